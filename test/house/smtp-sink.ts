import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSecureContext, TLSSocket } from 'node:tls';

export const phases = ['connect', 'ehlo', 'mail', 'rcpt', 'data', 'body', 'dot'] as const;
export type SinkPhase = (typeof phases)[number];

/** What the sink does to one connection or message. Everything left out goes well. */
export interface SinkPlan {
  /** Ends the connection at a phase: on arrival, after the command, half way through the body, or after the dot. */
  readonly dropAt?: SinkPhase;
  /** Says something else than it should: `{ rcpt: '550 5.1.1 no such reader' }`. */
  readonly say?: Partial<Record<SinkPhase, string>>;
  /** Waits before the answer to the dot, in milliseconds. */
  readonly dotDelay?: number;
  /** Says this right after 354 and reads nothing more. */
  readonly sayBeforeBody?: string;
}

export interface Taken {
  readonly from: string;
  readonly to: string;
  readonly data: string;
  readonly at: number; // milliseconds
  /** What was answered to the dot; null where the connection was dropped instead. */
  readonly answered: string | null;
}

export interface SinkOptions {
  /** Asked once a connection (with null) and once a message (with the reader's address). */
  readonly plan?: (to: string | null) => SinkPlan;
  readonly pipelining?: boolean;
  /** Takes messages in chunks (RFC 3030); the last chunk stands where the dot would. */
  readonly chunking?: boolean;
  readonly auth?: { readonly user: string; readonly password: string };
  readonly tls?: { readonly key: string; readonly cert: string };
  /** Keeps only the envelope, for long runs. */
  readonly forgetBodies?: boolean;
}

export interface Sink {
  readonly port: number;
  /** `smtp://127.0.0.1:…` */
  readonly address: string;
  /** Every message whose dot arrived, in order. */
  readonly taken: Taken[];
  /** Every command line heard, passwords included: tests look for what should not be there. */
  readonly heard: string[];
  readonly connections: { now: number; most: number };
  close(): Promise<void>;
}

