import { readFile, stat } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { sha256 } from './digest.ts';

/**
 * Names this process so that others on the same machine can tell whether it still runs: machine, boot, process id and the
 * moment the process began, because ids are used again.
 */
export async function ownProcess(): Promise<string> {
  return `${thisBoot()}/${process.pid}/${startOf(process.pid) ?? 'unknown'}`;
}

/** Whether a process named by `ownProcess` lives; null for one of another machine, of which nothing is known here. */
export function livesHere(name: string): boolean | null {
  const [boot = '', id = '', start = ''] = name.split('/');
  if (boot !== thisBoot()) return null;
  const found = startOf(Number(id));
  return found === undefined ? runs(Number(id)) : found === start;
}

/** Where a file stands: the machine, and the file's own identity on its disk. A copy of the file stands elsewhere. */
export async function placeOf(path: string): Promise<string> {
  const machine = await readFile('/etc/machine-id', 'utf8').catch(() => '');
  const { ino, birthtimeMs } = await stat(path);
  return sha256(`${machine.trim()}\n${ino}\n${Math.round(birthtimeMs)}`);
}

let boot: string | null = null;

function thisBoot(): string {
  boot ??= sha256(`${hostname()}\n${read('/proc/sys/kernel/random/boot_id')}`).slice(0, 16);
  return boot;
}

/** When a process began, in ticks since the machine did; undefined where the system does not tell, null where it is gone. */
function startOf(id: number): string | null | undefined {
  const line = read(`/proc/${id}/stat`);
  if (line !== '') return line.slice(line.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  return read('/proc/self/stat') === '' ? undefined : null;
}

function runs(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return (error as { code?: string }).code === 'EPERM';
  }
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
