import { addSeconds } from '../../text/days.ts';
import type { JsonScalar } from '../../vocabulary/fact.ts';
import { metric } from '../../vocabulary/metric.ts';
import type { Observation } from '../../vocabulary/observation.ts';
import type { Instant } from '../../vocabulary/time.ts';

/**
 * A condition on one subject of a list: `{ on: 'downloads-30d', is: '=', to: 0 }`,
 * `{ on: 'base-models', is: 'holds', to: 'quantized:owner/name' }`, `{ on: 'created-at', is: 'within hours', to: 48 }`
 * (before the list was read). What was never read about a subject meets no condition but `{ on: 'licence', is: 'missing', to: '' }`.
 */
export interface Condition {
  readonly on: string;
  readonly is: Comparison;
  readonly to: string | number;
}

const comparisons = [
  '=',
  'differs',
  '<',
  '>',
  '<=',
  '>=',
  'holds',
  'holds beginning',
  'holds ending',
  'lacks',
  'within hours',
  'missing',
] as const;
type Comparison = (typeof comparisons)[number];

/** Parameters of a formula are flat: three entries for each condition. */
export function flatten(conditions: readonly Condition[]): readonly JsonScalar[] {
  return conditions.flatMap(({ on, is, to }) => [on, is, to]);
}

/** Reads flat parameters again; anything else than conditions is refused. */
export function unflatten(flat: readonly JsonScalar[]): readonly Condition[] {
  if (flat.length % 3 !== 0) throw new TypeError('conditions come in threes: on, is, to');
  return Array.from({ length: flat.length / 3 }, (_, index) => {
    const [on, is, to] = flat.slice(3 * index, 3 * index + 3);
    const comparison = comparisons.find((known) => known === is);
    if (!comparison || (typeof to !== 'string' && typeof to !== 'number'))
      throw new TypeError(`not a condition: ${String(on)} ${String(is)} ${String(to)}`);
    return { on: metric(String(on)), is: comparison, to };
  });
}

/** @param at the moment the list was read */
export function meets({ is, to }: Condition, observation: Observation | undefined, at: Instant): boolean {
  if (!observation) return is === 'missing';
  const { value } = observation;
  switch (is) {
    case '=':
      return value === to;
    case 'differs':
      return value !== to && value !== '';
    case '<':
      return value < to;
    case '>':
      return value > to;
    case '<=':
      return value <= to;
    case '>=':
      return value >= to;
    case 'holds':
      return typeof value === 'object' && value.includes(String(to));
    case 'holds beginning':
      return typeof value === 'object' && value.some((entry) => entry.startsWith(String(to)));
    case 'holds ending':
      return typeof value === 'object' && value.some((entry) => entry.endsWith(String(to)));
    case 'lacks':
      return typeof value === 'object' && !value.includes(String(to));
    case 'missing':
      return value === '';
    case 'within hours':
      return typeof value === 'string' && value > addSeconds(at, -3600 * Number(to)) && value <= at;
  }
}
