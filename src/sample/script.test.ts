import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Observation } from '../vocabulary/observation.ts';
import type { Day } from '../vocabulary/time.ts';
import { countOf, gainOf, listOn, makeWorld, sampleBatches, type World } from './index.ts';

const days = ['2026-05-04', '2026-05-10', '2027-01-01', '2028-02-29'] as Day[];

for (const lastDay of days)
  describe(`the last ten mornings before ${lastDay}`, () => {
    const world = makeWorld({ seed: lastDay, lastDay, size: 'small' });
    const { last } = world.timeline;
    const batches = [...sampleBatches(world)];
    const read = batches.flatMap(({ observations }) => [...(observations as Iterable<Observation>)]);
    const rowsOf = (source: string, offset: number) =>
      read.filter((each) => each.source === source && each.knownAt.startsWith(world.timeline.dayOf(last - offset)))
        .length;
    const withPart = (role: string) => world.repos.filter(({ part }) => part?.role === role);
    const gainedOn = (repo: World['repos'][number], offset: number) => gainOf(repo, 'stars', last - offset, 1);

    it('a repository surges and holds on a second day', () => {
      const held = withPart('surge').filter((repo) => {
        const norm = gainOf(repo, 'stars', last - 10, 20) / 20;
        return gainedOn(repo, 1) > 5 * norm && gainedOn(repo, 0) > 5 * norm && gainedOn(repo, 0) >= 100;
      });
      assert.ok(held.length >= 2);
    });

    it('a repository passes a milestone on the last morning', () => {
      assert.ok(
        withPart('milestone').some(
          (repo) => countOf(repo, 'stars', last - 1) < 50_000 && countOf(repo, 'stars', last) >= 50_000,
        ),
      );
    });

    it('a repository overtakes one that was ahead as long as anybody looked', () => {
      const pairs = withPart('overtake');
      for (const [place, offset] of [
        [0, 0],
        [2, 4],
        [4, 8],
      ] as const) {
        const [behind, ahead] = [pairs[place + 1], pairs[place]];
        assert.ok(behind && ahead);
        for (let morning = 0; morning < last - offset; morning += 1)
          assert.ok(countOf(behind, 'stars', morning) < countOf(ahead, 'stars', morning), `${offset} ${morning}`);
        assert.ok(countOf(behind, 'stars', last - offset) > countOf(ahead, 'stars', last - offset));
      }
    });

    it('a lab releases a model, its post and a thread are read the same morning, and the model is new to the list', () => {
      const released = world.released.find(({ launch }) => launch.morning === last && launch.thread);
      const post = world.posts.find((post) => post.released === released && post.from === last);
      const thread = world.threads.find((thread) => thread.attributes['link'] === post?.link);
      assert.ok(released && post && thread);
      const model = listOn(world, 'rank/models-trending', last).find((thing) =>
        thing.id.endsWith(released.models[0]?.key ?? '?'),
      );
      assert.ok(model && model.from === last);
      for (const subject of [post.id, thread.id, model.id])
        assert.ok(read.some((observation) => observation.subject === subject));
    });

    it('another release is confirmed by nobody', () => {
      const alone = world.released.find(({ launch }) => launch.morning === last - 2);
      const post = world.posts.find((post) => post.released === alone && post.released !== undefined);
      assert.ok(post);
      assert.ok(!world.threads.some((thread) => thread.attributes['link'] === post.link));
    });

    it('a paper comes with code', () => {
      const codes = world.papers
        .filter((paper) => paper.announced === last)
        .map((paper) => paper.attributes['code-links']);
      assert.ok(codes.some((code) => code !== undefined));
    });

    it('labs announce prices, retirements and mistakes', () => {
      for (const kind of ['price', 'deprecation', 'incident', 'policy', 'product', 'research'])
        assert.ok(
          world.posts.some((post) => post.kind === kind && !post.old && post.from > last - 10),
          kind,
        );
    });

    it('something is widely discussed', () => {
      assert.ok(world.threads.some((thread) => thread.from === last && countOf(thread, 'points', last) > 300));
    });

    it('a repository stirs, one is renamed, one is archived, one loses stars, one is gone', () => {
      const states = read.filter(
        ({ metric, value, knownAt }) =>
          metric === 'state' && value !== 'there' && knownAt > world.timeline.at(last - 9, 0),
      );
      assert.ok(states.some(({ subject, value }) => subject.startsWith('gh:') && value === 'gone'));
      assert.ok(
        states.some(({ subject, value }) => subject.startsWith('gh:') && String(value).startsWith('renamed:sample-')),
      );
      assert.ok(read.some(({ metric, value }) => metric === 'archived' && value === 'yes'));
      assert.ok(withPart('purge').some((repo) => gainedOn(repo, 5) < -0.05 * countOf(repo, 'stars', last - 6)));
      const sleeper = withPart('wakes')[0];
      assert.ok(sleeper && gainOf(sleeper, 'stars', last - 7, 30) < 60 && gainOf(sleeper, 'stars', last, 7) > 300);
    });

    it('one account uploads dozens of models under one skeleton of a name', () => {
      const clocks = world.models.filter(({ id, from }) => from === last - 1 && /-1\d{9}$/.test(id));
      assert.ok(clocks.length >= 40);
      assert.equal(new Set(clocks.map(({ id }) => id.split('/')[1])).size, 1);
      for (const { id, attributes } of clocks)
        assert.equal(Date.parse(String(attributes['created-at'])) / 1000, Number(id.slice(-10)));
    });

    it('a feed that is added brings its past along, and another changes its guids at every reading', () => {
      const late = world.posts.filter(({ from, old }) => old && from === last - 9);
      assert.ok(late.length >= 30);
      assert.ok(late.every(({ attributes }) => attributes['backfill'] === 'yes'));
      const guids = new Map<string, Set<string>>();
      for (const { snapshots } of batches.filter(({ source }) => source === 'sample/feeds'))
        for (const { bytes } of snapshots) {
          const wire = JSON.parse(new TextDecoder().decode(bytes)) as { rows: [string, unknown, string][] };
          for (const [subject, , guid] of wire.rows) guids.set(subject, (guids.get(subject) ?? new Set()).add(guid));
        }
      assert.ok([...guids.values()].some((each) => each.size > 5));
    });

    it('a source is missing on one morning and breaks off on another', () => {
      assert.equal(rowsOf('sample/hugging-face', 17), 0);
      assert.ok(rowsOf('sample/hugging-face', 13) < 0.5 * rowsOf('sample/hugging-face', 14));
      assert.equal(rowsOf('sample/github', 37), 0);
    });

    it('some of what comes from outside is hostile', () => {
      const texts = read
        .filter(({ knownAt }) => knownAt > world.timeline.at(last - 9, 0))
        .map(({ value }) => (typeof value === 'string' ? value : ''));
      for (const sign of [/<script>/, /gnore all previous/, /[\u202e\u200b]|\u{e0049}/u])
        assert.ok(
          texts.some((text) => sign.test(text)),
          String(sign),
        );
    });
  });
