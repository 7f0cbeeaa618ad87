import { findBreaks, lastBreak } from '../breaks.ts';
import type { Computed, PastFormula } from '../formula.ts';
import type { FactValue, UnitId } from '../../vocabulary/fact.ts';
import { metric } from '../../vocabulary/metric.ts';
import type { Break } from '../../vocabulary/observation.ts';
import type { Past } from '../../vocabulary/past.ts';
import type { Day } from '../../vocabulary/time.ts';

/** The last recount of a metric in a window of days. */
export type RecountParams = { readonly metric: string; readonly from: string; readonly to: string };

export const recountDay = about(
  'recount-day',
  'The last day of a window on which a whole set was counted anew.',
  (found) => ({
    value: found.day,
    unit: 'day',
  }),
);

export const recountSize = about(
  'recount-size',
  'Over how many subjects the change of that day was taken.',
  (found) => ({ value: found.n, unit: 'subjects' }),
);

export const recountChange = about(
  'recount-change',
  'The median change of those subjects from the reading before to that day.',
  (found) => ({ value: found.medianChange, unit: 'fraction' }),
);

function about(
  name: string,
  says: string,
  give: (found: Break) => { value: FactValue; unit: UnitId },
): PastFormula<RecountParams> {
  return {
    kind: 'past',
    name,
    version: 1,
    says,
    read: async (params, past) => ({ ...(await ask(params, past, give)), inputs: [] }),
  };
}

async function ask(
  params: RecountParams,
  past: Past,
  give: (found: Break) => { value: FactValue; unit: UnitId },
): Promise<Computed> {
  const breaks = await findBreaks(past, metric(params.metric));
  const found = lastBreak(breaks, { from: params.from as Day, to: params.to as Day });
  if (!found) throw new RangeError(`no recount of ${params.metric} from ${params.from} to ${params.to}`);
  return {
    ...give(found),
    subject: null,
    window: { from: found.day, to: found.day },
    population: { rule: `everything ${found.source} had read for a fortnight`, n: found.n, complete: true },
  };
}
