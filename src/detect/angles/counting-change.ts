import { findBreaks, lastBreak } from '../../reckon/breaks.ts';
import { utcDay, windowOf } from '../../reckon/calendar.ts';
import { recount } from '../../reckon/past-facts.ts';
import { metric } from '../../vocabulary/metric.ts';
import { subjectId } from '../../vocabulary/subject.ts';
import { aboutFrom } from '../about.ts';
import type { Angle } from '../angle.ts';
import { houseScore } from '../house-score.ts';
import { toldAngles } from '../told-angles.ts';

/** Metrics in the order in which a recount of theirs is told; the counts of the Hub are the ones that are redone. */
const counts = ['downloads-30d', 'downloads-all', 'likes', 'stars'];
const bar = { days: 3, series: 100, rest: 5 } as const;

export const countingChange: Angle = {
  declaration: {
    id: 'counting-change',
    title: 'A counting change, not a crash',
    field: 'house',
    memoryDays: 20,
    trigger: `within ${bar.days} days a whole set of ${bar.series} counts or more moved at once, further than three per cent and than four usual spreads; told once in ${bar.rest} days`,
    carries: 'the day, how many counts, their median change',
    falsifiedBy: 'a count that did not run that day, and catches up the next',
    caveat: 'nothing is compared across the day, in either direction',
  },
  memoryOf: counts,
  async find(past, morning) {
    if (toldAngles(morning, bar.rest).has('counting-change')) return [];
    const window = windowOf(bar.days, utcDay(past.cutoff));
    for (const id of counts) {
      const found = lastBreak(await findBreaks(past, metric(id)), window);
      if (!found || found.n < bar.series) continue;
      const facts = await recount(past, metric(id), window);
      const subject = subjectId('place', morning.edition.place);
      return [
        {
          id: `counting-change/${id}/${found.day}`,
          angle: 'counting-change',
          subject,
          others: [],
          score: houseScore(
            4,
            1.5,
            { name: 'size of the change', value: 4 * Math.abs(found.medianChange) },
            'a rule of counting, and figures that cannot be used',
          ),
          countsOnly: false,
          about: aboutFrom(subject, new Map(), morning.edition.zone),
          facts,
          chart: null,
        },
      ];
    }
    return [];
  },
};
