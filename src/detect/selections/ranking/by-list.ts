import { asOfInstant, observed } from '../../../reckon/facts.ts';
import { placeOnList } from '../../../reckon/past-facts.ts';
import { freshestList, widestList } from '../../../reckon/widest-list.ts';
import type { Row } from '../../../vocabulary/finding.ts';
import { metric, type MetricId } from '../../../vocabulary/metric.ts';
import type { Morning } from '../../../vocabulary/morning.ts';
import type { ListReading } from '../../../vocabulary/observation.ts';
import type { Past } from '../../../vocabulary/past.ts';
import type { SubjectId } from '../../../vocabulary/subject.ts';
import { indecent } from '../../noise/noise.ts';
import { maybe } from '../../readings.ts';
import { rowsOf, withFacts } from '../rows.ts';
import { leastRows, rowsShown, type Trending } from './shown.ts';

const downloads = metric('downloads-30d');
export const downloadsKey = 'downloads counted by the Hub in 30 days';
const likesKey = 'likes of about the last seven days';
const keys: Readonly<Record<string, string>> = {
  'rank/models-trending': likesKey,
  'rank/datasets-trending': likesKey,
  'rank/spaces-trending': likesKey,
  'rank/models-downloads': downloadsKey,
  'rank/github-trending-week': 'GitHub’s own order of the week',
  'rank/github-trending': 'GitHub’s own order of the day',
};
/** What the other ranking of the same things is by, where a list holds it. */
const others: Readonly<Record<string, MetricId>> = {
  'rank/models-trending': downloads,
  'rank/datasets-trending': downloads,
  'rank/models-downloads': metric('trending-score'),
};

type Named = Pick<Trending, 'list' | 'by'>;

/** A list as its source orders it, with each one's place by the figure of the other ranking. */
export async function byList(past: Past, morning: Morning, named: Named, id: string): Promise<Trending | null> {
  const reading = await freshestList(past, id, rowsShown);
  if (!reading) return null;
  const subjects = reading.rows.slice(0, 2 * rowsShown).map((row) => row.subject);
  const figures =
    named.list === 'repositories'
      ? { stars: 'stars' }
      : { likes: 'likes', downloads: 'downloads-30d', score: 'trending-score' };
  return fromReading(past, morning, reading, { ...named, key: keys[id]! }, { subjects, figures, other: others[id] });
}

/** GitHub's own page, of the week or else of the day, where star histories are not known. */
export async function byPage(past: Past, morning: Morning): Promise<readonly Trending[]> {
  for (const id of ['rank/github-trending-week', 'rank/github-trending']) {
    const found = await byList(past, morning, { list: 'repositories', by: 'interest' }, id);
    if (found) return [found];
  }
  return [];
}

/** What stands on a list by likes, in the order of what is fetched; its rank on the list is its place by interest. */
export async function byUse(past: Past, morning: Morning, named: Named, id: string): Promise<Trending | null> {
  const reading = await widestList(past, id);
  if (!reading || reading.rows.length < 2 * rowsShown) return null;
  const listed = reading.rows.map((row) => row.subject);
  const latest = await past.latest({ subjects: listed, metrics: [downloads], until: reading.asOf });
  const fetched = (subject: SubjectId) => Number(latest.get(subject)?.get(downloads)?.value ?? 0);
  const subjects = listed
    .filter((subject) => fetched(subject) > 0)
    .toSorted((a, b) => fetched(b) - fetched(a) || (a < b ? -1 : 1))
    .slice(0, 2 * rowsShown);
  const key = `${downloadsKey}, among those on the trending list`;
  return fromReading(
    past,
    morning,
    reading,
    { ...named, key },
    { subjects, figures: { downloads: 'downloads-30d' }, rankIs: 'other' },
  );
}

interface Shown {
  readonly subjects: readonly SubjectId[];
  readonly figures: Readonly<Record<string, string>>;
  readonly other?: MetricId | undefined;
  /** The rank on the list is the place in this ranking, unless it is the one in the other. */
  readonly rankIs?: 'other';
}

async function fromReading(
  past: Past,
  morning: Morning,
  reading: ListReading,
  named: Pick<Trending, 'list' | 'by' | 'key'>,
  { subjects: candidates, figures, other, rankIs }: Shown,
): Promise<Trending | null> {
  const hidden = await indecent(past, candidates);
  const subjects = candidates.filter((subject) => !hidden.has(subject)).slice(0, rowsShown);
  const rows: Row[] = [];
  for (const row of await rowsOf(past, subjects, morning.edition.zone, figures, reading.asOf)) {
    const place = await placeOf(past, reading, row.subject);
    const elsewhere = other ? await maybe(placeOnList(past, row.subject, reading, other)) : null;
    if (place)
      rows.push(withFacts(row, rankIs ? { other: observed(place) } : { rank: observed(place), other: elsewhere }));
  }
  const first = reading.rows[0] && (await placeOf(past, reading, reading.rows[0].subject));
  return first && rows.length >= leastRows ? { kind: 'trending', ...named, readAt: asOfInstant(first), rows } : null;
}

export function placeOf(past: Past, { list, asOf, source }: ListReading, subject: SubjectId) {
  return past.observation({ subject, metric: list, asOf, source });
}
