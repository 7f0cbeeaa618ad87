import { utcDay } from '../reckon/calendar.ts';
import { daysBetween } from '../text/days.ts';
import { metric } from '../vocabulary/metric.ts';
import type { Past } from '../vocabulary/past.ts';

/** What a morning's memory is measured by where an angle names nothing of its own. */
const usualMemory: readonly string[] = ['stars', 'likes', 'rank/models-trending'];

/** Days from the first reading of any of the metrics to the cutoff, that day counted; 0 where nothing was read. */
export async function memoryOf(past: Past, metrics: readonly string[] = usualMemory): Promise<number> {
  const coverage = (await Promise.all(metrics.map((id) => past.coverage(metric(id))))).flat();
  const today = utcDay(past.cutoff);
  return Math.max(0, ...coverage.map(({ first }) => daysBetween(first, today) + 1));
}

/** Whether an archive remembers enough: nothing that compares fires before its memory. */
export async function remembers(
  past: Past,
  { memoryDays, memoryOf: metrics }: { memoryDays: number; memoryOf?: readonly string[] | undefined },
): Promise<boolean> {
  return memoryDays === 0 || (await memoryOf(past, metrics)) >= memoryDays;
}
