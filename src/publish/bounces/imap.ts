import { connect as connectPlain, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { Fault } from '../../system/fault.ts';

/** The mailbox where returned mail lies. */
export interface Mailbox {
  readonly host: string;
  readonly port: number;
  readonly tls: boolean;
  readonly user: string;
  readonly password: string;
  readonly folder: string;
  /** A certificate of an authority of one's own, PEM. */
  readonly authority?: string;
}

const patience = 60_000; // milliseconds without a word
const longestLine = 64 * 1024;
const longestMessage = 256 * 1024; // octets; a report says what it has to say well before

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
      const answer = await wire.ask(`UID FETCH ${id} (BODY.PEEK[]<0.${longestMessage}>)`, `message ${id}`);
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

/** A quoted string; a line break would begin a command of its own. */
function quoted(text: string): string {
  if (/[\r\n\0]/.test(text)) throw new TypeError('a line break in an IMAP string');
  return `"${text.replaceAll(/["\\]/g, String.raw`\$&`)}"`;
}

interface Line {
  readonly line: string;
  /** The bytes that came with the line, one character each. */
  readonly literal: string | null;
}

/** Commands out, lines in. No fault ever holds what we said, for that has the password in it. */
class Wire {
  readonly #socket: Socket;
  readonly #host: string;
  #rest = '';
  #ended: string | null = null;
  #wake: (() => void) | null = null;
  #number = 0;

  private constructor(socket: Socket, host: string) {
    this.#socket = socket;
    this.#host = host;
    const end = (why: string) => {
      this.#ended ??= why;
      socket.destroy();
      this.#wake?.();
    };
    socket.setTimeout(patience, () => end('it fell silent'));
    socket.on('data', (bytes: Buffer) => {
      this.#rest += bytes.toString('latin1');
      this.#wake?.();
    });
    socket.on('error', (error) => end(error.message));
    socket.on('close', () => end('it ended the connection'));
  }

  static async open({ host, port, tls, authority }: Mailbox): Promise<Wire> {
    const servername = /^[\d.]+$|:/.test(host) ? '' : host;
    const trust = authority === undefined ? {} : { ca: authority };
    const socket = tls
      ? connectTls({ host, port, servername, minVersion: 'TLSv1.2', ...trust })
      : connectPlain({ host, port });
    const wire = new Wire(socket, host);
    const { line } = await wire.#next();
    if (!line.startsWith('* OK')) throw wire.#fault('it does not greet as IMAP servers do');
    return wire;
  }

  /** Sends a command and gives the lines up to its end. */
  async ask(command: string, what: string): Promise<readonly Line[]> {
    const tag = `m${(this.#number += 1)}`;
    this.#socket.write(`${tag} ${command}\r\n`);
    const lines: Line[] = [];
    for (;;) {
      const next = await this.#next();
      if (!next.line.startsWith(`${tag} `)) lines.push(next);
      else if (next.line.startsWith(`${tag} OK`)) return lines;
      else throw this.#fault(`it refused ${what}: ${next.line.slice(tag.length + 1, 120)}`);
    }
  }

  end(): void {
    this.#ended ??= 'we left';
    this.#socket.destroy();
  }

  async #next(): Promise<Line> {
    const line = await this.#line();
    const size = Number(/\{(\d+)\}\r\n$/.exec(line)?.[1] ?? -1);
    if (size < 0) return { line: line.trimEnd(), literal: null };
    if (size > longestMessage) throw this.#fault('it sent more than was asked for');
    while (this.#rest.length < size) await this.#more();
    const literal = this.#cut(size);
    const tail = await this.#next();
    return { line: line + tail.line, literal };
  }

  async #line(): Promise<string> {
    for (;;) {
      const end = this.#rest.indexOf('\r\n');
      if (end >= 0) return this.#cut(end + 2);
      if (this.#rest.length > longestLine) throw this.#fault('it sent a line without end');
      await this.#more();
    }
  }

  /** Waits for more bytes. Throws where none will come. */
  async #more(): Promise<void> {
    if (this.#ended !== null) throw this.#fault(this.#ended);
    await new Promise<void>((resolve) => (this.#wake = resolve));
  }

  #cut(length: number): string {
    const piece = this.#rest.slice(0, length);
    this.#rest = this.#rest.slice(length);
    return piece;
  }

  #fault(why: string): Fault {
    return new Fault(
      'network',
      `Returned mail at ${this.#host} cannot be read.`,
      `Of the server: ${why}.`,
      'Check IMAP_URL: host, user, password and folder. It is tried again by itself.',
      { retry: true },
    );
  }
}
