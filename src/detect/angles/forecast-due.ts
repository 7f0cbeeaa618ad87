import { asOfDay, difference, observed, promisedGain } from '../../reckon/facts.ts';
import { pointOn } from '../../reckon/point.ts';
import { addDays, numberOfDay } from '../../text/days.ts';
import { failsBy } from '../../reckon/promise-record.ts';
import type { Finding } from '../../vocabulary/finding.ts';
import type { Forecast } from '../../vocabulary/memory.ts';
import { metric } from '../../vocabulary/metric.ts';
import type { Morning } from '../../vocabulary/morning.ts';
import type { Past } from '../../vocabulary/past.ts';
import { aboutOf } from '../about.ts';
import type { Angle } from '../angle.ts';
import { houseScore } from '../house-score.ts';
import { isDecent } from '../noise/noise.ts';
import { wasTold } from '../novelty.ts';
import { byScore } from '../order.ts';
import { canCompare, trackOf } from '../tracks.ts';

/** A test is judged on the day it falls due, or within so many days where nothing was read on it. */
const lateDays = 3;

export const forecastDue: Angle = {
  declaration: {
    id: 'forecast-due',
    title: 'A dated test falls due',
    field: 'house',
    memoryDays: 28,
    trigger: `a column of the paper set itself a test for this day, or for one of the ${lateDays} days before that was not read; both counts are of one source with no recount between`,
    carries: 'the day it was set, what it promised, both counts, what was gained',
    falsifiedBy: 'a recount between: then nothing is judged',
    caveat: 'the mark was set by rule, as a share of the count of that day',
  },
  async find(past, morning) {
    const { date, memory } = morning;
    const due = memory.forecasts.filter(
      (one) => one.outcome === 'open' && one.dueOn <= date && one.dueOn >= addDays(date, -lateDays),
    );
    const found: Finding[] = [];
    for (const forecast of due)
      if (!wasTold(forecast.subject, ['forecast-due'], morning)) {
        const finding = await judge(past, morning, forecast);
        if (finding) found.push(finding);
      }
    return found
      .sort(byScore)
      .filter((one, place) => found.findIndex((other) => other.subject === one.subject) === place);
  },
};

async function judge(past: Past, morning: Morning, forecast: Forecast): Promise<Finding | null> {
  const { subject, threshold, madeOn } = forecast;
  const counted = metric(forecast.metric);
  const track = await trackOf(past, counted, subject);
  const start = numberOfDay(madeOn);
  if (!track || track.today < numberOfDay(forecast.dueOn) - 1) return null;
  if (!(await canCompare(past, counted, start, track.today)) || !(await isDecent(past, subject))) return null;
  const [first, last] = [await pointOn(past, track, start), await pointOn(past, track, track.today)];
  if (!first || !last) return null;
  const [before, now] = [observed(first), observed(last)];
  const gain = difference(now, before);
  const promised = promisedGain(before, threshold);
  if (Number(promised.value) <= 0) return null;
  const withdrawnIf = failsBy(forecast);
  const isMore = Number(gain.value) > Number(promised.value);
  const withdrawn = withdrawnIf === 'more' ? isMore : Number(gain.value) < Number(promised.value);
  return {
    id: `forecast-due/${forecast.id}`,
    angle: 'forecast-due',
    subject,
    others: [],
    score: houseScore(
      withdrawn ? 4.4 : 4,
      0,
      { name: 'a promise of ours', value: 1 },
      withdrawn ? 'a column of ours is withdrawn' : 'a column of ours stands',
    ),
    countsOnly: true,
    about: (await aboutOf(past, [subject], morning.edition.zone)).get(subject)!,
    facts: {
      madeOn: asOfDay(first, morning.edition.zone),
      dueOn: asOfDay(last, morning.edition.zone),
      // oxlint-disable-next-line unicorn/no-thenable -- the name of the role
      then: before,
      now,
      gain,
      promised,
      withdrawnIf,
      withdrawn,
    },
    chart: null,
  };
}
