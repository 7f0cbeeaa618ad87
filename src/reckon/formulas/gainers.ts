import { numberOfDay } from '../../text/days.ts';
import { metric } from '../../vocabulary/metric.ts';
import type { SourceId } from '../../vocabulary/observation.ts';
import type { Past } from '../../vocabulary/past.ts';
import { kindOf, ownerOf, type SubjectId } from '../../vocabulary/subject.ts';
import type { Day, Window } from '../../vocabulary/time.ts';
import type { Computed, PastFormula } from '../formula.ts';
import { once } from '../memo.ts';
import { unitOfKind } from './units.ts';

/** The first `top` of everything one source read, by what they gained in a window of days, and one topic of theirs. */
export type GainersParams = {
  readonly metric: string;
  readonly source: string;
  readonly from: string;
  readonly to: string;
  readonly top: number;
  readonly topic: string;
};

export const gainersWithTopic: PastFormula<GainersParams> = {
  kind: 'past',
  name: 'topic-among-first',
  version: 1,
  says: 'How many of the first so many by what they gained in a window carry a topic.',
  read: async (params, past) => {
    const { sharing, about } = await ask(params, past);
    return { ...about, value: sharing.length, unit: unitOfKind(kindOf(sharing[0]!)), inputs: [] };
  },
};

export const accountsOfGainers: PastFormula<GainersParams> = {
  kind: 'past',
  name: 'topic-accounts-among-first',
  version: 1,
  says: 'How many different accounts own the gainers that carry a topic.',
  read: async (params, past) => {
    const { sharing, about } = await ask(params, past);
    return { ...about, value: new Set(sharing.map(ownerOf)).size, unit: 'accounts', inputs: [] };
  },
};

export interface Gainer {
  readonly subject: SubjectId;
  readonly gain: number;
}

/** Everything one source read on the first and on the last day of a window, by its gain, the largest first. */
export function gainersOf(
  past: Past,
  asked: { readonly metric: string; readonly source: string; readonly window: Window },
): Promise<readonly Gainer[]> {
  const { from, to } = asked.window;
  return once(past, `gainers ${asked.metric} ${asked.source} ${from} ${to}`, async () => {
    const series = await past.daily({
      metric: metric(asked.metric),
      source: asked.source as SourceId,
      window: asked.window,
    });
    return series
      .filter(({ days }) => days[0] === numberOfDay(from) && days.at(-1) === numberOfDay(to))
      .map(({ subject, values }) => ({ subject, gain: values.at(-1)! - values[0]! }))
      .sort((a, b) => b.gain - a.gain || (a.subject < b.subject ? -1 : 1));
  });
}

/** A topic, whatever its capitals. */
export const sameTopic = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

async function ask(
  params: GainersParams,
  past: Past,
): Promise<{ sharing: readonly SubjectId[]; about: Omit<Computed, 'value' | 'unit'> }> {
  const window = { from: params.from as Day, to: params.to as Day };
  const first = (await gainersOf(past, { ...params, window })).slice(0, params.top).map((one) => one.subject);
  const topics = metric('topics');
  const latest = await past.latest({ subjects: first, metrics: [topics] });
  const sharing = first.filter((subject) => {
    const value = latest.get(subject)?.get(topics)?.value;
    return typeof value === 'object' && value.some((topic) => sameTopic(topic, params.topic));
  });
  if (sharing.length === 0) throw new RangeError(`none of the first ${params.top} carries ${params.topic}`);
  const rule = `the first ${first.length} by ${params.metric} gained from ${window.from} to ${window.to}`;
  return { sharing, about: { subject: null, window, population: { rule, n: first.length, complete: true } } };
}
