/**
 * The wide form: one row is one subject at one moment, with a column for each metric, named by its id. Whole snapshots of
 * millions of subjects lie like this, a fifth as large as observation by observation. Read, a row becomes its observations
 * again, and only the columns that are asked for are looked at.
 */
import { metricOf, type MetricId } from '../vocabulary/metric.ts';
import type { DataFile } from './catalog.ts';
import type { Binder } from './conditions.ts';
import type { Narrowing } from './narrow.ts';

/** A metric's column; ids of the registry hold no quotation marks. */
export function columnOf(metric: MetricId): string {
  return `"${metric}"`;
}

/** The parts of a relation that give the observations of wide files with the same columns and source: one for each metric. */
export function wideParts(like: DataFile, question: Narrowing, from: string, { bind }: Binder): readonly string[] {
  const [only, ...others] = like.sources;
  const source = others.length === 0 ? `${bind('of', only!)} AS source` : 'source';
  const rest = `subject, ${source}, as_of, known_at, seen_in`;
  if (question.arrivals) return [`SELECT NULL AS metric, ${rest} ${from}`];
  const wanted = like.metrics.filter((metric) => question.metrics?.includes(metric) ?? true);
  return wanted.map((metric) => {
    const column = columnOf(metric);
    const value = metricOf(metric).holds === 'number' ? `${column}::DOUBLE` : column;
    const valued = question.holds === 'any' ? '' : `, ${value} AS value`;
    return `SELECT '${metric}' AS metric, ${rest}${valued} ${from} AND ${column} IS NOT NULL`;
  });
}
