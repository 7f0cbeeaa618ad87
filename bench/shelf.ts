/**
 * What the shelf can carry: the invented Hub imported, kept for many days, asked, gathered by month and asked again.
 *
 *   npm run bench:shelf [-- --rows 3000000] [--days 30] [--keep DIR] [--part NAME]
 *
 * Prints the machine's facts first; every question beside the same one written by hand for DuckDB over the same files, asked in
 * turn with it. Processor time stands beside the clock's, because a machine that is shared has only the first. Each part is a
 * process of its own, so that the memory it tells is its own. With `--keep` what is made stays in DIR, and a single part can be
 * run again on it.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createArchive, openArchive, type Archive } from '../src/archive/archive.ts';
import { compactArchive } from '../src/archive/care.ts';
import { catalogReader, type DataFile } from '../src/archive/catalog.ts';
import { importHours } from '../src/collect/gharchive/import.ts';
import { silentLog } from '../src/system/log.ts';
import type { SubjectId } from '../src/vocabulary/subject.ts';
import type { Instant } from '../src/vocabulary/time.ts';
import { askAll, sqliteMovers } from './hub/ask.ts';
import { day, eveningAfter, importDay, keepDay } from './hub/days.ts';
import { makeHour } from './hub/hours.ts';
import { makeHub } from './hub/make-hub.ts';
import { plainDuckDB, type Plain } from './hub/plain.ts';
import { load, megabytes, memory, say, timed, told } from './hub/table.ts';
import { machineFacts } from './machine.ts';

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '300000' },
    days: { type: 'string', default: '30' },
    keep: { type: 'string' },
    part: { type: 'string' },
  },
});
const rows = Number(values.rows);
const days = Number(values.days);

const parts: Readonly<Record<string, (place: string) => Promise<void>>> = {
  async make(place) {
    for (const number of [0, 1]) {
      const folder = join(place, `day-${number}`);
      if (!existsSync(join(folder, 'spaces.parquet'))) await makeHub(folder, { rows, day: number, form: 'parquet' });
      say(
        `the invented Hub, day ${number}`,
        `${rows.toLocaleString('en')} rows, ${megabytes(await folderSize(folder))}`,
      );
    }
  },

  async take(place) {
    await rm(join(place, 'archive'), { recursive: true, force: true });
    const archive = await createArchive(join(place, 'archive'), { madeBy: 'bench/shelf.ts', sample: true });
    const taking = await timed(() => importDay(archive, hubFiles(place, 0), 0));
    say('import a first day, figures and texts', `${told(taking)}; ${memory()}; ${load()}`);
    const first = await bytesOfTexts(archive);
    const again = await timed(() => importDay(archive, hubFiles(place, 1), 1));
    say('import the next day, texts where changed', `${told(again)}; ${memory()}; ${load()}`);
    const changed = (await bytesOfTexts(archive)) - first;
    say('texts on the disk', `${megabytes(first)} at first, ${megabytes(changed)} for a day of changes`);
    await archive.close();
  },

  /** Goes on where it was stopped. */
  days: (place) =>
    withArchive(place, async (archive) => {
      const { files, batches } = await catalogReader(archive.folder)();
      const first = files.filter(({ days }) => days?.length === 1 && days[0] === day(0));
      const there = Math.floor(batches.size / 3);
      if (there >= days) return;
      const took = await timed(async () => {
        for (let number = there; number < days; number += 1) {
          await keepDay(archive, first, number);
          // A year by day would fill the disk: months that are over are gathered on the way, as in a paper of every day.
          if (number % 31 === 30 && days > 62) await gatherUntil(place, number);
        }
      });
      const each = { seconds: took.seconds / (days - there), processor: took.processor / (days - there) };
      say('a day of figures alone, sorted', `${told(each)}, of ${days - there}; ${memory()}; ${load()}`);
    }),

  ask: (place) =>
    withArchive(place, async (archive, plain) => {
      await askAll(archive, plain, days);
    }),

  async gather(place) {
    const gathering = await timed(() =>
      compactArchive(join(place, 'archive'), { now: eveningAfter(days), atLeast: 2 }),
    );
    say(`gather ${days} days by subject`, `${told(gathering)}; ${memory()}; ${load()}`);
  },

  sqlite: (place) =>
    withArchive(place, async (archive, plain) => {
      await rm(join(place, 'plain.sqlite'), { force: true });
      await sqliteMovers(archive, plain, days, join(place, 'plain.sqlite'));
    }),

  /** An hour of 200,000 events: its completeness and its shares. */
  hour: (place) =>
    withArchive(place, async (archive) => {
      const path = join(place, `${day(days)}-7.json.gz`);
      const bytes = await makeHour(path, 200_000);
      const known = Array.from({ length: 1000 }, (_, i) => `gh:repo/sample-${i}/project-0` as SubjectId);
      const wish = { now: eveningAfter(days), log: silentLog(), stop: new AbortController().signal, known };
      const took = await timed(() => importHours([path], wish, archive));
      const pace = (seconds: number) => `${Math.round(bytes / seconds / 1e6)} MB/s`;
      say(
        'GH Archive hour of 200,000 events',
        `${megabytes(bytes)} of JSON in ${told(took)}: ${pace(took.seconds)}, ${pace(took.processor / 2)} with two processors of its own; ${load()}`,
      );
    }),

  size: (place) =>
    withArchive(place, async (archive) => {
      const { files } = await catalogReader(archive.folder)();
      const numbers = files.filter(({ holds }) => holds === 'number');
      const each = (some: readonly DataFile[]) => {
        const held = new Set(some.flatMap((file) => file.days ?? [])).size;
        return held === 0
          ? 'none'
          : `${megabytes(some.reduce((sum, file) => sum + file.bytes, 0) / held)} (${held} days)`;
      };
      const [byDay, bySubject] = [
        numbers.filter((file) => file.days?.length === 1),
        numbers.filter((file) => (file.days?.length ?? 0) > 1),
      ];
      say(
        'figures on the disk, a day',
        `${each(byDay)} by day, ${each(bySubject)} by subject, which is all that stays in the end`,
      );
    }),
};

