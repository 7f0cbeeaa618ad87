import { findBreaks, lastBreak } from '../../reckon/breaks.ts';
import { utcDay, windowOf } from '../../reckon/calendar.ts';
import { recount as recountFacts } from '../../reckon/past-facts.ts';
import { metrics, metricOf, type MetricId } from '../../vocabulary/metric.ts';
import type { Selection } from '../../vocabulary/finding.ts';
import type { Chooser } from '../angle.ts';

/** For how many days a recount is told. */
const toldDays = 10;

/** Counts that were redone within the last ten days, in the order of the registry. */
export const recount: Chooser = {
  id: 'recount',
  memoryDays: 0,
  async choose(past) {
    const window = windowOf(toldDays, utcDay(past.cutoff));
    const notices: Selection[] = [];
    for (const { id } of metrics.filter((one) => isMarks(one.id))) {
      const metric = id as MetricId;
      if (!lastBreak(await findBreaks(past, metric), window)) continue;
      notices.push({ kind: 'recount', metric, ...(await recountFacts(past, metric, window)) });
    }
    return notices;
  },
};

/** Counts of repositories and models; a thread's points or a temperature are not recounted. */
function isMarks(id: string): boolean {
  const { of, holds, nature } = metricOf(id);
  return (
    holds === 'number' &&
    nature !== 'rank' &&
    of.some((kind) => kind === 'model' || kind === 'repo') &&
    id !== 'parameters'
  );
}
