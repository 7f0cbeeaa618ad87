import { asOfDay, difference, observed } from '../../reckon/facts.ts';
import { followed, rarityOf } from '../../reckon/past-facts.ts';
import { daysOf, surpriseField, type SeriesDay } from '../../reckon/surprise-field.ts';
import { dayOfNumber } from '../../text/days.ts';
import type { Fact } from '../../vocabulary/fact.ts';
import type { About, Row, Selection } from '../../vocabulary/finding.ts';
import { metric } from '../../vocabulary/metric.ts';
import type { Morning } from '../../vocabulary/morning.ts';
import type { Past } from '../../vocabulary/past.ts';
import type { SubjectId } from '../../vocabulary/subject.ts';
import { aboutOf } from '../about.ts';
import type { Chooser } from '../angle.ts';
import { drawn } from '../chart.ts';
import { indecent } from '../noise/noise.ts';
import { maybe, readingOn } from '../readings.ts';
import { canCompare, tracksOf, valueOn, type Track } from '../tracks.ts';

const week = 7;
const rowsOfTable = 5;
/** Fewer followed than this make no table. */
const leastFollowed = 30;
/** A movement counts as unusual from this surprise and this gain on. */
const unusualBar = { z: 3, gain: 10 } as const;
/** At most this many rows of "most unusual" stood in a movers table of the last seven issues. */
const mostReturning = 2;
const sparkDays = 28;

/**
 * Two tables over one week for each kind of count: the biggest by amount, and the most unusual by the rarity of the best
 * day against each one's own norm. Nothing is compared across a recount.
 */
export const movers: Chooser = {
  id: 'movers',
  memoryDays: week + 1,
  memoryOf: ['stars', 'likes'],
  async choose(past, morning) {
    const tables = [];
    for (const counted of ['stars', 'likes'] as const) tables.push(...(await tablesOf(past, morning, counted)));
    return tables;
  },
};

interface Mover {
  readonly track: Track;
  readonly change: number;
  /** The most unusual day of the week; null without a norm. */
  readonly best: SeriesDay | null;
}

async function tablesOf(past: Past, morning: Morning, counted: 'stars' | 'likes'): Promise<readonly Selection[]> {
  const measured = metric(counted);
  const tracks = await tracksOf(past, measured);
  if (tracks.length < leastFollowed) return [];
  const today = Math.max(...tracks.map((track) => track.today));
  if (!(await canCompare(past, measured, today - week, today))) return [];

  const all = await weekTo(today, past, tracks);
  const hidden = await indecent(past, all.slice().sort(byChange).slice(0, 200).map(subjectOf));
  const shown = all.filter((mover) => !hidden.has(subjectOf(mover)));
  const biggest = shown
    .filter(({ change }) => change > 0)
    .sort(byChange)
    .slice(0, rowsOfTable);
  const unusual = withFewReturning(shown.filter(isUnusual).sort(byRarity), printedLately(morning));
  const shared = {
    kind: 'movers',
    metric: counted,
    from: dayOfNumber(today - week),
    to: dayOfNumber(today),
    followed: await followedBy(past, tracks, today),
  } as const;
  const tables = [
    { ...shared, table: 'biggest' as const, rows: await rowsOf(past, morning, biggest) },
    { ...shared, table: 'unusual' as const, rows: await rowsOf(past, morning, unusual) },
  ];
  return tables.filter(({ rows }) => rows.length > 0);
}

/** Every track read on both ends of the week, against itself by its own source. */
async function weekTo(today: number, past: Past, tracks: readonly Track[]): Promise<readonly Mover[]> {
  const movers: Mover[] = [];
  for (const track of tracks) {
    const [before, now] = [valueOn(track, today - week), valueOn(track, today)];
    if (before === null || now === null) continue;
    const field = await surpriseField(past, track.metric, track.source);
    const days = daysOf(field, track.subject).filter(({ day }) => day > today - week);
    const best = days.reduce<SeriesDay | null>((most, day) => (most === null || day.z > most.z ? day : most), null);
    movers.push({ track, change: now - before, best });
  }
  return movers;
}

/** How many the largest of the sets read on the last day holds. */
async function followedBy(past: Past, tracks: readonly Track[], today: number): Promise<Fact> {
  const sets = [...Map.groupBy(tracks, (track) => track.source)].filter(([, ofSource]) => ofSource[0]!.today === today);
  const [source] = sets.sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1))[0]!;
  return followed(past, { metric: tracks[0]!.metric, source }, dayOfNumber(today));
}

const subjectOf = ({ track }: Mover): SubjectId => track.subject;

function isUnusual({ best }: Mover): boolean {
  return best !== null && best.z >= unusualBar.z && best.gain >= unusualBar.gain;
}

function byChange(a: Mover, b: Mover): number {
  return b.change - a.change || (subjectOf(a) < subjectOf(b) ? -1 : 1);
}

function byRarity(a: Mover, b: Mover): number {
  return b.best!.z - a.best!.z || (subjectOf(a) < subjectOf(b) ? -1 : 1);
}

/** Subjects of the movers tables of the last seven issues. */
function printedLately({ memory }: Morning): ReadonlySet<SubjectId> {
  const stories = memory.issues.slice(0, 7).flatMap((issue) => issue.stories);
  return new Set(stories.filter((story) => story.section === 'movers').flatMap((story) => story.subjects));
}

/** The first rows, in order, of which at most two returned: the table is for what is unusual today. */
function withFewReturning(sorted: readonly Mover[], lately: ReadonlySet<SubjectId>): readonly Mover[] {
  const returning = sorted.filter((mover) => lately.has(subjectOf(mover))).slice(0, mostReturning);
  const allowed = sorted.filter((mover) => !lately.has(subjectOf(mover)) || returning.includes(mover));
  return allowed.slice(0, rowsOfTable);
}

async function rowsOf(past: Past, morning: Morning, chosen: readonly Mover[]): Promise<readonly Row[]> {
  const { zone } = morning.edition;
  const abouts = await aboutOf(past, chosen.map(subjectOf), zone);
  const rows: Row[] = [];
  for (const { track, best } of chosen) {
    const readings = [
      await readingOn(past, track, track.today - week),
      await readingOn(past, track, track.today),
    ] as const;
    const [from, to] = [observed(readings[0]), observed(readings[1])];
    const rare = best && best.z > 0 ? await maybe(rarityOf(past, track, dayOfNumber(best.day))) : null;
    const spark = drawn(track, sparkDays, 'gain');
    const facts: Record<string, Fact> = {
      from,
      to,
      change: difference(to, from),
      fromDay: asOfDay(readings[0], zone),
      ...(rare ? { rarity: rare.rarity } : {}),
    };
    const about = abouts.get(track.subject) as About;
    rows.push({ subject: track.subject, about, facts, spark: spark.basis, sparkPoints: spark.points });
  }
  return rows;
}
