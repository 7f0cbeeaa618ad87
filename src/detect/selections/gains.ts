import { numberOfDay } from '../../text/days.ts';
import { difference, observed } from '../../reckon/facts.ts';
import { once } from '../../reckon/memo.ts';
import { utcDay, windowOf } from '../../reckon/calendar.ts';
import type { Fact } from '../../vocabulary/fact.ts';
import { metric } from '../../vocabulary/metric.ts';
import type { SourceId } from '../../vocabulary/observation.ts';
import type { Past } from '../../vocabulary/past.ts';
import type { SubjectId } from '../../vocabulary/subject.ts';
import { dayOfNumber } from '../../text/days.ts';
import type { Day } from '../../vocabulary/time.ts';

/** What a count gained within a week, by one source. */
export interface Gain {
  readonly subject: SubjectId;
  readonly source: SourceId;
  readonly from: Day;
  readonly to: Day;
  readonly now: number;
  readonly gain: number;
}

/** A week's gain needs readings at least so far apart. */
const leastDays = 5;

/** Gains of the week to the cutoff of all whose count was read lately, the largest first. */
export function gainsOfTheWeek(past: Past, count: 'stars' | 'forks' | 'likes'): Promise<readonly Gain[]> {
  return once(past, `gains of the week ${count}`, async () => {
    const today = utcDay(past.cutoff);
    const series = await past.daily({ metric: metric(count), window: windowOf(8, today) });
    const best = new Map<SubjectId, Gain>();
    for (const { subject, source, days, values } of series) {
      const last = days.length - 1;
      if (last < 1 || numberOfDay(today) - days[last]! > 2 || days[last]! - days[0]! < leastDays) continue;
      const found: Gain = {
        subject,
        source,
        from: dayOfNumber(days[0]!),
        to: dayOfNumber(days[last]!),
        now: values[last]!,
        gain: values[last]! - values[0]!,
      };
      const other = best.get(subject);
      if (!other || found.to > other.to || (found.to === other.to && found.from < other.from)) best.set(subject, found);
    }
    return [...best.values()].sort((a, b) => b.gain - a.gain || (a.subject < b.subject ? -1 : 1));
  });
}

/** The figures of a gain: now, before, and the difference. Null where a reading is missing. */
export async function gainFacts(
  past: Past,
  count: string,
  { subject, source, from, to }: Gain,
): Promise<{ readonly now: Fact; readonly gain: Fact } | null> {
  const [before, after] = await Promise.all(
    [from, to].map((day) => past.point({ subject, metric: metric(count), source, day })),
  );
  if (!before || !after) return null;
  const now = observed(after);
  return { now, gain: difference(now, observed(before)) };
}
