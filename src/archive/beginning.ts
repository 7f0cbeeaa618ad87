import { keyOf, type SubjectId } from '../vocabulary/subject.ts';

/** More are not worth it: they lie everywhere in a file. */
const mostNamed = 1000;

/** The first eight characters of each subject's key, each once, as `sql/rewrite-wide.sql` writes them; null where there are many. */
export function beginningsOf(subjects: readonly SubjectId[]): readonly string[] | null {
  if (subjects.length > mostNamed) return null;
  return [...new Set(subjects.map((subject) => Array.from(keyOf(subject)).slice(0, 8).join('')))].sort();
}
