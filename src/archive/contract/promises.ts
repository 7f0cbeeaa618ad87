/**
 * What every `Past` promises, asked of one that the caller builds. Each implementation has a test file that hands itself in,
 * so that a station tested on the small one can trust the shelf.
 */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { metric } from '../../vocabulary/metric.ts';
import type { Observation, Series } from '../../vocabulary/observation.ts';
import type { Past } from '../../vocabulary/past.ts';
import type { SubjectId } from '../../vocabulary/subject.ts';
import { alpha, at, beta, day, gamma, hub, mirror, seen } from './made.ts';

/** Keeps each batch in turn and answers as of the cutoff. */
export type BuildPast = (batches: readonly (readonly Observation[])[], cutoff: string) => Promise<Past>;

const stars = metric('stars');
const list = metric('rank/models-trending');
const may = { from: day('2026-05-01'), to: day('2026-05-31') };

export function describePast(name: string, build: BuildPast): void {
  const pastOf = (observations: readonly Observation[], cutoff = '06-01') => build([observations], cutoff);

  describe(`${name}: figures day by day`, () => {
    test('a day has one value, its last, and days without a reading are gaps', async () => {
      const past = await pastOf([
        seen(alpha, 'stars', '05-04T08:00', 10),
        seen(alpha, 'stars', '05-04T20:00', 12),
        seen(alpha, 'stars', '05-06', 15),
      ]);
      assert.deepEqual(plain(await past.daily({ metric: stars, window: may })), [
        { subject: alpha, source: hub, days: [20577, 20579], values: [12, 15] },
      ]);
    });

    test('what was known after the cutoff is not in the answer, whenever it happened', async () => {
      const past = await pastOf(
        [seen(alpha, 'stars', '05-04', 10), seen(alpha, 'stars', '05-05', 11, { knownAt: '05-09' })],
        '05-08',
      );
      assert.deepEqual(plain(await past.daily({ metric: stars, window: may }))[0]?.values, [10]);
      assert.equal(await past.point({ subject: alpha, metric: stars, source: hub, day: day('2026-05-05') }), null);
    });

    test('what was known in the very second of the cutoff counts', async () => {
      const past = await pastOf([seen(alpha, 'stars', '05-04', 10)], '05-04');
      assert.equal((await past.daily({ metric: stars, window: may })).length, 1);
    });

    test('series come sorted by subject, then source, and only those asked for', async () => {
      const rows = [beta, alpha].flatMap((subject) =>
        [mirror, hub].map((source) => seen(subject, 'stars', '05-04', 10, { source })),
      );
      const past = await pastOf(rows);
      const all = await past.daily({ metric: stars, window: may });
      assert.deepEqual(
        all.map((one) => [one.subject, one.source]),
        [
          [alpha, hub],
          [alpha, mirror],
          [beta, hub],
          [beta, mirror],
        ],
      );
      const some = await past.daily({ metric: stars, window: may, subjects: [beta, gamma, beta], source: mirror });
      assert.deepEqual(
        some.map((one) => [one.subject, one.source]),
        [[beta, mirror]],
      );
    });

    test('both ends of a window are inside it', async () => {
      const past = await pastOf(['05-03T23:59', '05-04T00:00', '05-05T23:59', '05-06T00:00'].map(starsAt));
      const window = { from: day('2026-05-04'), to: day('2026-05-05') };
      assert.deepEqual(plain(await past.daily({ metric: stars, window }))[0]?.days, [20577, 20578]);
    });

    test('fractions, negative and very large numbers come back as they were', async () => {
      const values = [0.1, -273.15, 2 ** 53 - 1, 1e300];
      const past = await pastOf(values.map((value, i) => seen(alpha, 'stars', `05-0${i + 1}`, value)));
      assert.deepEqual(plain(await past.daily({ metric: stars, window: may }))[0]?.values, values);
    });

    test('a text has no daily figures: asking is a mistake', async () => {
      const past = await pastOf([]);
      await assert.rejects(() => past.daily({ metric: metric('title'), window: may }), /holds no numbers/);
    });

    test('a point is the observation behind the value of its day', async () => {
      const evening = seen(alpha, 'stars', '05-04T20:00', 12, { knownAt: '05-05', seenIn: 'b' });
      const past = await pastOf([seen(alpha, 'stars', '05-04T08:00', 10), evening]);
      const point = { subject: alpha, metric: stars, source: hub, day: day('2026-05-04') };
      assert.deepEqual(await past.point(point), evening);
      assert.equal(await past.point({ ...point, day: day('2026-05-05') }), null);
    });
  });

  describe(`${name}: one key, one observation`, () => {
    test('of two with the same key the first known stays, in whatever order they were brought', async () => {
      const first = seen(alpha, 'stars', '05-04', 10, { knownAt: '05-05', seenIn: 'c' });
      const second = seen(alpha, 'stars', '05-04', 99, { knownAt: '05-06', seenIn: 'b' });
      for (const batches of [[[first, second]], [[second], [first]]]) {
        const past = await build(batches, '06-01');
        assert.deepEqual(await past.observation(first), first);
        assert.deepEqual(plain(await past.daily({ metric: stars, window: may }))[0]?.values, [10]);
        assert.deepEqual((await past.latest({ subjects: [alpha], metrics: [stars] })).get(alpha)?.get(stars), first);
      }
    });

    test('known in the same second, the one from the snapshot with the lesser hash stays', async () => {
      const one = seen(alpha, 'stars', '05-04', 10, { seenIn: 'b' });
      const other = seen(alpha, 'stars', '05-04', 99, { seenIn: 'c' });
      const past = await build([[other], [one]], '06-01');
      assert.deepEqual(await past.observation(other), one);
    });

    test('an observation is found by its key alone, and not before it was known', async () => {
      const title = seen(gamma, 'tags', '05-04', ['a', 'b,"c"', ''], { knownAt: '05-07' });
      assert.deepEqual(await (await pastOf([title])).observation(title), title);
      assert.equal(await (await pastOf([title], '05-06')).observation(title), null);
      assert.equal(await (await pastOf([title])).observation({ ...title, source: mirror }), null);
    });

    test('hostile text comes back letter for letter', async () => {
      const texts = ['"; DROP TABLE x; --', 'a\nb\r\n\tc', '‮evil‬ 🦜 ﬁ', '\\u0000 {"a":1}', '', 'null', "it's"];
      const rows = texts.map((text, i) => seen(alpha, 'description', `05-0${i + 1}`, text));
      const past = await pastOf(rows);
      for (const row of rows) assert.deepEqual(await past.observation(row), row);
    });
  });

  describe(`${name}: lists`, () => {
    test('a list is the last whole reading, in order of rank', async () => {
      const past = await pastOf([...reading('05-04', ['b', 'a', 'c']), ...reading('05-03', ['x', 'y'])]);
      assert.deepEqual(await past.list({ list }), {
        list,
        source: hub,
        asOf: at('05-04'),
        rows: [1, 2, 3].map((rank, i) => ({ rank, subject: `hf:model/sample-${'bac'[i]!}/m` })),
      });
    });

    test('of a day its last reading is given, and null where there was none', async () => {
      const past = await pastOf([...reading('05-04T08:00', ['a']), ...reading('05-04T20:00', ['b'])]);
      assert.equal((await past.list({ list, day: day('2026-05-04') }))?.asOf, at('05-04T20:00'));
      assert.equal(await past.list({ list, day: day('2026-05-03') }), null);
      assert.equal(await past.list({ list, source: mirror }), null);
    });

    test('two sources that read in the same second: the lesser name is taken, never a mixture', async () => {
      const past = await build(
        [reading('05-04', ['a', 'b'], { source: mirror }), reading('05-04', ['c'], { source: hub })],
        '06-01',
      );
      const taken = await past.list({ list });
      assert.equal(taken?.source, hub);
      assert.equal(taken?.rows.length, 1);
    });

    test('over a window each day has its last reading, oldest first', async () => {
      const past = await pastOf(
        ['05-06', '05-04T08:00', '05-04T20:00', '04-30'].flatMap((moment) => reading(moment, ['a', 'b'])),
      );
      const lists = await past.lists({ list, window: may });
      assert.deepEqual(
        lists.map((one) => [one.asOf, one.rows.length]),
        [
          [at('05-04T20:00'), 2],
          [at('05-06'), 2],
        ],
      );
    });
  });

  describe(`${name}: what stands now`, () => {
    test('the latest of each metric for each subject; the never seen is missing', async () => {
      const rows = [
        seen(alpha, 'stars', '05-04', 10),
        seen(alpha, 'stars', '05-05', 11),
        seen(alpha, 'topics', '05-03', ['sample']),
        seen(beta, 'forks', '05-04', 3),
      ];
      const latest = await (
        await pastOf(rows)
      ).latest({ subjects: [gamma, beta, alpha], metrics: [metric('topics'), stars] });
      assert.deepEqual(
        [...latest].map(([subject, of]) => [subject, [...of.values()]]),
        [[alpha, [rows[1], rows[2]]]],
      );
    });

    test('until a moment means that moment included, and nothing later', async () => {
      const past = await pastOf([starsAt('05-04'), starsAt('05-05')]);
      const ask = async (until: string) =>
        (await past.latest({ subjects: [alpha], metrics: [stars], until: at(until) })).get(alpha)?.get(stars)?.asOf;
      assert.equal(await ask('05-05'), at('05-05'));
      assert.equal(await ask('05-04T23:00'), at('05-04'));
      assert.equal(await ask('05-03'), undefined);
    });

    test('same moment from two sources: the later known, then the lesser source', async () => {
      const early = seen(alpha, 'stars', '05-04', 1, { source: hub, knownAt: '05-05' });
      const late = seen(alpha, 'stars', '05-04', 2, { source: mirror, knownAt: '05-06' });
      for (const [other, taken] of [
        [late, late],
        [{ ...late, knownAt: early.knownAt }, early],
      ] as const) {
        const past = await pastOf([early, other]);
        assert.deepEqual((await past.latest({ subjects: [alpha], metrics: [stars] })).get(alpha)?.get(stars), taken);
      }
    });

    test('subjects by a date they carry: the newest word counts, oldest date first', async () => {
      const past = await pastOf([
        created(beta, '05-03'),
        created(alpha, '05-04'),
        created('gh:repo/sample-c/early' as SubjectId, '05-02T23:59'),
        created('gh:repo/sample-c/edge' as SubjectId, '05-05'),
        created(gamma, '05-04'),
        created('gh:repo/sample-c/moved' as SubjectId, '05-04', '05-07'),
        created('gh:repo/sample-c/moved' as SubjectId, '01-01', '05-08'),
      ]);
      const question = { kind: 'repo', attribute: metric('created-at'), from: at('05-03'), to: at('05-05') } as const;
      assert.deepEqual(await past.dated(question), [beta, alpha]);
      await assert.rejects(() => past.dated({ ...question, attribute: stars }), /holds no moments/);
    });

    test('a subject arrives once, when anything of it was first known', async () => {
      const past = await pastOf([
        seen(alpha, 'stars', '05-01', 1, { knownAt: '05-10' }),
        seen(alpha, 'forks', '05-09', 1, { knownAt: '05-12' }),
        seen(beta, 'stars', '05-11', 1),
        seen(gamma, 'likes', '05-11', 1),
      ]);
      const ask = (from: string, to: string) => past.arrived({ kind: 'repo', from: at(from), to: at(to) });
      assert.deepEqual(await ask('05-10', '05-11'), [alpha]);
      assert.deepEqual(await ask('05-10', '05-12'), [alpha, beta]);
      assert.deepEqual(await ask('05-12', '05-13'), []);
    });
  });

  describe(`${name}: what the archive holds`, () => {
    test('coverage names each source with its first and last day and its subjects', async () => {
      const past = await pastOf([
        seen(alpha, 'stars', '05-06', 1),
        seen(beta, 'stars', '05-04', 1),
        seen(alpha, 'stars', '05-05', 1, { source: mirror }),
        seen(alpha, 'stars', '05-30', 1, { source: mirror, knownAt: '06-02' }),
      ]);
      assert.deepEqual(await past.coverage(stars), [
        { source: hub, first: '2026-05-04', last: '2026-05-06', subjects: 2 },
        { source: mirror, first: '2026-05-05', last: '2026-05-05', subjects: 1 },
      ]);
      assert.deepEqual(await past.coverage(metric('points')), []);
    });

    test('sources report their last word and the rows of the 36 hours before the cutoff', async () => {
      const past = await pastOf(
        ['05-04', '05-02T22:01', '05-02T22:00', '05-05']
          .map(starsAt)
          .concat(seen(beta, 'stars', '04-01', 1, { source: mirror })),
        '05-04T10:00',
      );
      assert.deepEqual(await past.sources(), [
        { source: hub, lastKnownAt: at('05-02T22:01'), rows: 1 },
        { source: mirror, lastKnownAt: at('04-01'), rows: 0 },
      ]);
    });

    test('an empty archive answers every question with nothing', async () => {
      const past = await pastOf([]);
      assert.deepEqual(await past.daily({ metric: stars, window: may }), []);
      assert.deepEqual(await past.lists({ list, window: may }), []);
      assert.equal(await past.list({ list }), null);
      assert.equal((await past.latest({ subjects: [alpha], metrics: [stars] })).size, 0);
      assert.deepEqual(await past.arrived({ kind: 'repo', from: at('01-01'), to: at('12-01') }), []);
      assert.equal(await past.observation(starsAt('05-04')), null);
      assert.deepEqual(await past.sources(), []);
    });
  });
}

function starsAt(moment: string): Observation {
  return seen(alpha, 'stars', moment, 1);
}

/** A whole reading of the list, one model for each name, in that order. */
function reading(asOf: string, names: readonly string[], rest: Parameters<typeof seen>[4] = {}): Observation[] {
  return names.map((key, i) => seen(`hf:model/sample-${key}/m` as SubjectId, list, asOf, i + 1, rest));
}

function created(subject: SubjectId, moment: string, asOf = '05-09'): Observation {
  return seen(subject, 'created-at', asOf, at(moment));
}

function plain(series: readonly Series[]) {
  return series.map(({ subject, source, days, values }) => ({
    subject,
    source,
    days: [...days],
    values: [...values],
  }));
}