/** Everything in turn: the questions are asked of files by day and again once they are gathered. */
const whole = ['make', 'take', 'days', 'ask', 'sqlite', 'gather', 'ask', 'hour', 'size'];

function hubFiles(place: string, number: number): string[] {
  return ['models', 'datasets', 'spaces'].map((kind) => join(place, `day-${number}`, `${kind}.parquet`));
}

async function bytesOfTexts(archive: Archive): Promise<number> {
  const { files } = await catalogReader(archive.folder)();
  return files.filter(({ holds }) => holds === 'attribute').reduce((sum, file) => sum + file.bytes, 0);
}

async function gatherUntil(place: string, number: number): Promise<void> {
  await compactArchive(join(place, 'archive'), { now: `${day(number)}T12:00:00Z` as Instant, atLeast: 28 });
}

async function folderSize(folder: string): Promise<number> {
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((file) => file.isFile());
  const sizes = await Promise.all(files.map((file) => stat(join(file.parentPath, file.name))));
  return sizes.reduce((sum, { size }) => sum + size, 0);
}

async function withArchive(place: string, work: (archive: Archive, plain: Plain) => Promise<void>): Promise<void> {
  const archive = await openArchive(join(place, 'archive'));
  const plain = await plainDuckDB(join(place, 'spill'));
  try {
    await work(archive, plain);
  } finally {
    plain.close();
    await archive.close();
  }
}

if (values.part === undefined) {
  const place = values.keep === undefined ? await mkdtemp(join(tmpdir(), 'shelf-bench-')) : resolve(values.keep);
  say('machine', machineFacts());
  try {
    for (const part of whole) {
      const args = ['--rows', values.rows, '--days', values.days, '--keep', place, '--part', part];
      const { status } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), ...args], { stdio: 'inherit' });
      if (status !== 0) throw new Error(`The part "${part}" ended with ${status}.`);
    }
  } finally {
    if (values.keep === undefined) await rm(place, { recursive: true, force: true });
  }
} else {
  const part = parts[values.part];
  if (part === undefined || values.keep === undefined)
    throw new TypeError(`A part is one of ${Object.keys(parts).join(', ')} and needs --keep DIR.`);
  await part(resolve(values.keep));
}
