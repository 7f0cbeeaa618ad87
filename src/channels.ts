import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { printMail } from './press/mail/mail.ts';
import { absolute, paths } from './press/paths.ts';
import { printNote } from './press/message/note.ts';
import { printTelegram } from './press/message/telegram.ts';
import type { Carrier, Load } from './publish/carrier.ts';
import { Doors } from './publish/deliver/doors.ts';
import { Pace } from './publish/deliver/pace.ts';
import { blueskyCarrier } from './publish/hooks/bluesky.ts';
import { discordCarrier } from './publish/hooks/discord.ts';
import { mastodonCarrier } from './publish/hooks/mastodon.ts';
import { slackCarrier } from './publish/hooks/slack.ts';
import { webhookCarrier } from './publish/hooks/webhook.ts';
import { websubCarrier } from './publish/hooks/websub.ts';
import { mailCarrier } from './publish/mail/carrier.ts';
import { signerFrom } from './publish/mail/message/dkim.ts';
import { senderFrom, type MailSettings, type Sender } from './publish/mail/sender.ts';
import { relaysFrom } from './publish/mail/smtp/relay.ts';
import { Relays } from './publish/mail/smtp/relays.ts';
import { mailAddress } from './publish/readers/address.ts';
import type { Keyring } from './publish/readers/keys.ts';
import type { Outcome } from './publish/outcome.ts';
import type { CirculationSettings } from './publish/settings.ts';
import { telegramCarrier } from './publish/telegram/carrier.ts';
import { Fault } from './system/fault.ts';
import type { Edition, Issue, Topic } from './vocabulary/index.ts';

/** One way to readers, connected: who they are, and how an issue is printed and carried to them. */
export interface Channel {
  readonly name: string;
  readonly readers: 'subscribers' | readonly { readonly id: string; readonly domain: string }[];
  readonly lanes: number;
  /** How fast its domains take what is sent; kept for as long as the process lives. */
  readonly pace: Pace;
  readonly doors: Doors;
  load(issue: Issue): Promise<Load>;
  /** Brings what was posted up to a revision, where the channel can. */
  readonly amend: ((issue: Issue, reader: string, receipt: string) => Promise<Outcome>) | null;
}

export interface ChannelTerms {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly keyring: Keyring;
  /** Key files are found from here. */
  readonly folder: string;
}

/** Every channel the settings ask for. Throws a fault that names the secret or the field that is missing. */
export async function channelsFor(
  edition: Edition,
  settings: CirculationSettings,
  { env, keyring, folder }: ChannelTerms,
): Promise<readonly Channel[]> {
  const secret = (name: string, channel: string): string => env[name] ?? missing(name, channel);
  const noted = (carrier: Carrier<ReturnType<typeof printNote>>, at: string): Channel =>
    channel(carrier, [{ id: carrier.name, domain: hostOf(at) }], (issue) => printNote(issue, edition));
  const channels: Channel[] = [];

  if (settings.telegram) {
    const server = env['TELEGRAM_API_URL'] ?? 'https://api.telegram.org';
    const carrier = telegramCarrier({ token: secret('TELEGRAM_TOKEN', 'telegram'), server });
    const places = settings.telegram.channels.map((id) => ({ id, domain: 'telegram' }));
    channels.push({
      ...channel(carrier, places, (issue) => printTelegram(issue, edition)),
      amend: (issue, reader, receipt) => carrier.amend(reader, receipt, printTelegram(issue, edition)),
    });
  }
  if (edition.hub !== undefined) {
    const feeds = [paths.rss, paths.atom, paths.json].map((path) => absolute(edition.site, path));
    channels.push(channel(websubCarrier(), [{ id: edition.hub, domain: hostOf(edition.hub) }], () => feeds));
  }
  if (settings.webhooks?.length) {
    const places = settings.webhooks.map((id) => ({ id, domain: hostOf(id) }));
    channels.push(channel(webhookCarrier(secret('WEBHOOK_SECRET', 'webhooks')), places, (issue) => issue));
  }
  if (settings.slack) {
    const hook = secret('SLACK_WEBHOOK_URL', 'slack');
    channels.push(noted(slackCarrier(hook), hook));
  }
  if (settings.discord) {
    const hook = secret('DISCORD_WEBHOOK_URL', 'discord');
    channels.push(noted(discordCarrier(hook), hook));
  }
  if (settings.mastodon) {
    const { server } = settings.mastodon;
    channels.push(noted(mastodonCarrier(server, secret('MASTODON_TOKEN', 'mastodon')), server));
  }
  if (settings.bluesky) {
    const { handle, server = 'https://bsky.social' } = settings.bluesky;
    const carrier = blueskyCarrier({ server, handle, password: secret('BLUESKY_PASSWORD', 'bluesky') });
    const places = [{ id: 'bluesky', domain: hostOf(server) }];
    channels.push(channel(carrier, places, (issue) => ({ ...printNote(issue, edition), at: issue.cutoff })));
  }
  if (settings.mail) channels.push(await mailChannel(edition, settings.mail, { env, keyring, folder }));
  return channels;
}

