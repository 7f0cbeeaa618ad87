import type { Instant } from '../../vocabulary/time.ts';
import { hoursFrom, utcDay } from '../calendar.ts';
import type { PureFormula } from '../formula.ts';

export const hoursBetween: PureFormula = {
  kind: 'pure',
  name: 'hours-between',
  version: 1,
  says: 'The whole hours from the first date to the second.',
  compute: ({ inputs }) => {
    const [from, to] = inputs;
    if (inputs.length !== 2 || !from || !to) throw new TypeError('this formula takes two dates');
    return {
      value: Math.round(hoursFrom(from.value as Instant, to.value as Instant)),
      unit: 'hours',
      subject: from.subject,
      window: { from: utcDay(from.value as Instant), to: utcDay(to.value as Instant) },
      population: null,
    };
  },
};
