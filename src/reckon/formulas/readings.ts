import { dayOfInstant } from '../../text/days.ts';
import { utcDay } from '../calendar.ts';
import { unitOf } from './units.ts';
import type { Computed, PureFormula } from '../formula.ts';
import type { UnitId } from '../../vocabulary/fact.ts';
import { metricOf } from '../../vocabulary/metric.ts';
import type { Observation } from '../../vocabulary/observation.ts';
import type { Instant } from '../../vocabulary/time.ts';

export const observed: PureFormula = {
  kind: 'pure',
  name: 'observed',
  version: 1,
  says: 'As read from the source.',
  compute: ({ inputs }) => {
    const observation = only(inputs);
    if (typeof observation.value === 'object') throw new TypeError(`${observation.metric} holds a list, not one value`);
    return { ...of(observation), value: observation.value, unit: unitOf(observation.metric) };
  },
};

export const asOfDay: PureFormula<{ zone: string }> = {
  kind: 'pure',
  name: 'as-of-day',
  version: 1,
  says: 'The calendar day, in the zone named, of the moment a reading describes.',
  compute: ({ params, inputs }) => {
    const observation = only(inputs);
    return { ...of(observation), value: dayOfInstant(observation.asOf, params.zone), unit: 'day' };
  },
};

export const asOfInstant: PureFormula = {
  kind: 'pure',
  name: 'as-of-instant',
  version: 1,
  says: 'The moment a reading describes.',
  compute: ({ inputs }) => {
    const observation = only(inputs);
    return { ...of(observation), value: observation.asOf, unit: 'instant' };
  },
};

export const dayOf: PureFormula<{ zone: string }> = {
  kind: 'pure',
  name: 'day-of',
  version: 1,
  says: 'The calendar day, in the zone named, of a date the source gives.',
  compute: ({ params, inputs }) => {
    const observation = only(inputs);
    if (metricOf(observation.metric).holds !== 'instant') throw new TypeError(`${observation.metric} holds no date`);
    return { ...of(observation), value: dayOfInstant(observation.value as Instant, params.zone), unit: 'day' };
  },
};

export const quoted: PureFormula<{ start: number; end: number; element: number | null }> = {
  kind: 'pure',
  name: 'quoted',
  version: 1,
  says: 'An exact piece of a kept text, from one UTF-16 offset to another; of a list, of the element named.',
  compute: ({ params: { start, end, element }, inputs }) => {
    const observation = only(inputs);
    const text = element === null ? observation.value : (observation.value as readonly string[])[element];
    if (typeof text !== 'string')
      throw new TypeError(`${observation.metric} of ${observation.subject} holds no text here`);
    if (!(start >= 0 && start < end && end <= text.length)) throw new RangeError(`no text from ${start} to ${end}`);
    return { ...of(observation), value: text.slice(start, end), unit: 'text' };
  },
};

export const lengthOf: PureFormula<{ unit: UnitId }> = {
  kind: 'pure',
  name: 'length-of',
  version: 1,
  says: 'How many entries a kept list has.',
  compute: ({ params, inputs }) => {
    const observation = only(inputs);
    if (typeof observation.value !== 'object') throw new TypeError(`${observation.metric} holds no list`);
    return { ...of(observation), value: observation.value.length, unit: params.unit };
  },
};

function only(inputs: readonly Observation[]): Observation {
  if (inputs.length !== 1 || !inputs[0]) throw new TypeError('this formula takes one reading');
  return inputs[0];
}

function of(observation: Observation): Omit<Computed, 'value' | 'unit'> {
  const day = utcDay(observation.asOf);
  return { subject: observation.subject, window: { from: day, to: day }, population: null };
}
