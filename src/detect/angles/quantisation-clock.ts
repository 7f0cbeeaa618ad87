import { dayOf, hoursBetween } from '../../reckon/facts.ts';
import { copyTimes } from '../../reckon/cohort-facts.ts';
import { utcDay, windowOf } from '../../reckon/calendar.ts';
import { firstCopies } from '../../reckon/formulas/first-copies.ts';
import type { Finding } from '../../vocabulary/finding.ts';
import { metric } from '../../vocabulary/metric.ts';
import { aboutOf } from '../about.ts';
import type { Angle } from '../angle.ts';
import { addHours } from '../hours.ts';
import { houseScore } from '../house-score.ts';
import { withoutNoise } from '../noise/noise.ts';
import { wasTold } from '../novelty.ts';

/** Among the fastest tenth of ninety days (editorial-science 5.2, 14), of a base that some know. */
const bar = { days: 90, cohort: 20, share: 0.1, freshHours: 72, likes: 50 } as const;

export const quantisationClock: Angle = {
  declaration: {
    id: 'quantisation-clock',
    title: 'Copied within hours',
    field: 'arrival',
    memoryDays: 14,
    trigger: `the first copy in another format by another account, made within ${bar.freshHours} hours, came sooner after the model than nine in ten of the ${bar.cohort} or more first copies of ${bar.days} days; a model of ${bar.likes} likes or more`,
    carries: 'the hours, both dates, the median of ninety days, how many were copied sooner',
    falsifiedBy: 'the maker made the copy; an older copy that we did not read',
    caveat:
      'public repositories whose cards name their base; a fast copy shows that people want to run it, and no more',
  },
  memoryOf: ['created-at'],
  async find(past, morning): Promise<readonly Finding[]> {
    const window = windowOf(bar.days, utcDay(past.cutoff));
    const copies = await firstCopies(past, window);
    if (copies.length < bar.cohort) return [];
    const slowest = copies.map((one) => one.hours).sort((a, b) => a - b)[Math.floor(bar.share * copies.length)]!;
    const fresh = copies
      .filter((one) => one.hours <= slowest && String(one.created[1].value) >= addHours(past.cutoff, -bar.freshHours))
      .filter((one) => !wasTold(one.base, ['quantisation-clock'], morning));
    const likes = metric('likes');
    const latest = await past.latest({ subjects: fresh.map((one) => one.base), metrics: [likes] });
    const known = fresh
      .map((one) => ({ ...one, subject: one.base, likes: Number(latest.get(one.base)?.get(likes)?.value ?? 0) }))
      .filter((one) => one.likes >= bar.likes)
      .sort((a, b) => b.likes - a.likes || (a.base < b.base ? -1 : 1));
    const [found] = await withoutNoise(past, known);
    const about = found && (await aboutOf(past, [found.base], morning.edition.zone)).get(found.base);
    if (!about) return [];
    const [created, copied] = found.created;
    const hours = hoursBetween(created, copied);
    const times = await copyTimes(past, window, Number(hours.value));
    return [
      {
        id: `quantisation-clock/${found.base}`,
        angle: 'quantisation-clock',
        subject: found.base,
        others: [found.copy],
        score: houseScore(
          3.4,
          1,
          { name: 'likes of the model', value: Math.log10(found.likes / bar.likes) / 1.5 },
          'among the fastest tenth of ninety days',
        ),
        countsOnly: false,
        about,
        facts: {
          hours,
          createdOn: dayOf(created, morning.edition.zone),
          copiedOn: dayOf(copied, morning.edition.zone),
          ...times,
        },
        chart: null,
      },
    ];
  },
};
