import { asOfDay, observed, ratio } from '../../reckon/facts.ts';
import { medianGain } from '../../reckon/past-facts.ts';
import { quantile, median } from '../../reckon/statistics/median.ts';
import { baseDays, daysOf, surpriseField, type SeriesDay } from '../../reckon/surprise-field.ts';
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
/**
 * A step (editorial-science 5.1, 4) with a count in place of a posterior. If the days of an unchanged pace were independent,
 * twelve of fourteen would lie above its upper quarter once in some 300,000 fortnights; real days hang together, so this
 * is a bar and no probability, and it is never printed.
 */
const bar = { usual: 10, ratio: 1.5, above: 12, alike: [0.75, 1.35], least: 22 } as const;
const newDays = 14;
const mostADay = 1;
const restDays = 7;

export const levelShift: Angle = {
  declaration: {
    id: 'level-shift',
    title: 'A pace that rose in a step',
    field: 'movement',
    memoryDays: 2 * baseDays + newDays + 2,
    trigger: `both of the last two weeks have a median daily gain of ${bar.ratio} times that of the ${baseDays} days before or more, and are alike; ${bar.above} of their ${newDays} days lie above the upper quarter of those ${baseDays} days, which brought ${bar.usual} stars on a usual day or more and were like the ${baseDays} days before them; told once in ${restDays} days`,
    carries: 'the median day since and before, how many times the one is the other, the count now',
    falsifiedBy: 'a return within the two weeks; a climb or a spike instead of a step; a recount between',
    caveat: 'a step may wear off again in the weeks after it; the same day is no cause; attention is not quality',
  },
  memoryOf: ['stars'],
  async find(past, morning) {
    if (toldAngles(morning, restDays).has('level-shift')) return [];
    const found: Finding[] = [];
    for (const track of await tracksOf(past, stars)) {
      if (wasTold(track.subject, ['level-shift', 'slow-climb', 'surge'], morning)) continue;
      const days = daysOf(await surpriseField(past, stars, track.source), track.subject);
      if (!hasStepped(days, track.today)) continue;
      if (!(await canCompare(past, stars, track.today - 2 * baseDays - newDays, track.today))) continue;
      if (await isDecent(past, track.subject)) found.push(await tell(past, morning, track));
    }
    return found.sort(byScore).slice(0, mostADay);
  },
};

/** Two months alike, then two weeks alike and higher, nearly every day of them. */
function hasStepped(days: readonly SeriesDay[], today: number): boolean {
  const gains = (from: number, to: number) =>
    days.filter(({ day }) => day > today - from && day <= today - to).map(({ gain }) => gain);
  const [second, first] = [gains(7, 0), gains(newDays, 7)];
  const before = gains(newDays + baseDays, newDays);
  const earlier = gains(newDays + 2 * baseDays, newDays + baseDays);
  if (second.length + first.length < newDays || before.length < bar.least || earlier.length < bar.least) return false;
  const usual = median(before);
  if (usual < bar.usual || !alike(usual, median(earlier)) || !alike(median(second), median(first))) return false;
  if (Math.min(median(first), median(second)) < bar.ratio * usual) return false;
  const upper = quantile(before, 0.75);
  return [...first, ...second].filter((gain) => gain > upper).length >= bar.above;
}

function alike(a: number, b: number): boolean {
  const times = a / Math.max(1, b);
  return times >= bar.alike[0] && times <= bar.alike[1];
}

async function tell(past: Past, morning: Morning, track: Track): Promise<Finding> {
  const { subject, today } = track;
  const between = (from: number, to: number) =>
    medianGain(past, track, { from: dayOfNumber(today - from + 1), to: dayOfNumber(today - to) });
  const [lately, before] = [await between(newDays, 0), await between(newDays + baseDays, newDays)];
  const times = ratio(lately, before);
  const chart = drawn(track, 70, 'gain');
  const size = Math.min(1, Math.log10(Number(lately.value) / bar.usual) / 2);
  const step = Math.min(1, (Number(times.value) - bar.ratio) / 3);
  return {
    id: `level-shift/${subject}/${dayOfNumber(today)}`,
    angle: 'level-shift',
    subject,
    others: [],
    score: {
      score: Math.round(10 * (3.6 + 1.2 * size + 0.8 * step)) / 10,
      parts: [
        { name: 'size', value: size },
        { name: 'height of the step', value: step },
      ],
      because: 'a pace that rose and stayed for two weeks',
    },
    countsOnly: true,
    about: (await aboutOf(past, [subject], morning.edition.zone)).get(subject)!,
    facts: {
      now: observed(await readingOn(past, track, today)),
      lately,
      before,
      ratio: times,
      since: asOfDay(await readingOn(past, track, today - newDays + 1), morning.edition.zone),
    },
    chart: chart.basis,
    chartPoints: chart.points,
  };
}
