import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Observation } from '../vocabulary/observation.ts';
import { metric } from '../vocabulary/metric.ts';
import { alpha, beta, day, hub, seen } from './contract/made.ts';
import { recaller, type ReadStretch } from './recall.ts';

const held: readonly Observation[] = [alpha, beta].flatMap((subject) =>
  ['05-05', '05-04T20:00', '05-04T08:00', '03-01'].map((asOf, i) => seen(subject, 'stars', asOf, i)),
);

/** Reads from `held` and writes down what it was asked. */
function reader(): { read: ReadStretch; asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    read: async ({ subjects, from, to }) => {
      asked.push(`${subjects.length} from ${from} to ${to}`);
      return held.filter(
        ({ subject, asOf }) => subjects.includes(subject) && asOf.slice(0, 10) >= from && asOf.slice(0, 10) <= to,
      );
    },
  };
}

const stars = { metric: metric('stars'), source: hub };

test('what is asked at the same time is read together, and the stretch of 32 days around it is remembered', async () => {
  const { read, asked } = reader();
  const recall = recaller(read);
  const [ofAlpha, ofBeta] = await Promise.all(
    [alpha, beta].map((subject) => recall({ ...stars, subject, day: day('2026-05-04') })),
  );
  assert.deepEqual(
    [ofAlpha?.map((one) => one.value), ofBeta?.map((one) => one.value)],
    [
      [1, 2],
      [1, 2],
    ],
  );
  assert.equal((await recall({ ...stars, subject: beta, day: day('2026-05-05') })).length, 1);
  assert.deepEqual(asked, ['2 from 2026-05-03 to 2026-06-03']);
  await recall({ ...stars, subject: beta, day: day('2026-03-01') });
  assert.equal(asked.length, 2);
});

test('trouble reaches everybody who asked', async () => {
  const recall = recaller(() => Promise.reject(new Error('the disk is gone')));
  const asking = [alpha, beta].map((subject) => recall({ ...stars, subject, day: day('2026-05-04') }));
  for (const answer of await Promise.allSettled(asking)) assert.equal(answer.status, 'rejected');
});
