import { utcDay } from '../calendar.ts';
import type { Computed, PureFormula } from '../formula.ts';
import type { Observation } from '../../vocabulary/observation.ts';
import { addressOf, ownerOf, shortNameOf } from '../../vocabulary/subject.ts';

export const nameOf: PureFormula = {
  kind: 'pure',
  name: 'name-of',
  version: 1,
  says: 'The name under which the source lists the subject of a reading, without its owner.',
  compute: ({ inputs }) => {
    const reading = only(inputs);
    return { ...of(reading), value: shortNameOf(reading.subject), unit: 'text' };
  },
};

export const ownerNameOf: PureFormula = {
  kind: 'pure',
  name: 'owner-name-of',
  version: 1,
  says: 'The account under which the source lists the subject of a reading.',
  compute: ({ inputs }) => {
    const reading = only(inputs);
    const owner = ownerOf(reading.subject);
    if (owner === null) throw new TypeError(`${reading.subject} has no owner`);
    return { ...of(reading), value: owner, unit: 'text' };
  },
};

export const pageOf: PureFormula = {
  kind: 'pure',
  name: 'page-of',
  version: 1,
  says: 'The public page of the subject of a reading, built from its name.',
  compute: ({ inputs }) => {
    const reading = only(inputs);
    const address = addressOf(reading.subject);
    if (address === null) throw new TypeError(`${reading.subject} has no page of its own`);
    return { ...of(reading), value: address, unit: 'text' };
  },
};

export const siteOf: PureFormula = {
  kind: 'pure',
  name: 'site-of',
  version: 1,
  says: 'The site a kept address, or else the public page of the subject, lies on, without `www.`.',
  compute: ({ inputs }) => {
    const reading = only(inputs);
    const address = reading.metric === 'link' ? String(reading.value) : addressOf(reading.subject);
    const url = address === null ? null : URL.parse(address);
    if (!url) throw new TypeError(`${reading.subject} lies on no site`);
    return { ...of(reading), value: url.hostname.replace(/^www\./, ''), unit: 'text' };
  },
};

function only(inputs: readonly Observation[]): Observation {
  if (inputs.length !== 1 || !inputs[0]) throw new TypeError('this formula takes one reading');
  return inputs[0];
}

function of(reading: Observation): Omit<Computed, 'value' | 'unit'> {
  const day = utcDay(reading.asOf);
  return { subject: reading.subject, window: { from: day, to: day }, population: null };
}
