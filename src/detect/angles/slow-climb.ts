import { asOfDay, difference, observed, ratio } from '../../reckon/facts.ts';
import { largestGain, medianGain } from '../../reckon/past-facts.ts';
import { baseDays, daysOf, surpriseField } from '../../reckon/surprise-field.ts';
import { dayOfNumber } from '../../text/days.ts';
import type { Finding, LeadScore } from '../../vocabulary/finding.ts';
import { metric } from '../../vocabulary/metric.ts';
import type { Morning } from '../../vocabulary/morning.ts';
import type { Past } from '../../vocabulary/past.ts';
import { aboutOf } from '../about.ts';
import type { Angle } from '../angle.ts';
import { drawn } from '../chart.ts';
import { climbBar, findClimb, type SlowClimb } from '../climb/find-climb.ts';
import { isDecent } from '../noise/noise.ts';
import { noveltyOf, wasTold } from '../novelty.ts';
import { byScore } from '../order.ts';
import { readingOn } from '../readings.ts';
import { toldAngles } from '../told-angles.ts';
import { canCompare, tracksOf, type Track } from '../tracks.ts';

const stars = metric('stars');
const mostADay = 1;
/** A climb lasts for weeks; one in so many days is enough. */
const restDays = 3;
/** Stories of the same rise. */
const sameRise = ['slow-climb', 'surge', 'theme-of-the-week'];

export const slowClimb: Angle = {
  declaration: {
    id: 'slow-climb',
    title: 'A slow climb',
    field: 'movement',
    memoryDays: 60,
    trigger: `small surprises that add up to ${climbBar.alarm} deviations (CUSUM with an allowance of 0.5) over ${climbBar.days} to ${climbBar.longest} days, none of them above ${climbBar.mostZ}; ${climbBar.gain} stars or more, and a median day of the last ${climbBar.days} at ${climbBar.times} times the norm it began with; told once in ${restDays} days`,
    carries: 'stars when it began and now, the day, the norm before, the median day of late, the largest day',
    falsifiedBy: 'a day that stands out (a surge); a median day of the week after that is back at the norm',
    caveat: 'attention is not quality; what is behind a climb is not in the counts',
  },
  memoryOf: ['stars'],
  async find(past, morning) {
    if (toldAngles(morning, restDays).has('slow-climb')) return [];
    const found: Finding[] = [];
    for (const track of await tracksOf(past, stars)) {
      if (wasTold(track.subject, sameRise, morning)) continue;
      const field = await surpriseField(past, stars, track.source);
      const climb = findClimb(daysOf(field, track.subject), track.today);
      if (!climb || !(await canCompare(past, stars, climb.since - baseDays, track.today))) continue;
      if (await isDecent(past, track.subject)) found.push(await tell(past, morning, track, climb));
    }
    return found.sort(byScore).slice(0, mostADay);
  },
};

async function tell(past: Past, morning: Morning, track: Track, climb: SlowClimb): Promise<Finding> {
  const { subject, today } = track;
  const start = climb.since - 1;
  const [first, last] = [await readingOn(past, track, start), await readingOn(past, track, today)];
  const [before, now] = [observed(first), observed(last)];
  const whole = { from: dayOfNumber(climb.since), to: dayOfNumber(today) };
  const norm = await medianGain(past, track, {
    from: dayOfNumber(climb.since - baseDays),
    to: dayOfNumber(start),
  });
  const lately = await medianGain(past, track, {
    from: dayOfNumber(today - climbBar.days + 1),
    to: whole.to,
  });
  const chart = drawn(track, climbBar.longest, 'gain');
  const about = (await aboutOf(past, [subject], morning.edition.zone)).get(subject)!;
  const times = ratio(lately, norm);
  const gain = difference(now, before);
  return {
    id: `slow-climb/${subject}/${whole.from}`,
    angle: 'slow-climb',
    subject,
    others: [],
    score: scoreOf(Number(times.value), Number(gain.value), noveltyOf(subject, morning)),
    countsOnly: true,
    about,
    facts: {
      now,
      before,
      gain,
      since: asOfDay(first, morning.edition.zone),
      norm,
      lately,
      ratio: times,
      bestDay: await largestGain(past, track, whole),
    },
    chart: chart.basis,
    chartPoints: chart.points,
  };
}

/** What lasts for weeks counts for more than its size: three times the pace, or three thousand stars, is all there is to gain. */
function scoreOf(times: number, gain: number, novelty: number): LeadScore {
  const pace = Math.min(1, (times - 1) / 2);
  const size = Math.min(1, Math.log10(Math.max(1, gain / climbBar.gain)) / 1.5);
  const score = 3.3 + 1.5 * pace + size + 0.5 * novelty;
  return {
    score: Math.round(score * 10) / 10,
    parts: [
      { name: 'pace against the norm', value: pace },
      { name: 'size', value: size },
      { name: 'new to the paper', value: novelty },
    ],
    because: 'a rise that has lasted for weeks',
  };
}
