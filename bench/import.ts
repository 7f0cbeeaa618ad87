/**
 * What an import costs: recorded sets imported into a fresh archive, and then once more, which changes nothing.
 * Run it with `node bench/import.ts [SET…]`; recordings are looked for in MORNING_POST_RECORDINGS or ../shared/data.
 * Aims: gh-ai-ranking (515,450 rows) in 15 s or less on two cores, less than 500 MB. It is no part of the tests.
 */
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { silentLog } from '../src/system/log.ts';
import { type Delivered, importRecorded } from '../test/recorded/import-all.ts';

const project = new URL('../', import.meta.url).pathname;
const recordings = resolve(process.env['MORNING_POST_RECORDINGS'] ?? join(project, '../shared/data'));
const sets = process.argv.length > 2 ? process.argv.slice(2) : ['gh-ai-ranking'];

console.log(
  `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}`,
);
if (!existsSync(recordings)) {
  console.log(`Skipped: there are no recordings in ${recordings}. Name their folder in MORNING_POST_RECORDINGS.`);
  process.exit(0);
}

for (const set of sets) {
  const folder = await mkdtemp(join(tmpdir(), 'bench-import-'));
  try {
    const first = await timed(set, folder);
    const second = await timed(set, folder);
    const rows = sum(first.delivered, 'rows');
    const observations = sum(first.delivered, 'observations');
    console.log(
      [
        `${set}: ${count(rows)} rows, ${count(observations)} observations in ${first.seconds.toFixed(1)} s`,
        `${count(Math.round(rows / first.seconds))} rows/s`,
        `again in ${second.seconds.toFixed(1)} s (${(first.seconds / second.seconds).toFixed(1)} times faster)`,
        `peak memory so far ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`,
      ].join(', '),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function timed(set: string, folder: string): Promise<{ delivered: readonly Delivered[]; seconds: number }> {
  const start = performance.now();
  const delivered = await importRecorded(join(folder, 'archive'), recordings, { log: silentLog(), only: [set] });
  return { delivered, seconds: (performance.now() - start) / 1000 };
}

function sum(delivered: readonly Delivered[], of: 'rows' | 'observations'): number {
  return delivered.flatMap(({ imported }) => imported).reduce((total, one) => total + one[of], 0);
}

function count(value: number): string {
  return value.toLocaleString('en-GB');
}
