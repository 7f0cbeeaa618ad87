import { dayOf, daysBetween, observed, textOf } from '../../reckon/facts.ts';
import { paperGaps } from '../../reckon/formulas/paper-gaps.ts';
import { widestList } from '../../reckon/widest-list.ts';
import type { Finding } from '../../vocabulary/finding.ts';
import { metric } from '../../vocabulary/metric.ts';
import { aboutOf } from '../about.ts';
import type { Angle } from '../angle.ts';
import { addHours } from '../hours.ts';
import { houseScore } from '../house-score.ts';
import { withoutNoise } from '../noise/noise.ts';
import { wasTold } from '../novelty.ts';

const bar = { downloads: 10_000, days: 14, freshHours: 24 * 10 } as const;
const [downloads, title] = [metric('downloads-30d'), metric('title')];

export const weightsFirst: Angle = {
  declaration: {
    id: 'weights-first',
    title: 'In use before its paper',
    field: 'arrival',
    memoryDays: 0,
    trigger: `the paper that a listed model names is dated within the last ${bar.freshHours / 24} days, the model ${bar.days} days or more before it, and the Hub counts ${bar.downloads} downloads of it or more in 30 days`,
    carries: 'both dates, the days between them, the title of the paper, the downloads',
    falsifiedBy: 'an earlier version of the paper; a repository made long before its weights',
    caveat: 'dates are those of the repository and of the first version of the paper',
  },
  async find(past, morning): Promise<readonly Finding[]> {
    const reading = await widestList(past, 'rank/models-trending');
    if (!reading) return [];
    const models = reading.rows.map((row) => row.subject);
    const gaps = await paperGaps(past, models, `${reading.list} ${reading.source} ${reading.asOf}`);
    const late = gaps.filter(
      ({ days, dates: [published], model }) =>
        days <= -bar.days &&
        String(published.value) >= addHours(past.cutoff, -bar.freshHours) &&
        !wasTold(model, ['weights-first'], morning),
    );
    const latest = await past.latest({
      subjects: late.flatMap(({ model, paper }) => [model, paper]),
      metrics: [downloads, title],
    });
    const used = late
      .map((gap) => ({ ...gap, subject: gap.model, count: latest.get(gap.model)?.get(downloads) }))
      .filter(({ count }) => Number(count?.value ?? 0) >= bar.downloads)
      .sort((a, b) => Number(b.count!.value) - Number(a.count!.value));
    const [found] = await withoutNoise(past, used);
    const about = found && (await aboutOf(past, [found.model], morning.edition.zone)).get(found.model);
    const titled = found && latest.get(found.paper)?.get(title);
    if (!about || !titled || !found.count) return [];
    const [published, created] = found.dates;
    const { zone } = morning.edition;
    const [paperOn, createdOn] = [dayOf(published, zone), dayOf(created, zone)];
    return [
      {
        id: `weights-first/${found.model}`,
        angle: 'weights-first',
        subject: found.model,
        others: [found.paper],
        score: houseScore(
          3.6,
          1,
          { name: 'downloads', value: Math.log10(Number(found.count.value) / bar.downloads) / 2 },
          'an order of events that is not the usual',
        ),
        countsOnly: false,
        about,
        facts: {
          title: textOf(titled),
          paperOn,
          createdOn,
          days: daysBetween(createdOn, paperOn),
          downloads: observed(found.count),
        },
        chart: null,
      },
    ];
  },
};
