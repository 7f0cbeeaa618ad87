import { accountsOnList, countOnList, medianOverList, observed } from '../../reckon/facts.ts';
import { widestList } from '../../reckon/widest-list.ts';
import type { Finding } from '../../vocabulary/finding.ts';
import { metric } from '../../vocabulary/metric.ts';
import { keyOf, ownerOf } from '../../vocabulary/subject.ts';
import { aboutOf } from '../about.ts';
import type { Angle } from '../angle.ts';
import { houseScore } from '../house-score.ts';
import { indecent } from '../noise/noise.ts';
import { wasTold } from '../novelty.ts';
import { basesOf } from './most-built-on.ts';

const bar = { rows: 100, accounts: 5 } as const;
const asked = ['likes', 'downloads-30d'].map(metric);

export const sleeper: Angle = {
  declaration: {
    id: 'sleeper',
    title: 'Built on, and hardly liked',
    field: 'arrival',
    memoryDays: 0,
    trigger: `models of ${bar.accounts} other accounts or more on a trending list of ${bar.rows} or more name it as base, and it has no more likes than the middle model of that list; once in 30 days`,
    carries: 'the models and accounts that build on it, its likes, the median likes of the list, its downloads',
    falsifiedBy: 'one consumer or script behind the models; likes above the median at the next reading',
    caveat: 'declared lineage only; a count of likes says who clicked',
  },
  async find(past, morning): Promise<readonly Finding[]> {
    const reading = await widestList(past, 'rank/models-trending');
    if (!reading || reading.rows.length < bar.rows) return [];
    const bases = (await basesOf(past, reading)).filter(
      (one) => one.accounts >= bar.accounts && !wasTold(one.base, ['sleeper', 'most-built-on'], morning),
    );
    const subjects = bases.map((one) => one.base);
    const latest = await past.latest({ subjects, metrics: asked });
    const hidden = await indecent(past, subjects);
    const medianLikes = await medianOverList(past, { ...reading, metric: 'likes' });
    const [found] = bases.filter(({ base }) => {
      const likes = latest.get(base)?.get(metric('likes'))?.value;
      return typeof likes === 'number' && likes <= Number(medianLikes.value) && !hidden.has(base);
    });
    const about = found && (await aboutOf(past, [found.base], morning.edition.zone)).get(found.base);
    if (!about) return [];
    const { base } = found;
    const where = [{ on: 'base-models', is: 'holds ending', to: `:${keyOf(base)}` }] as const;
    const [likes, downloads] = asked.map((id) => latest.get(base)?.get(id));
    return [
      {
        id: `sleeper/${base}`,
        angle: 'sleeper',
        subject: base,
        others: [],
        score: houseScore(
          3.8,
          1.4,
          { name: 'accounts that build on it', value: (found.accounts - bar.accounts) / 20 },
          'work that other people chose to do, away from the light',
        ),
        countsOnly: false,
        about,
        facts: {
          models: await countOnList(past, { ...reading, where }),
          accounts: await accountsOnList(past, { ...reading, where, otherThan: ownerOf(base)! }),
          listSize: await countOnList(past, reading),
          likes: observed(likes!),
          medianLikes,
          downloads: downloads ? observed(downloads) : null,
        },
        chart: null,
      },
    ];
  },
};
