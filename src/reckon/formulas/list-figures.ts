import { metric } from '../../vocabulary/metric.ts';
import type { Past } from '../../vocabulary/past.ts';
import type { Instant } from '../../vocabulary/time.ts';
import { hoursFrom, hubKnowsNothingBefore } from '../calendar.ts';
import type { PastFormula } from '../formula.ts';
import { median, quantile } from '../statistics/median.ts';
import { askList, readOfList, type AskedList, type ListParams } from './lists.ts';
import { toTenths } from './tenths.ts';
import { unitOf } from './units.ts';

/** A figure over a list, with how many of it were read as its population. */
export type ListFigureParams = ListParams & { readonly metric: string };

export const totalOverList: PastFormula<ListFigureParams> = {
  kind: 'past',
  name: 'total-over-list',
  version: 1,
  says: 'The sum of a figure over those of a list of which it was read.',
  read: async (params, past) => {
    const { asked, values } = await figures(params, past);
    return { ...among(asked, values.length), value: values.reduce((a, b) => a + b, 0), unit: unitOf(params.metric) };
  },
};

export const quantileOverList: PastFormula<ListFigureParams & { readonly share: number }> = {
  kind: 'past',
  name: 'quantile-over-list',
  version: 1,
  says: 'The figure that a share of a list lies at or below: a quarter, a half, three quarters, of those of which it was read.',
  read: async (params, past) => {
    const { asked, values } = await figures(params, past);
    return { ...among(asked, values.length), value: quantile(values, params.share), unit: unitOf(params.metric) };
  },
};

export const distinctOnList: PastFormula<ListParams & { readonly attribute: string; readonly letters: number | null }> =
  {
    kind: 'past',
    name: 'distinct-on-list',
    version: 1,
    says: 'How many different values of an attribute a list holds; of an attribute that is a list of its own, its entries of two letters where only those are asked.',
    read: async (params, past) => {
      const asked = await askList(params, past);
      const read = await readOfList(past, asked.reading, metric(params.attribute));
      const values = new Set<string>();
      let known = 0;
      for (const subject of asked.subjects) {
        const value = read.get(subject)?.value;
        if (value === undefined || typeof value === 'number') continue;
        known += 1;
        for (const one of typeof value === 'string' ? [value] : value)
          if (one !== '' && (params.letters === null || one.length === params.letters)) values.add(one);
      }
      if (known === 0) throw new RangeError(`${params.attribute} was read of none of them`);
      return { ...among(asked, known), value: values.size, unit: 'subjects' };
    },
  };

export const medianLifespan: PastFormula<ListParams> = {
  kind: 'past',
  name: 'median-lifespan',
  version: 1,
  says: 'The median of the days from the creation of those of a list to their last change; a life that goes on counts as far as it was seen.',
  read: async (params, past) => {
    const asked = await askList(params, past);
    const [created, modified] = [
      await readOfList(past, asked.reading, metric('created-at')),
      await readOfList(past, asked.reading, metric('modified-at')),
    ];
    const days = asked.subjects.flatMap((subject) => {
      const [from, to] = [created.get(subject)?.value, modified.get(subject)?.value];
      if (typeof from !== 'string' || typeof to !== 'string' || to < from || from < hubKnowsNothingBefore) return [];
      return [hoursFrom(from as Instant, to as Instant) / 24];
    });
    if (days.length === 0) throw new RangeError('both dates were read of none of them');
    return { ...among(asked, days.length), value: toTenths(median(days)), unit: 'days' };
  },
};

async function figures(params: ListFigureParams, past: Past) {
  const asked = await askList(params, past);
  const read = await readOfList(past, asked.reading, metric(params.metric));
  const values = asked.subjects.flatMap((subject) => {
    const value = read.get(subject)?.value;
    return typeof value === 'number' ? [value] : [];
  });
  if (values.length === 0) throw new RangeError(`${params.metric} was read of none of them`);
  return { asked, values };
}

function among({ about, inputs }: AskedList, n: number) {
  return { ...about, population: { ...about.population, n }, inputs };
}
