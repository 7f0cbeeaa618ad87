/** Short ways to make observations and mornings for the tests of events and selections. All names are invented. */
import { metric } from '../vocabulary/metric.ts';
import type { RememberedStory } from '../vocabulary/memory.ts';
import type { Morning } from '../vocabulary/morning.ts';
import type { Observation, ObservedValue, RawSha, SourceId } from '../vocabulary/observation.ts';
import { subjectId, type SubjectId } from '../vocabulary/subject.ts';
import type { Day, Instant } from '../vocabulary/time.ts';

export const cutoff = '2026-05-04T10:00:00Z' as Instant;

/** Everything of one subject read at one moment, by default at eight in the morning of the issue. */
export function told(
  subject: SubjectId,
  values: Readonly<Record<string, ObservedValue>>,
  { asOf = '2026-05-04T08:00:00Z', source = 'sample-source' }: { asOf?: string; source?: string } = {},
): readonly Observation[] {
  return Object.entries(values).map(([id, value]) => ({
    subject,
    metric: metric(id),
    asOf: asOf as Instant,
    knownAt: asOf as Instant,
    value,
    source: source as SourceId,
    seenIn: 'a'.repeat(64) as RawSha,
  }));
}

/** A post on a page of its publisher, published and first seen on the morning of the issue unless said otherwise. */
export function post(
  title: string,
  link: string,
  rest: Readonly<Record<string, ObservedValue>> = {},
  asOf = '2026-05-04T08:00:00Z',
): readonly Observation[] {
  return told(
    postId(link),
    {
      title,
      link,
      feed: 'sample-feed',
      publisher: 'Sample Lab',
      'published-at': '2026-05-04T06:00:00Z',
      'first-seen-at': asOf,
      ...rest,
    },
    { asOf },
  );
}

export const postId = (link: string): SubjectId =>
  subjectId('post', `sample-feed/${link.replace(/\W+/g, '-').slice(-30)}`);

/** A thread, by default a little more than a day old: old enough to be told. */
export function thread(
  id: string,
  title: string,
  points: number,
  link: string | null = null,
  asOf = '2026-05-04T08:00:00Z',
  publishedAt = '2026-05-03T08:00:00Z',
): readonly Observation[] {
  return told(
    subjectId('thread', id),
    { title, points, comments: points / 2, 'published-at': publishedAt, ...(link === null ? {} : { link }) },
    { asOf },
  );
}

/** A reading of a list: its subjects in order of rank, each with the same further figures made by `rest`. */
export function listed(
  list: string,
  subjects: readonly SubjectId[],
  rest: (subject: SubjectId, rank: number) => Readonly<Record<string, ObservedValue>> = () => ({}),
  asOf = '2026-05-04T08:00:00Z',
): readonly Observation[] {
  return subjects.flatMap((subject, index) =>
    told(subject, { [list]: index + 1, ...rest(subject, index + 1) }, { asOf }),
  );
}

export const model = (key: string): SubjectId => subjectId('model', key);

/** So many models of as many accounts: `sample-1/model-a`, … */
export function manyModels(count: number, name = 'sample-model'): readonly SubjectId[] {
  return Array.from({ length: count }, (_, index) => model(`sample-${index + 1}/${name}-${letters(index)}`));
}

function letters(index: number): string {
  const letter = String.fromCharCode(97 + (index % 26));
  return index < 26 ? letter : `${letters(Math.floor(index / 26) - 1)}${letter}`;
}

export function morningWith(stories: readonly Partial<RememberedStory>[] = [], date = '2026-05-04'): Morning {
  return {
    edition: {
      id: 'main',
      name: 'Sample Post',
      tagline: [],
      motto: '',
      established: 2026,
      place: 'Sampletown',
      zone: 'UTC',
      pressTime: '10:00',
      site: 'https://post.example.org',
      contact: null,
      imprint: null,
    },
    date: date as Day,
    cutoff: `${date}T10:00:00Z` as Instant,
    memory: {
      issues:
        stories.length === 0
          ? []
          : [
              {
                date: '2026-05-03' as Day,
                number: 1,
                headline: '',
                leadAngle: '',
                leadSubject: null,
                leadScore: null,
                stories: stories.map((story) => ({
                  section: 'briefs',
                  angle: 'model-released',
                  subjects: [],
                  headline: '',
                  aboutCounts: false,
                  patterns: [],
                  figures: {},
                  ...story,
                })),
              },
            ],
      forecasts: [],
    },
  };
}
