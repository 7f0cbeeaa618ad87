import type { UnitId } from '../../vocabulary/fact.ts';
import { metricOf } from '../../vocabulary/metric.ts';
import type { SubjectKind } from '../../vocabulary/subject.ts';

/** The unit of a figure of the registry, e.g. `stars` for `stars-day`. */
export function unitOf(metric: string): UnitId {
  return metricOf(metric).unit as UnitId;
}

/** What a number of subjects of a kind is a number of. */
export function unitOfKind(kind: SubjectKind): UnitId {
  return countedAs[kind] ?? 'subjects';
}

const countedAs: Partial<Record<SubjectKind, UnitId>> = {
  repo: 'repositories',
  model: 'models',
  dataset: 'datasets',
  space: 'spaces',
  paper: 'papers',
};
