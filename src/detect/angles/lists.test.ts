import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pastOf } from '../../archive/memory-past.ts';
import type { Observation } from '../../vocabulary/observation.ts';
import { subjectId } from '../../vocabulary/subject.ts';
import { cutoff, listed, manyModels, model, morningWith, post, postId } from '../made-events.ts';
import { mostBuiltOn } from './most-built-on.ts';
import { newToList } from './new-to-list.ts';
import { zeroDownloads } from './zero-downloads.ts';

const trend = 'rank/models-trending';
const past = (observations: readonly (readonly Observation[])[]) => pastOf(observations.flat(), cutoff);
const olds = manyModels(20);
const before = ['2026-04-29', '2026-04-30', '2026-05-01', '2026-05-02'].map((day) =>
  listed(trend, olds, () => ({ likes: 50 }), `${day}T08:00:00Z`),
);
const newcomer = model('sample-ada/verse-4b');
const today = (subject = newcomer) =>
  listed(trend, [...olds.slice(0, 4), subject, ...olds.slice(4)], (one) =>
    one === subject
      ? { likes: 80, 'trending-score': 78, 'downloads-30d': 3, 'created-at': '2026-05-02T06:00:00Z' }
      : { likes: 50 },
  );

test('a model never listed before is new to the list, with rank, day, size of the list and age', async () => {
  const [finding, ...rest] = await newToList.find(past([...before, today()]), morningWith());
  assert.equal(rest.length, 0);
  assert.ok(finding?.angle === 'new-to-list');
  assert.equal(finding.subject, newcomer);
  const { rank, listedOn, listSize, likes, score, age } = finding.facts;
  assert.deepEqual([rank.value, listedOn.value, listSize.value], [5, '2026-05-04', 21]);
  assert.deepEqual([likes?.value, score?.value, age?.value], [80, 78, 2]);
});

test('who stood on the list before, came too low, or is noise is not new', async () => {
  const earlier = listed(trend, [newcomer], () => ({}), '2026-04-28T08:00:00Z');
  assert.deepEqual(await newToList.find(past([earlier, ...before, today()]), morningWith()), []);
  assert.deepEqual(await newToList.find(past([...before, today(model('sample-ada/verse-test-2'))]), morningWith()), []);
  const low = listed(trend, [...manyModels(40), newcomer]);
  const lowOlds = ['2026-04-30', '2026-05-01', '2026-05-02'].map((day) =>
    listed(trend, manyModels(40), () => ({}), `${day}T08:00:00Z`),
  );
  assert.deepEqual(await newToList.find(past([...lowOlds, low]), morningWith()), []);
});

test('nobody is new to a list that was hardly read before', async () => {
  assert.deepEqual(await newToList.find(past([before[0]!, today()]), morningWith()), []);
});

test('another format of a listed model is no newcomer, and variants of one maker are one', async () => {
  const copy = model('sample-ben/sample-model-a-GGUF');
  assert.deepEqual(await newToList.find(past([...before, today(copy)]), morningWith()), []);
  const pair = listed(trend, [newcomer, model('sample-ada/verse-4b-it'), ...olds]);
  const found = await newToList.find(past([...before, pair]), morningWith());
  assert.deepEqual(
    found.map((finding) => [finding.subject, finding.others]),
    [[newcomer, [model('sample-ada/verse-4b-it')]]],
  );
});

test('a model whose release is told today or was told before is not told as a newcomer', async () => {
  const page = 'https://mistral.ai/news/sample';
  const release = post('Introducing Mistral Sample 4.8', page);
  const listing = listed(trend, [model('mistralai/Mistral-Sample-4.8'), ...olds]);
  assert.deepEqual(await newToList.find(past([...before, listing, release]), morningWith()), []);
  assert.deepEqual(
    await newToList.find(past([...before, listing, release]), morningWith([{ subjects: [postId(page)] }])),
    [],
  );
  assert.equal((await newToList.find(past([...before, listing]), morningWith())).length, 1);
});

