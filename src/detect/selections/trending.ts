import { asOfInstant, accountsOnList, observed } from '../../reckon/facts.ts';
import { freshestList, widestList } from '../../reckon/widest-list.ts';
import { metric } from '../../vocabulary/metric.ts';
import type { Row, Selection } from '../../vocabulary/finding.ts';
import type { Morning } from '../../vocabulary/morning.ts';
import type { ListReading } from '../../vocabulary/observation.ts';
import type { Past } from '../../vocabulary/past.ts';
import { keyOf, ownerOf, type SubjectId } from '../../vocabulary/subject.ts';
import type { Chooser } from '../angle.ts';
import { basesOf } from '../angles/most-built-on.ts';
import { indecent } from '../noise/noise.ts';
import { gainFacts, gainsOfTheWeek } from './gains.ts';
import { rowsOf, withFacts } from './rows.ts';

type Trending = Extract<Selection, { kind: 'trending' }>;
const rowsShown = 8;
/** Fewer rows make no ranking. */
const leastRows = 3;

/**
 * Two rankings side by side: Interest, what people look at and like, and Practice, what they fetch and build on. What is not
 * for all audiences is left out, and the printed rank keeps its gap.
 */
export const trending: Chooser = { id: 'trending', memoryDays: 0, choose: rankings };

async function rankings(past: Past, morning: Morning): Promise<readonly Trending[]> {
  const found = await Promise.all([
    byList(past, morning, 'models', 'interest', 'rank/models-trending'),
    byList(past, morning, 'models', 'practice', 'rank/models-downloads'),
    builtOn(past, morning),
    byList(past, morning, 'datasets', 'interest', 'rank/datasets-trending'),
    byList(past, morning, 'spaces', 'interest', 'rank/spaces-trending'),
    byGain(past, morning, 'interest', 'stars'),
    byGain(past, morning, 'practice', 'forks'),
  ]);
  const selections = found.filter((one) => one !== null);
  // Without a list by downloads, what is built on stands for practice.
  const byDownloads = selections.some(
    (one) => one.list === 'models' && one.by === 'practice' && one.key === downloadsKey,
  );
  const kept = selections.filter((one) => !(byDownloads && one.key === builtOnKey));
  return kept.some((one) => one.list === 'repositories' && one.by === 'interest')
    ? kept
    : [...kept, ...(await byPage(past, morning))];
}

const downloadsKey = 'downloads counted by the Hub in 30 days';
const builtOnKey = 'accounts whose listed models name it as base';
const keys: Readonly<Record<string, string>> = {
  'rank/models-trending': 'likes of about the last seven days',
  'rank/datasets-trending': 'likes of about the last seven days',
  'rank/spaces-trending': 'likes of about the last seven days',
  'rank/models-downloads': downloadsKey,
  'rank/github-trending-week': 'GitHub’s own order of the week',
  'rank/github-trending': 'GitHub’s own order of the day',
};

async function byList(
  past: Past,
  morning: Morning,
  list: Trending['list'],
  by: Trending['by'],
  id: string,
): Promise<Trending | null> {
  const reading = await freshestList(past, id, rowsShown);
  return reading && fromReading(past, morning, reading, { list, by, key: keys[id]! });
}

/** GitHub's own page, of the week or else of the day, where star histories are not known. */
async function byPage(past: Past, morning: Morning): Promise<readonly Trending[]> {
  for (const id of ['rank/github-trending-week', 'rank/github-trending']) {
    const found = await byList(past, morning, 'repositories', 'interest', id);
    if (found) return [found];
  }
  return [];
}

async function fromReading(
  past: Past,
  morning: Morning,
  reading: ListReading,
  named: Pick<Trending, 'list' | 'by' | 'key'>,
): Promise<Trending | null> {
  const candidates = reading.rows.slice(0, 2 * rowsShown);
  const hidden = await indecent(
    past,
    candidates.map((row) => row.subject),
  );
  const subjects = candidates
    .filter((row) => !hidden.has(row.subject))
    .slice(0, rowsShown)
    .map((row) => row.subject);
  const figures =
    named.list === 'repositories'
      ? { stars: 'stars' }
      : { likes: 'likes', downloads: 'downloads-30d', score: 'trending-score' };
  const rows: Row[] = [];
  for (const row of await rowsOf(past, subjects, morning.edition.zone, figures, reading.asOf)) {
    const place = await placeOf(past, reading, row.subject);
    if (place) rows.push(withFacts(row, { rank: observed(place) }));
  }
  const first = reading.rows[0] && (await placeOf(past, reading, reading.rows[0].subject));
  return first && rows.length >= leastRows ? { kind: 'trending', ...named, readAt: asOfInstant(first), rows } : null;
}

function placeOf(past: Past, { list, asOf, source }: ListReading, subject: SubjectId) {
  return past.observation({ subject, metric: list, asOf, source });
}

/** The bases that models of the trending list name, by the accounts that build on them. */
async function builtOn(past: Past, morning: Morning): Promise<Trending | null> {
  const reading = await widestList(past, 'rank/models-trending');
  if (!reading || reading.rows.length < 100) return null;
  const bases = (await basesOf(past, reading)).filter((one) => one.accounts >= 2).slice(0, 2 * rowsShown);
  const hidden = await indecent(
    past,
    bases.map((one) => one.base),
  );
  const subjects = bases
    .map((one) => one.base)
    .filter((base) => !hidden.has(base))
    .slice(0, rowsShown);
  const rows: Row[] = [];
  for (const row of await rowsOf(past, subjects, morning.edition.zone, {
    likes: 'likes',
    downloads: 'downloads-30d',
  })) {
    const where = [{ on: 'base-models', is: 'holds ending', to: `:${keyOf(row.subject)}` }] as const;
    const accounts = await accountsOnList(past, { ...reading, where, otherThan: ownerOf(row.subject) ?? '' });
    rows.push(withFacts(row, { accounts }));
  }
  const first = reading.rows[0] && (await placeOf(past, reading, reading.rows[0].subject));
  if (!first || rows.length < leastRows) return null;
  return { kind: 'trending', list: 'models', by: 'practice', key: builtOnKey, readAt: asOfInstant(first), rows };
}

/** Repositories by what they gained this week: stars are interest, forks are practice. */
async function byGain(
  past: Past,
  morning: Morning,
  by: Trending['by'],
  count: 'stars' | 'forks',
): Promise<Trending | null> {
  const gains = (await gainsOfTheWeek(past, count)).filter((one) => one.gain > 0).slice(0, rowsShown);
  const rows = await rowsOf(
    past,
    gains.map((one) => one.subject),
    morning.edition.zone,
    {},
  );
  const told: Row[] = [];
  for (const [index, row] of rows.entries()) {
    const figures = await gainFacts(past, count, gains[index]!);
    if (figures) told.push(withFacts(row, { [count]: figures.now, gain: figures.gain }));
  }
  const [first] = gains;
  const reading =
    first && (await past.point({ subject: first.subject, metric: metric(count), source: first.source, day: first.to }));
  if (!reading || told.length < leastRows) return null;
  return {
    kind: 'trending',
    list: 'repositories',
    by,
    key: `${count} gained in the last seven days`,
    readAt: asOfInstant(reading),
    rows: told,
  };
}
