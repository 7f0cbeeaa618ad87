import { daysBetween } from '../text/days.ts';
import type { Morning } from '../vocabulary/morning.ts';
import { ownerOf, type SubjectId } from '../vocabulary/subject.ts';

const memoryDays = 30;
const halfLife = 10;

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
    for (const story of issue.stories) {
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

/** Whether a movement was a story of ours within so many days, as against a row of a table. */
export function wasStory(subject: SubjectId, { memory, date }: Morning, days: number): boolean {
  return memory.issues.some(
    (issue) =>
      issue.date < date &&
      daysBetween(issue.date, date) <= days &&
      issue.stories.some(
        (story) => ['lead', 'off-lead', 'briefs', 'deep-dive'].includes(story.section) && story.subjects[0] === subject,
      ),
  );
}
