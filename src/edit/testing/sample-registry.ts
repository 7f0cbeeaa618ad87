/**
 * A small evidence by hand for the tests of the checker: a repository that rose, its neighbour, a model on a list, a lab's
 * post and a thread, as they stood on Monday, 4 May 2026. All names are invented.
 */
import type { UnitId } from '../../vocabulary/fact.ts';
import { subjectId, type SubjectId } from '../../vocabulary/subject.ts';
import type { Day } from '../../vocabulary/time.ts';
import { namesIn, sourcesIn } from '../check/registry-parts.ts';
import type { KnownFact, Reading, Registry, Saying } from '../check/registry.ts';

export const engine = subjectId('repo', 'sample-org/sample-engine');
export const kit = subjectId('repo', 'sample-lab/sample-kit');
export const tiny = subjectId('model', 'sample-lab/Sample-Tiny-1.5B');
export const base = subjectId('model', 'sample-org/Sample-Base-27B');
export const post = subjectId('post', 'sample-lab-news/3f9c');
export const thread = subjectId('thread', '47655408');

let refs = 0;

function fact(
  formula: string,
  value: number | string,
  unit: UnitId,
  subject: SubjectId | null,
  [from, to]: readonly [string, string],
  rest: Partial<KnownFact> = {},
): KnownFact {
  const window = { from: from as Day, to: to as Day };
  refs += 1;
  return {
    ref: `f${refs}`,
    subject,
    value,
    unit,
    window,
    population: null,
    formula,
    params: {},
    listed: false,
    parts: [],
    readings: [],
    ...rest,
  };
}

function observed(subject: SubjectId, metric: string, unit: UnitId, value: number | string, day: string): KnownFact {
  const reading: Reading = { subject, metric, asOf: `${day}T08:00:00Z`, value };
  return fact('observed', value, unit, subject, [day, day], { readings: [reading] });
}

const today = '2026-05-04';
const stars = (subject: SubjectId, value: number, day: string) => observed(subject, 'stars', 'stars', value, day);
const difference = (a: KnownFact, b: KnownFact): KnownFact =>
  fact('difference', Number(a.value) - Number(b.value), a.unit, a.subject, [b.window!.from, a.window!.to], {
    parts: [a, b],
  });

const levels = [56_126, 58_167, 60_245, 63_363, 65_736].map((value, index) =>
  stars(engine, value, index === 0 ? '2026-04-30' : `2026-05-0${index}`),
);
const [before, , , , now] = levels as [KnownFact, KnownFact, KnownFact, KnownFact, KnownFact];
const gains = levels.slice(1).map((level, index) => difference(level, levels[index]!));
const forksNow = observed(engine, 'forks', 'forks', 12_739, today);
const forksBefore = observed(engine, 'forks', 'forks', 10_479, '2026-04-30');
const gain = difference(now, before);
const forksGain = difference(forksNow, forksBefore);
const norm = fact('median-gain', 302, 'stars', engine, ['2026-04-02', '2026-04-29'], {
  parts: [],
  readings: before.readings,
});
const best = fact('largest', gains[2]!.value, 'stars', engine, ['2026-05-02', '2026-05-03'], { parts: gains });
const kitNow = stars(kit, 8_420, today);
const listed = { list: 'rank/models-trending', top: 100, where: [] };
const zeros = fact('count-on-list', 11, 'models', null, [today, today], {
  params: { ...listed, where: ['downloads-30d', '=', 0] },
  population: { rule: 'the first 100 of the list', n: 100, complete: true },
});
const builtOn = fact('count-on-list', 53, 'models', null, [today, today], {
  params: { ...listed, top: null, where: ['base-models', 'holds ending', ':sample-org/Sample-Base-27B'] },
  population: { rule: 'the list', n: 1_000, complete: true },
});
const listSize = fact('count-on-list', 1_000, 'models', null, [today, today], { params: { ...listed, top: null } });
const whole = fact('count-on-list', 100, 'models', null, [today, today], { params: listed });

const facts: readonly KnownFact[] = [
  ...levels,
  ...gains,
  gain,
  norm,
  best,
  fact('last-day-of', '2026-05-03', 'day', engine, ['2026-05-02', '2026-05-03'], { parts: [best] }),
  fact('as-of-day', '2026-04-30', 'day', engine, ['2026-04-30', '2026-04-30'], { readings: before.readings }),
  fact('ratio', Number(best.value) / 302, 'ratio', engine, ['2026-04-02', '2026-05-03'], { parts: [best, norm] }),
  fact('rarity', 531, 'one-in', engine, ['2025-11-01', today], {
    population: { rule: 'repository-days followed', n: 182_563, complete: true },
  }),
  fact('rarity-looked', 182_563, 'observations', null, ['2025-11-01', today]),
  forksNow,
  forksGain,
  fact('per-hundred', (100 * 2_260) / 9_610, 'forks', engine, ['2026-04-30', today], { parts: [forksGain, gain] }),
  fact('per-hundred', (100 * 12_739) / 65_736, 'forks', engine, [today, today], { parts: [forksNow, now] }),
  kitNow,
  difference(kitNow, stars(kit, 8_301, '2026-04-30')),
  observed(tiny, 'rank/models-trending', 'rank', 5, today),
  observed(tiny, 'likes', 'likes', 216, today),
  observed(tiny, 'downloads-30d', 'downloads', 48_200, today),
  observed(tiny, 'licence', 'text', 'apache-2.0', today),
  observed(base, 'downloads-all', 'downloads', 2_704_118, today),
  observed(base, 'licence', 'text', 'mit', today),
  zeros,
  whole,
  fact('fraction', 0.11, 'fraction', null, [today, today], {
    parts: [zeros, whole],
    population: { rule: 'the first 100', n: 100, complete: true },
  }),
  builtOn,
  listSize,
  fact('accounts-on-list', 40, 'accounts', null, [today, today], {
    params: builtOn.params,
    population: builtOn.population,
  }),
  observed(post, 'title', 'text', 'Introducing Sample Tiny', '2026-05-03'),
  observed(post, 'publisher', 'text', 'Sample Lab', '2026-05-03'),
  fact('day-of', '2026-05-03', 'day', post, ['2026-05-03', '2026-05-03'], {
    readings: [{ subject: post, metric: 'published-at', asOf: '2026-05-03T14:00:00Z', value: '2026-05-03T14:00:00Z' }],
  }),
  fact('quoted', 'a framework for agents that argue', 'text', engine, [today, today], {
    readings: [
      {
        subject: engine,
        metric: 'description',
        asOf: `${today}T08:00:00Z`,
        value: 'a framework for agents that argue',
      },
    ],
  }),
  observed(thread, 'title', 'text', 'Ask HN: does Sample Tiny run on a phone?', '2026-05-03'),
  observed(thread, 'points', 'points', 124, today),
];

const sayings: readonly Saying[] = [
  { id: 'click', text: 'A click costs nothing and proves little.' },
  { id: 'cause', text: 'What started the rise, we cannot say.' },
  { id: 'withdraw', text: 'We will withdraw this if, by {date}, {name} has gained fewer than {figure} further stars.' },
];

export const sampleRegistry: Registry = {
  today: today as Day,
  facts,
  names: namesIn(facts),
  sources: sourcesIn(facts),
  sayings,
  promises: [],
};
