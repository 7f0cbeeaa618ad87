import { once } from '../memo.ts';
import { widestList } from '../widest-list.ts';
import { metric } from '../../vocabulary/metric.ts';
import type { ListReading } from '../../vocabulary/observation.ts';
import type { Past } from '../../vocabulary/past.ts';
import { kindOf, ownerOf, shortNameOf, type SubjectId } from '../../vocabulary/subject.ts';
import type { Instant } from '../../vocabulary/time.ts';
import { batchesOf, factoryUpload, type Batch } from './batches.ts';
import type { Candidate, Company } from './rule.ts';
import { sieve } from './rules.ts';

/** The lists the paper sifts: what is newest and what trends on the Hub. */
export const siftedLists = [
  'rank/models-newest',
  'rank/models-trending',
  'rank/datasets-trending',
  'rank/spaces-trending',
] as const;

const asked = [
  'created-at',
  'tags',
  'topics',
  'card',
  'description',
  'stars',
  'likes',
  'downloads-30d',
  'licence',
  'task',
].map(metric);

/** This morning's readings of the sifted lists. */
export function siftedReadings(past: Past): Promise<readonly ListReading[]> {
  return once(past, 'sifted lists', async () => {
    const readings = await Promise.all(siftedLists.map((list) => widestList(past, list)));
    return readings.filter((reading) => reading !== null);
  });
}

/** Which of the subjects on the sifted lists are set aside, and by which rule. */
export function setAsideOnLists(past: Past): Promise<ReadonlyMap<SubjectId, string>> {
  return once(past, 'set aside on lists', async () => {
    const readings = await siftedReadings(past);
    return setAside(past, [...new Set(readings.flatMap((reading) => reading.rows.map((row) => row.subject)))]);
  });
}

/** Which of any subjects are set aside, seen in each other's company. */
export async function setAside(past: Past, subjects: readonly SubjectId[]): Promise<ReadonlyMap<SubjectId, string>> {
  if (subjects.length === 0) return new Map();
  return sieve(await companyOf(past, subjects));
}

async function companyOf(past: Past, subjects: readonly SubjectId[]): Promise<Company> {
  const [latest, wellKnown] = await Promise.all([past.latest({ subjects, metrics: asked }), wellKnownOf(past)]);
  const candidates = subjects.map((subject): Candidate => {
    const one = (id: string) => latest.get(subject)?.get(metric(id))?.value;
    const text = (id: string) => {
      const value = one(id);
      return typeof value === 'string' ? value : null;
    };
    const number = (id: string) => {
      const value = one(id);
      return typeof value === 'number' ? value : null;
    };
    const tags = one('tags') ?? one('topics');
    const [likes, downloads] = [number('likes'), number('downloads-30d')];
    const saysNothing =
      typeof tags === 'object' && !tags.some((tag) => tag.startsWith('license:')) && !text('licence') && !text('task');
    return {
      subject,
      kind: kindOf(subject),
      owner: ownerOf(subject),
      name: shortNameOf(subject),
      createdAt: text('created-at') as Instant | null,
      tags: typeof tags === 'object' ? tags : [],
      card: text('card'),
      description: text('description'),
      marks: number('stars') ?? likes,
      untouched: likes === null || downloads === null ? null : likes === 0 && downloads === 0 && saysNothing,
    };
  });
  return { candidates, wellKnown };
}

/** Mass uploads on one reading of a list, the largest first. */
export function batchesOn(past: Past, { list, source, asOf, rows }: ListReading): Promise<readonly Batch[]> {
  return once(past, `batches ${list} ${source} ${asOf}`, async () => {
    const { candidates } = await companyOf(
      past,
      rows.map((row) => row.subject),
    );
    return batchesOf(candidates, factoryUpload);
  });
}

function wellKnownOf(past: Past): Promise<Company['wellKnown']> {
  return once(past, 'well-known names', async () => {
    const readings = await Promise.all(
      ['rank/models-likes', 'rank/models-downloads'].map((list) => widestList(past, list)),
    );
    const subjects = new Set(readings.flatMap((reading) => reading?.rows.map((row) => row.subject) ?? []));
    return [...subjects].flatMap((subject) => {
      const owner = ownerOf(subject);
      return owner === null ? [] : [{ owner, name: shortNameOf(subject) }];
    });
  });
}
