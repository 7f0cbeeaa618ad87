import { pointOn } from '../reckon/point.ts';
import { dayOfNumber } from '../text/days.ts';
import type { MetricId } from '../vocabulary/metric.ts';
import type { Observation, SourceId } from '../vocabulary/observation.ts';
import type { Past } from '../vocabulary/past.ts';
import type { SubjectId } from '../vocabulary/subject.ts';

/** The reading behind one day of a series. Throws where there is none: the series said that there is. */
export async function readingOn(
  past: Past,
  { subject, metric, source }: { subject: SubjectId; metric: MetricId; source: SourceId },
  day: number,
): Promise<Observation> {
  const reading = await pointOn(past, { subject, metric, source }, day);
  if (!reading)
    throw new TypeError(`${metric} of ${subject} by ${source} has a day without a reading: ${dayOfNumber(day)}`);
  return reading;
}

/** A fact that may lack what it needs in the archive: null where the formula says so. */
export async function maybe<T>(fact: Promise<T>): Promise<T | null> {
  try {
    return await fact;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
