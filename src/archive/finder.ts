/**
 * Gathered files are sorted by a number made of each subject's name. DuckDB remembers the least and the greatest number of every
 * group of rows exactly, but of texts only their first eight bytes, which many names share: so with the number it passes over
 * all groups but those that hold the wanted subjects. Two subjects may share a number; a question tests the name as well.
 */
import type { SubjectId } from '../vocabulary/subject.ts';
import type { Binder } from './conditions.ts';

/** Of more subjects the groups they lie in would be most of the file. */
const mostNamed = 1000;

/** SQL for the number of a subject: 32 bits of the MD5 of its name. What is on the disk depends on it, so it stays as it is. */
export function finderOf(subject: string): string {
  return `(md5_number_upper(${subject}) >> 32)::UINTEGER`;
}

/** SQL that holds for rows of a few subjects and hardly any others; null where they are too many. */
export function findsSubjects(subjects: readonly SubjectId[], bind: Binder['bind']): string | null {
  if (subjects.length > mostNamed) return null;
  // Named one by one, because only such a list lets DuckDB pass over groups of rows.
  return `finder IN (${[...new Set(subjects)].map((one) => finderOf(bind('subject', one))).join(', ')})`;
}
