import { startOf } from '../calendar.ts';
import type { PastFormula } from '../formula.ts';
import { addDays } from '../../text/days.ts';
import { metric } from '../../vocabulary/metric.ts';
import { subjectKinds } from '../../vocabulary/subject.ts';
import type { Day } from '../../vocabulary/time.ts';
import { unitOfKind } from './units.ts';

/** How much was searched, so that "we found none" says where. */
export const countDated: PastFormula<{
  readonly kind: string;
  readonly attribute: string;
  readonly from: string;
  readonly to: string;
}> = {
  kind: 'past',
  name: 'count-dated',
  version: 1,
  says: 'How many of a kind we know whose date lies in a window of days.',
  read: async (params, past) => {
    const kind = subjectKinds.find((known) => known === params.kind);
    if (!kind) throw new TypeError(`not a kind of subject: ${params.kind}`);
    const window = { from: params.from as Day, to: params.to as Day };
    const found = await past.dated({
      kind,
      attribute: metric(params.attribute),
      from: startOf(window.from),
      to: startOf(addDays(window.to, 1)),
    });
    return {
      subject: null,
      window,
      population: { rule: `${kind}s we know`, n: found.length, complete: false },
      value: found.length,
      unit: unitOfKind(kind),
      inputs: [],
    };
  },
};
