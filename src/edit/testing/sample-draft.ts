/** A small archive and one true draft about it, for the tests of the editor. All names are invented. */
import { pastOf } from '../../archive/memory-past.ts';
import { difference, observed, quoted } from '../../reckon/facts.ts';
import { addDays } from '../../text/days.ts';
import { say } from '../../text/say.ts';
import type { Block, BlockOf, ChartBasis, ChartPoint, Draft, Span } from '../../vocabulary/draft.ts';
import type { Display, Fact } from '../../vocabulary/fact.ts';
import { metric } from '../../vocabulary/metric.ts';
import type { Observation, ObservedValue, RawSha, SourceId } from '../../vocabulary/observation.ts';
import { subjectId, type SubjectId } from '../../vocabulary/subject.ts';
import type { Day, Instant } from '../../vocabulary/time.ts';

export const engine = subjectId('repo', 'sample-org/sample-engine');
export const today = '2026-05-04' as Day;
const source = 'sample' as SourceId;

export function observation(subject: SubjectId, id: string, value: ObservedValue, day: string): Observation {
  const asOf = `${day}T05:36:00Z` as Instant;
  return { subject, metric: metric(id), value, asOf, knownAt: asOf, source, seenIn: 'a'.repeat(64) as RawSha };
}

const levels = [56_126, 58_167, 60_245, 63_363, 65_736].map((value, index) =>
  observation(engine, 'stars', value, addDays(today, index - 4)),
);
const description = observation(engine, 'description', 'A sample framework. It argues over trades.', '2026-05-01');
export const observations: readonly Observation[] = [...levels, description];
export const past = pastOf(observations, '2026-05-04T06:00:00Z' as Instant);

const now = observed(levels[4]!);
const before = observed(levels[0]!);
const gain = difference(now, before);
const purpose = quoted(description, 0, 18);
export const facts: readonly Fact[] = [now, before, gain, purpose];

export const words = (text: string): Span => ({ kind: 'words', text });
export const name: Span = { kind: 'name', subject: engine, text: 'sample-engine' };
export function claim(fact: Fact, display: Display = { as: 'figure' }): Span {
  return { kind: 'claim', ref: fact.id, display, text: say(fact.value, fact.unit, display) };
}

const basis: ChartBasis = {
  subject: engine,
  metric: metric('stars'),
  source,
  window: { from: addDays(today, -3), to: today },
  draws: 'gain',
};
const points: readonly ChartPoint[] = [2_041, 2_078, 3_118, 2_373].map((value, index) => ({
  day: addDays(today, index - 3),
  value,
}));

export const story: BlockOf<'story'> = {
  kind: 'story',
  kicker: [words('Lead story')],
  headline: [name, words(' gains '), claim(gain), words(' stars')],
  deck: [words('It stood at '), claim(before), words(' stars before that.')],
  byline: [],
  paragraphs: [
    [
      name,
      words(', which its maker calls '),
      { kind: 'quote', ref: purpose.id, text: 'A sample framework' },
      words(', stands at '),
      claim(now),
      words(' stars this morning.'),
    ],
  ],
  pull: null,
  numbers: { title: 'By the numbers', rows: [{ label: [words('Stars this morning')], value: [claim(now)] }] },
  chart: {
    form: 'bars',
    basis,
    points,
    norm: null,
    highlightFrom: null,
    caption: [words('It gained '), claim(gain), words(' stars in these days.')],
    unit: 'new stars a day',
    source: [],
  },
};

export function draftOf(block: Block = story, held: readonly Fact[] = facts): Draft {
  return {
    id: 'sample',
    section: 'lead',
    subjects: [engine],
    angle: 'surge',
    score: 7,
    countsOnly: true,
    exempt: false,
    finding: 'surge/sample',
    block,
    facts: held,
  };
}
