import { daysBetween } from '../text/days.ts';
import type { Morning } from '../vocabulary/morning.ts';
import { ownerOf, type SubjectId } from '../vocabulary/subject.ts';

const memoryDays = 30;
const halfLife = 10;
/** The sections that tell a story; a row of a table tells none. */
const telling: ReadonlySet<string> = new Set(['lead', 'off-lead', 'briefs', 'deep-dive']);

/**
 * How new a subject is to the paper: 1 − the likeness of the nearest story of the last 30 days × 2^(−age/10 days)
 * (editorial-science 3.9, N). The same subject is wholly alike, another of the same owner half.
 */
export function noveltyOf(subject: SubjectId, { memory, date }: Morning): number {
  const owner = ownerOf(subject);
  let known = 0;
  for (const issue of memory.issues) {
    const age = daysBetween(issue.date, date);
    if (age <= 0 || age > memoryDays) continue;
    for (const story of issue.stories.filter(({ section }) => telling.has(section))) {
      const alike = story.subjects.includes(subject)
        ? 1
        : owner !== null && story.subjects.some((other) => ownerOf(other) === owner)
          ? 0.5
          : 0;
      known = Math.max(known, alike * 2 ** (-age / halfLife));
    }
  }
  return 1 - known;
}

/** Whether a subject's movement was told as a story by one of the angles within 30 days: the same rise is not news twice. */
export function wasTold(subject: SubjectId, angles: readonly string[], { memory, date }: Morning): boolean {
  return memory.issues.some(
    (issue) =>
      issue.date < date &&
      daysBetween(issue.date, date) <= memoryDays &&
      issue.stories.some(
        (story) => telling.has(story.section) && angles.includes(story.angle) && story.subjects[0] === subject,
      ),
  );
}
