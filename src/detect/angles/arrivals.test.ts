import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pastOf } from '../../archive/memory-past.ts';
import { prove } from '../../reckon/prove.ts';
import type { Fact } from '../../vocabulary/fact.ts';
import type { Observation, ObservedValue } from '../../vocabulary/observation.ts';
import { subjectId, type SubjectId } from '../../vocabulary/subject.ts';
import { cutoff, listed, manyModels, model, morningWith, told } from '../made-events.ts';
import { datasetTakesHold } from './dataset-takes-hold.ts';
import { derivativeBloom } from './derivative-bloom.ts';
import { newborn } from './newborn.ts';
import { quantisationClock } from './quantisation-clock.ts';
import { sleeper } from './sleeper.ts';
import { talkWithoutUse } from './talk-without-use.ts';

const trend = 'rank/models-trending';
const past = (...observations: readonly (readonly Observation[])[]) => pastOf(observations.flat(), cutoff);
const many = manyModels(500);
type Values = Readonly<Record<string, ObservedValue>>;
const list = (values: (rank: number, subject: SubjectId) => Values, subjects = many) =>
  listed(trend, subjects, (subject, rank) => values(rank, subject));

async function holds(facts: object, archive: ReturnType<typeof past>): Promise<void> {
  for (const fact of Object.values(facts) as readonly (Fact | null)[])
    if (fact) assert.deepEqual(await prove(fact, archive), { holds: true }, fact.formula.name);
}

const young = (likes: number, cohort = 120, created = '2026-05-01T06:00:00Z') =>
  list((rank) => ({
    likes: rank === 3 ? likes : 4 + (rank % 5),
    'created-at': rank <= cohort ? created : '2025-05-01T06:00:00Z',
  }));

test('a model days old that draws far more likes than others of its age is told beside them', async () => {
  const archive = past(young(190));
  const [found] = await newborn.find(archive, morningWith());
  assert.ok(found?.angle === 'newborn');
  const { likes, age, cohort, medianLikes, ahead } = found.facts;
  assert.deepEqual([likes.value, age.value, cohort.value, medianLikes.value, ahead.value], [190, 3, 120, 6, 0]);
  await holds(found.facts, archive);
});

test('no newborn where few are as young, where its likes are like theirs, or where it was told', async () => {
  assert.deepEqual(await newborn.find(past(young(190, 40)), morningWith()), []);
  assert.deepEqual(await newborn.find(past(young(52)), morningWith()), []);
  assert.deepEqual(await newborn.find(past(young(190, 120, '2026-04-20T06:00:00Z')), morningWith()), []);
  assert.deepEqual(await newborn.find(past(young(190)), morningWith([{ subjects: [many[2]!] }])), []);
});

const base = model('sample-base/root-8b');
const building = (accounts: number, likes: number) => [
  ...list((rank) => ({
    likes: 40 + (rank % 20),
    ...(rank <= accounts ? { 'base-models': ['finetune:sample-base/root-8b'] } : {}),
  })),
  ...told(base, { likes, 'downloads-30d': 900 }),
];

test('what many build on and few like is a sleeper', async () => {
  const archive = past(building(7, 12));
  const [found] = await sleeper.find(archive, morningWith());
  assert.ok(found?.angle === 'sleeper');
  assert.deepEqual([found.facts.models.value, found.facts.accounts.value, found.facts.likes.value], [7, 7, 12]);
  await holds(found.facts, archive);
  assert.deepEqual(await sleeper.find(past(building(7, 300)), morningWith()), []);
  assert.deepEqual(await sleeper.find(past(building(4, 12)), morningWith()), []);
});

const talked = (values: Values) =>
  list((rank) => ({
    likes: 1000 - rank,
    'downloads-30d': 5500 - rank,
    'created-at': '2026-02-01T06:00:00Z',
    gated: 'no',
    ...(rank === 4 ? { 'downloads-30d': 31, ...values } : {}),
  }));

test('liked near the top of the list and fetched near its end is talk without use', async () => {
  const archive = past(talked({}));
  const [found] = await talkWithoutUse.find(archive, morningWith());
  assert.ok(found?.angle === 'talk-without-use');
  const { likes, downloads, moreLikes, fewerDownloads, medianDownloads } = found.facts;
  assert.ok(Number(medianDownloads.value) > 5000);
  assert.deepEqual([likes.value, downloads.value, moreLikes.value, fewerDownloads.value], [996, 31, 3, 0]);
  await holds(found.facts, archive);
});

test('a gate, a gate that is not known, an age of days, and a counter at nought are other matters', async () => {
  for (const values of [
    { gated: 'manual' },
    { gated: '' },
    { 'created-at': '2026-04-28T06:00:00Z' },
    { 'downloads-30d': 0 },
  ])
    assert.deepEqual(await talkWithoutUse.find(past(talked(values)), morningWith()), []);
});

