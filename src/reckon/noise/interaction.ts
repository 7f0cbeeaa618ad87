import type { SubjectId } from '../../vocabulary/subject.ts';
import { each, type Candidate, type NoiseRule } from './rule.ts';

/** Nobody liked or fetched it, and it declares neither a licence nor what it is for; only where all four were read. */
export const untouched = each(
  'untouched',
  'nobody has liked or fetched it, and it declares neither a licence nor a task',
  ({ untouched: isUntouched }) => isUntouched === true,
);

/** So many of one account, each with so many marks, within this share of one another: and half of what is seen of it. */
const alike = { members: 3, marks: 200, within: 0.01, share: 0.5 } as const;

/**
 * Counts that moved in step, as where somebody pays for marks by the piece (editorial-science 4.2). There are good reasons
 * too, such as one post that names them all: the pattern is set aside and nobody is accused.
 */
export const inStep: NoiseRule = {
  id: 'in-step',
  says: `${alike.members} or more of one account and half of what is listed of it, have nearly the same number of stars or likes, ${alike.marks} or more`,
  test: ({ candidates }) => countsInStep(candidates),
};

/** Those whose marks stand within a hundredth of those of two others of their account. */
export function countsInStep(
  candidates: readonly Pick<Candidate, 'subject' | 'kind' | 'owner' | 'marks'>[],
): ReadonlySet<SubjectId> {
  const marked = candidates.flatMap(({ subject, kind, owner, marks }) =>
    owner === null || marks === null || marks < alike.marks ? [] : [{ subject, marks, group: `${owner}\n${kind}` }],
  );
  const found = new Set<SubjectId>();
  for (const group of Map.groupBy(marked, (one) => one.group).values())
    for (const { marks: least } of group) {
      const run = group.filter(({ marks }) => marks >= least && marks <= (1 + alike.within) * least);
      if (run.length >= Math.max(alike.members, alike.share * group.length))
        for (const { subject } of run) found.add(subject);
    }
  return found;
}