function channel<P>(
  carrier: Carrier<P>,
  readers: Exclude<Channel['readers'], string>,
  print: (issue: Issue) => P,
): Channel {
  return {
    name: carrier.name,
    readers,
    lanes: carrier.lanes,
    pace: new Pace(),
    doors: new Doors(),
    load: (issue) => carrier.load(print(issue)),
    amend: null,
  };
}

async function mailChannel(edition: Edition, settings: MailSettings, terms: ChannelTerms): Promise<Channel> {
  if (edition.imprint === null)
    throw new Fault(
      'configuration',
      'Mail cannot be sent without an imprint.',
      'Every mail has to carry the publisher’s name and postal address, and the edition has none.',
      'Set imprint: "Name, street, town" in the edition.',
    );
  const sender = await senderOf(settings, terms.folder);
  const relays = relaysOf(terms.env);
  const lanes = settings.lanes ?? relays.reduce((sum, { connections }) => sum + connections, 0);
  const carrier = mailCarrier({ sender, keyring: terms.keyring, lanes }, () => new Relays(relays));
  return {
    name: 'mail',
    readers: 'subscribers',
    lanes,
    pace: new Pace(settings.pace),
    doors: new Doors(settings.pace?.connections),
    load: (issue) =>
      carrier.load({
        edition: edition.id,
        editionName: edition.name,
        site: edition.site,
        date: issue.date,
        at: issue.cutoff,
        print: (topics) => printMail(issue, edition, topics as readonly Topic[]),
      }),
    amend: null,
  };
}

/** The sender with its keys read. */
export async function senderOf(settings: MailSettings, folder: string): Promise<Sender> {
  const own = mailAddress(/<([^<>]+)>$/.exec(settings.from)?.[1] ?? settings.from)?.domain ?? '';
  const signers = await Promise.all(
    (settings.dkim ?? []).map(async ({ selector, keyFile, domain }) =>
      signerFrom(domain ?? own, selector, await readKey(resolve(folder, keyFile))),
    ),
  );
  return senderFrom(settings, signers);
}

export function relaysOf(env: ChannelTerms['env']) {
  return relaysFrom(env['SMTP_URL'] ?? missing('SMTP_URL', 'mail'));
}

async function readKey(path: string): Promise<string> {
  return readFile(path, 'utf8').catch((error: unknown) => {
    throw new Fault(
      'configuration',
      'A DKIM key cannot be read.',
      error instanceof Error ? error.message : String(error),
      'Check the path in mail.dkim, and that this user may read the file.',
    );
  });
}

const hostOf = (address: string): string => URL.parse(address)?.host ?? address;

function missing(name: string, channel: string): never {
  throw new Fault(
    'configuration',
    `The channel "${channel}" cannot be used.`,
    `The environment has no ${name}.`,
    `Set ${name}, or take "${channel}" out of the edition’s circulation.`,
  );
}