/** So many models of as many accounts, created on a day, each with this attribute. */
const made = (count: number, on: string, attribute: string, entry: string, name = 'child') =>
  Array.from({ length: count }, (_, i) =>
    told(model(`sample-maker${i}/${name}-${on.slice(5)}`), { 'created-at': `${on}T06:00:00Z`, [attribute]: [entry] }),
  ).flat();

test('many new models of others in a week are a bloom, with the week before beside them', async () => {
  const archive = past(
    told(base, { likes: 40 }),
    made(14, '2026-05-01', 'base-models', 'adapter:sample-base/root-8b'),
    made(2, '2026-04-22', 'base-models', 'adapter:sample-base/root-8b'),
  );
  const [found] = await derivativeBloom.find(archive, morningWith());
  assert.ok(found?.angle === 'derivative-bloom');
  assert.deepEqual(
    [found.subject, found.facts.models.value, found.facts.accounts.value, found.facts.weekBefore.value],
    [base, 14, 14, 2],
  );
  await holds(found.facts, archive);
});

test('no bloom where every week is as full, where one account made them, or of one’s own', async () => {
  const weeks = ['2026-05-01', '2026-04-24', '2026-04-17', '2026-04-10', '2026-04-03'];
  const full = weeks.flatMap((day) => made(14, day, 'base-models', 'adapter:sample-base/root-8b'));
  assert.deepEqual(await derivativeBloom.find(past(full), morningWith()), []);
  const oneAccount = made(14, '2026-05-01', 'base-models', 'adapter:sample-base/root-8b').map((one, i) => ({
    ...one,
    subject: model(`sample-maker/child-${Math.floor(i / 2)}`),
  }));
  assert.deepEqual(await derivativeBloom.find(past(oneAccount), morningWith()), []);
  const own = made(14, '2026-05-01', 'base-models', 'adapter:sample-maker3/root-8b').map((one) => ({
    ...one,
    subject: model(`sample-maker3/${one.subject.slice(-9)}${one.subject.slice(20, 22)}`),
  }));
  assert.deepEqual(await derivativeBloom.find(past(own), morningWith()), []);
});

test('a dataset that several accounts name as theirs in a week takes hold; three models of two accounts do not', async () => {
  const tag = 'dataset:sample-lab/letters';
  const archive = past(made(6, '2026-05-01', 'tags', tag));
  const [found] = await datasetTakesHold.find(archive, morningWith());
  assert.equal(found?.subject, undefined, 'nothing is known of the dataset itself');
  const known = past(
    made(6, '2026-05-01', 'tags', tag),
    told(subjectId('dataset', 'sample-lab/letters'), { likes: 3 }),
  );
  assert.equal((await datasetTakesHold.find(known, morningWith()))[0]?.subject, 'hf:dataset/sample-lab/letters');
  const few = past(made(3, '2026-05-01', 'tags', tag), told(subjectId('dataset', 'sample-lab/letters'), { likes: 3 }));
  assert.deepEqual(await datasetTakesHold.find(few, morningWith()), []);
});

/** Models of a name, each copied by another account after so many hours. */
const copied = (count: number, hours: number, created = '2026-03-20') =>
  Array.from({ length: count }, (_, i) => [
    ...told(model(`sample-lab${i}/voice-${created.slice(5)}`), { 'created-at': `${created}T00:00:00Z`, likes: 90 }),
    ...told(model(`sample-copier/voice-${i}-gguf-${created.slice(5)}`), {
      'created-at': `${created.slice(0, 8)}${String(Number(created.slice(8)) + Math.floor(hours / 24)).padStart(2, '0')}T${String(hours % 24).padStart(2, '0')}:00:00Z`,
      'base-models': [`quantized:sample-lab${i}/voice-${created.slice(5)}`],
    }),
  ]).flat();

test('a copy among the fastest tenth of ninety days is told with the hours and the median', async () => {
  const archive = past(copied(30, 60), copied(1, 3, '2026-05-03'));
  const [found] = await quantisationClock.find(archive, morningWith());
  assert.ok(found?.angle === 'quantisation-clock');
  assert.deepEqual([found.facts.hours.value, found.facts.median.value, found.facts.sooner.value], [3, 60, 0]);
  await holds(found.facts, archive);
  assert.deepEqual(
    await quantisationClock
      .find(past(copied(30, 60), copied(1, 30, '2026-05-01')), morningWith())
      .then((all) => all.map((one) => one.subject)),
    ['hf:model/sample-lab0/voice-05-01'],
  );
});

test('no clock where few copies are known, or where the maker made the copy', async () => {
  assert.deepEqual(await quantisationClock.find(past(copied(9, 60), copied(1, 3, '2026-05-03')), morningWith()), []);
  const own = told(model('sample-lab7/voice-gguf'), {
    'created-at': '2026-05-03T03:00:00Z',
    'base-models': ['quantized:sample-lab7/voice'],
  });
  const voice = told(model('sample-lab7/voice'), { 'created-at': '2026-05-03T00:00:00Z', likes: 90 });
  assert.deepEqual(await quantisationClock.find(past(copied(30, 60), own, voice), morningWith()), []);
});
