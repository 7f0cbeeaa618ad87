import { createServer, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';

export interface ImapOptions {
  readonly messages: readonly string[];
  readonly password?: string;
  readonly tls?: { readonly key: string; readonly cert: string };
  /** Ends the connection instead of answering the command that begins so: `UID STORE`. */
  readonly dropAt?: string;
}

export interface ImapHouse {
  readonly port: number;
  /** Which messages were marked read, by number from 1. */
  readonly seen: Set<number>;
  readonly heard: string[];
  /** Goes on answering from here on, where it dropped before. */
  mend(): void;
  close(): Promise<void>;
}

/** A mailbox server that knows LOGIN, SELECT, SEARCH UNSEEN, FETCH and STORE, and sends its answers in small pieces. */
export async function openImapHouse({ messages, password = 'secret', tls, dropAt }: ImapOptions): Promise<ImapHouse> {
  const seen = new Set<number>();
  const heard: string[] = [];
  const sockets = new Set<Socket>();
  let drops = dropAt;

  const serve = (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.on('close', () => sockets.delete(socket));
    const say = (text: string) => {
      const bytes = Buffer.from(text, 'latin1');
      for (let at = 0; at < bytes.length; at += 700) socket.write(bytes.subarray(at, at + 700));
    };
    say('* OK sample IMAP4rev1\r\n');
    let rest = '';
    socket.on('data', (piece: Buffer) => {
      rest += piece.toString('latin1');
      for (let end = rest.indexOf('\r\n'); end >= 0; end = rest.indexOf('\r\n')) {
        const [tag = '', ...words] = rest.slice(0, end).split(' ');
        rest = rest.slice(end + 2);
        const command = words.join(' ');
        heard.push(command);
        if (drops !== undefined && command.startsWith(drops)) return void socket.destroy();
        say(answerTo(command, tag));
        if (command === 'LOGOUT') socket.end();
      }
    });
  };

  const answerTo = (command: string, tag: string): string => {
    if (command.startsWith('LOGIN'))
      return command.endsWith(`"${password}"`) ? `${tag} OK\r\n` : `${tag} NO [AUTHENTICATIONFAILED] no\r\n`;
    if (command === 'UID SEARCH UNSEEN') {
      const unseen = messages.map((_, index) => index + 1).filter((id) => !seen.has(id));
      return `* SEARCH ${unseen.join(' ')}\r\n${tag} OK\r\n`;
    }
    const id = Number(/^UID \w+ (\d+)/.exec(command)?.[1]);
    if (command.startsWith('UID FETCH')) {
      const bytes = Buffer.from(messages[id - 1] ?? '').toString('latin1');
      return `* ${id} FETCH (UID ${id} BODY[]<0> {${bytes.length}}\r\n${bytes})\r\n${tag} OK\r\n`;
    }
    if (command.startsWith('UID STORE')) seen.add(id);
    return `* ${messages.length} EXISTS\r\n${tag} OK\r\n`;
  };

  const server = tls ? createTlsServer(tls, serve) : createServer(serve);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as { port: number }).port,
    seen,
    heard,
    mend: () => (drops = undefined),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
