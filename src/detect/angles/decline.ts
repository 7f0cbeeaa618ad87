import { asOfDay, fraction, observed } from '../../reckon/facts.ts';
import { medianGain } from '../../reckon/past-facts.ts';
import { baseDays, daysOf, surpriseField, type SeriesDay } from '../../reckon/surprise-field.ts';
import { climbAtEnd, cusumAlarm } from '../../reckon/statistics/cusum.ts';
import { median } from '../../reckon/statistics/median.ts';
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
import { toldAngles } from '../told-angles.ts';
import { canCompare, tracksOf, type Track } from '../tracks.ts';

const stars = metric('stars');
/** What a decline is (editorial-science 5.1, 5): a steady month, then a month at six tenths of it or less. */
const bar = { alarm: cusumAlarm, usual: 20, share: 0.6, steady: [0.75, 1.35] } as const;
const mostADay = 1;
/** One decline a week is told: a pace that sinks is seldom news of the day. */
const restDays = 7;

export const decline: Angle = {
  declaration: {
    id: 'decline',
    title: 'A pace that has sunk',
    field: 'movement',
    memoryDays: 3 * baseDays + 2,
    trigger: `the median daily gain of the last ${baseDays} days is ${100 * bar.share} % or less of that of the ${baseDays} days before, which was ${bar.usual} stars or more and like that of the ${baseDays} days before it; and small shortfalls that add up to ${bar.alarm} deviations; told once in ${restDays} days`,
    carries: 'the median day of both months, the share of the one in the other, the count now',
    falsifiedBy:
      'a burst that made the month before; a recount between; a median day of the week after that is back at the norm',
    caveat: 'fewer new stars a day is less new attention; it says nothing of use',
  },
  memoryOf: ['stars'],
  async find(past, morning) {
    if (toldAngles(morning, restDays).has('decline')) return [];
    const found: Finding[] = [];
    for (const track of await tracksOf(past, stars)) {
      if (wasTold(track.subject, ['decline'], morning)) continue;
      const field = await surpriseField(past, stars, track.source);
      const days = daysOf(field, track.subject);
      if (!hasSunk(days, track.today) || !(await canCompare(past, stars, track.today - 3 * baseDays, track.today)))
        continue;
      if (await isDecent(past, track.subject)) found.push(await tell(past, morning, track));
    }
    return found.sort(byScore).slice(0, mostADay);
  },
};

/** Three months: two alike, the last much less; and the shortfalls of single days add up. */
function hasSunk(days: readonly SeriesDay[], today: number): boolean {
  const monthOf = (back: number) =>
    days.filter((one) => one.day > today - (back + 1) * baseDays && one.day <= today - back * baseDays);
  const [lately, before, earlier] = [monthOf(0), monthOf(1), monthOf(2)];
  if ([lately, before, earlier].some((month) => month.length < 22)) return false;
  const usual = (month: readonly SeriesDay[]) => median(month.map((one) => one.gain));
  const like = usual(before) / Math.max(1, usual(earlier));
  if (usual(before) < bar.usual || like < bar.steady[0] || like > bar.steady[1]) return false;
  if (usual(lately) > bar.share * usual(before)) return false;
  return lately.some((_, end) => (climbAtEnd(lately.slice(0, end + 1).map((one) => -one.z))?.sum ?? 0) >= bar.alarm);
}

async function tell(past: Past, morning: Morning, track: Track): Promise<Finding> {
  const { subject, today } = track;
  const month = (back: number) =>
    medianGain(past, track, {
      from: dayOfNumber(today - (back + 1) * baseDays + 1),
      to: dayOfNumber(today - back * baseDays),
    });
  const [lately, before] = [await month(0), await month(1)];
  const share = fraction(lately, before);
  const chart = drawn(track, 70, 'gain');
  const about = (await aboutOf(past, [subject], morning.edition.zone)).get(subject)!;
  const size = Math.min(1, Math.log10(Number(before.value) / bar.usual) / 1.5);
  return {
    id: `decline/${subject}/${dayOfNumber(today)}`,
    angle: 'decline',
    subject,
    others: [],
    score: {
      score: Math.round(10 * (3.4 + 1.2 * size + 0.8 * (1 - Number(share.value)))) / 10,
      parts: [
        { name: 'size', value: size },
        { name: 'what is missing', value: 1 - Number(share.value) },
      ],
      because: 'a pace that has sunk for a month',
    },
    countsOnly: true,
    about,
    facts: {
      now: observed(await readingOn(past, track, today)),
      lately,
      before,
      share,
      since: asOfDay(await readingOn(past, track, today - baseDays + 1), morning.edition.zone),
    },
    chart: chart.basis,
    chartPoints: chart.points,
  };
}
