import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pastOf } from '../../archive/memory-past.ts';
import { prove } from '../../reckon/prove.ts';
import type { Fact } from '../../vocabulary/fact.ts';
import type { Observation, ObservedValue } from '../../vocabulary/observation.ts';
import { subjectId } from '../../vocabulary/subject.ts';
import { cutoff, listed, manyModels, model, morningWith, told } from '../made-events.ts';
import { cardClones } from './card-clones.ts';
import { factory } from './factory.ts';
import { familyShare } from './family-share.ts';
import { formatRisk } from './format-risk.ts';
import { countsSetAside } from './counts-set-aside.ts';
import { languageMix } from './language-mix.ts';
import { licenceDrift } from './licence-drift.ts';
import { licenceMix } from './licence-mix.ts';
import { lookAlikes } from './look-alikes.ts';
import { paperGap } from './paper-gap.ts';
import { peopleAndOrganisations } from './people-and-organisations.ts';
import { repeatable } from './repeatable.ts';
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

test('languages are counted by their tags of two letters, and a library of two letters is no language', async () => {
  const archive = past(reading((rank) => ({ tags: rank <= 400 ? ['tf', 'en'] : ['tf', 'zh'] })));
  const [found] = await languageMix.find(archive, morningWith());
  assert.ok(found?.angle === 'language-mix');
  const { label, count, second, third } = found.facts;
  assert.deepEqual([label?.value, count.value, second?.label.value, second?.count.value], ['en', 400, 'zh', 100]);
  assert.equal(third, null);
  await holds(found.facts, archive);
  assert.deepEqual(await languageMix.find(past(reading(() => ({ tags: ['tf'] }))), morningWith()), []);
});

test('fine-tunes of the list are counted under the base they declare, and copies in another format are none', async () => {
  const based = (relation: string) =>
    past(reading((rank) => ({ 'base-models': rank <= 60 ? [`${relation}:sample-lab/sample-base`] : ['merge:a/b'] })));
  const [found] = await familyShare.find(based('finetune'), morningWith());
  assert.ok(found?.angle === 'family-share');
  assert.deepEqual([found.facts.label?.value, found.facts.count.value], ['sample-lab/sample-base', 60]);
  await holds(found.facts, based('finetune'));
  assert.deepEqual(await familyShare.find(based('quantized'), morningWith()), []);
});

test('a model with a safe file beside it is not counted among those without, and a list hardly read gives no share', async () => {
  const archive = past(
    reading((rank) => ({ tags: rank <= 30 ? ['pytorch'] : rank <= 300 ? ['pytorch', 'safetensors'] : ['gguf'] })),
  );
  const [found] = await formatRisk.find(archive, morningWith());
  assert.ok(found?.angle === 'format-risk');
  assert.equal(found.facts.count.value, 30);
  await holds(found.facts, archive);
  const hardly = past(reading((rank) => (rank <= 200 ? { tags: ['pytorch'] } : {})));
  assert.deepEqual(await formatRisk.find(hardly, morningWith()), []);
});

const card = (word: string) =>
  `A sample card about ${word} with enough words to be compared at all: this model was made from samples on a small machine in a quiet room, and whoever reads its card knows what it holds, how it was made and where its samples came from.`;
const carded = (count: number) =>
  past(listed('rank/models-newest', manyModels(count), () => ({ card: card('gardens') })));

test('fifty uploads that share a card are told once in a fortnight, and forty-nine are not', async () => {
  const [found] = await cardClones.find(carded(50), morningWith());
  assert.ok(found?.angle === 'card-clones');
  assert.equal(found.facts.count.value, 50);
  await holds(found.facts, carded(50));
  assert.deepEqual(await cardClones.find(carded(49), morningWith()), []);
  assert.deepEqual(await cardClones.find(carded(50), morningWith([{ angle: 'card-clones' }])), []);
});

