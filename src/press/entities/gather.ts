import { cutAtWord } from '../../text/english.ts';
import { mapSpans, plain } from '../../text/spans.ts';
import {
  type Block,
  type Day,
  type Edited,
  type EvidenceObservation,
  isMetric,
  kindOf,
  metricOf,
  type PrintedStory,
  type Section,
  type SubjectId,
} from '../../vocabulary/index.ts';
import {
  type EntityKind,
  entityKinds,
  type EntityNews,
  type Mention,
  type Place,
  type PrintedSeries,
} from './entity.ts';

/** Lists of figures: standing in one is no story about a subject. */
const lists: ReadonlySet<string> = new Set(['trending', 'movers']);

/**
 * What an issue says of each subject it names: the stories about it, its places in lists, the figures read for it. A subject
 * that stands in lists only is given too, without mentions; it has a page only if the paper has written about it before.
 */
export function newsOf({ issue, evidence }: Edited): readonly EntityNews[] {
  const names = new Map<SubjectId, string>();
  const mentions = new Map<SubjectId, Mention[]>();
  const places = new Map<SubjectId, Place[]>();
  for (const section of issue.sections)
    for (const story of section.stories) {
      for (const [id, name] of namesIn(story.block)) names.set(id, name);
      if (lists.has(section.id)) notePlaces(story.block, issue.date, places);
      else
        for (const [id, headline] of tellings(section, story)) {
          const mention: Mention = { date: issue.date, number: issue.number, section: section.id, headline };
          const known = mentions.get(id);
          if (known === undefined) mentions.set(id, [mention]);
          else if (!known.some((one) => one.headline === headline)) known.push(mention);
        }
    }
  const readings = Map.groupBy(evidence.observations, (reading) => reading.subject);
  return [...new Set([...mentions.keys(), ...places.keys()])].flatMap((id) => {
    const kind = entityKindOf(id);
    if (kind === null) return [];
    return [
      {
        id,
        kind,
        name: titleIn(readings.get(id) ?? []) ?? names.get(id) ?? id.slice(id.indexOf('/') + 1),
        sample: issue.sample,
        mentions: mentions.get(id) ?? [],
        places: places.get(id) ?? [],
        series: seriesOf(readings.get(id) ?? []),
      },
    ];
  });
}

/** The kind of a subject that may have a page; null for posts, threads, places, and what is withheld. */
export function entityKindOf(id: SubjectId): EntityKind | null {
  if (!/^(?:hf|gh|arxiv):[a-z]+\/./.test(id)) return null;
  const kind = kindOf(id);
  return entityKinds.find((one) => one === kind) ?? null;
}

/** The title a source gave, where an issue read one: papers are known by it and not by their number. */
function titleIn(readings: readonly EvidenceObservation[]): string | null {
  const title = readings.find(({ metric }) => metric === 'title')?.value;
  return typeof title === 'string' ? short(title) : null;
}

function namesIn(block: Block): ReadonlyMap<SubjectId, string> {
  const names = new Map<SubjectId, string>();
  mapSpans(block, (span) => {
    if (span.kind === 'name') names.set(span.subject, span.text);
    return span;
  });
  return names;
}

/** Whom a story is about, and what it says of each: the item that names it, or the headline. */
function tellings(section: Section, story: PrintedStory): ReadonlyMap<SubjectId, string> {
  const { block } = story;
  const told = new Map<SubjectId, string>();
  const title = headlineOf(block) || section.title;
  for (const id of story.subjects) told.set(id, title);
  if (block.kind === 'items')
    for (const item of block.items)
      for (const span of item.head) if (span.kind === 'name') told.set(span.subject, short(plain(item.head)));
  return told;
}

/** The words a story is known by; empty where it has none. */
export function headlineOf(block: Block): string {
  switch (block.kind) {
    case 'story':
      return short(plain(block.headline));
    case 'items':
      return block.title ?? (block.items.length === 1 ? short(plain(block.items[0]?.head ?? [])) : '');
    case 'table':
      return block.title;
    case 'quote':
      return short(plain(block.quote.spans));
    case 'prose':
      return block.title ?? '';
  }
}

function short(text: string): string {
  const { text: kept, cut } = cutAtWord(text, 120);
  return cut ? `${kept} …` : kept;
}

function notePlaces(block: Block, date: Day, places: Map<SubjectId, Place[]>): void {
  if (block.kind !== 'table') return;
  block.rows.forEach((row, index) => {
    for (const cell of row)
      for (const span of cell.kind === 'spans' ? cell.spans : []) {
        if (span.kind !== 'name') continue;
        const known = places.get(span.subject) ?? [];
        places.set(span.subject, [...known, { date, list: block.title, place: index + 1 }]);
      }
  });
}

/** Counts as they were read, one a day; attributes and ranks are no series. */
function seriesOf(readings: readonly EvidenceObservation[]): readonly PrintedSeries[] {
  const counted = readings.filter(({ metric, value }) => typeof value === 'number' && isCount(metric));
  return [...Map.groupBy(counted, ({ metric, source }) => `${metric} ${source}`).values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const byDay = new Map(
      group
        .toSorted((a, b) => (a.asOf < b.asOf ? -1 : 1))
        .map(({ asOf, value }) => [asOf.slice(0, 10) as Day, value as number]),
    );
    return [
      {
        metric: first.metric,
        source: first.source,
        points: [...byDay].map(([day, value]) => ({ day, value })),
        breaks: [],
      },
    ];
  });
}

function isCount(metric: string): boolean {
  return isMetric(metric) && metricOf(metric).holds === 'number' && metricOf(metric).nature !== 'rank';
}
