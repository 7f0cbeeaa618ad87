/** Short ways to make observations, series and mornings for the tests of the stations. All names are invented. */
import { addDays } from '../../src/text/days.ts';
import { metric } from '../../src/vocabulary/metric.ts';
import type { Memory, RememberedIssue, RememberedStory } from '../../src/vocabulary/memory.ts';
import type { Morning } from '../../src/vocabulary/morning.ts';
import type { Observation, ObservedValue, RawSha, SourceId } from '../../src/vocabulary/observation.ts';
import { kindOf, subjectId, type SubjectId } from '../../src/vocabulary/subject.ts';
import type { Day, Instant } from '../../src/vocabulary/time.ts';

export const source = 'sample-source/set' as SourceId;
export const today = '2026-05-04' as Day;

export const repo = (name: string): SubjectId => subjectId('repo', `sample-${name}/${name}`);
export const model = (name: string): SubjectId => subjectId('model', `sample-${name}/${name}`);

/** A reading at 05:30 UTC, known at once. */
export function reading(
  subject: SubjectId,
  id: string,
  day: string,
  value: ObservedValue,
  from: SourceId = source,
): Observation {
  const asOf = `${day}T05:30:00Z` as Instant;
  return { subject, metric: metric(id), asOf, knownAt: asOf, value, source: from, seenIn: 'a'.repeat(64) as RawSha };
}

/** One reading a day, the last of them on `last`; null leaves a day out. */
export function levels(
  subject: SubjectId,
  id: string,
  values: readonly (number | null)[],
  { last = today, from = source }: { last?: Day; from?: SourceId } = {},
): readonly Observation[] {
  return values.flatMap((value, i) =>
    value === null ? [] : [reading(subject, id, addDays(last, i + 1 - values.length), value, from)],
  );
}

/** The counts that daily gains add up to. */
export function adding(start: number, gains: readonly number[]): readonly number[] {
  let count = start;
  return [start, ...gains.map((gain) => (count += gain))];
}

/** Gains of a steady series: a small wobble about a mean that a seed fixes. */
export function steady(days: number, mean: number, seed = 1): readonly number[] {
  const next = random(seed);
  return Array.from({ length: days }, () => Math.max(0, Math.round(mean * (0.8 + 0.4 * next()))));
}

/** Numbers from 0 to 1 that a seed fixes (mulberry32). */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The same readings, with a topic of the field for every repository in them, so that the paper follows it. */
export function inTheField(observations: readonly Observation[]): readonly Observation[] {
  const repos = new Map<SubjectId, Observation>();
  for (const one of observations) {
    const first = repos.get(one.subject);
    if (kindOf(one.subject) === 'repo' && (!first || one.asOf < first.asOf)) repos.set(one.subject, one);
  }
  return [...observations, ...[...repos.values()].map((one) => ({ ...one, metric: metric('topics'), value: ['llm'] }))];
}

/** A crowd of steady repositories, so that there is something to be unusual among. */
export function crowd(size: number, days: number, last: Day = today): readonly Observation[] {
  return Array.from({ length: size }, (_, i) =>
    levels(repo(`crowd-${i}`), 'stars', adding(1030 + 7 * i, steady(days - 1, 3 + (i % 20), i + 1)), { last }),
  ).flat();
}

export const cutoffOf = (date: Day): Instant => `${date}T10:00:00Z` as Instant;

export function morningOf(date: Day = today, issues: Memory['issues'] = []): Morning {
  return {
    edition: {
      id: 'sample',
      name: 'Sample Post',
      tagline: [],
      motto: '',
      established: 2026,
      place: 'Sampleton',
      zone: 'UTC',
      pressTime: '10:00',
      site: 'https://post.example.org',
      contact: null,
      imprint: null,
    },
    date,
    cutoff: cutoffOf(date),
    memory: { issues, forecasts: [] },
  };
}

/** An issue of some days ago that told stories. */
export function issueOf(
  date: Day,
  stories: readonly (Pick<RememberedStory, 'section' | 'angle' | 'subjects'> & Partial<RememberedStory>)[],
): RememberedIssue {
  return {
    date,
    number: 1,
    headline: '',
    leadAngle: stories[0]?.angle ?? '',
    leadSubject: stories[0]?.subjects[0] ?? null,
    leadScore: null,
    stories: stories.map((story) => ({ headline: '', aboutCounts: true, patterns: [], figures: {}, ...story })),
  };
}
