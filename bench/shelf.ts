/**
 * What the shelf can carry: the invented Hub imported, kept for many days, gathered by month and asked.
 *
 *   npm run bench:shelf [-- --rows 3000000] [--days 30]
 *
 * Prints a table with the machine's facts first; every question beside the same one written by hand for DuckDB over the same
 * files, asked in turn with it. Processor time stands beside the clock's, because a machine that is shared has only the first.
 */
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createArchive, type Archive } from '../src/archive/archive.ts';
import { compactArchive } from '../src/archive/care.ts';
import { catalogReader, type DataFile } from '../src/archive/catalog.ts';
import { importHubStats } from '../src/collect/hub-stats/import.ts';
import { importHours } from '../src/collect/gharchive/import.ts';
import { silentLog } from '../src/system/log.ts';
import { addDays } from '../src/text/days.ts';
import { metric } from '../src/vocabulary/metric.ts';
import type { RawSha } from '../src/vocabulary/observation.ts';
import type { SubjectId } from '../src/vocabulary/subject.ts';
import type { Day, Instant } from '../src/vocabulary/time.ts';
import { firstDay, makeHub } from './hub/make-hub.ts';
import { makeHour } from './hub/hours.ts';
import { byHand, plainDuckDB, plainSqlite, type Plain } from './hub/plain.ts';
import { machineFacts, ratio } from './machine.ts';

const { values } = parseArgs({
  options: { rows: { type: 'string', default: '300000' }, days: { type: 'string', default: '30' } },
});
const rows = Number(values.rows);
const days = Number(values.days);
const day = (number: number): Day => addDays(firstDay as Day, number);
const lastDay = day(days - 1);
const evening = `${addDays(lastDay, 2)}T00:00:00Z` as Instant;
const likes = metric('likes');

const say = (measure: string, result: string): void => console.log(`${measure.padEnd(46)}${result}`);
const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
const memory = (): string => `${Math.round(process.resourceUsage().maxRSS / 1024)} MB at most so far`;
const load = (): string => `load ${loadavg()[0]!.toFixed(1)}`;

interface Took {
  readonly seconds: number;
  readonly processor: number;
}

async function timed(work: () => Promise<unknown>): Promise<Took> {
  const used = process.cpuUsage();
  const began = performance.now();
  await work();
  const { user, system } = process.cpuUsage(used);
  return { seconds: (performance.now() - began) / 1000, processor: (user + system) / 1e6 };
}
const told = ({ seconds, processor }: Took): string => `${seconds.toFixed(2)} s (processor ${processor.toFixed(2)} s)`;

/** Asks both in turn, three times after a first one, and tells the least of each. */
async function compare(measure: string, shelf: () => Promise<unknown>, hand: () => Promise<unknown>): Promise<void> {
  const cold = await timed(shelf);
  await hand();
  const least = { shelf: cold, hand: { seconds: Infinity, processor: Infinity } };
  for (let run = 0; run < 3; run += 1) {
    least.shelf = lesser(least.shelf, await timed(shelf));
    least.hand = lesser(least.hand, await timed(hand));
  }
  say(
    measure,
    `${told(least.shelf)}, first ${cold.seconds.toFixed(2)} s; by hand ${told(least.hand)}: ${ratio(least.shelf.seconds, least.hand.seconds)}, of processor ${ratio(least.shelf.processor, least.hand.processor)}; ${load()}`,
  );
}

function lesser(a: Took, b: Took): Took {
  return { seconds: Math.min(a.seconds, b.seconds), processor: Math.min(a.processor, b.processor) };
}

async function folderSize(folder: string): Promise<number> {
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((file) => file.isFile());
  const sizes = await Promise.all(files.map((file) => stat(join(file.parentPath, file.name))));
  return sizes.reduce((sum, { size }) => sum + size, 0);
}

/** Imports a day's files and says how long it took. */
function importing(archive: Archive, paths: readonly string[], number: number): () => Promise<unknown> {
  const wish = {
    readAt: `${day(number)}T06:00:00Z` as Instant,
    now: evening,
    log: silentLog(),
    stop: new AbortController().signal,
  };
  return () => importHubStats(paths, wish, async () => archive);
}

