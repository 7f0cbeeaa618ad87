import { difference, observed } from '../../reckon/facts.ts';
import { ledFor, rankOf } from '../../reckon/past-facts.ts';
import { dayOfNumber } from '../../text/days.ts';
import type { Finding, LeadScore } from '../../vocabulary/finding.ts';
import { metric } from '../../vocabulary/metric.ts';
import type { SourceId } from '../../vocabulary/observation.ts';
import type { Morning } from '../../vocabulary/morning.ts';
import type { Past } from '../../vocabulary/past.ts';
import { aboutOf } from '../about.ts';
import type { Angle } from '../angle.ts';
import { drawn } from '../chart.ts';
import { findOvertakes, leastLead, topPlaces, type Overtake } from '../overtake/find-overtakes.ts';
import { isDecent } from '../noise/noise.ts';
import { noveltyOf, wasTold } from '../novelty.ts';
import { byScore } from '../order.ts';
import { readingOn } from '../readings.ts';
import { canCompare, tracksOf, type Track } from '../tracks.ts';

const stars = metric('stars');
const chartDays = 35;
/** How far back the lead of the other is followed. */
const longest = 400;
const mostADay = 5;

export const overtake: Angle = {
  declaration: {
    id: 'overtake',
    title: 'One passes another',
    field: 'movement',
    memoryDays: leastLead + 2,
    trigger: `ahead on two readings of one that had been ahead for at least ${leastLead} days before, both among the first ${topPlaces} by stars`,
    carries: 'both counts of both days, the gap, how long the other led, the place',
    falsifiedBy: 'the other passes it again within a week',
    caveat: 'the order is that of the repositories we follow',
  },
  memoryOf: ['stars'],
  async find(past, morning) {
    const found: Finding[] = [];
    for (const [source, tracks] of Map.groupBy(await tracksOf(past, stars), (track) => track.source)) {
      const today = tracks[0]!.today;
      if (!(await canCompare(past, stars, today - leastLead - 1, today))) continue;
      for (const one of findOvertakes(tracks, today)) {
        if (wasTold(one.track.subject, ['overtake'], morning)) continue;
        if (!(await isDecent(past, one.track.subject)) || !(await isDecent(past, one.other.subject))) continue;
        found.push(await tell(past, morning, source, one));
      }
    }
    return found.sort(byScore).slice(0, mostADay);
  },
};

async function tell(past: Past, morning: Morning, source: SourceId, { track, other }: Overtake): Promise<Finding> {
  const { subject, today } = track;
  const read = async (one: Track, day: number) => observed(await readingOn(past, one, day));
  const [now, otherNow] = [await read(track, today), await read(other, today)];
  const series = { subject, metric: stars, source };
  const led = await ledFor(past, series, {
    other: other.subject,
    until: dayOfNumber(today - 2),
    most: longest,
  });
  const rank = await rankOf(past, series, dayOfNumber(today));
  const chart = drawn(track, chartDays, 'level');
  const about = (await aboutOf(past, [subject], morning.edition.zone)).get(subject)!;
  return {
    id: `overtake/${subject}/${other.subject}/${dayOfNumber(today)}`,
    angle: 'overtake',
    subject,
    others: [other.subject],
    score: overtakeScore(Number(rank.value), Number(led.value), noveltyOf(subject, morning)),
    countsOnly: true,
    about,
    facts: {
      now,
      otherNow,
      yesterday: await read(track, today - 1),
      otherYesterday: await read(other, today - 1),
      gap: difference(now, otherNow),
      ledFor: led,
      rank,
    },
    chart: chart.basis,
    chartPoints: chart.points,
  };
}

/**
 * By the place fought for and by how long the other led (editorial-science 3.7): 2 for the hundredth place after a month,
 * 7 for the first after half a year or more. The paper's judgement.
 */
export function overtakeScore(rank: number, ledDays: number, novelty: number): LeadScore {
  const place = 1 - Math.log(Math.min(rank, topPlaces)) / Math.log(topPlaces);
  const lead = Math.min(1, Math.max(0, (ledDays - leastLead) / (180 - leastLead)));
  const score = (2 + 3 * place + 2 * lead) * (0.5 + 0.5 * novelty);
  return {
    score: Math.round(score * 10) / 10,
    parts: [
      { name: 'place', value: place },
      { name: 'how long the other led', value: lead },
      { name: 'new to the paper', value: novelty },
    ],
    because: lead >= 1 ? 'the other led for half a year or more' : 'confirmed on a second day',
  };
}
