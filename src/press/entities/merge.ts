import type { Day } from '../../vocabulary/index.ts';
import type { Entity, EntityNews, PrintedSeries } from './entity.ts';

/** Of very long histories the newest are kept on the page and in its data; every issue stands in the archive. */
const mentionsKept = 400;
const placesKept = 400;
const pointsKept = 1500; // of one series: four years of days

/**
 * An entity with what one more issue says of it. Issues come in order of their days; an issue told again replaces what it
 * said before. Null while the paper has never written about the subject.
 */
export function withNews(known: Entity | null, news: EntityNews): Entity | null {
  if (known === null && news.mentions.length === 0) return null;
  const day = news.mentions[0]?.date ?? news.places[0]?.date;
  const before = known ?? { ...news, schema: 'entity-1' as const, mentions: [], places: [], series: [] };
  return {
    schema: 'entity-1',
    id: news.id,
    kind: news.kind,
    name: news.name,
    sample: news.sample,
    mentions: newest(news.mentions, before.mentions, day, mentionsKept),
    places: newest(news.places, before.places, day, placesKept),
    series: mergeSeries(before.series, news.series),
  };
}

function newest<T extends { readonly date: Day }>(
  added: readonly T[],
  before: readonly T[],
  day: Day | undefined,
  kept: number,
): readonly T[] {
  const latest = before[0]?.date;
  if (day === undefined || latest === undefined || latest < day) return [...added, ...before].slice(0, kept);
  return [...added, ...before.filter(({ date }) => date !== day)]
    .toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0))
    .slice(0, kept);
}

function mergeSeries(before: readonly PrintedSeries[], added: readonly PrintedSeries[]): readonly PrintedSeries[] {
  const key = ({ metric, source }: PrintedSeries) => `${metric} ${source}`;
  const merged = new Map(before.map((one) => [key(one), one]));
  for (const one of added) {
    const known = merged.get(key(one));
    merged.set(key(one), {
      ...one,
      points: mergePoints(known?.points ?? [], one.points).slice(-pointsKept),
      breaks: [...new Set([...(known?.breaks ?? []), ...one.breaks])].toSorted(),
    });
  }
  return [...merged.values()].toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** In order of day; the later reading of a day stands. */
function mergePoints(before: PrintedSeries['points'], added: PrintedSeries['points']): PrintedSeries['points'] {
  const [last, first] = [before.at(-1), added[0]];
  if (last === undefined || first === undefined || last.day < first.day) return [...before, ...added];
  const points = new Map([...before, ...added].map(({ day, value }) => [day, value]));
  return [...points].map(([day, value]) => ({ day, value })).toSorted((a, b) => (a.day < b.day ? -1 : 1));
}
