import { difference, observed } from '../../reckon/facts.ts';
import { medianGain } from '../../reckon/past-facts.ts';
import { baseDays, daysOf, surpriseField, type SeriesDay } from '../../reckon/surprise-field.ts';
import { daysBetween, dayOfNumber, numberOfDay, weekday } from '../../text/days.ts';
import type { Row, Selection } from '../../vocabulary/finding.ts';
import { metric } from '../../vocabulary/metric.ts';
import type { RememberedStory } from '../../vocabulary/memory.ts';
import type { Morning } from '../../vocabulary/morning.ts';
import type { Past } from '../../vocabulary/past.ts';
import { kindOf, type SubjectId } from '../../vocabulary/subject.ts';
import type { Day } from '../../vocabulary/time.ts';
import { aboutOf } from '../about.ts';
import type { Chooser } from '../angle.ts';
import { drawn } from '../chart.ts';
import { maybe, readingOn } from '../readings.ts';
import { canCompare, trackOf, valueOn, type Track } from '../tracks.ts';

type Told = Extract<Selection, { kind: 'since-yesterday' }>['rows'][number];

const rowsOfSection = 3;
/** At the weekend the section holds the week: every movement told in it, news of it or none. */
const rowsOfWeekend = 8;
/** A rise is judged on its eighth day at the latest; then the story is closed. */
const openDays = 8;
/** A pace is kept at this many times the norm (editorial-science 3.4, follow-through). */
const keptPace = 1.5;
const confirmedAfter = 7;
const sparkDays = 28;
const stars = metric('stars');

/**
 * What became of the movements told within the last eight days: those whose verdict changed since yesterday, then those
 * told yesterday that hold; the newest first. At the weekend all of them, as a review of the week.
 */
export const sinceYesterday: Chooser = {
  id: 'since-yesterday',
  memoryDays: 30,
  memoryOf: ['stars'],
  async choose(past, morning) {
    const rows: Told[] = [];
    for (const { subject, toldOn, angle } of toldLately(morning)) {
      const track = await trackOf(past, stars, subject);
      const row = track && (await follow(past, morning, track, toldOn, angle));
      if (row) rows.push(row);
    }
    rows.sort((a, b) => Number(a.verdict === 'holding') - Number(b.verdict === 'holding'));
    rows.length = Math.min(rows.length, isWeekend(morning.date) ? rowsOfWeekend : rowsOfSection);
    return rows.length > 0 ? [{ kind: 'since-yesterday', rows }] : [];
  },
};

const isWeekend = (date: Day): boolean => [0, 6].includes(weekday(date));

interface ToldBefore {
  readonly subject: SubjectId;
  readonly toldOn: Day;
  readonly angle: string;
}

/** Movements told as stories, each by its last telling, the newest first. */
function toldLately({ memory, date }: Morning): readonly ToldBefore[] {
  const seen = new Set<SubjectId>();
  const told: ToldBefore[] = [];
  for (const issue of memory.issues) {
    if (issue.date >= date || daysBetween(issue.date, date) > openDays) continue;
    for (const story of issue.stories.filter(isMovement)) {
      const [subject] = story.subjects;
      if (!subject || seen.has(subject) || kindOf(subject) !== 'repo') continue;
      seen.add(subject);
      told.push({ subject, toldOn: issue.date, angle: story.angle });
    }
  }
  return told;
}

function isMovement({ section, angle }: RememberedStory): boolean {
  return angle === 'surge' && (section === 'lead' || section === 'off-lead' || section === 'briefs');
}

async function follow(past: Past, morning: Morning, track: Track, toldOn: Day, angle: string): Promise<Told | null> {
  const { subject, today } = track;
  const then = track.days.findLast((day) => day <= numberOfDay(toldOn) && day < today);
  if (then === undefined || !(await canCompare(past, stars, then, today))) return null;
  const days = daysOf(await surpriseField(past, stars, track.source), subject);
  const norm = normBefore(days, then);
  if (norm === null) return null;
  const verdict = verdictOn(track, then, today, norm.median)!;
  const isNews = today - then === 1 || verdict !== verdictOn(track, then, today - 1, norm.median);
  if (!isNews && !isWeekend(morning.date)) return null;
  const [before, now] = [observed(await readingOn(past, track, then)), observed(await readingOn(past, track, today))];
  const spark = drawn(track, sparkDays, 'gain');
  const about = (await aboutOf(past, [subject], morning.edition.zone)).get(subject)!;
  const usual = await maybe(
    medianGain(past, track, { from: dayOfNumber(norm.day - baseDays), to: dayOfNumber(norm.day - 1) }),
  );
  // oxlint-disable-next-line unicorn/no-thenable -- a fact, not a function: nothing awaits it
  const facts: Row['facts'] = { then: before, now, change: difference(now, before), ...(usual ? { norm: usual } : {}) };
  return {
    subject,
    about,
    facts,
    spark: spark.basis,
    sparkPoints: spark.points,
    toldOn,
    angle,
    verdict,
  };
}

/** The day the rise began, with the norm it had then: the first of the days in a row far above it. */
function normBefore(days: readonly SeriesDay[], then: number): SeriesDay | null {
  let place = days.findLastIndex((day) => day.day <= then);
  while (place > 0 && days[place - 1]!.z >= 2 && days[place - 1]!.day === days[place]!.day - 1) place -= 1;
  return days[place] ?? null;
}

/** Confirmed after a week at one and a half times the norm; faded below that; holding until then. Null without a reading. */
function verdictOn(track: Track, then: number, day: number, norm: number): Told['verdict'] | null {
  const [before, value] = [valueOn(track, then), valueOn(track, day)];
  if (before === null || value === null || day === then) return null;
  const pace = (value - before) / (day - then);
  if (pace < keptPace * Math.max(1, norm)) return 'faded';
  return day - then >= confirmedAfter ? 'confirmed' : 'holding';
}
