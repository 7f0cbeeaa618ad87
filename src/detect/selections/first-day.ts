import { utcDay } from '../../reckon/calendar.ts';
import { followedOfKind } from '../../reckon/past-facts.ts';
import type { Fact } from '../../vocabulary/fact.ts';
import { metric } from '../../vocabulary/metric.ts';
import type { Past } from '../../vocabulary/past.ts';
import type { SubjectKind } from '../../vocabulary/subject.ts';
import type { Chooser } from '../angle.ts';
import { memoryOf } from '../memory-guard.ts';

/** What was read on the day a paper's memory begins; on every other day nothing. */
export const firstDay: Chooser = {
  id: 'first-day',
  memoryDays: 0,
  async choose(past) {
    if ((await memoryOf(past)) !== 1) return [];
    const [repositories, models] = await Promise.all([
      readToday(past, 'stars', 'repo'),
      readToday(past, 'likes', 'model'),
    ]);
    return repositories || models ? [{ kind: 'first-day', repositories, models }] : [];
  },
};

/** By the source that read most of them; what several sources read is not added up. */
async function readToday(past: Past, id: string, kind: SubjectKind): Promise<Fact | null> {
  const today = utcDay(past.cutoff);
  const covered = (await past.coverage(metric(id))).filter(({ last }) => last === today);
  const widest = covered.toSorted((a, b) => b.subjects - a.subjects || (a.source < b.source ? -1 : 1))[0];
  return widest ? followedOfKind(past, { metric: metric(id), source: widest.source }, kind, today) : null;
}