const hundred = manyModels(120);
const zeros = (at: readonly number[], created = '2026-04-20T06:00:00Z') =>
  listed(trend, hundred, (_subject, rank) => ({
    likes: 200 - rank,
    'downloads-30d': at.includes(rank) ? 0 : 10,
    'created-at': created,
  }));

test('a model that trends with no downloads is explained with the zeros of the list', async () => {
  const [finding] = await zeroDownloads.find(past([zeros([5, 50, 110])]), morningWith());
  assert.ok(finding?.angle === 'zero-downloads');
  const { rank, likes, downloads, zerosInTop, topSize, zerosInAll, allSize, medianLikesOfZeros, youngZeros } =
    finding.facts;
  assert.deepEqual([rank.value, likes.value, downloads.value, zerosInTop.value, topSize.value], [5, 195, 0, 2, 100]);
  assert.deepEqual([zerosInAll?.value, allSize?.value, medianLikesOfZeros?.value, youngZeros?.value], [3, 120, 150, 0]);
});

test('young zeros, zeros far down, a short list and a story told lately do not fire', async () => {
  assert.deepEqual(await zeroDownloads.find(past([zeros([5], '2026-05-03T06:00:00Z')]), morningWith()), []);
  assert.deepEqual(await zeroDownloads.find(past([zeros([50])]), morningWith()), []);
  const short = listed(trend, hundred.slice(0, 60), () => ({ 'downloads-30d': 0, likes: 3 }));
  assert.deepEqual(await zeroDownloads.find(past([short]), morningWith()), []);
  assert.deepEqual(await zeroDownloads.find(past([zeros([5])]), morningWith([{ angle: 'zero-downloads' }])), []);
});

const base = model('sample-base/root-8b');
const builders = (accounts: number, relation = 'quantized') =>
  listed(trend, hundred, (_subject, rank) =>
    rank <= accounts ? { 'base-models': [`${relation}:sample-base/root-8b`] } : {},
  );

test('the base that most other accounts build on is counted with its relations', async () => {
  const own = listed(trend, [model('sample-base/root-8b-tuned'), ...hundred], (_subject, rank) =>
    rank <= 7 ? { 'base-models': ['finetune:sample-base/root-8b'] } : {},
  );
  const [finding] = await mostBuiltOn.find(past([own]), morningWith());
  assert.ok(finding?.angle === 'most-built-on');
  assert.equal(finding.subject, base);
  assert.deepEqual(
    [finding.facts.models.value, finding.facts.accounts.value],
    [7, 6],
    'its own account does not count',
  );
  assert.deepEqual(
    finding.facts.byRelation.map(({ relation, models }) => [relation, models.value]),
    [['finetune', 7]],
  );
});

test('few accounts, a short list and a story told lately do not fire', async () => {
  assert.deepEqual(await mostBuiltOn.find(past([builders(4)]), morningWith()), []);
  assert.deepEqual(
    await mostBuiltOn.find(
      past([builders(9).filter((one) => hundred.slice(0, 50).includes(one.subject))]),
      morningWith(),
    ),
    [],
  );
  assert.deepEqual(await mostBuiltOn.find(past([builders(9)]), morningWith([{ angle: 'most-built-on' }])), []);
});

test('a space of an account without a name is new to the list only near its top', async () => {
  const spaces = Array.from({ length: 20 }, (_, index) =>
    subjectId('space', `sample-${index}/space-${'abcdefghijklmnopqrst'[index]}`),
  );
  const days = ['2026-04-30', '2026-05-01', '2026-05-02'].map((day) =>
    listed('rank/spaces-trending', spaces, () => ({ likes: 9 }), `${day}T08:00:00Z`),
  );
  const one = subjectId('space', 'sample-eve/painter');
  const at = (rank: number) =>
    listed('rank/spaces-trending', [...spaces.slice(0, rank - 1), one, ...spaces.slice(rank - 1)]);
  assert.equal((await newToList.find(past([...days, at(5)]), morningWith())).length, 1);
  assert.equal((await newToList.find(past([...days, at(12)]), morningWith())).length, 0);
});
