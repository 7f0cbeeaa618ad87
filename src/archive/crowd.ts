/**
 * Whole snapshots hold millions of subjects. Whoever asks for the history of all of them is given the largest of each such
 * source, because a series for each would not fit into a morning's memory, and of most nothing can be told.
 */
import type { SourceId } from '../vocabulary/observation.ts';
import type { Instant } from '../vocabulary/time.ts';
import type { DataFile } from './catalog.ts';
import { dayOf, startOf } from './moment.ts';

/** Series a question about everything is answered with, for each source. */
export const mostSeries = 100_000;

/** Files of sources with more subjects than that, by source, and the files of all others. */
export function crowdsIn(
  files: readonly DataFile[],
  most: number,
): { readonly crowds: ReadonlyMap<SourceId, readonly DataFile[]>; readonly others: readonly DataFile[] } {
  const crowded = new Set(
    files.filter((file) => isWhole(file) && subjectsIn(file) > most).flatMap((file) => file.sources),
  );
  const inCrowd = (file: DataFile) => isWhole(file) && crowded.has(file.sources[0]!);
  return {
    crowds: Map.groupBy(files.filter(inCrowd), (file) => file.sources[0]!),
    others: files.filter((file) => !inCrowd(file)),
  };
}

/** From which moment on the last snapshot before a moment was read. A walk may have taken days. */
export function lastReadingFrom(files: readonly DataFile[], before: Instant): Instant | null {
  const [last] = files.filter((file) => file.firstAsOf < before).sort((a, b) => (a.lastAsOf < b.lastAsOf ? 1 : -1));
  if (!last) return null;
  if (last.days?.length === 1) return last.firstAsOf;
  const days = (last.days ?? []).filter((day) => startOf(day) < before);
  return startOf(days.at(-1) ?? dayOf(last.firstAsOf));
}

const isWhole = (file: DataFile): boolean =>
  file.form === 'wide' && file.holds === 'number' && file.sources.length === 1;

const subjectsIn = ({ rows, days }: DataFile): number => rows / Math.max(1, days?.length ?? 1);
