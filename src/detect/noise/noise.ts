import { isNotForAll } from '../../reckon/noise/decency.ts';
import { setAside, setAsideOnLists } from '../../reckon/noise/read.ts';
import { metric } from '../../vocabulary/metric.ts';
import type { Past } from '../../vocabulary/past.ts';
import { shortNameOf, type SubjectId } from '../../vocabulary/subject.ts';

/** Subjects that no noise rule sets aside, in the order given. */
export async function withoutNoise<T extends { readonly subject: SubjectId }>(
  past: Past,
  rows: readonly T[],
): Promise<readonly T[]> {
  const onLists = await setAsideOnLists(past);
  const others = await setAside(
    past,
    rows.map((row) => row.subject),
  );
  return rows.filter(({ subject }) => !onLists.has(subject) && !others.has(subject));
}

/** Whether a subject may be shown to all audiences. */
export async function isDecent(past: Past, subject: SubjectId): Promise<boolean> {
  return (await indecent(past, [subject])).size === 0;
}

/** Those of the subjects that are marked as not for all audiences, by tag or word: they are counted and not shown. */
export async function indecent(past: Past, subjects: readonly SubjectId[]): Promise<ReadonlySet<SubjectId>> {
  if (subjects.length === 0) return new Set();
  const latest = await past.latest({ subjects, metrics: ['tags', 'description', 'card', 'title'].map(metric) });
  return new Set(
    subjects.filter((subject) => {
      const one = (id: string) => latest.get(subject)?.get(metric(id))?.value;
      const text = (id: string) => {
        const value = one(id);
        return typeof value === 'string' ? value : null;
      };
      const tags = one('tags');
      return isNotForAll({
        name: text('title') ?? shortNameOf(subject),
        tags: typeof tags === 'object' ? tags : [],
        description: text('description'),
        card: text('card'),
      });
    }),
  );
}
