import { countOnList, medianOverList, observed } from '../../reckon/facts.ts';
import { widestList } from '../../reckon/widest-list.ts';
import type { Finding } from '../../vocabulary/finding.ts';
import { metric } from '../../vocabulary/metric.ts';
import { aboutOf } from '../about.ts';
import type { Angle } from '../angle.ts';
import { addHours } from '../hours.ts';
import { withoutNoise } from '../noise/noise.ts';
import { toldAngles } from '../told-angles.ts';

const list = metric('rank/models-trending');
/** A share needs so many rows. */
const leastRows = 100;
const top = 100;
/** The example stands so high, and is at least so old: a count of nothing on the first days says nothing. */
const exampleWithin = 30;
const exampleHours = 48;
const restDays = 28;

export const zeroDownloads: Angle = {
  declaration: {
    id: 'zero-downloads',
    title: 'Nobody downloads what trends?',
    field: 'share',
    memoryDays: 0,
    trigger: `a model older than ${exampleHours} hours stands among the first ${exampleWithin} of the trending list with a download count of 0; told once in ${restDays} days`,
    carries:
      'its rank and likes, zeros among the first hundred and on the whole list, their median likes, how many are younger than 48 hours',
    falsifiedBy: 'the list holds fewer than a hundred rows; the count of the next reading is not 0',
    caveat:
      'the Hub counts requests for certain files; a repository without such a file stays at 0 however often it is used, and the count lags',
  },
  async find(past, morning): Promise<readonly Finding[]> {
    if (toldAngles(morning, restDays).has('zero-downloads')) return [];
    const reading = await widestList(past, list);
    if (!reading || reading.rows.length < leastRows) return [];
    const metrics = ['downloads-30d', 'likes', 'created-at'].map(metric);
    const first = reading.rows.filter((row) => row.rank <= exampleWithin);
    const latest = await past.latest({ subjects: first.map((row) => row.subject), metrics, until: reading.asOf });
    const old = addHours(reading.asOf, -exampleHours);
    const zeros = first.filter(({ subject }) => {
      const known = latest.get(subject);
      const created = known?.get(metric('created-at'))?.value;
      return known?.get(metric('downloads-30d'))?.value === 0 && (created === undefined || String(created) <= old);
    });
    const example = (await withoutNoise(past, zeros))[0];
    if (!example) return [];
    const { subject } = example;
    const place = await past.observation({ subject, metric: list, asOf: reading.asOf, source: reading.source });
    const likes = latest.get(subject)?.get(metric('likes'));
    const downloads = latest.get(subject)?.get(metric('downloads-30d'));
    const about = (await aboutOf(past, [subject], morning.edition.zone)).get(subject);
    if (!place || !likes || !downloads || !about) return [];

    const none = { on: 'downloads-30d', is: '=', to: 0 } as const;
    const young = { on: 'created-at', is: 'within hours', to: exampleHours } as const;
    const zerosInTop = await countOnList(past, { ...reading, top, where: [none] });
    const zerosInAll = await countOnList(past, { ...reading, where: [none] });
    const datedRows = await countOnList(past, { ...reading, where: [{ on: 'created-at', is: '>', to: '' }] });
    return [
      {
        id: `zero-downloads/${subject}`,
        angle: 'zero-downloads',
        subject,
        others: [],
        score: {
          score: 4,
          parts: [{ name: 'share of the list', value: Number(zerosInTop.value) / top }],
          because: 'a question readers of the list ask',
        },
        countsOnly: true,
        about,
        facts: {
          rank: observed(place),
          likes: observed(likes),
          downloads: observed(downloads),
          zerosInTop,
          topSize: await countOnList(past, { ...reading, top }),
          zerosInAll: reading.rows.length > top ? zerosInAll : null,
          allSize: reading.rows.length > top ? await countOnList(past, reading) : null,
          medianLikesOfZeros: await medianOverList(past, { ...reading, where: [none], metric: 'likes' }),
          youngZeros:
            Number(datedRows.value) > 0 ? await countOnList(past, { ...reading, where: [none, young] }) : null,
        },
        chart: null,
      },
    ];
  },
};
