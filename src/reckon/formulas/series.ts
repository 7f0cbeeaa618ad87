import { numberOfDay, dayOfNumber } from '../../text/days.ts';
import { windowOf } from '../calendar.ts';
import type { Computed, PastFormula } from '../formula.ts';
import { pointOn } from '../point.ts';
import { median } from '../statistics/median.ts';
import { metric } from '../../vocabulary/metric.ts';
import type { Observation, Series, SourceId } from '../../vocabulary/observation.ts';
import type { Past } from '../../vocabulary/past.ts';
import type { SubjectId } from '../../vocabulary/subject.ts';
import type { Day, Window } from '../../vocabulary/time.ts';
import { unitOf } from './units.ts';

/** One series: a metric of a subject as one source gives it. Sets read at different hours are never mixed. */
export type SeriesParams = { readonly subject: string; readonly metric: string; readonly source: string };

export const medianGain: PastFormula<SeriesParams & { readonly from: string; readonly to: string }> = {
  kind: 'past',
  name: 'median-gain',
  version: 1,
  says: 'The median of the daily gains of a window; a day whose neighbour before was not read has none.',
  read: async (params, past) => {
    const window = { from: params.from as Day, to: params.to as Day };
    const series = await seriesOf(past, params, { ...window, from: dayOfNumber(numberOfDay(window.from) - 1) });
    const gains = dailyGains(series).map(({ gain }) => gain);
    if (gains.length === 0)
      throw new RangeError(`no daily gain of ${params.subject} from ${params.from} to ${params.to}`);
    return {
      ...about(series, window),
      value: median(gains),
      unit: unitOf(params.metric),
      population: { rule: `daily gains from ${params.from} to ${params.to}`, n: gains.length, complete: false },
      inputs: await ends(past, series),
    };
  },
};

export const ledFor: PastFormula<
  SeriesParams & { readonly other: string; readonly until: string; readonly most: number }
> = {
  kind: 'past',
  name: 'led-for',
  version: 1,
  says: 'On how many days in a row, up to the day named, the other one stood ahead; days on which either was not read are passed over.',
  read: async (params, past) => {
    const window = windowOf(params.most, params.until as Day);
    const mine = await seriesOf(past, params, window);
    const other = await seriesOf(past, { ...params, subject: params.other }, window);
    const values = new Map(Array.from(mine.days, (day, i) => [day, mine.values[i]!]));
    let [days, first, last] = [0, 0, 0];
    for (let i = other.days.length - 1; i >= 0; i -= 1) {
      const value = values.get(other.days[i]!);
      if (value === undefined) continue;
      if (other.values[i]! <= value) break;
      first = other.days[i]!;
      last ||= first;
      days = last - first + 1;
    }
    if (days === 0) throw new RangeError(`${params.other} was not ahead of ${params.subject} on ${params.until}`);
    return {
      subject: other.subject,
      window: { from: dayOfNumber(first), to: dayOfNumber(last) },
      population: null,
      value: days,
      unit: 'days',
      inputs: [...(await ends(past, mine)), ...(await ends(past, other))],
    };
  },
};

export const daysSince: PastFormula<
  SeriesParams & { readonly reached: number; readonly until: string; readonly most: number }
> = {
  kind: 'past',
  name: 'days-since-reached',
  version: 1,
  says: 'Days from the first reading at or above a figure to the day named; only where an earlier reading below it is kept.',
  read: async (params, past) => {
    const series = await seriesOf(past, params, windowOf(params.most, params.until as Day));
    const place = series.values.findIndex((value) => value >= params.reached);
    if (place < 1)
      throw new RangeError(`${params.subject} reached ${params.reached} before its first reading, or never`);
    const reachedOn = series.days[place]!;
    const [below, above] = await Promise.all([
      pointOf(past, series, series.days[place - 1]!),
      pointOf(past, series, reachedOn),
    ]);
    return {
      subject: series.subject,
      window: { from: dayOfNumber(reachedOn), to: params.until as Day },
      population: null,
      value: numberOfDay(params.until as Day) - reachedOn,
      unit: 'days',
      inputs: [...below, ...above],
    };
  },
};

export const largestGain: PastFormula<SeriesParams & { readonly from: string; readonly to: string }> = {
  kind: 'past',
  name: 'largest-gain',
  version: 1,
  says: 'The largest of the daily gains of a window, the earliest of those that tie; a day whose neighbour before was not read has none.',
  read: async (params, past) => {
    const window = { from: params.from as Day, to: params.to as Day };
    const series = await seriesOf(past, params, { ...window, from: dayOfNumber(numberOfDay(window.from) - 1) });
    const gains = dailyGains(series);
    const [first] = gains;
    if (!first) throw new RangeError(`no daily gain of ${params.subject} from ${params.from} to ${params.to}`);
    const best = gains.reduce((most, one) => (one.gain > most.gain ? one : most), first);
    const day = dayOfNumber(best.day);
    const days = numberOfDay(window.to) - numberOfDay(window.from) + 1;
    return {
      subject: series.subject,
      window: { from: day, to: day },
      population: {
        rule: `daily gains from ${params.from} to ${params.to}`,
        n: gains.length,
        complete: gains.length === days,
      },
      value: best.gain,
      unit: unitOf(params.metric),
      inputs: [...(await pointOf(past, series, best.day - 1)), ...(await pointOf(past, series, best.day))],
    };
  },
};

/** Gains from one day to the next; none across a day that was not read. */
export function dailyGains({ days, values }: Series): readonly { readonly day: number; readonly gain: number }[] {
  return Array.from(days, (day, i) => ({
    day,
    gain: i > 0 && day === days[i - 1]! + 1 ? values[i]! - values[i - 1]! : NaN,
  })).filter(({ gain }) => !Number.isNaN(gain));
}

async function seriesOf(past: Past, params: SeriesParams, window: Window): Promise<Series> {
  const source = params.source as SourceId;
  const subjects = [params.subject as SubjectId];
  const [series] = await past.daily({ metric: metric(params.metric), source, subjects, window });
  if (!series) throw new RangeError(`${params.metric} of ${params.subject} was not read by ${params.source}`);
  return series;
}

/** The first and the last reading of a series: what a reader can look up. */
async function ends(past: Past, series: Series): Promise<readonly Observation[]> {
  const last = series.days.at(-1)!;
  const first = await pointOf(past, series, series.days[0]!);
  return series.days.length > 1 ? [...first, ...(await pointOf(past, series, last))] : first;
}

/** The reading of one day, as what a figure cites; nothing where there is none. */
export async function pointOf(past: Past, series: Series, day: number): Promise<readonly Observation[]> {
  const point = await pointOn(past, series, day);
  return point ? [point] : [];
}

function about(series: Series, window: Window): Pick<Computed, 'subject' | 'window'> {
  return { subject: series.subject, window };
}
