import { countOnList, dayOf, medianOverList, observed } from '../../reckon/facts.ts';
import { widestList } from '../../reckon/widest-list.ts';
import { hoursFrom } from '../../reckon/calendar.ts';
import type { Finding } from '../../vocabulary/finding.ts';
import { metric } from '../../vocabulary/metric.ts';
import type { Instant } from '../../vocabulary/time.ts';
import { aboutOf } from '../about.ts';
import type { Angle } from '../angle.ts';
import { houseScore } from '../house-score.ts';
import { withoutNoise } from '../noise/noise.ts';
import { wasTold } from '../novelty.ts';
import { toldAngles } from '../told-angles.ts';

/** Much liked is among the first twentieth, little fetched below four tenths of the list (editorial-science 5.2, 12). */
const bar = { rows: 500, liked: 0.05, fetched: 0.4, days: 21, rest: 7 } as const;
const asked = ['likes', 'downloads-30d', 'created-at', 'gated'].map(metric);

export const talkWithoutUse: Angle = {
  declaration: {
    id: 'talk-without-use',
    title: 'Liked, and hardly fetched',
    field: 'arrival',
    memoryDays: 0,
    trigger: `on a trending list of ${bar.rows} models or more, likes among the first ${100 * bar.liked} %, downloads in 30 days among the last ${100 * bar.fetched} % but not nought; ${bar.days} days old or more, and known to ask for no sign-up; told once in ${bar.rest} days, of one model once in 30`,
    carries:
      'likes, downloads, how many of the list have more likes, how many have fewer downloads, the median downloads',
    falsifiedBy:
      'a gate; a repository without the file that is counted; use through a service, which the Hub does not see',
    caveat: 'downloads are requests for certain files; use through a service is not in them',
  },
  async find(past, morning): Promise<readonly Finding[]> {
    if (toldAngles(morning, bar.rest).has('talk-without-use')) return [];
    const reading = await widestList(past, 'rank/models-trending');
    if (!reading || reading.rows.length < bar.rows) return [];
    const subjects = reading.rows.map((row) => row.subject);
    const latest = await past.latest({ subjects, metrics: asked, until: reading.asOf });
    const figures = subjects.flatMap((subject) => {
      const known = latest.get(subject);
      const [likes, downloads, created] = asked.map((id) => known?.get(id));
      return typeof likes?.value === 'number' && typeof downloads?.value === 'number' && created
        ? [{ subject, likes, downloads, created, gated: String(known?.get(metric('gated'))?.value ?? 'unknown') }]
        : [];
    });
    const likedBar = quantile(
      figures.map((one) => Number(one.likes.value)),
      1 - bar.liked,
    );
    const fetchedBar = quantile(
      figures.map((one) => Number(one.downloads.value)),
      bar.fetched,
    );
    const candidates = figures
      .filter(
        ({ subject, likes, downloads, created, gated }) =>
          Number(likes.value) >= likedBar &&
          Number(downloads.value) <= fetchedBar &&
          Number(downloads.value) > 0 &&
          hoursFrom(created.value as Instant, reading.asOf) >= 24 * bar.days &&
          gated === 'no' &&
          !wasTold(subject, ['talk-without-use', 'zero-downloads'], morning),
      )
      .sort((a, b) => Number(b.likes.value) - Number(a.likes.value) || (a.subject < b.subject ? -1 : 1));
    const [found] = await withoutNoise(past, candidates);
    const about = found && (await aboutOf(past, [found.subject], morning.edition.zone)).get(found.subject);
    if (!about) return [];
    const { subject, likes, downloads, created } = found;
    const more = { on: 'likes', is: '>', to: Number(likes.value) } as const;
    const fewer = { on: 'downloads-30d', is: '<', to: Number(downloads.value) } as const;
    return [
      {
        id: `talk-without-use/${subject}`,
        angle: 'talk-without-use',
        subject,
        others: [],
        score: houseScore(
          3.6,
          1,
          { name: 'likes', value: Math.log10(Number(likes.value) / 100) / 2 },
          'two counts that do not agree',
        ),
        countsOnly: true,
        about,
        facts: {
          likes: observed(likes),
          downloads: observed(downloads),
          moreLikes: await countOnList(past, { ...reading, where: [more] }),
          fewerDownloads: await countOnList(past, { ...reading, where: [fewer] }),
          listSize: await countOnList(past, reading),
          medianDownloads: await medianOverList(past, { ...reading, metric: 'downloads-30d' }),
          createdOn: dayOf(created, morning.edition.zone),
        },
        chart: null,
      },
    ];
  },
};

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}
