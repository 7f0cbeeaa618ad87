/**
 * What the sample world costs: makes it, reads it to the last observation, and prints times and rows a source.
 * Run it with `node bench/sample.ts`. It is no part of the tests.
 */
import { cpus, totalmem } from 'node:os';
import { makeWorld, sampleBatches, type Size } from '../src/sample/index.ts';
import type { Observation } from '../src/vocabulary/observation.ts';
import type { Day } from '../src/vocabulary/time.ts';

const lastDay = '2026-05-04' as Day;

console.log(
  `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}`,
);
measure('small');
measure('full');

function measure(size: Size): void {
  const start = performance.now();
  const world = makeWorld({ seed: 1, lastDay, size });
  const made = performance.now();
  const rows = new Map<string, number>();
  let bytes = 0;
  for (const batch of sampleBatches(world)) {
    for (const answer of batch.snapshots) bytes += answer.bytes.byteLength;
    for (const { source } of batch.observations as Iterable<Observation>) rows.set(source, (rows.get(source) ?? 0) + 1);
  }
  const read = performance.now();
  const total = [...rows.values()].reduce((sum, count) => sum + count, 0);
  console.log(`\n${size}: made in ${seconds(made - start)}, read in ${seconds(read - made)}`);
  console.log(
    `  ${total.toLocaleString('en')} observations, ${(bytes / 1e6).toFixed(1)} MB of raw answers, ${Math.round(total / ((read - made) / 1000)).toLocaleString('en')} a second`,
  );
  console.log(
    `  ${world.repos.length} repositories, ${world.models.length} models, ${world.papers.length} papers, ${world.threads.length} threads`,
  );
  console.log(`  resident ${Math.round(process.memoryUsage().rss / 2 ** 20)} MB`);
  for (const [source, count] of rows) console.log(`  ${source.padEnd(24)} ${count.toLocaleString('en').padStart(9)}`);
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2)} s`;
}