test('a near-twin of a well-known name is counted, the same name of its own owner is not, and nobody is named', async () => {
  const known = listed('rank/models-likes', [model('sample-lab/sample-voice')], () => ({}));
  const twin = past(
    known,
    listed('rank/models-newest', [model('sampIe-lab/sample-voice')], () => ({})),
  );
  const [found] = await lookAlikes.find(twin, morningWith());
  assert.ok(found?.angle === 'look-alikes');
  assert.equal(found.facts.count.value, 1);
  await holds(found.facts, twin);
  const own = past(
    known,
    listed('rank/models-newest', [model('sample-lab/sample-voice')], () => ({})),
  );
  assert.deepEqual(await lookAlikes.find(own, morningWith()), []);
});

test('a model that names licence, dataset and paper is counted, one that names two of them is not', async () => {
  const three = ['license:mit', 'dataset:sample-lab/sample-letters', 'arxiv:2604.90001'];
  const archive = past(reading((rank) => ({ tags: rank <= 40 ? three : three.slice(0, 2) })));
  const [found] = await repeatable.find(archive, morningWith());
  assert.ok(found?.angle === 'repeatable');
  assert.equal(found.facts.count.value, 40);
  await holds(found.facts, archive);
  const hardly = past(reading((rank) => (rank <= 200 ? { tags: three } : {})));
  assert.deepEqual(await repeatable.find(hardly, morningWith()), []);
  assert.deepEqual(await repeatable.find(archive, morningWith([{ angle: 'repeatable' }])), []);
});

const family = (own: string, children: number, other: number) =>
  past(
    told(model('sample-base/root-8b'), { licence: own, likes: 40 }),
    listed(trend, models, (_subject, rank) =>
      rank <= children
        ? { 'base-models': ['finetune:sample-base/root-8b'], licence: rank <= other ? 'mit' : own }
        : { licence: 'mit' },
    ),
  );

test('a fifth of a family under another licence is told, where the licence of the base does not permit it', async () => {
  const archive = family('sample-community', 40, 10);
  const [found] = await licenceDrift.find(archive, morningWith());
  assert.ok(found?.angle === 'licence-drift');
  const { children, other, share, accounts, licence } = found.facts;
  assert.deepEqual(
    [children.value, other.value, share.value, accounts.value, licence.value],
    [40, 10, 0.25, 10, 'sample-community'],
  );
  await holds(found.facts, archive);
});

test('no drift from a permissive licence, from none, in a small family, of few, or told within the month', async () => {
  const none = async (archive: ReturnType<typeof past>, morning = morningWith()) =>
    assert.deepEqual(await licenceDrift.find(archive, morning), []);
  await none(family('apache-2.0', 40, 10));
  await none(family('other', 40, 10));
  await none(family('sample-community', 29, 10));
  await none(family('sample-community', 60, 10));
  const lately = morningWith([{ angle: 'licence-drift', subjects: [model('sample-base/root-8b')] }]);
  await none(family('sample-community', 40, 10), lately);
});

test('counts in step are told as a pattern and name nobody; counts that differ are none', async () => {
  const liked = (...likes: readonly number[]) =>
    past(
      listed(
        trend,
        likes.map((_, index) => model(`sample-house/thing-${'abcd'[index]}`)),
        (_subject, rank) => ({ likes: likes[rank - 1]! }),
      ),
    );
  const archive = liked(900, 901, 903);
  const [found] = await countsSetAside.find(archive, morningWith());
  assert.ok(found?.angle === 'counts-set-aside');
  assert.equal(found.facts.count.value, 3);
  assert.doesNotMatch(JSON.stringify(found.facts.count.value) + found.id, /sample-house/);
  await holds(found.facts, archive);
  assert.deepEqual(await countsSetAside.find(liked(900, 1200, 1500), morningWith()), []);
  assert.deepEqual(await countsSetAside.find(archive, morningWith([{ angle: 'counts-set-aside' }])), []);
});
