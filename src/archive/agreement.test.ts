import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { metric } from '../vocabulary/metric.ts';
import type { Observation } from '../vocabulary/observation.ts';
import type { Past } from '../vocabulary/past.ts';
import type { SubjectId } from '../vocabulary/subject.ts';
import { compactArchive } from './care.ts';
import { widenArchive } from './contract/widened.ts';
import { alpha, at, beta, day, gamma, hub, mirror, seen } from './contract/made.ts';
import { pastOf } from './memory-past.ts';
import { batchOf, scratchArchive } from './scratch.ts';

const subjects = [alpha, beta, gamma, 'hf:model/sample-é/🦜' as SubjectId, 'hf:model/sample-é/ﬁ' as SubjectId];
const moment = fc
  .tuple(fc.integer({ min: 1, max: 9 }), fc.constantFrom('00:00', '08:30', '23:59'))
  .map(([date, time]) => `05-0${date}T${time}`);
const value = fc.oneof(
  fc.tuple(fc.constantFrom('stars', 'rank/models-trending'), fc.integer({ min: -3, max: 3 })),
  fc.tuple(
    fc.constant('likes'),
    fc.double({ noNaN: true, noDefaultInfinity: true }).filter((n) => !Object.is(n, -0)),
  ),
  fc.tuple(fc.constant('created-at'), moment.map(at)),
  fc.tuple(fc.constant('description'), fc.string({ unit: 'grapheme', maxLength: 5 })),
  fc.tuple(fc.constant('tags'), fc.array(fc.string({ maxLength: 3 }), { maxLength: 2 })),
);
const observation = fc
  .record({
    subject: fc.constantFrom(...subjects),
    value,
    asOf: moment,
    knownAt: moment,
    source: fc.constantFrom(hub, mirror),
    seenIn: fc.constantFrom('a', 'b'),
  })
  .map(({ subject, value: [name, value], asOf, ...rest }) => seen(subject, name, asOf, value, rest));

/** Every question there is, over everything the generated observations can be about. */
async function interview(past: Past, observations: readonly Observation[]): Promise<unknown> {
  const numbers = ['stars', 'likes', 'rank/models-trending'].map(metric);
  const all = [...numbers, ...['created-at', 'description', 'tags'].map(metric)];
  const list = metric('rank/models-trending');
  const window = { from: day('2026-05-02'), to: day('2026-05-07') };
  const span = { from: at('05-03'), to: at('05-08') };
  return {
    coverage: await inTurn(all, (metric) => past.coverage(metric)),
    daily: await inTurn(numbers, (metric) => past.daily({ metric, window })),
    some: await past.daily({ metric: numbers[0]!, window, subjects: [beta, alpha], source: hub }),
    list: [
      await past.list({ list }),
      await past.list({ list, day: day('2026-05-04') }),
      await past.list({ list, source: mirror }),
    ],
    lists: await past.lists({ list, window }),
    latest: await past.latest({ subjects, metrics: all }),
    until: await past.latest({ subjects: [gamma, alpha], metrics: all.slice(2, 4), until: at('05-05T08:30') }),
    dated: await inTurn(['repo', 'model'] as const, (kind) => past.dated({ kind, attribute: all[3]!, ...span })),
    arrived: await inTurn(['repo', 'model'] as const, (kind) => past.arrived({ kind, ...span })),
    points: await inTurn(observations.slice(0, 3), ({ asOf, ...one }) =>
      past.point({ ...one, day: day(asOf.slice(0, 10)) }),
    ),
    observations: await inTurn(observations.slice(0, 6), (one) => past.observation(one)),
    sources: await past.sources(),
  };
}

test('shelf and memory give the same answers to the same questions, however the observations were batched or compacted', async (t) => {
  const batches = fc.array(fc.array(observation, { maxLength: 25 }), { minLength: 1, maxLength: 3 });
  await fc.assert(
    fc.asyncProperty(batches, moment, async (batches, cutoff) => {
      const archive = await scratchArchive(t);
      for (const [i, observations] of batches.entries()) await archive.keep(batchOf(`batch ${i}`, observations));
      const observations = batches.flat();
      const expected = await interview(pastOf(observations, at(cutoff)), observations);
      assert.deepEqual(await interview(await archive.past(at(cutoff)), observations), expected);
      await compactArchive(archive.folder, { now: at('06-01'), atLeast: 2, threads: 1 });
      assert.deepEqual(await interview(await archive.past(at(cutoff)), observations), expected, 'after compaction');
      await widenArchive(archive.folder);
      assert.deepEqual(await interview(await archive.past(at(cutoff)), observations), expected, 'in the wide form');
      await archive.close();
    }),
    { numRuns: 8 },
  );
});

async function inTurn<A, T>(of: readonly A[], ask: (one: A) => Promise<T>): Promise<T[]> {
  const answers: T[] = [];
  for (const one of of) answers.push(await ask(one));
  return answers;
}
