import { asOfDay, quoted } from '../../reckon/facts.ts';
import { aboveTogether } from '../../reckon/cohort-facts.ts';
import { isAbove } from '../../reckon/formulas/together.ts';
import { countAbove, followed } from '../../reckon/past-facts.ts';
import { chanceOfSharing } from '../../reckon/statistics/hypergeometric.ts';
import { onDay, surpriseField, type SeriesDay } from '../../reckon/surprise-field.ts';
import { dayOfNumber } from '../../text/days.ts';
import type { Finding } from '../../vocabulary/finding.ts';
import { metric } from '../../vocabulary/metric.ts';
import type { Latest } from '../../vocabulary/past.ts';
import { ownerOf, type SubjectId } from '../../vocabulary/subject.ts';
import { aboutOf, listOf } from '../about.ts';
import type { Angle } from '../angle.ts';
import { houseScore } from '../house-score.ts';
import { indecent } from '../noise/noise.ts';
import { readingOn } from '../readings.ts';
import { toldAngles } from '../told-angles.ts';
import { canCompare, tracksOf } from '../tracks.ts';

const [stars, topics] = [metric('stars'), metric('topics')];
/** Editorial-science 5.1, 9; `chance` is shared out over all topics that were tried. */
const bar = { z: 3, least: 10, members: 5, owners: 4, chance: 0.001, widest: 0.25, rest: 14 } as const;

export const riseTogether: Angle = {
  declaration: {
    id: 'rise-together',
    title: 'One topic, one day',
    field: 'movement',
    memoryDays: 30,
    trigger: `${bar.members} repositories or more of one topic, of ${bar.owners} owners or more, gained ${bar.least} stars or more on one day and stood ${bar.z} deviations above their own norms; among all that rose so, chance would bring as many together once in ${1 / bar.chance} days or more seldom, all topics counted; told once in ${bar.rest} days`,
    carries: 'the topic, how many of how many rose, their owners, how many rose in all',
    falsifiedBy: 'one owner behind them; a day on which everything rose; a recount; a topic of a quarter of all',
    caveat: 'the same day is no common cause; topics are set by the owners',
  },
  memoryOf: ['stars'],
  async find(past, morning): Promise<readonly Finding[]> {
    if (toldAngles(morning, bar.rest).has('rise-together')) return [];
    const tracks = await tracksOf(past, stars);
    const [source, own] =
      [...Map.groupBy(tracks, (track) => track.source)].sort(([, a], [, b]) => b.length - a.length)[0] ?? [];
    if (!source || !own?.[0]) return [];
    const { today } = own[0];
    if (!(await canCompare(past, stars, today - 1, today))) return [];
    const isFollowed = new Set(own.map((track) => track.subject));
    const rows = onDay(await surpriseField(past, stars, source), today).filter(({ subject }) =>
      isFollowed.has(subject),
    );
    const latest = await past.latest({ subjects: rows.map((row) => row.subject), metrics: [topics] });
    const [theme] = risingTopics(rows, latest);
    if (!theme) return [];
    const day = dayOfNumber(today);
    const hidden = await indecent(past, theme.members);
    const members = theme.members.filter((subject) => !hidden.has(subject));
    const [leader] = members;
    const about = leader && (await aboutOf(past, [leader], morning.edition.zone)).get(leader);
    if (!leader || !about) return [];
    const observation = latest.get(leader)!.get(topics)!;
    const element = listOf(observation).findIndex((one) => one.toLowerCase() === theme.topic);
    const set = { metric: stars, source };
    return [
      {
        id: `rise-together/${theme.topic}/${day}`,
        angle: 'rise-together',
        subject: leader,
        others: members.slice(1, 3),
        score: houseScore(
          3.8,
          1.2,
          { name: 'share of the topic', value: theme.members.length / theme.size },
          'several owners, one topic, one day',
        ),
        countsOnly: true,
        about,
        facts: {
          topic: quoted(observation, 0, theme.topic.length, element),
          ...(await aboveTogether(past, { ...set, day, topic: theme.topic, z: bar.z, least: bar.least })),
          everywhere: await countAbove(past, set, { day, z: bar.z, least: bar.least }),
          followed: await followed(past, set, day),
          on: asOfDay(await readingOn(past, { subject: leader, ...set }, today), morning.edition.zone),
        },
        chart: null,
      },
    ];
  },
};

/** Topics of which more rose than chance explains, the least likely first; members by what they gained. */
export function risingTopics(
  rows: readonly SeriesDay[],
  latest: Latest,
): readonly { readonly topic: string; readonly members: readonly SubjectId[]; readonly size: number }[] {
  const carrying = new Map<string, SeriesDay[]>();
  for (const row of rows)
    for (const topic of new Set(listOf(latest.get(row.subject)?.get(topics)).map((one) => one.toLowerCase())))
      carrying.set(topic, [...(carrying.get(topic) ?? []), row]);
  const marked = rows.filter(isAbove(bar)).length;
  const tried = [...carrying].filter(([, of]) => of.length >= bar.members && of.length <= bar.widest * rows.length);
  return tried
    .map(([topic, of]) => {
      const risen = of.filter(isAbove(bar)).sort((a, b) => b.gain - a.gain || (a.subject < b.subject ? -1 : 1));
      const chance = chanceOfSharing({ seen: risen.length, drawn: of.length, marked, size: rows.length });
      return { topic, members: risen.map((row) => row.subject), size: of.length, chance: chance * tried.length };
    })
    .filter(({ members, chance }) => members.length >= bar.members && chance <= bar.chance)
    .filter(({ members }) => new Set(members.map(ownerOf)).size >= bar.owners)
    .sort((a, b) => a.chance - b.chance || (a.topic < b.topic ? -1 : 1));
}
