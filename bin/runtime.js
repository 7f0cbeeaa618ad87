// Finds the Node that runs Morning Post. Plain JavaScript without types: it must start under any Node from 20 on.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { spawnSync } from 'node:child_process';

const floor = [24, 11];

/** True where a version such as '26.10.0' is at least the floor: the first Node with everything we use built in. */
export function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > floor[0] || (major === floor[0] && minor >= floor[1]);
}

/** The Node that the package `node` brought with `npm ci`, or null where its install step was not allowed to run. */
export function findBundledNode(from = import.meta.url) {
  try {
    const folder = dirname(createRequire(from).resolve('node/package.json'));
    const program = join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
    if (!existsSync(program)) return null;
    return spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0 ? program : null;
  } catch {
    return null;
  }
}

/** Commands that carry mail to any number of readers, for hours, on small machines. */
const carriers = ['deliver', 'worker', 'serve'];

/**
 * The flags a command runs with. A message lives for a few milliseconds: with a small young space its memory is used again
 * at once, where by default 50 MB of dead ones pile up first, and the old space is looked through before it has grown large.
 */
export function flagsFor(command) {
  return carriers.includes(command) ? ['--max-semi-space-size=2', '--initial-old-space-size=32'] : [];
}

/** The environment with it: by default glibc keeps freed memory in eight pools a core, and signing runs on several threads. */
export function environmentFor(command, environment) {
  return carriers.includes(command) ? { MALLOC_ARENA_MAX: '2', ...environment } : environment;
}

/** What to tell a person whose Node is too old when none was brought along. */
export function explain(version) {
  return [
    `Morning Post needs Node ${floor.join('.')} or newer; this is Node ${version}.`,
    'The package "node", which brings the right one, is missing or its install step was not allowed to run.',
    'Run "npm ci" in the project folder (or "npm rebuild node" where install scripts are off), or install a newer Node.',
  ].join('\n');
}