/** A later day made of the first one: every other count moves a little, each by its own. Figures only. */
async function keepDay(archive: Archive, first: readonly DataFile[], number: number): Promise<void> {
  for (const file of first.filter(({ holds }) => holds === 'number')) {
    const source = file.sources[0]!;
    const counts = file.metrics.map((one) =>
      one === 'parameters'
        ? `"${one}"`
        : `CASE WHEN hash(subject) % 2 = 0 THEN "${one}" ELSE floor("${one}" * (1 + (hash(subject, ${number}) % 100) / 2000.0 * ${number} / 30))::BIGINT END AS "${one}"`,
    );
    await archive.keepTable({
      id: `${source} ${number}`,
      source,
      snapshot: {
        sha: String(number).padStart(64, '0') as RawSha,
        source,
        address: 'made',
        readAt: evening,
        status: 200,
        etag: null,
        bytes: 1,
      },
      prepare: '',
      query: `SELECT subject, $moment::TIMESTAMP AS as_of, $moment::TIMESTAMP AS known_at, ${counts.join(', ')} FROM read_parquet($file)`,
      parameters: { moment: `${day(number)}T06:00:00Z`, file: join(archive.folder, file.path) },
      metrics: file.metrics,
    });
  }
}

async function askAll(archive: Archive, plain: Plain, measure: string): Promise<void> {
  const { files } = await catalogReader(archive.folder)();
  const path = (file: DataFile) => join(archive.folder, file.path);
  const numbers = files.filter((file) => file.holds === 'number' && !file.copies);
  const of = (date: Day) => numbers.filter((file) => file.days?.length === 1 && file.days[0] === date).map(path);
  const window = { from: day(Math.max(0, days - 30)), to: lastDay };
  const withDownloads = numbers.filter((file) => file.metrics.includes(metric('downloads-30d')));
  const inWindow = withDownloads.filter((file) => file.lastAsOf.slice(0, 10) >= window.from).map(path);
  const week = { from: addDays(lastDay, -7), to: lastDay };
  await compare(
    `${measure}: movers of the week, top 100`,
    async () => (await archive.hub(evening)).movers({ metric: likes, ...week, most: 100 }),
    () => plain.ask(byHand.movers(of(week.from), of(week.to))),
  );
  await compare(
    `${measure}: 30 days of totals`,
    async () => (await archive.hub(evening)).totals({ metric: metric('downloads-30d'), window }),
    () => plain.ask(byHand.totals(inWindow)),
  );
  const texts = files
    .filter((file) => file.holds === 'attribute' && file.metrics.includes(metric('licence')))
    .map(path);
  for (const attribute of ['licence', 'task', 'library'].map(metric))
    await compare(
      `${measure}: share by ${attribute}, ${Math.ceil(Math.min(30, days) / 7)} weeks`,
      async () => (await archive.hub(evening)).shares({ attribute, window }),
      () => plain.ask(byHand.shares(texts)),
    );
  const subjects = (await (await archive.hub(evening)).movers({ metric: likes, ...week, most: 100 })).map(
    (one) => one.subject,
  );
  const bySubject = files
    .filter((file) => file.holds === 'number' && (file.copies || (file.days?.length ?? 0) > 1))
    .map(path);
  await compare(
    `${measure}: ${days} days of 100 subjects`,
    async () => histories(archive, subjects),
    () => plain.ask(byHand.histories(bySubject.length > 0 ? bySubject : numbers.map(path), subjects)),
  );
  const detecting = await timed(async () =>
    (await archive.hub(evening)).unusual({ metric: metric('downloads-30d'), window, most: 100 }),
  );
  say(`${measure}: unusual downloads, 30 days each`, `${told(detecting)}; ${memory()}; ${load()}`);
}

async function histories(archive: Archive, subjects: readonly SubjectId[]): Promise<unknown> {
  return (await archive.past(evening)).daily({
    metric: likes,
    window: { from: firstDay as Day, to: lastDay },
    subjects,
  });
}

