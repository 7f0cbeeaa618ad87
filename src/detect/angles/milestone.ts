import { milestone as milestoneOf, milestoneSteps, observed } from '../../reckon/facts.ts';
import { milestoneBelow } from '../../reckon/formulas/arithmetic.ts';
import { daysSince, medianGain } from '../../reckon/past-facts.ts';
import { baseDays } from '../../reckon/surprise-field.ts';
import { dayOfNumber } from '../../text/days.ts';
import type { Finding, LeadScore } from '../../vocabulary/finding.ts';
import { metric } from '../../vocabulary/metric.ts';
import type { Morning } from '../../vocabulary/morning.ts';
import type { Past } from '../../vocabulary/past.ts';
import { aboutOf } from '../about.ts';
import type { Angle } from '../angle.ts';
import { drawn } from '../chart.ts';
import { crossingsOf, type Crossings } from '../milestone/crossings.ts';
import { isDecent } from '../noise/noise.ts';
import { noveltyOf, wasTold } from '../novelty.ts';
import { byScore } from '../order.ts';
import { maybe, readingOn } from '../readings.ts';
import { leastMemory, scoreOfReturn } from '../return-period.ts';
import { canCompare, tracksOf, type Track } from '../tracks.ts';

const stars = metric('stars');
const smallest = 1000;
/** A milestone that is passed every other day is no news. */
const mostExpected = 0.5;
/** A round number moves nothing: the return period counts for this share. */
const weight = 0.75;
const mostADay = 8;
const chartDays = 35;
/** How far back the milestone before is looked for. */
const longest = 400;

export const milestone: Angle = {
  declaration: {
    id: 'milestone',
    title: 'A milestone',
    field: 'movement',
    memoryDays: 8,
    trigger: `${milestoneSteps.join(', ')} times a power of ten, from ${smallest} on: below it yesterday and on every day before, at or above it today, where at its usual pace it would not pass one every other day`,
    carries: 'stars of both days, the usual day, days since the milestone before',
    falsifiedBy: 'a count that falls back below; an earlier day on which it was passed already',
    caveat: 'attention is not quality',
  },
  memoryOf: ['stars'],
  async find(past, morning) {
    const found: Finding[] = [];
    for (const track of await tracksOf(past, stars)) {
      if (wasTold(track.subject, ['milestone'], morning)) continue;
      if (!(await passes(past, track)) || !(await isDecent(past, track.subject))) continue;
      const finding = await tell(past, morning, track);
      if (finding) found.push(finding);
    }
    return found.sort(byScore).slice(0, mostADay);
  },
};

/** Whether the last day is the first at or above a milestone that the day before was below. */
async function passes(past: Past, { days, values, today }: Track): Promise<boolean> {
  const last = days.length - 1;
  if (last < 1 || days[last - 1] !== today - 1) return false;
  const reached = milestoneBelow(values[last]!, milestoneSteps);
  if (reached < smallest || values.subarray(0, last).some((value) => value >= reached)) return false;
  return canCompare(past, stars, today - 1, today);
}

async function tell(past: Past, morning: Morning, track: Track): Promise<Finding | null> {
  const { subject, source, today } = track;
  const now = observed(await readingOn(past, track, today));
  const yesterday = observed(await readingOn(past, track, today - 1));
  const reached = milestoneOf(now);
  const window = { from: dayOfNumber(today - baseDays), to: dayOfNumber(today - 1) };
  const norm = await maybe(medianGain(past, track, window));
  const before = milestoneBelow(Number(reached.value) - 1, milestoneSteps);
  if (!norm || Number(norm.value) / (Number(reached.value) - before) > mostExpected) return null;
  const until = dayOfNumber(today);
  const daysSinceLast = await maybe(daysSince(past, track, { reached: before, until, most: longest }));
  const chart = drawn(track, chartDays, 'level');
  const about = (await aboutOf(past, [subject], morning.edition.zone)).get(subject)!;
  const crossings = await crossingsOf(past, stars, source);
  return {
    id: `milestone/${subject}/${until}`,
    angle: 'milestone',
    subject,
    others: [],
    score: scoreOf(Number(reached.value), noveltyOf(subject, morning), crossings),
    countsOnly: true,
    about,
    facts: { now, yesterday, milestone: reached, norm, daysSinceLast },
    chart: chart.basis,
    chartPoints: chart.points,
  };
}

/** How often a milestone of this size or larger is passed among everything followed. */
function scoreOf(size: number, novelty: number, { sizes, memoryDays }: Crossings): LeadScore {
  const asLarge = sizes.filter((one) => one >= size).length;
  const score = weight * scoreOfReturn(memoryDays / Math.max(1, asLarge), memoryDays) * (0.5 + 0.5 * novelty);
  return {
    score: Math.round(score * 10) / 10,
    parts: [
      { name: 'size among the milestones of half a year', value: 1 - asLarge / Math.max(1, sizes.length) },
      { name: 'new to the paper', value: novelty },
      { name: 'weight of a round number', value: weight },
    ],
    because: novelty === 1 ? 'a round number, new to the paper' : 'a round number',
    ...(memoryDays < leastMemory ? { provisional: true } : {}),
  };
}
