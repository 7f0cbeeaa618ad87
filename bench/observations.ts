/**
 * What the door for single observations can carry: keeps 2.4 million invented ones and asks what a morning asks.
 * Run it with `node bench/observations.ts`. Prints one line a measure with the machine's facts first; it is no part of the tests.
 */
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { createArchive } from '../src/archive/archive.ts';
import { dayFromNumber, dayNumber } from '../src/archive/moment.ts';
import { metric } from '../src/vocabulary/metric.ts';
import type { Observation, RawSha, SourceId } from '../src/vocabulary/observation.ts';
import { subjectId } from '../src/vocabulary/subject.ts';
import type { Day, Instant } from '../src/vocabulary/time.ts';

const subjects = Array.from({ length: 4400 }, (_, i) => subjectId('repo', `sample-${(i * 7919) % 4400}/project-${i}`));
const days = 180;
const first = dayNumber('2026-01-01' as Day);
const source = 'sample-bench/list' as SourceId;
const seenIn = '5a'.repeat(32) as RawSha;
const window = { from: dayFromNumber(first), to: dayFromNumber(first + days - 1) };
const evening = `${window.to}T23:59:59Z` as Instant;

/** Two counts a day for each subject, growing at their own pace. */
function* figures(): Generator<Observation> {
  for (let day = 0; day < days; day += 1) {
    const asOf = `${dayFromNumber(first + day)}T05:00:00Z` as Instant;
    for (const [i, subject] of subjects.entries()) {
      const stars = Math.round(1e6 / (i + 1)) + day * (i % 37);
      yield { subject, metric: metric('stars'), asOf, knownAt: asOf, value: stars, source, seenIn };
      yield { subject, metric: metric('forks'), asOf, knownAt: asOf, value: Math.round(stars / 9), source, seenIn };
    }
  }
}

/** A description a day for each subject; one in a hundred changes on a day. */
function* descriptions(): Generator<Observation> {
  for (let day = 0; day < days; day += 1) {
    const asOf = `${dayFromNumber(first + day)}T05:00:00Z` as Instant;
    for (const [i, subject] of subjects.entries()) {
      const value = `Invented description ${Math.floor((day + i) / 100)} of an invented repository, number ${i}`;
      yield { subject, metric: metric('description'), asOf, knownAt: asOf, value, source, seenIn };
    }
  }
}

const milliseconds = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};
const exhaust = (observations: Iterable<Observation>): number => {
  let seen = 0;
  for (const { value } of observations) seen += typeof value === 'number' ? 1 : 0;
  return seen;
};
const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);
const say = (measure: string, result: string): void => console.log(`${measure.padEnd(64)}${result}`);
const memory = (): string => `${megabytes(process.resourceUsage().maxRSS * 1024)} MB at most so far`;

async function folderSize(folder: string): Promise<number> {
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((file) => file.isFile());
  const sizes = await Promise.all(files.map((file) => stat(join(file.parentPath, file.name))));
  return sizes.reduce((sum, { size }) => sum + size, 0);
}

const folder = await mkdtemp(join(tmpdir(), 'shelf-bench-'));
const archive = await createArchive(join(folder, 'archive'), { madeBy: 'bench/observations.ts', sample: true });
try {
  say('machine', `${cpus().length} × ${cpus()[0]?.model}, ${megabytes(totalmem())} MB, Node ${process.version}`);
  const count = subjects.length * days;

  for (const [name, rows, observations] of [
    ['figures', 2 * count, figures],
    ['texts', count, descriptions],
  ] as const) {
    const making = await milliseconds(async () => exhaust(observations()));
    const batch = { id: name, source, snapshots: [], observations: observations() };
    const keeping = await milliseconds(() => archive.keep(batch));
    say(
      `keep ${rows.toLocaleString('en')} ${name}`,
      `${(keeping / 1000).toFixed(2)} s, ${Math.round(rows / keeping)},000 a second (making them took ${making.toFixed(0)} ms); ${memory()}`,
    );
  }
  say('size on disk', `${megabytes(await folderSize(archive.folder))} MB`);

  const some = subjects.filter((_, i) => i % 44 === 0);
  const questions: Readonly<Record<string, () => Promise<unknown>>> = {
    [`${days} days of one count, ${subjects.length} subjects`]: async () =>
      (await archive.past(evening)).daily({ metric: metric('stars'), window }),
    [`${days} days of one count, 100 subjects`]: async () =>
      (await archive.past(evening)).daily({ metric: metric('stars'), window, subjects: some }),
    'latest count and text, all subjects': async () =>
      (await archive.past(evening)).latest({ subjects, metrics: [metric('stars'), metric('description')] }),
    'latest count and text, 100 subjects': async () =>
      (await archive.past(evening)).latest({ subjects: some, metrics: [metric('stars'), metric('description')] }),
    'one observation by its key': async () =>
      (await archive.past(evening)).observation({
        subject: some[5]!,
        metric: metric('stars'),
        asOf: `${window.to}T05:00:00Z` as Instant,
        source,
      }),
    '28 observations of each of 100 subjects, one after the other': async () => {
      const past = await archive.past(evening);
      for (const subject of some)
        for (let day = days - 28; day < days; day += 1)
          await past.observation({
            subject,
            metric: metric('stars'),
            asOf: `${dayFromNumber(first + day)}T05:00:00Z` as Instant,
            source,
          });
    },
    'arrivals of the last day': async () =>
      (await archive.past(evening)).arrived({ kind: 'repo', from: `${window.to}T00:00:00Z` as Instant, to: evening }),
  };
  for (const [question, ask] of Object.entries(questions)) {
    const cold = await milliseconds(ask);
    const warm = Math.min(await milliseconds(ask), await milliseconds(ask));
    say(question, `${cold.toFixed(0)} ms, again ${warm.toFixed(0)} ms`);
  }
  say('memory', memory());
} finally {
  await archive.close();
  await rm(folder, { recursive: true });
}
