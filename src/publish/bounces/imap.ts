import { Fault } from '../../system/fault.ts';
import { longestLiteral, quoted, Wire, type Server } from './imap-wire.ts';

/** The mailbox where returned mail lies. */
export interface Mailbox extends Server {
  readonly user: string;
  readonly password: string;
  readonly folder: string;
}

/** Reads `imaps://user:password@imap.example.org/INBOX`. Without TLS only to a server on this machine. */
export function mailboxFrom(address: string): Mailbox {
  const url = URL.parse(address);
  const host = url?.hostname.replace(/^\[|\]$/g, '') ?? '';
  const loopback = /^(localhost|127\.|::1$)/.test(host);
  if (
    !url ||
    url.username === '' ||
    host === '' ||
    !(url.protocol === 'imaps:' || (url.protocol === 'imap:' && loopback))
  )
    throw new Fault(
      'configuration',
      'IMAP_URL cannot be used.',
      'It is not an address such as imaps://user:password@imap.example.org/INBOX.',
      'Correct it. Mail is only fetched over TLS, except on this machine.',
    );
  const tls = url.protocol === 'imaps:';
  return {
    host,
    port: url.port === '' ? (tls ? 993 : 143) : Number(url.port),
    tls,
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    folder: decodeURIComponent(url.pathname.slice(1)) || 'INBOX',
  };
}

/**
 * Hands every unread message of a mailbox over, one at a time, and marks it read once it was dealt with: whatever stops us in
 * between, nothing is passed over. Speaks the little of IMAP (RFC 3501) that this needs. Throws a fault where the server
 * cannot be reached or does not agree. Returns how many messages there were.
 */
export async function readUnread(mailbox: Mailbox, take: (message: string) => Promise<unknown>): Promise<number> {
  const wire = await Wire.open(mailbox);
  try {
    await wire.ask(`LOGIN ${quoted(mailbox.user)} ${quoted(mailbox.password)}`, 'the login');
    await wire.ask(`SELECT ${quoted(mailbox.folder)}`, `the folder ${mailbox.folder}`);
    const found = await wire.ask('UID SEARCH UNSEEN', 'the search');
    const ids = found.flatMap(({ line }) => /^\* SEARCH ([\d ]+)$/.exec(line)?.[1]?.trim().split(/ +/) ?? []);
    for (const id of ids) {
      const answer = await wire.ask(`UID FETCH ${id} (BODY.PEEK[]<0.${longestLiteral}>)`, `message ${id}`);
      const message = answer.find(({ literal }) => literal !== null)?.literal;
      if (message !== null && message !== undefined) await take(message);
      await wire.ask(String.raw`UID STORE ${id} +FLAGS.SILENT (\Seen)`, `the mark on message ${id}`);
    }
    await wire.ask('LOGOUT', 'the goodbye');
    return ids.length;
  } finally {
    wire.end();
  }
}