/** The same week in a table of SQLite, which is asked once before it is measured. */
async function sqliteMovers(archive: Archive): Promise<void> {
  const { files } = await catalogReader(archive.folder)();
  const sqlite = plainSqlite(join(place, 'plain.sqlite'));
  for (const [number, date] of [
    [0, addDays(lastDay, -7)],
    [7, lastDay],
  ] as const) {
    const ofDay = files.filter(({ holds, days }) => holds === 'number' && days?.length === 1 && days[0] === date);
    sqlite.fill(number, await plain.pairs(byHand.likes(ofDay.map((file) => join(archive.folder, file.path)))));
  }
  sqlite.movers();
  const took = await timed(async () => sqlite.movers());
  say('SQLite, movers of the week without surprise', `${told(took)}; ${load()}`);
  sqlite.close();
}

/** An hour of 200,000 events; once parsed for its completeness, once for its shares. */
async function takeHour(archive: Archive): Promise<void> {
  const path = join(place, '2026-01-01-7.json.gz');
  const bytes = await makeHour(path, 200_000);
  const known = Array.from({ length: 1000 }, (_, i) => `gh:repo/sample-${i}/project-0` as SubjectId);
  const wish = { now: evening, log: silentLog(), stop: new AbortController().signal, known };
  const took = await timed(() => importHours([path], wish, archive));
  const pace = (seconds: number) => `${Math.round(bytes / seconds / 1e6)} MB/s`;
  say(
    'GH Archive hour of 200,000 events',
    `${megabytes(bytes)} of JSON in ${told(took)}: ${pace(took.seconds)}, ${pace(took.processor / 2)} with two processors of its own; ${load()}`,
  );
}

const place = await mkdtemp(join(tmpdir(), 'shelf-bench-'));
const plain = await plainDuckDB(join(place, 'spill'));
try {
  say('machine', machineFacts());
  const parquet = await makeHub(join(place, 'day-0'), { rows, day: 0, form: 'parquet' });
  const next = await makeHub(join(place, 'day-1'), { rows, day: 1, form: 'parquet' });
  say(
    'the invented Hub',
    `${rows.toLocaleString('en')} rows a day, ${megabytes(await folderSize(join(place, 'day-0')))} of Parquet; ${load()}`,
  );

  const archive = await createArchive(join(place, 'archive'), { madeBy: 'bench/shelf.ts', sample: true });
  const taking = await timed(importing(archive, parquet, 0));
  say('import a first day, figures and texts', `${told(taking)}; ${memory()}; ${load()}`);
  const { files: first } = await catalogReader(archive.folder)();
  const texts = first.filter(({ holds }) => holds === 'attribute').reduce((sum, file) => sum + file.bytes, 0);
  const again = await timed(importing(archive, next, 1));
  say('import the next day, texts where changed', `${told(again)}; ${memory()}; ${load()}`);
  const { files: second } = await catalogReader(archive.folder)();
  const changed =
    second.filter(({ holds }) => holds === 'attribute').reduce((sum, file) => sum + file.bytes, 0) - texts;
  const figures = await timed(() => keepDay(archive, first, 2));
  say('a day of figures alone, sorted', `${told(figures)}; ${memory()}; ${load()}`);
  say('texts on the disk', `${megabytes(texts)} at first, ${megabytes(changed)} for a day of changes`);

  for (let number = 3; number < days; number += 1) await keepDay(archive, first, number);
  await askAll(archive, plain, 'by day');
  const gathering = await timed(() => compactArchive(archive.folder, { now: evening, atLeast: 2 }));
  say(`gather ${days} days by subject`, `${told(gathering)}; ${memory()}; ${load()}`);
  await askAll(archive, plain, 'gathered');
  await sqliteMovers(archive);
  await takeHour(archive);

  const { files } = await catalogReader(archive.folder)();
  const numbers = files.filter(({ holds }) => holds === 'number');
  const size = (some: readonly DataFile[]) => megabytes(some.reduce((sum, file) => sum + file.bytes, 0) / days);
  say(
    'figures on the disk, a day',
    `${size(numbers.filter((file) => !file.copies))} by day, ${size(numbers.filter((file) => file.copies))} by subject, which is all that stays after two months`,
  );
  await archive.close();
} finally {
  plain.close();
  await rm(place, { recursive: true });
}
