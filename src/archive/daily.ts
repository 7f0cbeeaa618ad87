/** Histories: one value a day for each subject. */
import type { Series } from '../vocabulary/observation.ts';
import type { DailyQuestion } from '../vocabulary/past.ts';
import type { Instant } from '../vocabulary/time.ts';
import type { DataFile } from './catalog.ts';
import { crowdsIn, lastReadingFrom, mostSeries } from './crowd.ts';
import { dayAfter, startOf } from './moment.ts';
import { filesFor, narrow, over, type Narrowed, type Narrowing } from './narrow.ts';
import { compareText } from './order.ts';
import { requireNumbers } from './question.ts';
import { seriesIn } from './series.ts';
import type { Shelved } from './shelf-past.ts';
import { sql } from './sql.ts';
import { unsoundIn } from './unsound.ts';

/** Answers `Past.daily`. @param most series of one crowded source a question about everything is given */
export async function dailySeries(
  { folder, database, catalog, vouch }: Omit<Shelved, 'hold'>,
  cutoff: Instant,
  { metric, window, subjects, source }: DailyQuestion,
  most: number = mostSeries,
): Promise<readonly Series[]> {
  requireNumbers(metric);
  const question = {
    holds: 'number',
    cutoff,
    metrics: [metric],
    subjects,
    source,
    from: startOf(window.from),
    before: startOf(dayAfter(window.to)),
    without: unsoundIn(catalog),
  } satisfies Narrowing;

  const ask = async (name: string, relations: Readonly<Record<string, Narrowed | null>>, rest = {}) => {
    let parameters = rest;
    for (const narrowed of Object.values(relations)) {
      if (narrowed === null) return [];
      await vouch(narrowed.files);
      parameters = { ...parameters, ...narrowed.parameters };
    }
    const text = over(relations as Readonly<Record<string, Narrowed>>, sql(name));
    return seriesIn(await database.chunks(text, parameters), metric);
  };
  const everyone = (files: readonly DataFile[]) => ask('daily', { observations: narrow(folder, files, question) });
  if (subjects !== undefined) return everyone(catalog.files);

  const { crowds, others } = crowdsIn(catalog.files, most);
  const series = await everyone(others);
  for (const files of crowds.values()) {
    const from = lastReadingFrom(filesFor(files, question), question.before);
    if (from === null) continue;
    const recent = narrow(folder, files, { ...question, from }, 'recent');
    series.push(...(await ask('daily-largest', { observations: narrow(folder, files, question), recent }, { most })));
  }
  return crowds.size === 0
    ? series
    : series.sort((a, b) => compareText(a.subject, b.subject) || compareText(a.source, b.source));
}
