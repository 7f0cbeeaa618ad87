import { connect as connectPlain, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { Fault } from '../../system/fault.ts';

const patience = 60_000; // milliseconds without a word
const longestLine = 64 * 1024;
/** Octets of a message that are fetched; a report says what it has to say well before. */
export const longestLiteral = 256 * 1024;

export interface Server {
  readonly host: string;
  readonly port: number;
  readonly tls: boolean;
  /** A certificate of an authority of one's own, PEM. */
  readonly authority?: string;
}

/** A quoted string; a line break would begin a command of its own. */
export function quoted(text: string): string {
  if (/[\r\n\0]/.test(text)) throw new TypeError('a line break in an IMAP string');
  return `"${text.replaceAll(/["\\]/g, String.raw`\$&`)}"`;
}

export interface Line {
  readonly line: string;
  /** The bytes that came with the line, one character each. */
  readonly literal: string | null;
}

/** A conversation with an IMAP server: commands out, lines in. No fault ever holds what we said, for that has the password in it. */
export class Wire {
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

  static async open({ host, port, tls, authority }: Server): Promise<Wire> {
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
    if (size > longestLiteral) throw this.#fault('it sent more than was asked for');
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
