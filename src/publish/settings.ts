import type { Commits, Doubt } from './deliver/ledger.ts';
import type { MailSettings } from './mail/sender.ts';

/** Where an edition goes beside its site. What is secret (passwords, keys of bots, addresses of hooks) is never here. */
export interface CirculationSettings {
  readonly mail?: MailSettings;
  /** Channels the bot posts to: `@my_channel`, or the number of a chat. The bot's key is TELEGRAM_TOKEN. */
  readonly telegram?: { readonly channels: readonly string[] };
  /** Addresses that get each issue as signed JSON; the signature's key is WEBHOOK_SECRET. */
  readonly webhooks?: readonly string[];
  /** Turned on by their secrets: SLACK_WEBHOOK_URL, DISCORD_WEBHOOK_URL. */
  readonly slack?: boolean;
  readonly discord?: boolean;
  /** The server, e.g. `https://mastodon.example`; its key is MASTODON_TOKEN. */
  readonly mastodon?: { readonly server: string };
  /** The handle, e.g. `post.example.org`; the password is BLUESKY_PASSWORD, the server usually https://bsky.social. */
  readonly bluesky?: { readonly handle: string; readonly server?: string };
  /** `strict` (the default) or `fast`: see docs/circulation.md. */
  readonly commits?: Commits;
  /** What is done with what may or may not have arrived: `again` (the default) or `hold`. */
  readonly doubt?: Doubt;
  /** Hours after press time from which on an issue is too late to send. Default 20. */
  readonly expiresAfterHours?: number;
  /** Sends the first three issues too, which are trials. */
  readonly sendTrials?: boolean;
}
