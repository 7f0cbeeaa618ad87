import { dayOfNumber } from '../../text/days.ts';
import type { SourceId } from '../../vocabulary/observation.ts';
import type { Past } from '../../vocabulary/past.ts';
import { kindOf, type SubjectId } from '../../vocabulary/subject.ts';
import type { Day, Instant } from '../../vocabulary/time.ts';
import { metric } from '../../vocabulary/metric.ts';
import { utcDay } from '../calendar.ts';
import type { Computed, PastFormula } from '../formula.ts';
import { rankingOf } from '../ranking/ranking-of.ts';
import { gainersOf } from './gainers.ts';
import { unitOfKind } from './units.ts';

/** One repository in the ranking of everything its source read. */
export type RankedParams = { readonly subject: string; readonly source: string };

export const blendedPace: PastFormula<RankedParams> = {
  kind: 'past',
  name: 'blended-pace',
  version: 1,
  says: 'Stars a day, √(mean of the week × median of four weeks), times what eleven declared features add by weights fitted to what came in days 8 to 30; to a tenth. It orders a ranking and is no forecast.',
  read: async (params, past) => {
    const { place, about } = await ask(params, past);
    return { ...about, value: Math.round(10 * place.expected) / 10, unit: 'stars', inputs: [] };
  },
};

export const blendedPlace: PastFormula<RankedParams> = {
  kind: 'past',
  name: 'blended-place',
  version: 1,
  says: 'The place of a repository among all that its source has read for four weeks, by its blended pace.',
  read: async (params, past) => {
    const { place, about } = await ask(params, past);
    return { ...about, value: place.place, unit: 'rank', inputs: [] };
  },
};

export const gainPlace: PastFormula<
  RankedParams & { readonly metric: string; readonly from: string; readonly to: string }
> = {
  kind: 'past',
  name: 'gain-place',
  version: 1,
  says: 'The place of a subject among everything its source read on both days of a window, by what it gained between them.',
  read: async (params, past) => {
    const window = { from: params.from as Day, to: params.to as Day };
    const gainers = await gainersOf(past, { ...params, window });
    const index = gainers.findIndex(({ subject }) => subject === params.subject);
    if (index < 0) throw new RangeError(`${params.subject} was not read on both days`);
    return {
      subject: params.subject as SubjectId,
      window,
      population: {
        rule: `all by ${params.metric} gained from ${window.from} to ${window.to}`,
        n: gainers.length,
        complete: true,
      },
      value: index + 1,
      unit: 'rank',
      inputs: [],
    };
  },
};

export const placeOnList: PastFormula<{
  readonly subject: string;
  readonly list: string;
  readonly source: string;
  readonly asOf: string;
  readonly metric: string;
}> = {
  kind: 'past',
  name: 'place-on-list',
  version: 1,
  says: 'The place of a subject among those of a list of which a figure was read, by that figure.',
  read: async ({ subject, list, source, asOf, metric: of }, past) => {
    const day = utcDay(asOf as Instant);
    const reading = await past.list({ list: metric(list), source: source as SourceId, day });
    if (!reading || reading.asOf !== asOf) throw new RangeError(`no reading of ${list} by ${source} at ${asOf}`);
    const subjects = reading.rows.map((row) => row.subject);
    const latest = await past.latest({ subjects, metrics: [metric(of)], until: reading.asOf });
    const values = [...latest].flatMap(([one, known]) => {
      const value = known.get(metric(of))?.value;
      return typeof value === 'number' ? [{ one, value }] : [];
    });
    const own = values.find(({ one }) => one === subject);
    if (!own) throw new RangeError(`${of} of ${subject} was not read`);
    return {
      subject: subject as SubjectId,
      window: { from: day, to: day },
      population: { rule: `those of ${list} by ${of}`, n: values.length, complete: true },
      value: 1 + values.filter(({ value }) => value > own.value).length,
      unit: 'rank',
      inputs: [],
    };
  },
};

async function ask({ subject, source }: RankedParams, past: Past) {
  const places = await rankingOf(past, source as SourceId);
  const place = places.find((one) => one.subject === subject);
  if (!place) throw new RangeError(`${subject} has no place in the ranking of ${source}`);
  const day = dayOfNumber(place.day);
  const about: Omit<Computed, 'value' | 'unit'> = {
    subject: subject as SubjectId,
    window: { from: day, to: day },
    population: {
      rule: `${unitOfKind(kindOf(place.subject))} that ${source} has read for four weeks, by blended pace`,
      n: places.length,
      complete: true,
    },
  };
  return { place, about };
}
