import { dayOfNumber } from '../text/days.ts';
import type { MetricId } from '../vocabulary/metric.ts';
import type { Observation, SourceId } from '../vocabulary/observation.ts';
import type { Past } from '../vocabulary/past.ts';
import type { SubjectId } from '../vocabulary/subject.ts';
import { once } from './memo.ts';

/** The reading behind one day of a series, asked once: many facts rest on the same one. Null where there is none. */
export function pointOn(
  past: Past,
  { subject, metric, source }: { subject: SubjectId; metric: MetricId; source: SourceId },
  day: number,
): Promise<Observation | null> {
  return once(past, `point ${metric} ${source} ${day} ${subject}`, () =>
    past.point({ subject, metric, source, day: dayOfNumber(day) }),
  );
}