/** A mail server that fails on demand in every phase and remembers what it took. */
export async function startSink(options: SinkOptions = {}): Promise<Sink> {
  const taken: Taken[] = [];
  const heard: string[] = [];
  const connections = { now: 0, most: 0 };
  const sockets = new Set<Socket>();
  const server: Server = createServer({ noDelay: true }, (socket) => {
    connections.now += 1;
    connections.most = Math.max(connections.most, connections.now);
    sockets.add(socket);
    socket.on('close', () => {
      connections.now -= 1;
      sockets.delete(socket);
    });
    converse(socket, options, taken, heard);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    port,
    address: `smtp://127.0.0.1:${port}`,
    taken,
    heard,
    connections,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

function converse(first: Socket, options: SinkOptions, taken: Taken[], heard: string[]): void {
  let socket = first;
  const usual: SinkPlan = options.plan?.(null) ?? {};
  let plan = usual;
  let mode: 'command' | 'body' | 'chunk' | 'user' | 'password' = 'command';
  const chunk = { left: 0, last: false, taken: '' };
  let [from, to, rest] = ['', '', ''];
  let refused = false;

  const say = (phase: SinkPhase, usual: string): boolean => {
    if (plan.dropAt === phase) {
      socket.destroy();
      return false;
    }
    const text = plan.say?.[phase] ?? usual;
    socket.write(`${text}\r\n`);
    if (text.startsWith('421')) socket.end();
    return text.startsWith('2') || text.startsWith('3');
  };

  const finish = (data: string) => {
    const answered = plan.dropAt === 'dot' ? null : (plan.say?.dot ?? '250 2.0.0 taken');
    taken.push({ from, to, data: options.forgetBodies ? headOf(data) : data, at: performance.now(), answered });
    mode = 'command';
    if (plan.dotDelay === undefined) say('dot', '250 2.0.0 taken');
    else setTimeout(() => socket.destroyed || say('dot', '250 2.0.0 taken'), plan.dotDelay).unref();
  };

  const command = (line: string) => {
    heard.push(line);
    const verb = line.split(/[ :]/)[0]?.toUpperCase();
    if (mode === 'user') {
      mode = 'password';
      return void socket.write('334 UGFzc3dvcmQ6\r\n');
    }
    if (mode === 'password') {
      mode = 'command';
      return void socket.write(
        `${Buffer.from(line, 'base64').toString() === options.auth?.password ? '235 2.7.0 welcome' : '535 5.7.8 no'}\r\n`,
      );
    }
    switch (verb) {
      case 'EHLO':
      case 'HELO': {
        const abilities = ['sink.example', ...(options.pipelining ? ['PIPELINING'] : [])];
        if (options.chunking) abilities.push('CHUNKING');
        if (options.auth) abilities.push('AUTH PLAIN LOGIN');
        if (options.tls && !(socket instanceof TLSSocket)) abilities.push('STARTTLS');
        say('ehlo', abilities.map((each, n) => `250${n === abilities.length - 1 ? ' ' : '-'}${each}`).join('\r\n'));
        return;
      }
      case 'STARTTLS':
        socket.write('220 2.0.0 go ahead\r\n');
        socket.removeAllListeners('data');
        socket = new TLSSocket(socket, { isServer: true, secureContext: createSecureContext(options.tls) });
        socket.on('error', () => {});
        socket.on('data', listen);
        return;
      case 'AUTH': {
        const [, how, given] = line.split(' ');
        if (how === 'LOGIN') {
          mode = 'user';
          return void socket.write('334 VXNlcm5hbWU6\r\n');
        }
        const expected = `\0${options.auth?.user}\0${options.auth?.password}`;
        const right = Buffer.from(given ?? '', 'base64').toString() === expected;
        return void socket.write(`${right ? '235 2.7.0 welcome' : '535 5.7.8 wrong user or password'}\r\n`);
      }
      case 'MAIL':
        plan = usual;
        chunk.taken = '';
        from = /<(.*)>/.exec(line)?.[1] ?? '';
        refused = !say('mail', '250 2.1.0 ok');
        return;
      case 'RCPT':
        to = /<(.*)>/.exec(line)?.[1] ?? '';
        plan = { ...usual, ...options.plan?.(to) };
        refused = !say('rcpt', '250 2.1.5 ok') || refused;
        return;
      case 'DATA':
        if (refused) return void socket.write('503 5.5.1 no valid reader\r\n');
        if (!say('data', '354 go ahead')) return;
        mode = 'body';
        if (plan.sayBeforeBody !== undefined) {
          socket.write(`${plan.sayBeforeBody}\r\n`);
          socket.pause();
        }
        return;
      case 'BDAT': {
        const [, size, last] = line.split(' ');
        Object.assign(chunk, { left: Number(size), last: last === 'LAST' });
        mode = 'chunk';
        if (plan.sayBeforeBody === undefined) return;
        socket.write(`${plan.sayBeforeBody}\r\n`);
        return void socket.pause();
      }
      case 'QUIT':
        return void socket.end('221 2.0.0 bye\r\n');
      default:
        return void socket.write('250 2.0.0 ok\r\n');
    }
  };

  const chunkTaken = () => {
    const data = chunk.taken;
    mode = 'command';
    if (!chunk.last)
      return void (refused ? socket.write('503 5.5.1 no valid reader\r\n') : say('data', '250 2.0.0 go on'));
    chunk.taken = '';
    finish(data);
  };

  const listen = (bytes: Buffer) => {
    rest += bytes.toString('latin1');
    while (!socket.destroyed) {
      if (mode === 'chunk') {
        const piece = rest.slice(0, chunk.left);
        rest = rest.slice(piece.length);
        chunk.left -= piece.length;
        chunk.taken += piece;
        if (plan.dropAt === 'body' && chunk.taken.length > 1000) return void socket.destroy();
        if (chunk.left > 0) return;
        chunkTaken();
      } else if (mode === 'body') {
        if (plan.dropAt === 'body' && rest.length > 1000) return void socket.destroy();
        const end = rest.startsWith('.\r\n') ? 0 : rest.indexOf('\r\n.\r\n') + 2;
        if (end < 2 && !rest.startsWith('.\r\n')) return;
        const data = rest.slice(0, end);
        rest = rest.slice(end + 3);
        finish(data);
      } else {
        const end = rest.indexOf('\r\n');
        if (end < 0) return;
        const line = rest.slice(0, end);
        rest = rest.slice(end + 2);
        command(line);
      }
    }
  };
  socket.on('error', () => {});
  socket.on('data', listen);
  say('connect', '220 sink.example ESMTP');
}

const headOf = (data: string): string => /^message-id: .*$/im.exec(data)?.[0] ?? '';

/** A certificate for a name, made on the spot and trusted by nobody who is not told to. */
export function makeCertificate(name: string): { key: string; cert: string } {
  const folder = mkdtempSync(join(tmpdir(), 'certificate-'));
  try {
    const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
    const subject = ['-subj', `/CN=${name}`, '-addext', `subjectAltName=DNS:${name}`];
    const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1'];
    execFileSync(
      'openssl',
      ['req', '-x509', ...curve, '-nodes', '-days', '2', ...subject, '-keyout', key, '-out', cert],
      {
        stdio: 'ignore',
      },
    );
    return { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
