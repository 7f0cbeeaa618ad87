import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pastOf } from '../../archive/memory-past.ts';
import { prove } from '../../reckon/prove.ts';
import type { Fact } from '../../vocabulary/fact.ts';
import type { Observation, ObservedValue } from '../../vocabulary/observation.ts';
import { subjectId } from '../../vocabulary/subject.ts';
import { cutoff, listed, manyModels, model, morningWith, told } from '../made-events.ts';
import { factory } from './factory.ts';
import { licenceMix } from './licence-mix.ts';
import { paperGap } from './paper-gap.ts';
import { peopleAndOrganisations } from './people-and-organisations.ts';
import { safetensorsShare } from './safetensors-share.ts';
import { weightsFirst } from './weights-first.ts';

const trend = 'rank/models-trending';
const models = manyModels(500);
const past = (...observations: readonly (readonly Observation[])[]) => pastOf(observations.flat(), cutoff);
const reading = (value: (rank: number) => Readonly<Record<string, ObservedValue>>, asOf = '2026-05-04T08:00:00Z') =>
  listed(trend, models, (_subject, rank) => value(rank), asOf);

async function holds(facts: object, archive: ReturnType<typeof past>): Promise<void> {
  for (const fact of Object.values(facts).flatMap((one: unknown) =>
    one && typeof one === 'object' && !('formula' in one) ? Object.values(one) : [one],
  ) as (Fact | null)[])
    if (fact && typeof fact === 'object')
      assert.deepEqual(await prove(fact, archive), { holds: true }, fact.formula.name);
}

test('the licence declared most often is counted, with the two after it and an earlier share', async () => {
  const licences = (first: number) => (rank: number) => ({
    licence: rank <= first ? 'mit' : rank <= 420 ? 'apache-2.0' : 'openrail',
  });
  const archive = past(
    listed(trend, models, () => ({}), '2026-04-20T08:00:00Z'),
    reading(licences(300)),
  );
  const [found] = await licenceMix.find(archive, morningWith());
  assert.ok(found?.angle === 'licence-mix');
  const { label, count, share, second, third, accounts, topSize } = found.facts;
  assert.deepEqual(
    [
      label?.value,
      count.value,
      share.value,
      second?.label.value,
      second?.count.value,
      third?.label.value,
      accounts.value,
      topSize.value,
    ],
    ['mit', 300, 0.6, 'apache-2.0', 120, 'openrail', 300, 100],
  );
  assert.equal(found.facts.before?.on.value, '2026-04-20');
  await holds(found.facts, archive);
});

test('a share needs a long list, and is told once in four weeks unless it moved', async () => {
  const tagged = (least: number) => (rank: number) => ({ tags: rank > least ? ['safetensors'] : ['gguf'] });
  const short = listed(trend, models.slice(0, 300), (_subject, rank) => tagged(10)(rank));
  assert.deepEqual(await safetensorsShare.find(past(short), morningWith()), []);
  const now = past(reading(tagged(50)));
  assert.equal((await safetensorsShare.find(now, morningWith())).length, 1);
  const lately = morningWith([{ angle: 'safetensors-share' }]);
  assert.deepEqual(await safetensorsShare.find(now, lately), []);
});

test('what is not known of an account is counted as neither, and a list of which little is known gives no share', async () => {
  const known = (least: number) =>
    past(
      reading((rank) => {
        if (rank > least) return {};
        return { 'owner-kind': rank <= 100 ? 'person' : 'unknown' };
      }),
    );
  const [found] = await peopleAndOrganisations.find(known(300), morningWith());
  assert.ok(found?.angle === 'people-and-organisations');
  assert.equal(found.facts.count.value, 100);
  assert.equal(found.facts.top, null);
  assert.deepEqual(await peopleAndOrganisations.find(known(200), morningWith()), []);
});

const newest = (count: number, name: (index: number) => string, owner = 'sample-bot') =>
  listed(
    'rank/models-newest',
    Array.from({ length: count }, (_, index) => model(`${owner}/${name(index)}`)),
    () => ({ 'created-at': '2026-05-03T20:00:00Z' }),
  );

test('a mass upload is counted, and nobody is named for it anywhere in the finding', async () => {
  const archive = past(newest(24, (index) => `run-${1000 + index}`));
  const [found] = await factory.find(archive, morningWith());
  assert.ok(found?.angle === 'factory');
  assert.deepEqual([found.facts.largest.value, found.facts.accounts.value, found.facts.listSize.value], [24, 1, 24]);
  assert.doesNotMatch(JSON.stringify(found), /sample-bot/);
  await holds(found.facts, archive);
});

test('nineteen alike, and names that differ in words, are no mass upload', async () => {
  assert.deepEqual(await factory.find(past(newest(19, (index) => `run-${1000 + index}`)), morningWith()), []);
  const words = 'abcdefghijklmnopqrstuvwxyz'.split('');
  assert.deepEqual(await factory.find(past(newest(24, (index) => `garden-${words[index]}`)), morningWith()), []);
});

const papers = (count: number, paperDay: string) =>
  Array.from({ length: count }, (_, index) =>
    told(subjectId('paper', `2604.9${String(index).padStart(4, '0')}`), {
      title: `A Sample of Samples, Part ${index}`,
      'published-at': `${paperDay}T00:00:00Z`,
    }),
  ).flat();
const naming = (count: number, created: string, rest: Readonly<Record<string, ObservedValue>> = {}) =>
  listed(trend, models, (_subject, rank) =>
    rank <= count
      ? { 'created-at': created, 'paper-links': [`2604.9${String(rank - 1).padStart(4, '0')}`], ...rest }
      : {},
  );

test('from paper to weights: the median days over thirty papers or more, and how many models came first', async () => {
  const archive = past(naming(40, '2026-04-12T00:00:00Z'), papers(40, '2026-04-02'));
  const [found] = await paperGap.find(archive, morningWith());
  assert.ok(found?.angle === 'paper-gap');
  const { papers: named, median, before, withinWeek } = found.facts;
  assert.deepEqual([named.value, median.value, before.value, withinWeek.value], [40, 10, 0, 0]);
  await holds(found.facts, archive);
  assert.deepEqual(
    await paperGap.find(past(naming(29, '2026-04-12T00:00:00Z'), papers(29, '2026-04-02')), morningWith()),
    [],
  );
});

test('a model in use before its paper is told with both dates, one whose paper came first is not', async () => {
  const used = { 'downloads-30d': 20_000 };
  const archive = past(naming(1, '2026-04-01T00:00:00Z', used), papers(1, '2026-05-01'));
  const [found] = await weightsFirst.find(archive, morningWith());
  assert.ok(found?.angle === 'weights-first');
  assert.deepEqual([found.facts.days.value, found.facts.downloads.value], [30, 20_000]);
  await holds(found.facts, archive);
  assert.deepEqual(
    await weightsFirst.find(past(naming(1, '2026-05-02T00:00:00Z', used), papers(1, '2026-05-01')), morningWith()),
    [],
  );
  const little = { ...used, 'downloads-30d': 900 };
  assert.deepEqual(
    await weightsFirst.find(past(naming(1, '2026-04-01T00:00:00Z', little), papers(1, '2026-05-01')), morningWith()),
    [],
  );
});
