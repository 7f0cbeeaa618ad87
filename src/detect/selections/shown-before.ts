import { addDays } from '../../text/days.ts';
import type { SectionId } from '../../vocabulary/draft.ts';
import type { Morning } from '../../vocabulary/morning.ts';
import { ownerOf, type SubjectId } from '../../vocabulary/subject.ts';

/** Subjects that stood in a section of the issues of the last so many days. */
export function shownIn({ memory, date }: Morning, section: SectionId, days: number): ReadonlySet<SubjectId> {
  const since = addDays(date, -days);
  return new Set(
    memory.issues
      .filter((issue) => issue.date >= since && issue.date < date)
      .flatMap((issue) =>
        issue.stories.filter((story) => story.section === section).flatMap((story) => story.subjects),
      ),
  );
}

/** Accounts of which anything was printed, as far as the memory goes. */
export function printedOwners({ memory, date }: Morning): ReadonlySet<string> {
  return new Set(
    memory.issues
      .filter((issue) => issue.date < date)
      .flatMap((issue) => issue.stories.flatMap((story) => story.subjects))
      .flatMap((subject) => ownerOf(subject)?.toLowerCase() ?? []),
  );
}
