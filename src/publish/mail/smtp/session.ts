import { connect as connectPlain, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { Fault } from '../../../system/fault.ts';
import type { Patience, Relay } from './relay.ts';
import { ReplyReader, type Reply } from './reply.ts';

/** The connection ended, or the other side fell silent. */
export interface Lost {
  readonly lost: string;
}

export type Heard = Reply | Lost;

export const isLost = (heard: Heard): heard is Lost => 'lost' in heard;

/**
 * A conversation with a mail server: commands out, replies in, in order. It knows nothing of mail; whoever uses it knows
 * which phase it is in and so what a loss means.
 */
export class Session {
  #socket: Socket;
  #reader = new ReplyReader();
  readonly #heard: Reply[] = [];
  #lost: string | null = null;
  /** Called at the next reply or at the end of the connection. */
  #wake: (() => void) | null = null;

  private constructor(socket: Socket) {
    this.#socket = socket;
    this.#listen(socket);
  }

  /** Connects, with TLS from the first byte where the relay wants that. Gives a reason, or a fault where TLS is at fault. */
  static async open(relay: Relay, patience: Patience, cut?: AbortSignal): Promise<Session | Lost | Fault> {
    const implicit = relay.tls === 'implicit';
    const socket = implicit
      ? connectTls({ ...trust(relay), host: relay.host, port: relay.port })
      : connectPlain({ host: relay.host, port: relay.port });
    socket.setNoDelay(true);
    const trouble = await opened(socket, implicit ? 'secureConnect' : 'connect', patience.connect, cut);
    if (trouble === null) return new Session(socket);
    socket.destroy();
    return implicit && isAboutTrust(trouble) ? tlsFault(relay, trouble) : { lost: trouble.message };
  }

  /** Turns the conversation into an encrypted one (RFC 3207). Whatever stood in the buffer before is a forgery. */
  async encrypt(relay: Relay, patience: Patience): Promise<Fault | null> {
    if (this.#reader.holdsMore || this.#heard.length > 0)
      return tlsFault(relay, new Error('the server spoke before encryption began'));
    const plain = this.#socket;
    plain.removeAllListeners();
    const socket = connectTls({ ...trust(relay), socket: plain });
    const trouble = await opened(socket, 'secureConnect', patience.tls);
    this.#socket = socket;
    if (trouble !== null) {
      this.end();
      return tlsFault(relay, trouble);
    }
    this.#reader = new ReplyReader();
    this.#listen(socket);
    return null;
  }

  get usable(): boolean {
    return this.#lost === null && this.#heard.length === 0 && !this.#reader.holdsMore;
  }

  /** True once anything came that was not yet read, or the connection is gone. */
  get interrupted(): boolean {
    return this.#lost !== null || this.#heard.length > 0;
  }

  say(text: string): void {
    this.#socket.write(text, 'latin1');
  }

  /** Writes bytes and returns when they are out of our hands, or as soon as the other side says something or goes. */
  async pour(pieces: readonly Uint8Array[], seconds: number): Promise<void> {
    this.#socket.cork();
    for (const piece of pieces.slice(0, -1)) this.#socket.write(piece);
    const last = pieces.at(-1) ?? Buffer.alloc(0);
    await new Promise<void>((resolve) => {
      const timer = setTimeout(() => {
        this.#fail('silence while the message was being taken');
        resolve();
      }, seconds * 1000);
      const done = () => {
        clearTimeout(timer);
        if (this.#wake === done) this.#wake = null; // by now somebody else may be waiting for a reply
        resolve();
      };
      this.#wake = done;
      this.#socket.write(last, done);
      this.#socket.uncork();
      if (this.interrupted) done();
    });
  }

  /** The next reply, or what became of the connection. */
  async hear(seconds: number): Promise<Heard> {
    if (this.#heard.length === 0 && this.#lost === null)
      await new Promise<void>((resolve) => {
        const timer = setTimeout(() => {
          this.#fail(`no answer in ${seconds} seconds`);
          resolve();
        }, seconds * 1000);
        this.#wake = () => {
          clearTimeout(timer);
          this.#wake = null;
          resolve();
        };
      });
    return this.#heard.shift() ?? { lost: this.#lost ?? 'the connection ended' };
  }

  async ask(command: string, seconds: number): Promise<Heard> {
    this.say(`${command}\r\n`);
    return this.hear(seconds);
  }

  /** Lets what was written go out, and hears no more. */
  leave(): void {
    this.#lost ??= 'we left';
    this.#socket.end();
    this.#socket.setTimeout(2000, () => this.#socket.destroy());
  }

  end(): void {
    this.#fail('we ended the connection');
  }

  #listen(socket: Socket): void {
    socket.on('data', (bytes: Buffer) => {
      const replies = this.#reader.push(bytes);
      if (replies === null) return this.#fail('the server does not speak SMTP');
      this.#heard.push(...replies);
      if (replies.length > 0) this.#wake?.();
    });
    socket.on('error', (error) => this.#fail(error.message));
    socket.on('end', () => this.#fail('the server ended the connection'));
    socket.on('close', () => this.#fail('the connection ended'));
  }

  #fail(reason: string): void {
    this.#lost ??= reason;
    this.#socket.destroy();
    this.#wake?.();
  }
}

function opened(
  socket: Socket,
  event: 'connect' | 'secureConnect',
  seconds: number,
  cut?: AbortSignal,
): Promise<Error | null> {
  return new Promise((resolve) => {
    const stopped = () => settle(new Error('we ended the connection'));
    const settle = (trouble: Error | null) => {
      clearTimeout(timer);
      cut?.removeEventListener('abort', stopped);
      socket.removeAllListeners('error').removeAllListeners('close');
      socket.on('error', () => {});
      resolve(trouble);
    };
    const timer = setTimeout(() => settle(new Error(`no connection in ${seconds} seconds`)), seconds * 1000);
    cut?.addEventListener('abort', stopped);
    socket.once(event, () => settle(null));
    socket.once('error', settle);
    socket.once('close', () => settle(new Error('the connection ended at once')));
  });
}

function trust(relay: Relay) {
  return {
    servername: /^[\d.]+$|:/.test(relay.host) ? '' : relay.host,
    minVersion: 'TLSv1.2',
    rejectUnauthorized: true,
    ...(relay.authority === undefined ? {} : { ca: relay.authority }),
  } as const;
}

const isAboutTrust = (error: Error): boolean =>
  /CERT|SELF_SIGNED|UNABLE_TO|ERR_TLS|ERR_SSL|EPROTO|ALTNAME/.test((error as { code?: string }).code ?? '');

export function tlsFault(relay: Relay, cause: Error): Fault {
  return new Fault(
    'network',
    `No mail was sent: the connection to ${relay.host} is not safe.`,
    cause.message,
    'Check the name and the certificate of the relay. Mail is never sent in the clear where encryption was promised.',
    { retry: true, cause },
  );
}
