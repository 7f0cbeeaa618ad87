import { addDays } from '../text/days.ts';
import type { Morning } from '../vocabulary/morning.ts';

/** Angles printed within so many days before the day in hand, in any section. */
export function toldAngles({ memory, date }: Morning, days: number): ReadonlySet<string> {
  const since = addDays(date, -days);
  return new Set(
    memory.issues
      .filter((issue) => issue.date >= since && issue.date < date)
      .flatMap((issue) => issue.stories.map((story) => story.angle)),
  );
}
