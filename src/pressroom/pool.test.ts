import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { siteOf } from '../../test/gallery/site.ts';
import type { Entity } from '../press/entities/entity.ts';
import { fileOf, paths } from '../press/paths.ts';
import type { Day, SubjectId } from '../vocabulary/index.ts';
import { entityJobs } from './job.ts';
import { inOrder } from './pool.ts';

test('every job of a long row is done, in its order, by workers that are asked again and again', async () => {
  const entities = Array.from({ length: 700 }, (_, index) => entityOf(`gh:repo/sample-weavers/loom-${index}`));
  const out = await mkdtemp(join(tmpdir(), 'pool-'));
  try {
    const done: unknown[] = [];
    for await (const changed of inOrder(entityJobs(entities), { archive: out, out, site: siteOf([]) }))
      done.push(...changed);
    const pages = entities.map(({ id }) => fileOf(paths.entity(id)));
    assert.deepEqual(
      done.filter((path) => pages.includes(path as string)),
      pages,
    );
  } finally {
    await rm(out, { recursive: true });
  }
});

function entityOf(id: string): Entity {
  const name = id.slice(id.indexOf('/') + 1);
  const day = '2026-05-04' as Day;
  const mention = { date: day, number: 1, section: 'finds', headline: name } as const;
  return {
    schema: 'entity-1',
    id: id as SubjectId,
    name,
    kind: 'repo',
    sample: true,
    mentions: [mention],
    places: [],
    series: [],
  };
}
