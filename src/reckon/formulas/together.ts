import { numberOfDay } from '../../text/days.ts';
import { metric } from '../../vocabulary/metric.ts';
import type { SourceId } from '../../vocabulary/observation.ts';
import type { Past } from '../../vocabulary/past.ts';
import { kindOf, ownerOf, type SubjectId } from '../../vocabulary/subject.ts';
import type { Day } from '../../vocabulary/time.ts';
import type { PastFormula } from '../formula.ts';
import { onDay, surpriseField, type SeriesDay } from '../surprise-field.ts';
import { sameTopic } from './gainers.ts';
import { unitOfKind } from './units.ts';

/** Those of one topic that gained `least` or more on a day and stood `z` deviations or more above what was expected. */
export type TogetherParams = {
  readonly metric: string;
  readonly source: string;
  readonly day: string;
  readonly topic: string;
  readonly z: number;
  readonly least: number;
};

export const topicAbove: PastFormula<TogetherParams> = {
  kind: 'past',
  name: 'topic-above',
  version: 1,
  says: 'How many that carry a topic gained at least so much on a day and stood at least so many deviations above what was expected.',
  read: async (params, past) => {
    const { members, about, unit } = await ask(params, past);
    return { ...about, value: members.filter(isAbove(params)).length, unit };
  },
};

export const accountsAbove: PastFormula<TogetherParams> = {
  kind: 'past',
  name: 'topic-accounts-above',
  version: 1,
  says: 'How many different accounts own those of a topic that stood above what was expected on a day.',
  read: async (params, past) => {
    const { members, about } = await ask(params, past);
    const owners = new Set(members.filter(isAbove(params)).map(({ subject }) => ownerOf(subject)));
    return { ...about, value: owners.size, unit: 'accounts' };
  },
};

export const topicSize: PastFormula<TogetherParams> = {
  kind: 'past',
  name: 'topic-size',
  version: 1,
  says: 'How many that carry a topic had a norm on a day.',
  read: async (params, past) => {
    const { members, about, unit } = await ask(params, past);
    return { ...about, value: members.length, unit };
  },
};

/** Whether a day of a series meets the bar. */
export const isAbove =
  ({ z, least }: Pick<TogetherParams, 'z' | 'least'>) =>
  (row: SeriesDay): boolean =>
    row.z >= z && row.gain >= least;

async function ask(params: TogetherParams, past: Past) {
  const day = params.day as Day;
  const field = await surpriseField(past, metric(params.metric), params.source as SourceId);
  const rows = onDay(field, numberOfDay(day));
  const carrying = await carriersOf(
    past,
    rows.map((row) => row.subject),
    params.topic,
  );
  const members = rows.filter((row) => carrying.has(row.subject));
  const first = members[0];
  if (!first) throw new RangeError(`nothing that carries ${params.topic} has a norm on ${day}`);
  const about = {
    subject: null,
    window: { from: day, to: day },
    population: { rule: `everything with a norm on ${day}`, n: rows.length, complete: true },
    inputs: [],
  };
  return { members, about, unit: unitOfKind(kindOf(first.subject)) };
}

async function carriersOf(past: Past, subjects: readonly SubjectId[], topic: string): Promise<ReadonlySet<SubjectId>> {
  const topics = metric('topics');
  const latest = await past.latest({ subjects, metrics: [topics] });
  return new Set(
    subjects.filter((subject) => {
      const value = latest.get(subject)?.get(topics)?.value;
      return typeof value === 'object' && value.some((one) => sameTopic(one, topic));
    }),
  );
}
