/** The questions of the shelf, each beside the same one written by hand over the same files. */
import { join } from 'node:path';
import type { Archive } from '../../src/archive/archive.ts';
import { catalogReader, type DataFile } from '../../src/archive/catalog.ts';
import { addDays } from '../../src/text/days.ts';
import { metric } from '../../src/vocabulary/metric.ts';
import type { Past } from '../../src/vocabulary/past.ts';
import type { SubjectId } from '../../src/vocabulary/subject.ts';
import type { Day } from '../../src/vocabulary/time.ts';
import { day, eveningAfter } from './days.ts';
import { byHand, plainSqlite, type Plain } from './plain.ts';
import { compare, load, memory, say, timed, told } from './table.ts';

const likes = metric('likes');

/** @param days how many lie on the shelf; the questions are about the last of them */
export async function askAll(archive: Archive, plain: Plain, days: number): Promise<void> {
  const evening = eveningAfter(days);
  const { files } = await catalogReader(archive.folder)();
  const path = (file: DataFile) => join(archive.folder, file.path);
  const numbers = files.filter((file) => file.holds === 'number' && !file.copies);
  const of = (date: Day) => numbers.filter((file) => file.days?.includes(date)).map(path);
  const lastDay = day(days - 1);
  const window = { from: day(Math.max(0, days - 30)), to: lastDay };
  const withDownloads = numbers.filter((file) => file.metrics.includes(metric('downloads-30d')));
  const inWindow = withDownloads.filter((file) => file.lastAsOf.slice(0, 10) >= window.from).map(path);
  const week = { from: addDays(lastDay, -7), to: lastDay };
  await compare(
    'movers of the week, top 100',
    async () => (await archive.hub(evening)).movers({ metric: likes, ...week, most: 100 }),
    () => plain.ask(byHand.movers(of(week.from), of(week.to))),
  );
  await compare(
    '30 days of totals',
    async () => (await archive.hub(evening)).totals({ metric: metric('downloads-30d'), window }),
    () => plain.ask(byHand.totals(inWindow)),
  );
  for (const attribute of ['licence', 'task', 'library'].map(metric)) {
    const texts = files.filter((file) => file.holds === 'attribute' && file.metrics.includes(attribute)).map(path);
    await compare(
      `share by ${attribute}, ${Math.ceil(Math.min(30, days) / 7)} weeks`,
      async () => (await archive.hub(evening)).shares({ attribute, window }),
      () => plain.ask(byHand.shares(texts, attribute)),
    );
  }
  const top = await (await archive.hub(evening)).movers({ metric: likes, ...week, most: 100 });
  const bySubject = files.filter((file) => file.copies || (file.days?.length ?? 0) > 1);
  const copied = new Set(bySubject.flatMap((file) => file.copies ?? []));
  const subjects = top.map((one) => one.subject);
  for (const span of new Set([Math.min(30, days), days])) {
    const from = day(days - span);
    const inSpan = [...numbers.filter((file) => !copied.has(file.path)), ...bySubject]
      .filter((file, i, all) => all.indexOf(file) === i && file.holds === 'number')
      .filter((file) => file.lastAsOf.slice(0, 10) >= from);
    await compare(
      `${span} days of 100 subjects`,
      async () => histories(await archive.past(evening), subjects, { from, to: lastDay }),
      () => plain.ask(byHand.histories(inSpan.map(path), subjects)),
    );
  }
  const detecting = await timed(async () =>
    (await archive.hub(evening)).unusual({ metric: metric('downloads-30d'), window, most: 100 }),
  );
  say(`unusual downloads, ${Math.min(30, days)} days each`, `${told(detecting)}; ${memory()}; ${load()}`);
  const past = await archive.past(evening);
  const morning = await timed(() => past.daily({ metric: likes, window }));
  say('histories of the largest, as a morning asks', `${told(morning)}; ${memory()}; ${load()}`);
}

async function histories(
  past: Past,
  subjects: readonly SubjectId[],
  window: { readonly from: Day; readonly to: Day },
): Promise<unknown> {
  return past.daily({ metric: likes, window, subjects });
}

/** The same week in a table of SQLite, which is asked once before it is measured. */
export async function sqliteMovers(archive: Archive, plain: Plain, days: number, at: string): Promise<void> {
  const { files } = await catalogReader(archive.folder)();
  const sqlite = plainSqlite(at);
  for (const [number, date] of [
    [0, day(days - 8)],
    [7, day(days - 1)],
  ] as const) {
    const ofDay = files.filter((file) => file.holds === 'number' && !file.copies && file.days?.includes(date));
    await sqlite.fill(
      number,
      plain.pairs(
        byHand.likes(
          ofDay.map((file) => join(archive.folder, file.path)),
          date,
        ),
      ),
    );
  }
  sqlite.movers();
  const took = await timed(async () => sqlite.movers());
  say('SQLite, movers of the week without surprise', `${told(took)}; ${load()}`);
  sqlite.close();
}
