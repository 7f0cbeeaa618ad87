/**
 * The wide form: one row is one subject at one moment, with a column for each metric, named by its id. Whole snapshots of
 * millions of subjects lie like this, a fifth as large as observation by observation. Read, a row becomes its observations
 * again, and only the columns that are asked for are looked at.
 */
import { metricOf, type MetricId } from '../vocabulary/metric.ts';
import type { DataFile } from './catalog.ts';
import type { Parameters } from './database.ts';
import type { Narrowing } from './narrow.ts';

/** A metric's column; ids of the registry hold no quotation marks. */
export function columnOf(metric: MetricId): string {
  return `"${metric}"`;
}

/** The parts of a relation that give the observations of wide files: one for each metric. */
export function wideParts(
  folder: string,
  files: readonly DataFile[],
  question: Narrowing,
  name: string,
  condition: string,
): { readonly parts: readonly string[]; readonly parameters: Parameters } {
  const parts: string[] = [];
  const parameters: Record<string, readonly string[]> = {};
  // Files with the same columns are read together.
  const alike = Map.groupBy(
    files.filter((file) => file.form === 'wide'),
    (file) => `${file.holds} ${file.metrics.join(' ')}`,
  );
  [...alike.values()].forEach((group, i) => {
    const [first] = group;
    const list = `${name}${i}`;
    parameters[list] = group.map((file) => `${folder}/${file.path}`).sort();
    const read = `FROM read_parquet($${list}) WHERE ${condition}`;
    if (question.arrivals) {
      parts.push(`SELECT NULL AS metric, subject, source, as_of, known_at, seen_in ${read}`);
      return;
    }
    const wanted = first!.metrics.filter((metric) => question.metrics?.includes(metric) ?? true);
    for (const metric of wanted) {
      const column = columnOf(metric);
      const value = metricOf(metric).holds === 'number' ? `${column}::DOUBLE` : column;
      parts.push(
        `SELECT '${metric}' AS metric, subject, source, as_of, known_at, seen_in${question.holds === 'any' ? '' : `, ${value} AS value`} ${read} AND ${column} IS NOT NULL`,
      );
    }
  });
  return { parts, parameters };
}
