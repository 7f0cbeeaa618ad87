import { asOfDay, difference, lastDayOf, observed } from '../../reckon/facts.ts';
import { largestGain, medianGain } from '../../reckon/past-facts.ts';
import { baseDays, daysOf, surpriseField } from '../../reckon/surprise-field.ts';
import { dayOfNumber } from '../../text/days.ts';
import type { Finding } from '../../vocabulary/finding.ts';
import { metric } from '../../vocabulary/metric.ts';
import type { Morning } from '../../vocabulary/morning.ts';
import type { Past } from '../../vocabulary/past.ts';
import { aboutOf } from '../about.ts';
import type { Angle } from '../angle.ts';
import { drawn } from '../chart.ts';
import { isDecent } from '../noise/noise.ts';
import { wasTold } from '../novelty.ts';
import { byScore } from '../order.ts';
import { readingOn } from '../readings.ts';
import { canCompare, trackDays, tracksOf, valueOn, type Track } from '../tracks.ts';

const stars = metric('stars');
/** A record needs so many days before it, none of them missing, and has to be more than a usual day of a busy week. */
const bar = { days: 60, gain: 100, z: 4, ahead: 1.25 } as const;
const mostADay = 1;

export const recordDay: Angle = {
  declaration: {
    id: 'record-day',
    title: 'A record day',
    field: 'movement',
    memoryDays: bar.days + 1,
    trigger: `the largest daily gain in ${bar.days} to ${trackDays} days without a gap, by a quarter more than the largest before; ${bar.gain} stars or more, and ${bar.z} deviations above its norm`,
    carries: 'the gain, its day, the largest gain before it with its day, the norm, since when we read it',
    falsifiedBy: 'a day that was not read; a rise of the norm that makes every day a record',
    caveat: 'a record of our own reading, which begins on the day named',
  },
  memoryOf: ['stars'],
  async find(past, morning) {
    const found: Finding[] = [];
    for (const track of await tracksOf(past, stars)) {
      if (wasTold(track.subject, ['record-day', 'surge'], morning)) continue;
      const field = await surpriseField(past, stars, track.source);
      const last = daysOf(field, track.subject).at(-1);
      if (!last || last.day !== track.today || last.z < bar.z || last.gain < bar.gain) continue;
      const first = firstOfRun(track);
      if (track.today - first < bar.days || last.gain < bar.ahead * largestBefore(track, first)) continue;
      if (!(await canCompare(past, stars, first, track.today)) || !(await isDecent(past, track.subject))) continue;
      found.push(await tell(past, morning, track, first, last.z));
    }
    return found.sort(byScore).slice(0, mostADay);
  },
};

/** The first day of the readings without a gap that end today. */
function firstOfRun({ days }: Track): number {
  let place = days.length - 1;
  while (place > 0 && days[place - 1] === days[place]! - 1) place -= 1;
  return days[place]!;
}

function largestBefore(track: Track, first: number): number {
  let most = 0;
  for (let day = first + 1; day < track.today; day += 1)
    most = Math.max(most, (valueOn(track, day) ?? 0) - (valueOn(track, day - 1) ?? 0));
  return most;
}

async function tell(past: Past, morning: Morning, track: Track, first: number, z: number): Promise<Finding> {
  const { subject, today } = track;
  const read = async (day: number) => observed(await readingOn(past, track, day));
  const now = await read(today);
  const best = difference(now, await read(today - 1));
  const previous = await largestGain(past, track, { from: dayOfNumber(first + 1), to: dayOfNumber(today - 1) });
  const chart = drawn(track, 35, 'gain');
  const about = (await aboutOf(past, [subject], morning.edition.zone)).get(subject)!;
  const unusual = Math.min(1, z / 12);
  return {
    id: `record-day/${subject}/${dayOfNumber(today)}`,
    angle: 'record-day',
    subject,
    others: [],
    score: {
      score: Math.round(10 * (3 + 1.9 * unusual)) / 10,
      parts: [{ name: 'distance from the norm', value: unusual }],
      because: 'the largest day of our records, seen on one day',
    },
    countsOnly: true,
    about,
    facts: {
      best,
      on: lastDayOf(best),
      previous,
      previousOn: lastDayOf(previous),
      norm: await medianGain(past, track, { from: dayOfNumber(today - baseDays), to: dayOfNumber(today - 1) }),
      since: asOfDay(await readingOn(past, track, first), morning.edition.zone),
      now,
    },
    chart: chart.basis,
    chartPoints: chart.points,
  };
}
