import { asOfDay, difference, observed, quoted, sum } from '../../reckon/facts.ts';
import { gainersWithTopic } from '../../reckon/cohort-facts.ts';
import { gainersOf, sameTopic } from '../../reckon/formulas/gainers.ts';
import { dayOfNumber } from '../../text/days.ts';
import type { Finding } from '../../vocabulary/finding.ts';
import { metric } from '../../vocabulary/metric.ts';
import type { Observation } from '../../vocabulary/observation.ts';
import { ownerOf, type SubjectId } from '../../vocabulary/subject.ts';
import { aboutOf, listOf } from '../about.ts';
import type { Angle } from '../angle.ts';
import { houseScore } from '../house-score.ts';
import { indecent } from '../noise/noise.ts';
import { wasTold } from '../novelty.ts';
import { maybe, readingOn } from '../readings.ts';
import { toldAngles } from '../told-angles.ts';
import { canCompare, tracksOf } from '../tracks.ts';

const [stars, topics] = [metric('stars'), metric('topics')];
const bar = { top: 20, members: 4, owners: 3, days: 7, rest: 7 } as const;
const shown = 3;
/** Topics that name the whole field, or no subject, are no theme of a week. */
const tooWide =
  /^(?:ai|llms?|artificial-intelligence|machine-learning|deep-learning|generative ai|generative-ai|genai|gpt|nlp|agi|chatgpt|openai|python|typescript|javascript|rust|go|hacktoberfest|open-source)$/i;

export const themeOfTheWeek: Angle = {
  declaration: {
    id: 'theme-of-the-week',
    title: 'The theme of the week',
    field: 'movement',
    memoryDays: bar.days + 1,
    trigger: `${bar.members} or more of the ${bar.top} repositories that gained the most stars in ${bar.days} days carry one topic and belong to ${bar.owners} owners or more; more often among them than among all that are followed; told once in ${bar.rest} days, and once in 30 with the same one in front`,
    carries: 'the topic, how many of the first twenty carry it, their owners, the gains of the first three',
    falsifiedBy: 'a topic of the whole field; one owner behind them; a recount in the week',
    caveat: 'topics are set by the owners; the same week is no common cause',
  },
  memoryOf: ['stars'],
  async find(past, morning): Promise<readonly Finding[]> {
    if (toldAngles(morning, bar.rest - 1).has('theme-of-the-week')) return [];
    const bySource = Map.groupBy(await tracksOf(past, stars), (track) => track.source);
    const [source, tracks] = [...bySource].sort(([, a], [, b]) => b.length - a.length)[0] ?? [];
    if (!source || !tracks || tracks.length < 5 * bar.top) return [];
    const { today } = tracks[0]!;
    if (!(await canCompare(past, stars, today - bar.days, today))) return [];
    const window = { from: dayOfNumber(today - bar.days), to: dayOfNumber(today) };
    const gainers = await gainersOf(past, { metric: stars, source, window });
    const first = gainers.slice(0, bar.top).map((one) => one.subject);
    const latest = await past.latest({ subjects: tracks.map((track) => track.subject), metrics: [topics] });
    const theme = themesOf(first, latest).find(
      ({ members: [leader] }) => leader && !wasTold(leader, ['theme-of-the-week'], morning),
    );
    if (!theme) return [];
    const asked = { metric: stars, source, ...window, top: bar.top, topic: theme.topic };
    const counted = await maybe(gainersWithTopic(past, asked));
    const hidden = await indecent(past, theme.members);
    const members = theme.members.filter((subject) => !hidden.has(subject)).slice(0, shown);
    const [leader] = members;
    if (!counted || !leader || members.length < shown) return [];
    const gains = await Promise.all(
      members.map(async (subject) => {
        const read = async (day: number) => observed(await readingOn(past, { subject, metric: stars, source }, day));
        return { subject, gain: difference(await read(today), await read(today - bar.days)) };
      }),
    );
    const begun = await readingOn(past, { subject: leader, metric: stars, source }, today - bar.days);
    return [
      {
        id: `theme-of-the-week/${theme.topic}/${window.to}`,
        angle: 'theme-of-the-week',
        subject: leader,
        others: members.slice(1),
        score: houseScore(
          4.2,
          2,
          { name: 'share of the first twenty', value: (theme.members.length - bar.members) / 8 },
          'several of the week’s first gainers, by different owners',
        ),
        countsOnly: true,
        about: (await aboutOf(past, [leader], morning.edition.zone)).get(leader)!,
        facts: {
          topic: theme.fact,
          ...counted,
          since: asOfDay(begun, morning.edition.zone),
          gain: sum(gains.map((one) => one.gain)),
          members: gains,
        },
        chart: null,
      },
    ];
  },
};

type Topics = ReadonlyMap<SubjectId, ReadonlyMap<string, Observation>>;

/** Topics with enough members of enough owners: those of most members first, of several the one that is rarer among all. */
function themesOf(first: readonly SubjectId[], latest: Topics) {
  const carrying = new Map<string, SubjectId[]>();
  const isFirst = new Set(first);
  const everywhere = new Map<string, number>();
  for (const [subject, known] of latest)
    for (const topic of new Set(listOf(known.get(topics)).map((one) => one.toLowerCase()))) {
      everywhere.set(topic, (everywhere.get(topic) ?? 0) + 1);
      if (isFirst.has(subject)) carrying.set(topic, [...(carrying.get(topic) ?? []), subject]);
    }
  const rare = (topic: string) => (everywhere.get(topic) ?? 0) / latest.size;
  return [...carrying]
    .filter(
      ([topic, of]) => !tooWide.test(topic) && of.length >= bar.members && new Set(of.map(ownerOf)).size >= bar.owners,
    )
    .filter(([topic, of]) => of.length / first.length >= 2 * rare(topic))
    .sort(([a, x], [b, y]) => y.length - x.length || rare(a) - rare(b) || (a < b ? -1 : 1))
    .map(([topic, of]) => {
      const members = first.filter((subject) => of.includes(subject));
      const observation = latest.get(members[0]!)!.get(topics)!;
      const element = listOf(observation).findIndex((one) => sameTopic(one, topic));
      const text = listOf(observation)[element]!;
      return { topic, members, fact: quoted(observation, 0, text.length, element) };
    });
}
