import type { DuckDBDataChunk } from '@duckdb/node-api';
import type { MetricId } from '../vocabulary/metric.ts';
import type { Series, SourceId } from '../vocabulary/observation.ts';
import type { SubjectId } from '../vocabulary/subject.ts';
import { numbersIn, textIn } from './edge.ts';

/** Unpacks the answer of `daily.sql`: columns subject, source, days, figures. */
export function seriesIn(chunks: readonly DuckDBDataChunk[], metric: MetricId): Series[] {
  return chunks.flatMap((chunk) =>
    Array.from({ length: chunk.rowCount }, (_, row) => {
      const readings = numbersIn(chunk, 2, row, Int32Array);
      const figures = numbersIn(chunk, 3, row, Float64Array);
      return {
        subject: textIn(chunk, 0, row) as SubjectId,
        metric,
        source: textIn(chunk, 1, row) as SourceId,
        ...lastOfEachDay(readings, figures),
      };
    }),
  );
}

/** @param days in rising order, the same day once for each reading of it; `values` beside it */
export function lastOfEachDay(days: Int32Array, values: Float64Array): Pick<Series, 'days' | 'values'> {
  let count = 0;
  for (let i = 0; i < days.length; i += 1) {
    if (days[i] === days[i + 1]) continue;
    days[count] = days[i]!;
    values[count] = values[i]!;
    count += 1;
  }
  // Where nothing was left out the arrays are given as they are, without a copy.
  return count === days.length ? { days, values } : { days: days.slice(0, count), values: values.slice(0, count) };
}
