import { numberOfDay } from '../../text/days.ts';
import { windowOf } from '../calendar.ts';
import type { PastFormula } from '../formula.ts';
import { once } from '../memo.ts';
import { median } from '../statistics/median.ts';
import { metric } from '../../vocabulary/metric.ts';
import type { Series, SourceId } from '../../vocabulary/observation.ts';
import type { Past } from '../../vocabulary/past.ts';
import { kindOf } from '../../vocabulary/subject.ts';
import type { Day, Window } from '../../vocabulary/time.ts';
import { dailyGains, pointOf, type SeriesParams } from './series.ts';
import { unitOf, unitOfKind } from './units.ts';

/** Everything one source read of a metric on a day. */
type SetParams = { readonly metric: string; readonly source: string; readonly day: string };

export const followed: PastFormula<SetParams> = {
  kind: 'past',
  name: 'followed',
  version: 1,
  says: 'How many subjects were read on a day by one source.',
  read: async (params, past) => {
    const day = params.day as Day;
    const series = await allOf(past, params, { from: day, to: day });
    const first = series[0];
    if (!first) throw new RangeError(`nothing was read of ${params.metric} by ${params.source} on ${day}`);
    return {
      subject: null,
      window: { from: day, to: day },
      population: null,
      value: series.length,
      unit: unitOfKind(kindOf(first.subject)),
      inputs: await pointOf(past, first, numberOfDay(day)),
    };
  },
};

export const followedOfKind: PastFormula<SetParams & { readonly kind: string }> = {
  kind: 'past',
  name: 'followed-of-kind',
  version: 1,
  says: 'How many subjects of a kind were read on a day by one source.',
  read: async (params, past) => {
    const day = params.day as Day;
    const read = await allOf(past, params, { from: day, to: day });
    const own = read.filter((one) => kindOf(one.subject) === params.kind);
    const first = own[0];
    if (!first) throw new RangeError(`no ${params.kind} was read by ${params.source} on ${day}`);
    return {
      subject: null,
      window: { from: day, to: day },
      population: null,
      value: own.length,
      unit: unitOfKind(kindOf(first.subject)),
      inputs: await pointOf(past, first, numberOfDay(day)),
    };
  },
};

export const rankOf: PastFormula<SeriesParams & { readonly day: string }> = {
  kind: 'past',
  name: 'rank-of',
  version: 1,
  says: 'The place of a subject by a figure among everything one source read on a day; those that tie share the better place.',
  read: async (params, past) => {
    const day = params.day as Day;
    const series = await allOf(past, params, { from: day, to: day });
    const own = series.find((one) => one.subject === params.subject);
    if (!own) throw new RangeError(`${params.metric} of ${params.subject} was not read on ${day}`);
    const ahead = series.filter((one) => one.values[0]! > own.values[0]!).length;
    return {
      subject: own.subject,
      window: { from: day, to: day },
      population: { rule: `everything read by ${params.source} on ${day}`, n: series.length, complete: true },
      value: ahead + 1,
      unit: 'rank',
      inputs: await pointOf(past, own, numberOfDay(day)),
    };
  },
};

export const medianOfGains: PastFormula<SetParams> = {
  kind: 'past',
  name: 'median-of-gains',
  version: 1,
  says: 'The median, over everything one source read on a day and the day before, of the gain of that day.',
  read: async (params, past) => {
    const to = params.day as Day;
    const series = await allOf(past, params, windowOf(2, to));
    const gains = series.flatMap((one) => dailyGains(one).map(({ gain }) => gain));
    if (gains.length === 0) throw new RangeError(`no gain of ${params.metric} by ${params.source} on ${to}`);
    return {
      subject: null,
      window: { from: to, to },
      population: { rule: `everything read by ${params.source} on two days`, n: gains.length, complete: true },
      value: median(gains),
      unit: unitOf(params.metric),
      inputs: [],
    };
  },
};

function allOf(past: Past, params: { metric: string; source: string }, window: Window): Promise<readonly Series[]> {
  const question = { metric: metric(params.metric), source: params.source as SourceId, window };
  return once(past, `daily ${params.metric} ${params.source} ${window.from} ${window.to}`, () => past.daily(question));
}
