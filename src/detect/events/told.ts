import { addDays } from '../../text/days.ts';
import type { Morning } from '../../vocabulary/morning.ts';
import type { SubjectId } from '../../vocabulary/subject.ts';
import type { Event } from './report.ts';

/** What was printed within so many days is told; telling it again would need the mark of a follow-up. */
export const toldDays = 30;

/** The sections that tell a story about a subject, as against naming it in a table. */
const telling: ReadonlySet<string> = new Set(['lead', 'off-lead', 'briefs', 'deep-dive']);

/** Subjects of stories printed in the last thirty days, or so many. */
export function toldSubjects({ memory, date }: Morning, days = toldDays): ReadonlySet<SubjectId> {
  const since = addDays(date, -days);
  return new Set(
    memory.issues
      .filter((issue) => issue.date >= since && issue.date < date)
      .flatMap((issue) =>
        issue.stories.filter((story) => telling.has(story.section)).flatMap((story) => story.subjects),
      ),
  );
}

/** Whether any source of an event was a story of ours. */
export function wasTold(event: Event, told: ReadonlySet<SubjectId>): boolean {
  return [event.first, ...event.others].some((report) => told.has(report.subject));
}
