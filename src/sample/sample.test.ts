import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sha256 } from '../system/digest.ts';
import { metricOf } from '../vocabulary/metric.ts';
import type { Observation } from '../vocabulary/observation.ts';
import { kindOf, ownerOf } from '../vocabulary/subject.ts';
import type { Day } from '../vocabulary/time.ts';
import { makeWorld, observationsOn, sampleBatches, type World, type WorldOptions } from './index.ts';

const monday = '2026-05-04' as Day;
const small = (options: Partial<WorldOptions> = {}): World =>
  makeWorld({ seed: 1, lastDay: monday, size: 'small', ...options });

function digestOf(world: World): string {
  const hashes = [...sampleBatches(world)].flatMap(({ id, snapshots }) => [
    id,
    ...snapshots.map(({ snapshot }) => snapshot.sha),
  ]);
  return sha256(hashes.join('\n'));
}

function everything(world: World): Observation[] {
  return [...sampleBatches(world)].flatMap(({ observations }) => [...(observations as Iterable<Observation>)]);
}

describe('a sample world', () => {
  const world = small();
  const observations = everything(world);

  it('is the same world, byte for byte, for the same seed and day', () => {
    assert.equal(digestOf(small()), digestOf(world));
  });

  it('is another world for another seed, and for another day', () => {
    assert.notEqual(digestOf(small({ seed: 2 })), digestOf(world));
    assert.notEqual(digestOf(small({ lastDay: '2026-05-05' as Day })), digestOf(world));
  });

  it('names nobody whose name does not begin with sample-', () => {
    for (const { subject, metric, value } of observations) {
      const owner = ownerOf(subject);
      if (owner !== null) assert.match(owner, /^sample-/);
      const names =
        metric === 'authors' || metric === 'code-links'
          ? (value as readonly string[])
          : metric === 'base-models' || metric === 'affects'
            ? (value as readonly string[]).map((each) => each.split(':')[1] ?? '')
            : metric === 'publisher' || metric === 'feed'
              ? [String(value)]
              : [];
      for (const name of names) assert.match(name, /^sample-/, `${subject} ${metric}`);
    }
  });

  it('links only to addresses that nobody else can have', () => {
    const invented =
      /^https:\/\/(sample-[a-z-]+\.example\/|github\.com\/sample-|arxiv\.org\/abs\/\d{4}\.9\d{4}$|osv\.dev\/vulnerability\/GHSA-samp-)/;
    for (const { metric, value } of observations) if (metric === 'link') assert.match(String(value), invented);
    for (const { subject } of observations) {
      if (kindOf(subject) === 'paper') assert.match(subject, /^arxiv:paper\/\d{4}\.9\d{4}$/);
      if (kindOf(subject) === 'thread') assert.ok(Number(subject.slice('hn:thread/'.length)) >= 990_000_000);
    }
  });

  it('says nothing but what the registry of metrics declares', () => {
    for (const { subject, metric, value } of observations) {
      const declared = metricOf(metric);
      assert.ok(declared.of.includes(kindOf(subject)), `${metric} of ${subject}`);
      const holds = typeof value === 'number' ? 'number' : typeof value === 'string' ? ['text', 'instant'] : 'list';
      assert.ok(holds.includes(declared.holds), `${metric} = ${String(value)}`);
      if (typeof value === 'number') assert.ok(Number.isFinite(value));
    }
  });

  it('never says the same thing twice', () => {
    const keys = observations.map(({ subject, metric, asOf, source }) => `${source} ${subject} ${metric} ${asOf}`);
    assert.equal(new Set(keys).size, keys.length);
  });

  it('is read between half past four and five, and knows nothing of the future', () => {
    for (const { subject, metric, value, asOf, knownAt } of observations) {
      assert.match(knownAt.slice(11), /^04:[345]\d:\d\dZ$/);
      assert.ok(asOf <= knownAt);
      if (metricOf(metric).holds === 'instant')
        assert.ok(String(value) <= knownAt, `${subject} ${metric} ${String(value)}`);
    }
  });

  it('keeps with each batch the bytes it was read from', () => {
    for (const batch of sampleBatches(world)) {
      const said = batch.snapshots.flatMap(({ snapshot, bytes }) => {
        assert.equal(sha256(bytes), snapshot.sha);
        const wire = JSON.parse(new TextDecoder().decode(bytes)) as { rows: [string, Record<string, unknown>][] };
        return wire.rows.flatMap(([subject, values]) =>
          Object.entries(values).map(([metric, value]) => ({ subject, metric, value, seenIn: snapshot.sha })),
        );
      });
      const observed = [...(batch.observations as Iterable<Observation>)];
      assert.deepEqual(
        observed.map(({ subject, metric, value, seenIn }) => ({ subject, metric, value, seenIn })),
        said,
      );
    }
  });

  it('hands over the last week morning by morning, and the past in bundles', () => {
    const bundles = [...sampleBatches(world)].filter(({ source }) => source === 'sample/weather');
    assert.deepEqual(
      bundles.map(({ snapshots }) => snapshots.length),
      [15, 15, 15, 8, 1, 1, 1, 1, 1, 1, 1],
    );
  });

  it('can be asked for one day alone', () => {
    const day = world.timeline.dayOf(41);
    const expected = observations.filter(({ knownAt }) => knownAt.startsWith(day));
    assert.deepEqual([...observationsOn(world, day)], expected);
  });

  it('says an attribute once, and again when it has changed', () => {
    const descriptions = observations.filter(
      ({ metric, source }) => metric === 'description' && source === 'sample/github',
    );
    const times = new Map<string, unknown[]>();
    for (const { subject, value } of descriptions) times.set(subject, [...(times.get(subject) ?? []), value]);
    for (const values of times.values()) assert.equal(new Set(values).size, values.length);
    assert.equal([...times.values()].filter((values) => values.length === 2).length, 1);
  });
});

describe('the full sample world', () => {
  it('is made and read to the last observation in ten seconds of one core', () => {
    const before = process.cpuUsage();
    let count = 0;
    for (const batch of sampleBatches(makeWorld({ seed: 1, lastDay: monday })))
      for (const observation of batch.observations as Iterable<Observation>) if (observation.knownAt) count += 1;
    const { user } = process.cpuUsage(before);
    assert.ok(user < 10_000_000, `${user / 1e6} s`);
    assert.ok(count > 500_000 && count < 950_000, String(count));
  });

  it('has a small sister that is made in half a second of one core', () => {
    small();
    const before = process.cpuUsage();
    small();
    assert.ok(process.cpuUsage(before).user < 500_000);
  });
});
