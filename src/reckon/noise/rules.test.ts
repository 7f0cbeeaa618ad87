import assert from 'node:assert/strict';
import { test } from 'node:test';
import { subjectId } from '../../vocabulary/subject.ts';
import type { Instant } from '../../vocabulary/time.ts';
import { skeletonOf } from './batches.ts';
import type { Candidate, Company } from './rule.ts';
import { sieve } from './rules.ts';

const created = '2026-05-04T06:00:00Z';
const made = (key: string, rest: Partial<Candidate> = {}): Candidate => ({
  subject: subjectId('model', key),
  kind: 'model',
  owner: key.split('/')[0]!,
  name: key.split('/')[1]!,
  createdAt: created as Instant,
  tags: [],
  card: null,
  description: null,
  marks: null,
  untouched: null,
  ...rest,
});
const rulesFor = (candidates: readonly Candidate[], wellKnown: Company['wellKnown'] = []) => {
  const found = sieve({ candidates, wellKnown });
  return candidates.map((one) => found.get(one.subject) ?? null);
};
const ruleFor = (key: string, rest: Partial<Candidate> = {}) => rulesFor([made(key, rest)])[0];

test('names that end in the clock time of their upload are set aside, other long numbers by another rule', () => {
  const seconds = Date.parse(created) / 1000;
  assert.equal(ruleFor(`sample-a/gin-rummy-${seconds}`), 'epoch');
  assert.equal(ruleFor(`sample-a/gin-rummy-${seconds - 40 * 86_400}`), null, 'another day’s clock is no upload time');
  assert.equal(ruleFor('sample-a/1234567'), 'digits');
  assert.equal(ruleFor('sample-a/words-20260504'), null, 'a date is no number');
});

test('tests, checkpoints, sweeps and random identifiers are set aside by name', () => {
  assert.equal(ruleFor('sample-a/my-test-2'), 'junk');
  assert.equal(ruleFor('sample-a/checkpoint-500'), 'junk');
  assert.equal(ruleFor('sample-a/walker-seed-12'), 'sweep');
  assert.equal(ruleFor('sample-a/run-of-3f9c2ab'), 'hex');
});

test('good names pass: sizes, versions, words that hold a rule’s letters', () => {
  for (const key of [
    'sample-a/contest-4B',
    'sample-a/Verse3.5-9B-Coder',
    'sample-a/decade-2026',
    'sample-a/prepared-v2',
  ])
    assert.equal(ruleFor(key), null, key);
});

const many = (count: number) => Array.from({ length: count }, (_, index) => made(`sample-a/skill-v${index + 1}`));

test('five alike by one account within a day are a batch, twenty a factory, four are neither', () => {
  assert.deepEqual(new Set(rulesFor(many(4))), new Set([null]));
  assert.deepEqual(new Set(rulesFor(many(5))), new Set(['batch']));
  assert.deepEqual(new Set(rulesFor(many(20))), new Set(['factory']));
});

test('alike names of a month, or of several accounts, are no batch', () => {
  const month = Array.from({ length: 6 }, (_, index) =>
    made(`sample-a/skill-v${index + 1}`, { createdAt: `2026-04-0${index + 1}T06:00:00Z` as Instant }),
  );
  assert.deepEqual(new Set(rulesFor(month)), new Set([null]));
  const accounts = Array.from({ length: 6 }, (_, index) => made(`sample-${'abcdef'[index]}/skill-v${index + 1}`));
  assert.deepEqual(new Set(rulesFor(accounts)), new Set([null]));
});

test('a skeleton keeps words and loses numbers and identifiers', () => {
  assert.equal(skeletonOf('Run-12-3f9c2ab'), 'run-#-h');
  assert.equal(skeletonOf('model-1.5'), skeletonOf('model-2.0'));
});

test('an empty card and five cards alike are set aside; a card never read is not held against anybody', () => {
  assert.equal(ruleFor('sample-a/verse', { card: '---\nlicense: mit\n---\n# Verse\n' }), 'empty-card');
  assert.equal(ruleFor('sample-a/verse', { card: null }), null);
  const text =
    'This model was made from a base by a trainer on letters of many hands, and it answers questions about letters and people who wrote them, with care for names, places, days, weather and everything else a letter of an ordinary writer may hold in it.';
  const clones = Array.from({ length: 5 }, (_, index) => made(`sample-${'abcde'[index]}/verse`, { card: text }));
  assert.deepEqual(new Set(rulesFor(clones)), new Set(['cloned-card']));
  assert.deepEqual(new Set(rulesFor(clones.slice(0, 4))), new Set([null]));
});

test('a near-twin of a well-known account under the same name is set aside, the account itself is not', () => {
  const known = [{ owner: 'samplelab', name: 'Verse-8B' }];
  assert.deepEqual(
    rulesFor(
      [
        made('sampleIab/Verse-8B'),
        made('samplelabs/Verse-8B'),
        made('samplelab/Verse-8B'),
        made('otherhouse/Verse-8B'),
      ],
      known,
    ),
    ['look-alike', 'look-alike', null, null],
  );
});

test('what is marked or named as not for all audiences is set aside first', () => {
  assert.equal(ruleFor('sample-a/verse', { tags: ['not-for-all-audiences'] }), 'not-for-all');
  assert.equal(ruleFor('sample-a/Verse-NSFW-test'), 'not-for-all');
  assert.equal(ruleFor('sample-a/Verse-9B-Uncensored'), 'unguarded');
  assert.equal(ruleFor('sample-a/essex-middlesex-maps'), null, 'words are whole words');
});

test('cheats for games and cracked programs are set aside by their own word, and research that names them is not', () => {
  assert.equal(ruleFor('sample-a/valorant-aimbot-2026'), 'cheats');
  assert.equal(ruleFor('sample-a/helper', { description: 'Recoil control script with a spoofer' }), 'cheats');
  assert.equal(ruleFor('sample-a/studio-pro-cracked'), 'cheats');
  assert.equal(ruleFor('sample-a/crackle', { description: 'Detects cracks in concrete from photographs' }), null);
  assert.equal(ruleFor('sample-a/rust-game', { description: 'A game engine in Rust with recoil physics' }), null);
});

const counted = (...marks: readonly number[]) =>
  marks.map((one, index) => made(`sample-a/thing-${'abcdefgh'[index]}`, { marks: one }));

test('three of one account at nearly one count are set aside, and three of a large account or of small counts are not', () => {
  assert.deepEqual(rulesFor(counted(11_300, 11_320, 11_290)), ['in-step', 'in-step', 'in-step']);
  assert.deepEqual(rulesFor(counted(11_300, 11_320)), [null, null]);
  assert.deepEqual(new Set(rulesFor(counted(120, 120, 120))), new Set([null]));
  assert.deepEqual(new Set(rulesFor(counted(1000, 1001, 1002, 300, 500, 5000, 9000, 20_000))), new Set([null]));
});

test('what nobody touched and nobody described is set aside, and what was not read is not held against anybody', () => {
  assert.equal(ruleFor('sample-a/verse', { untouched: true }), 'untouched');
  assert.equal(ruleFor('sample-a/verse', { untouched: false }), null);
  assert.equal(ruleFor('sample-a/verse', { untouched: null }), null);
});
