/**
 * The same rows may lie on the shelf twice, by day and by subject. A whole snapshot is best read from the file of its day; the
 * history of a few subjects from the file of a month, where each is one short run. A question reads one of the two.
 */
import type { DataFile } from './catalog.ts';

/** For questions about everything: files by day, unless one of them is no longer there. */
export function byDay(files: readonly DataFile[], all: readonly DataFile[]): DataFile[] {
  const there = new Set(all.map((file) => file.path));
  return files.filter((file) => !file.copies?.every((path) => there.has(path)));
}

/** For questions about a few subjects: files by subject where there are some. */
export function bySubject(files: readonly DataFile[]): DataFile[] {
  const copied = new Set(files.flatMap((file) => file.copies ?? []));
  return files.filter((file) => !copied.has(file.path));
}
