import { execFile } from 'node:child_process';
import { chown, mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import postgres from 'postgres';

const run = promisify(execFile);

export interface ScratchPostgres {
  /** An empty database of its own, e.g. `postgres://postgres@127.0.0.1:54321/scratch_1`. */
  database(): Promise<string>;
  stop(): Promise<void>;
}

/**
 * Starts a real PostgreSQL server in a temporary folder, Debian's or whichever stands on the path. Null, after a line that
 * says so, where there is none. `DATABASE_URL_FOR_TESTS` names a server that runs already. `durable` keeps commits on the
 * disk as a real one does, for measurements.
 */
export async function startPostgres({ durable = false } = {}): Promise<ScratchPostgres | null> {
  const given = process.env['DATABASE_URL_FOR_TESTS'];
  if (given !== undefined) return { database: databasesOn(given), stop: async () => {} };
  const programs = await findPrograms();
  if (programs === null) {
    console.log('No PostgreSQL here: these tests run on SQLite only. Debian has it as "postgresql".');
    return null;
  }
  const folder = await mkdtemp(join(tmpdir(), 'postgres-'));
  const asRoot = userInfo().uid === 0;
  if (asRoot) await chown(folder, ...(await idsOf('postgres')));
  const data = join(folder, 'data');
  const port = await freePort();
  await start(asRoot, join(programs, 'initdb'), [
    '-D',
    data,
    '-A',
    'trust',
    '-U',
    'postgres',
    '-E',
    'UTF8',
    '--no-sync',
  ]);
  const settings = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1 -c fsync=${durable ? 'on' : 'off'}`;
  const control = join(programs, 'pg_ctl');
  await start(asRoot, control, ['-D', data, '-o', settings, '-l', join(folder, 'log'), '-w', 'start']);
  return {
    database: databasesOn(`postgres://postgres@127.0.0.1:${port}/postgres`),
    stop: async () => {
      await start(asRoot, control, ['-D', data, '-m', 'immediate', '-w', 'stop']);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function databasesOn(address: string): () => Promise<string> {
  return async () => {
    const name = `scratch_${process.pid}_${(made += 1)}`;
    const server = postgres(address, { max: 1, onnotice: () => {} });
    await server.unsafe(`CREATE DATABASE ${name}`);
    await server.end();
    return new URL(`/${name}`, address).href;
  };
}
let made = 0;

/** The server refuses to run as root. */
async function start(asRoot: boolean, program: string, options: readonly string[]): Promise<void> {
  const line = asRoot ? ['runuser', ['-u', 'postgres', '--', program, ...options]] : [program, [...options]];
  await run(line[0] as string, line[1] as string[], { cwd: '/', timeout: 60_000 });
}

async function findPrograms(): Promise<string | null> {
  const root = '/usr/lib/postgresql';
  const versions = await readdir(root).catch(() => []);
  const newest = versions.sort((a, b) => Number(a) - Number(b)).at(-1);
  if (newest !== undefined) return join(root, newest, 'bin');
  const found = await run('pg_config', ['--bindir']).catch(() => null);
  return found?.stdout.trim() ?? null;
}

async function idsOf(user: string): Promise<[number, number]> {
  const id = async (flag: string) => Number((await run('id', [flag, user])).stdout);
  return [await id('-u'), await id('-g')];
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
