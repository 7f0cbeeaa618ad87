import { isMetric, metricOf } from '../../vocabulary/metric.ts';
import type { SubjectId } from '../../vocabulary/subject.ts';
import type { Day } from '../../vocabulary/time.ts';
import type { KnownFact, Reading } from './registry.ts';

/** What sort of figure a fact is, and so which words may stand around it. */
export type SenseKind =
  | 'level' // a count as it stands
  | 'gain' // what a count changed by
  | 'milestone' // a round number that was reached
  | 'gap' // what lies between two subjects
  | 'norm' // the middle of many
  | 'rate' // so many for each hundred of another
  | 'ratio'
  | 'share'
  | 'rarity' // one in so many
  | 'rank'
  | 'count' // how many there are of something
  | 'duration'
  | 'day'
  | 'moment'
  | 'text';

export interface Sense {
  readonly kind: SenseKind;
  /** Metrics it rests on, as the archive names them: the window of a download count is part of the name. */
  readonly metrics: ReadonlySet<string>;
  /** Subjects it is about, those it was counted over by name included. */
  readonly subjects: ReadonlySet<SubjectId>;
  readonly from: Day | null;
  readonly to: Day | null;
}

const senses = new WeakMap<KnownFact, Sense>();

export function senseOf(fact: KnownFact): Sense {
  const known = senses.get(fact);
  if (known) return known;
  const readings = readingsOf(fact);
  const sense: Sense = {
    kind: kindOfFact(fact),
    metrics: new Set([...readings.map((reading) => reading.metric), ...metricsNamed(fact)]),
    subjects: new Set([
      ...(fact.subject ? [fact.subject] : []),
      ...fact.parts.flatMap((part) => [...senseOf(part).subjects]),
    ]),
    from: fact.window?.from ?? null,
    to: fact.window?.to ?? null,
  };
  senses.set(fact, sense);
  return sense;
}

/** Every reading a fact rests on, those of its parts included. */
export function readingsOf(fact: KnownFact): readonly Reading[] {
  return [...fact.readings, ...fact.parts.flatMap(readingsOf)];
}

function metricsNamed({ params }: KnownFact): readonly string[] {
  return Object.values(params).filter((param): param is string => typeof param === 'string' && isMetric(param));
}

function kindOfFact(fact: KnownFact): SenseKind {
  switch (fact.unit) {
    case 'day':
      return 'day';
    case 'instant':
      return 'moment';
    case 'text':
      return 'text';
    case 'one-in':
      return 'rarity';
    case 'fraction':
      return 'share';
    case 'ratio':
      return 'ratio';
    case 'rank':
      return 'rank';
    case 'days':
    case 'hours':
      return 'duration';
    default:
      return kindOfFigure(fact);
  }
}

function kindOfFigure(fact: KnownFact): SenseKind {
  const { formula, parts } = fact;
  const [first, second] = parts;
  if (/median|norm|usual|quantile/.test(formula)) return 'norm';
  if (formula === 'milestone') return 'milestone';
  if (formula === 'per-hundred') return 'rate';
  if (formula === 'difference' && first && second) {
    const one = first.subject === second.subject;
    return one ? 'gain' : 'gap';
  }
  if (formula === 'largest' || formula === 'sum') return first ? senseOf(first).kind : 'count';
  if (
    ['repositories', 'models', 'datasets', 'spaces', 'papers', 'accounts', 'subjects', 'observations'].includes(
      fact.unit,
    )
  )
    return 'count';
  return /gain|change|increase/.test(formula) ? 'gain' : 'level';
}

/** The window a metric is counted over: 30 days, all time, one day. Null where its readings disagree or have none. */
export function countedOver({ metrics }: Sense): string | null {
  const windows = new Set([...metrics].filter(isMetric).map((metric) => metricOf(metric).window));
  windows.delete('instant');
  return windows.size === 1 ? [...windows][0]! : null;
}
