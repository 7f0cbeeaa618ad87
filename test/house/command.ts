import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const launcher = join(import.meta.dirname, '../../bin/morning-post.js');

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly errors: string;
  readonly seconds: number;
  /** The most memory the process held, in MB; null where the system does not tell. */
  readonly memory: number | null;
}

export interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<Ran>;
}

/** Starts `morning-post` as a publisher does, in a process of its own. */
export function start(folder: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Running {
  const begun = performance.now();
  const child = spawn(process.execPath, [launcher, ...args], {
    cwd: folder,
    env: { ...process.env, DATABASE_URL: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [out, errors] = ['', ''];
  child.stdout.on('data', (piece: Buffer) => (out += piece.toString()));
  child.stderr.on('data', (piece: Buffer) => (errors += piece.toString()));
  let memory: number | null = null;
  const look = setInterval(() => (memory = mostMemory(child.pid) ?? memory), 100);
  const ended = new Promise<Ran>((resolve) =>
    child.on('close', (code) => {
      clearInterval(look);
      resolve({ code, out, errors, seconds: (performance.now() - begun) / 1000, memory });
    }),
  );
  return { child, ended };
}

export const run = (...given: Parameters<typeof start>): Promise<Ran> => start(...given).ended;

function mostMemory(id: number | undefined): number | null {
  try {
    const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? null : Math.round(Number(kilobytes) / 1024);
  } catch {
    return null;
  }
}
