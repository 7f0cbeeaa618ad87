import { asOfDay, difference, largest, observed, ratio } from '../../reckon/facts.ts';
import { medianGain, rarityOf } from '../../reckon/past-facts.ts';
import { baseDays, daysOf, surpriseField } from '../../reckon/surprise-field.ts';
import { dayOfNumber } from '../../text/days.ts';
import type { About, Finding, SurgeFacts } from '../../vocabulary/finding.ts';
import { metric } from '../../vocabulary/metric.ts';
import type { Morning } from '../../vocabulary/morning.ts';
import type { Past } from '../../vocabulary/past.ts';
import { aboutOf } from '../about.ts';
import type { Angle } from '../angle.ts';
import { drawn } from '../chart.ts';
import { moveScore } from '../move-score.ts';
import { isDecent } from '../noise/noise.ts';
import { noveltyOf, wasTold } from '../novelty.ts';
import { byScore } from '../order.ts';
import { readingOn } from '../readings.ts';
import { runsOf } from '../runs.ts';
import { findSurge, surgeBar, type SurgeRun } from '../surge/find-surge.ts';
import { forkResponse, type ForkResponse } from '../surge/forks.ts';
import { threadsNaming } from '../surge/threads.ts';
import { canCompare, tracksOf, type Track } from '../tracks.ts';

const stars = metric('stars');
/** Fewer new forks for each new star than this share of the lifetime figure, and the rise is doubted. */
const leastForkShare = 0.25;
const doubted = 0.5;
const chartDays = 35;

export const surge: Angle = {
  declaration: {
    id: 'surge',
    title: 'A surge of stars',
    field: 'movement',
    memoryDays: 30,
    trigger: `a day at least ${surgeBar.z} deviations above its own norm, of ${surgeBar.gain} stars or more and ${surgeBar.times} times both the median day and what the weekday leads one to expect, within the last week; and every day since at least 2 deviations above, one of them being the day after`,
    carries:
      'stars before and now, daily gains, the norm, how rare such a day is, forks, Hacker News threads that name it',
    falsifiedBy: 'a next day that falls back, forks that do not move with the stars, stars that are given back',
    caveat: 'attention is not quality; what started a rise is not in the counts',
  },
  memoryOf: ['stars'],
  async find(past, morning) {
    const found: Finding[] = [];
    for (const track of await tracksOf(past, stars)) {
      if (wasTold(track.subject, ['surge'], morning)) continue;
      const field = await surpriseField(past, stars, track.source);
      const run = findSurge(daysOf(field, track.subject), track.today);
      if (!run || !(await canCompare(past, stars, run.days[0]!.day - baseDays, track.today))) continue;
      if (await isDecent(past, track.subject)) found.push(await tell(past, morning, track, run));
    }
    return found.sort(byScore);
  },
};

async function tell(past: Past, morning: Morning, track: Track, run: SurgeRun): Promise<Finding> {
  const { subject, source, today } = track;
  const onset = run.days[0]!.day;
  const readings = [];
  for (let day = onset - 1; day <= today; day += 1) readings.push(await readingOn(past, track, day));
  const levels = readings.map(observed);
  const [before, now] = [levels[0]!, levels.at(-1)!];
  const gain = difference(now, before);
  const dailyGains = levels.slice(1).map((level, i) => difference(level, levels[i]!));
  const bestDay = largest(dailyGains);
  const norm = await medianGain(past, track, { from: dayOfNumber(onset - baseDays), to: dayOfNumber(onset - 1) });
  const rare = await rarityOf(past, track, dayOfNumber(run.best.day));
  const forks = await forkResponse(past, track, { from: onset - 1, stars: now, gained: gain });
  const threads = await threadsNaming(past, subject, { from: dayOfNumber(onset - 1), to: dayOfNumber(today) });
  const facts: SurgeFacts = {
    now,
    before,
    gain,
    since: asOfDay(readings[0]!, morning.edition.zone),
    dailyGains,
    bestDay,
    norm,
    ratio: ratio(bestDay, norm),
    rarity: rare.rarity,
    rarityDays: rare.looked,
    raritySince: rare.since,
    forksGain: forks?.gain ?? null,
    forksPerHundred: forks?.perHundred ?? null,
    forksPerHundredEver: forks?.perHundredEver ?? null,
    threadPoints: threads.points,
    threadTitle: threads.title,
    threadsRead: threads.searched,
  };
  const chart = drawn(track, chartDays, 'gain');
  const about = (await aboutOf(past, [subject], morning.edition.zone)).get(subject) as About;
  return {
    id: `surge/${subject}/${dayOfNumber(today)}`,
    angle: 'surge',
    subject,
    others: [],
    score: moveScore(
      {
        subject,
        first: onset,
        days: run.days.length,
        z: run.best.z,
        excess: run.best.gain - run.best.expected,
        expected: run.days[0]!.expected,
      },
      { novelty: noveltyOf(subject, morning), quality: quality(run, forks) },
      await runsOf(past, stars, source),
    ),
    countsOnly: true,
    about,
    facts,
    chart: chart.basis,
    chartPoints: chart.points,
  };
}

/** Days of the norm that were read, and whether what costs more than a click moved too. */
function quality(run: SurgeRun, forks: ForkResponse | null): number {
  const complete = run.days[0]!.baseDays / baseDays;
  return forks && forks.share < leastForkShare ? complete * doubted : complete;
}
