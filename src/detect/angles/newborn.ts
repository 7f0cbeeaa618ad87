import { asOfDay, countOnList, dayOf, daysBetween, medianOverList, observed } from '../../reckon/facts.ts';
import { hoursFrom } from '../../reckon/calendar.ts';
import { fitRates, lowerRate } from '../../reckon/statistics/gamma-poisson.ts';
import { widestList } from '../../reckon/widest-list.ts';
import type { Finding } from '../../vocabulary/finding.ts';
import { metric } from '../../vocabulary/metric.ts';
import type { Latest } from '../../vocabulary/past.ts';
import type { ListReading } from '../../vocabulary/observation.ts';
import type { Instant } from '../../vocabulary/time.ts';
import type { SubjectId } from '../../vocabulary/subject.ts';
import { aboutOf } from '../about.ts';
import type { Angle } from '../angle.ts';
import { headOfSubject } from '../events/head.ts';
import { houseScore } from '../house-score.ts';
import { withoutNoise } from '../noise/noise.ts';
import { toldSubjects } from '../events/told.ts';

/** What a newborn that breaks out is (editorial-science 5.2, 10). */
const bar = { hours: 168, cohort: 100, likes: 50, times: 10 } as const;
const asked = ['created-at', 'likes', 'downloads-30d'].map(metric);

export const newborn: Angle = {
  declaration: {
    id: 'newborn',
    title: 'Days old, and liked',
    field: 'arrival',
    memoryDays: 0,
    trigger: `a model of the trending list, created within ${bar.hours} hours, of ${bar.likes} likes or more, whose rate of likes is with 95 % belief the first of all ${bar.cohort} or more as young, each drawn towards the rates of its age (gamma and Poisson), and ${bar.times} times the middle one; past the noise rules`,
    carries: 'likes, age, how many are as young, their median likes, how many of them have more',
    falsifiedBy: 'below the median of its age after a fortnight; a name or card that the noise rules set aside',
    caveat: 'likes are attention; the list selects, and whoever is not on it is not counted',
  },
  async find(past, morning): Promise<readonly Finding[]> {
    const reading = await widestList(past, 'rank/models-trending');
    if (!reading) return [];
    const subjects = reading.rows.map((row) => row.subject);
    const latest = await past.latest({ subjects, metrics: asked, until: reading.asOf });
    const young = cohortOf(reading, latest);
    if (young.length < bar.cohort) return [];
    const first = firstOf(young);
    if (!first || toldSubjects(morning).has(first) || headOfSubject(first) === null) return [];
    const [kept] = await withoutNoise(past, [{ subject: first }]);
    const about = (await aboutOf(past, [first], morning.edition.zone)).get(first);
    const known = latest.get(first)!;
    const [created, likes, downloads] = asked.map((id) => known.get(id));
    if (!kept || !about || !created || !likes) return [];
    const createdOn = dayOf(created, morning.edition.zone);
    const isYoung = { on: 'created-at', is: 'within hours', to: bar.hours } as const;
    const more = { on: 'likes', is: '>', to: Number(likes.value) } as const;
    const medianLikes = await medianOverList(past, { ...reading, where: [isYoung], metric: 'likes' });
    if (Number(likes.value) < bar.times * Number(medianLikes.value)) return [];
    return [
      {
        id: `newborn/${first}`,
        angle: 'newborn',
        subject: first,
        others: [],
        score: houseScore(
          3.6,
          1.6,
          { name: 'likes', value: Math.log10(Number(likes.value) / bar.likes) },
          'the first of its age, by likes a day',
        ),
        countsOnly: true,
        about,
        facts: {
          likes: observed(likes),
          createdOn,
          age: daysBetween(createdOn, asOfDay(likes, morning.edition.zone)),
          cohort: await countOnList(past, { ...reading, where: [isYoung] }),
          medianLikes,
          ahead: await countOnList(past, { ...reading, where: [isYoung, more] }),
          downloads: downloads ? observed(downloads) : null,
        },
        chart: null,
      },
    ];
  },
};

interface Young {
  readonly subject: SubjectId;
  readonly likes: number;
  readonly days: number;
}

function cohortOf({ rows, asOf }: ListReading, latest: Latest): readonly Young[] {
  return rows.flatMap(({ subject }) => {
    const known = latest.get(subject);
    const [created, likes] = [known?.get(metric('created-at'))?.value, known?.get(metric('likes'))?.value];
    if (typeof created !== 'string' || typeof likes !== 'number') return [];
    const hours = hoursFrom(created as Instant, asOf);
    return hours > 0 && hours <= bar.hours ? [{ subject, likes, days: Math.max(1, hours / 24) }] : [];
  });
}

/** The one with the highest rate that 95 % of the belief lies above; null where it has few likes. */
function firstOf(young: readonly Young[]): SubjectId | null {
  const prior = fitRates(
    young.map((one) => one.likes),
    young.map((one) => one.days),
  );
  const best = young
    .filter((one) => one.likes >= bar.likes)
    .map((one) => ({ ...one, rate: lowerRate(one.likes, one.days, prior) }))
    .sort((a, b) => b.rate - a.rate || (a.subject < b.subject ? -1 : 1))[0];
  return best?.subject ?? null;
}
