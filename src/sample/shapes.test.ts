import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Day } from '../vocabulary/time.ts';
import { countOf, gainOf, listOn, makeWorld, type Thing } from './index.ts';

const world = makeWorld({ seed: 11, lastDay: '2026-06-17' as Day });
const { last } = world.timeline;

const at = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.floor(share * values.length)] ?? Number.NaN;
const shareOf = <T>(items: readonly T[], holds: (item: T) => boolean): number =>
  items.filter(holds).length / items.length;
const within = (value: number, low: number, high: number, what: string) =>
  assert.ok(low <= value && value <= high, `${what}: ${value}`);

const alone = (texts: readonly string[]): void => assert.equal(new Set(texts).size, texts.length);

describe('shapes of the sample world', () => {
  const trending = listOn(world, 'rank/models-trending', last);
  const followed = world.repos.filter((repo) => repo.followedFrom === 0 && repo.part === null);
  const monthOf = (repo: Thing) => Array.from({ length: 28 }, (_, back) => gainOf(repo, 'stars', last - back, 1));

  /** Median ratio of variance to mean of the daily gains of those whose mean lies in a span. */
  const ratioOf = (low: number, high: number) => {
    const ratios = followed.flatMap((repo) => {
      const gains = monthOf(repo);
      const mean = gains.reduce((sum, gain) => sum + gain, 0) / gains.length;
      const variance = gains.reduce((sum, gain) => sum + (gain - mean) ** 2, 0) / (gains.length - 1);
      return mean >= low && mean < high ? [variance / mean] : [];
    });
    return at(ratios, 0.5);
  };
  /** Median change of the most downloaded models on a morning, by offset. */
  const change = (offset: number) => {
    const changes = listOn(world, 'rank/models-downloads', last - offset - 1)
      .slice(0, 200)
      .map(
        (model) =>
          countOf(model, 'downloads-30d', last - offset) / countOf(model, 'downloads-30d', last - offset - 1) - 1,
      );
    return at(changes, 0.5);
  };
  /** How many papers each of the last 28 mornings brought. */
  const papersOf = (weekend: boolean) => {
    const mornings = Array.from({ length: 28 }, (_, back) => last - back).filter(
      (morning) => [0, 6].includes(world.timeline.weekdayOf(morning)) === weekend,
    );
    return mornings.map((morning) => world.papers.filter(({ announced }) => announced === morning).length);
  };

  it('about a tenth of the trending models have no downloads', () => {
    within(
      shareOf(trending, (model) => countOf(model, 'downloads-30d', last) === 0),
      0.07,
      0.15,
      'share of zeros',
    );
  });

  it('a trending score is the likes of seven days, with massive ties in the tail', () => {
    const scores = trending.map((model) => countOf(model, 'trending-score', last));
    for (const model of trending)
      assert.equal(countOf(model, 'trending-score', last), Math.max(0, gainOf(model, 'likes', last, 7)));
    assert.deepEqual(
      scores,
      scores.toSorted((a, b) => b - a),
    );
    within(scores[9] ?? 0, 70, 300, 'tenth score');
    within(scores[299] ?? 0, 5, 14, 'three hundredth score');
    assert.ok(new Set(scores.slice(500)).size <= 6);
  });

  it('half of the trending models name a base, and one base stands out', () => {
    const named = trending.filter((model) => model.attributes['base-models'] !== undefined);
    within(named.length / trending.length, 0.42, 0.62, 'share with a base');
    const accounts = new Map<string, Set<string>>();
    for (const model of named) {
      const base = String(model.attributes['base-models']).replace(/^\w+:/, '');
      accounts.set(base, (accounts.get(base) ?? new Set()).add(model.id.split('/')[1] ?? ''));
    }
    const [most, second] = [...accounts].map(([base, by]) => ({ base, by: by.size })).sort((a, b) => b.by - a.by);
    const popular = world.released.find(({ launch }) => launch.popular)?.models[0]?.key;
    assert.equal(most?.base, popular);
    assert.ok((most?.by ?? 0) > (second?.by ?? Infinity));
  });

  it('stars have heavy tails, and most repositories gain little on a day', () => {
    const stars = followed.map((repo) => countOf(repo, 'stars', last));
    within(at(stars, 0.5), 4000, 10_000, 'median stars');
    within(at(stars, 0.95), 60_000, 120_000, 'stars of the largest twentieth');
    const gains = followed.flatMap(monthOf);
    within(
      shareOf(gains, (gain) => gain === 0),
      0.2,
      0.4,
      'days without a star',
    );
    within(
      shareOf(gains, (gain) => gain < 0),
      0.02,
      0.09,
      'days with fewer stars than the day before',
    );
  });

  it('daily gains scatter more than chance allows, and the more the larger they are', () => {
    const [few, some, many] = [ratioOf(1, 3), ratioOf(10, 30), ratioOf(100, Infinity)];
    within(few, 1, 2, 'variance to mean at 1 to 3 a day');
    within(some, 1.8, 5, 'variance to mean at 10 to 30 a day');
    within(many, 10, 60, 'variance to mean above 100 a day');
  });

  it('weekends bring fewer stars', () => {
    const gained = [0, 0];
    for (let morning = last - 27; morning <= last; morning += 1)
      for (const repo of followed)
        gained[[0, 6].includes(world.timeline.weekdayOf(morning - 1)) ? 0 : 1]! += gainOf(repo, 'stars', morning, 1);
    within((gained[0] ?? 0) / 8 / ((gained[1] ?? 1) / 20), 0.8, 0.95, 'weekend day against working day');
  });

  it('downloads fall together on a recount and come back', () => {
    within(change(30), -0.3, -0.22, 'the long recount');
    for (const offset of [26, 25, 24]) within(change(offset), 0.05, 0.16, 'coming back');
    within(change(8), -0.1, -0.05, 'the dip of a day');
    within(change(7), 0.05, 0.11, 'after the dip');
    within(change(20), -0.02, 0.02, 'a usual day');
  });

  it('a count of 30 days can fall, one since creation falls in recounts only', () => {
    const models = listOn(world, 'rank/models-downloads', last).filter(({ from }) => from < 0);
    const falls = (metric: string, morning: number) =>
      shareOf(models, (model) => gainOf(model, metric, morning, 1) < 0);
    within(falls('downloads-30d', last - 3), 0.15, 0.8, 'falling over 30 days');
    assert.equal(falls('downloads-all', last - 3), 0);
    assert.ok(falls('downloads-all', last - 30) > 0.9);
  });

  it('papers come on working days', () => {
    assert.ok(papersOf(false).every((count) => count >= 30 && count <= 60));
    assert.ok(papersOf(true).every((count) => count <= 6));
  });

  it('no two repositories, papers or posts of one lab say the same', () => {
    const own = world.repos.filter(({ part }) => part?.role !== 'renamed' && part?.role !== 'hostile');
    alone(own.map((repo) => String(repo.attributes['description'])));
    alone(world.papers.filter(({ launch }) => launch === null).map(({ title }) => title));
    alone(world.posts.map(({ link }) => link));
    alone(world.threads.map((thread) => String(thread.attributes['title'])));
  });

  it('no pattern leaves its slots in a text', () => {
    const things: readonly Thing[] = [
      ...world.repos,
      ...world.models,
      ...world.datasets,
      ...world.spaces,
      ...world.papers,
      ...world.posts,
      ...world.threads,
      ...world.releases,
    ];
    for (const thing of things)
      for (const [id, value] of Object.entries(thing.attributes))
        if (typeof value === 'string' && !value.includes('{{7*7}}'))
          assert.doesNotMatch(value, /[{}]|\ba~|undefined|null|\s\s|[.,;:]\./, `${thing.id} ${id}`);
  });
});
