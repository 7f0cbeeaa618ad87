import { addDays } from '../../text/days.ts';
import type { Day, Instant } from '../../vocabulary/index.ts';
import type { Carrier, Guard, Load } from '../carrier.ts';
import type { Keyring } from '../readers/keys.ts';
import { bounceTag, makeToken, messageName } from '../readers/tokens.ts';
import { displayName, headerText, mailDate, type Header } from './message/headers.ts';
import { letterOf, type AroundAddress, type Letter } from './message/letter.ts';
import { returnPath, type Sender } from './sender.ts';
import type { Message } from './smtp/send.ts';
import type { Outcome } from '../outcome.ts';

/** What the press prints of an issue for readers with the same wishes. */
export interface MailPressing {
  readonly subject: string;
  readonly preheader: string;
  readonly html: AroundAddress;
  readonly text: AroundAddress;
  readonly address: string;
}

/** One issue as mails. Each set of topics is printed when its first reader comes. */
export interface MailIssue {
  readonly edition: string;
  readonly editionName: string;
  readonly site: string;
  readonly date: Day;
  /** The moment that stands in every copy, however late it leaves. */
  readonly at: Instant;
  print(topics: readonly string[]): MailPressing;
}

export interface Post {
  send(message: Message, guard: Guard): Promise<Outcome>;
  close(now?: boolean): void;
}

/** Days for which the address to leave works. */
const leaveDays = 400;

/** Mail: the shared parts built once, each reader's own headers, address and signature last. */
export function mailCarrier(
  { sender, keyring, lanes = 8 }: { sender: Sender; keyring: Keyring; lanes?: number },
  post: () => Post,
): Carrier<MailIssue> {
  return {
    name: 'mail',
    lanes,
    async load(issue): Promise<Load> {
      const letters = new Map<string, Letter>();
      const letterFor = (topics: readonly string[]): Letter => {
        const key = topics.join(' ');
        const known = letters.get(key);
        if (known) return known;
        const pressing = issue.print(topics);
        const made = letterOf({ headers: headersFor(issue, pressing, sender), ...pressing }, sender.signers);
        letters.set(key, made);
        return made;
      };
      const round = `${issue.edition}/${issue.date}/mail`;
      const lastDay = addDays(issue.date, leaveDays);
      const open = post();
      return {
        async carry({ reader, address, topics }, guard) {
          const bytes = await letterFor(topics)({
            to: address,
            messageId: `${messageName(keyring, round, reader)}@${sender.domain}`,
            leaveAddress: `${issue.site}/leave/${makeToken(keyring, 'leave', { reader, lastDay })}`,
          });
          return open.send({ from: returnPath(sender, bounceTag(keyring, reader)), to: address, bytes }, guard);
        },
        close: async (now) => open.close(now),
      };
    },
  };
}

/** Headers all copies share: RFC 5322, and the list's own of RFC 2369 and RFC 2919. */
function headersFor(issue: MailIssue, pressing: MailPressing, sender: Sender): readonly Header[] {
  const listName = `${issue.edition}.${sender.domain}`;
  return [
    { name: 'From', value: `${displayName(sender.name || issue.editionName)} <${sender.address}>` },
    ...(sender.replyTo === null ? [] : [{ name: 'Reply-To', value: `<${sender.replyTo}>` }]),
    { name: 'Subject', value: headerText(pressing.subject) },
    { name: 'Date', value: mailDate(issue.at) },
    { name: 'List-Id', value: `${displayName(issue.editionName)} <${listName}>` },
    { name: 'List-Archive', value: `<${issue.site}/archive/>` },
    { name: 'List-Help', value: `<${issue.site}/about/>` },
    { name: 'Archived-At', value: `<${pressing.address}>` },
    { name: 'Auto-Submitted', value: 'auto-generated' },
  ];
}
