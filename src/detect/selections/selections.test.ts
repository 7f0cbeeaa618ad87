import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pastOf } from '../../archive/memory-past.ts';
import type { RememberedStory } from '../../vocabulary/memory.ts';
import type { Observation } from '../../vocabulary/observation.ts';
import { packageId, subjectId, type SubjectId } from '../../vocabulary/subject.ts';
import { cutoff, listed, manyModels, model, morningWith, post, postId, thread, told } from '../made-events.ts';
import { finds } from './finds.ts';
import { leftOut } from './left-out.ts';
import { reading } from './reading.ts';
import { tools, tryLine } from './tools.ts';
import { trending } from './trending.ts';
import { words } from './words.ts';

const past = (observations: readonly (readonly Observation[])[]) => pastOf(observations.flat(), cutoff);
const repo = (name: string): SubjectId => subjectId('repo', `sample-${name}/${name}`);

/** A repository with a description that gained so many stars in the week. */
const growing = (name: string, stars: number, gain: number, rest = {}) => [
  ...told(repo(name), { stars: stars - gain, forks: 10 }, { asOf: '2026-04-27T08:00:00Z' }),
  ...told(repo(name), {
    stars,
    forks: 10 + gain / 10,
    description: `Sorts the ${name} of an office by tone.`,
    licence: 'mit',
    ...rest,
  }),
];
const names = ['acorns', 'boxes', 'cards', 'diaries', 'envelopes', 'folders'];
const office = names.map((name, index) => growing(name, 1000, 600 - 100 * index));
const subjectsOf = (rows: readonly { readonly subject: SubjectId }[]) => rows.map((row) => row.subject);

async function toolsOn(date: string, stories: readonly Partial<RememberedStory>[] = []) {
  const [found] = await tools.choose(past(office), morningWith(stories, date));
  assert.ok(found?.kind === 'tools');
  return found.rows;
}

test('four tools stand on the first day, those that gained most for their size, each with its line to try it', async () => {
  const rows = await toolsOn('2026-05-04');
  assert.deepEqual(subjectsOf(rows), ['acorns', 'boxes', 'cards', 'diaries'].map(repo));
  assert.equal(rows[0]!.tryIt, 'git clone https://github.com/sample-acorns/acorns');
  assert.equal(rows[0]!.about.purpose?.value, 'Sorts the acorns of an office by tone.');
  assert.ok(rows.every((row) => row.isNew));
});

test('on the next weekday one is new and the oldest leaves; at a weekend they stand', async () => {
  const yesterday = [{ section: 'tools', subjects: ['acorns', 'boxes', 'cards', 'diaries'].map(repo) }] as const;
  const monday = await toolsOn('2026-05-04', yesterday);
  assert.deepEqual(subjectsOf(monday), ['envelopes', 'acorns', 'boxes', 'cards'].map(repo));
  assert.deepEqual(
    monday.map((row) => row.isNew),
    [true, false, false, false],
  );
  const saturday = await toolsOn('2026-05-09', yesterday);
  assert.deepEqual(subjectsOf(saturday), ['acorns', 'boxes', 'cards', 'diaries'].map(repo));
});

test('what has no words of its maker, is noise or not for all audiences is no tool', async () => {
  const bad = [
    growing('mute', 1000, 900, { description: '' }),
    growing('nsfw', 1000, 900),
    [
      ...told(subjectId('repo', 'sample-a/my-test'), { stars: 10 }, { asOf: '2026-04-27T08:00:00Z' }),
      ...told(subjectId('repo', 'sample-a/my-test'), {
        stars: 900,
        description: 'Sorts the letters of an office by tone.',
      }),
    ],
  ];
  assert.deepEqual(await tools.choose(past(bad), morningWith()), []);
});

test('the line to try a thing is built from its name alone, and from no name that could say more', () => {
  assert.equal(tryLine(model('sample-ada/verse')), 'hf download sample-ada/verse');
  assert.equal(tryLine(packageId('npm', '@sample/verse')), 'npx @sample/verse');
  assert.equal(tryLine(packageId('pypi', 'sample-verse')), 'pip install sample-verse');
  assert.equal(tryLine(subjectId('repo', 'sample-ada/x;rm -rf')), null);
  assert.equal(tryLine(packageId('pypi', '--sample')), null);
});

const described = (subject: SubjectId, likes: number) =>
  told(subject, {
    likes,
    description: 'Reads the letters of old hands aloud.',
    'created-at': '2026-05-01T06:00:00Z',
  });

test('finds are little known, described, of accounts not printed before, of each kind one', async () => {
  const small = [
    model('sample-ada/reader'),
    model('sample-ada/writer'),
    model('sample-ben/reader'),
    model('openai/sample-reader'),
  ];
  const found = await finds.choose(
    past([
      listed('rank/models-trending', small),
      ...small.map((subject, index) => described(subject, 90 - index)),
      ...office,
    ]),
    morningWith([{ section: 'finds', subjects: [model('sample-ben/older')] }]),
  );
  assert.ok(found[0]?.kind === 'finds');
  assert.deepEqual(
    subjectsOf(found[0].rows),
    [model('sample-ada/reader')],
    'one account once, none that was printed, no lab',
  );
  assert.equal(found[0].rows[0]!.facts['age']?.value, 3);
});

test('trending sets interest beside practice, keeps the rank’s gap where something is not shown', async () => {
  const subjects = manyModels(6);
  const list = listed('rank/models-trending', subjects, (_one, rank) => ({
    likes: 60 - rank,
    'trending-score': 50 - rank,
  }));
  const used = listed('rank/models-downloads', subjects.toReversed(), (_one, rank) => ({
    'downloads-30d': 1000 - rank,
  }));
  const hidden = told(subjects[1]!, { tags: ['not-for-all-audiences'] });
  // Eight rows make this morning's list.
  const more = ['x', 'y', 'z'].map((name, index) =>
    told(model(`sample-${name}/${name}-model`), { 'rank/models-trending': 7 + index, likes: 1 }),
  );
  const found = await trending.choose(past([list, used, hidden, ...more, ...office]), morningWith());
  const shown = found.flatMap((one) =>
    one.kind === 'trending' ? [`${one.list} by ${one.by}: ${one.rows.length}`] : [],
  );
  assert.ok(
    shown.includes('models by interest: 8') &&
      shown.includes('repositories by interest: 6') &&
      shown.includes('repositories by practice: 6'),
    shown.join('; '),
  );
  const models = found.find((one) => one.kind === 'trending' && one.list === 'models' && one.by === 'interest');
  assert.ok(models?.kind === 'trending');
  assert.deepEqual(
    models.rows.slice(0, 3).map((row) => row.facts['rank']?.value),
    [1, 3, 4],
  );
});

test('repositories of the week are those that gained, with the gain as a fact', async () => {
  const found = await trending.choose(past(office), morningWith());
  const interest = found.find((one) => one.kind === 'trending' && one.by === 'interest');
  assert.ok(interest?.kind === 'trending');
  assert.deepEqual([interest.rows[0]!.subject, interest.rows[0]!.facts['gain']?.value], [repo('acorns'), 600]);
});

const papers = Array.from({ length: 12 }, (_, index) =>
  told(subjectId('paper', `2605.000${10 + index}`), {
    'rank/daily-papers': index + 1,
    upvotes: 30 - index,
    title: `Letters of ${['red', 'blue', 'green', 'grey', 'white', 'black', 'brown', 'pink', 'gold', 'silver', 'violet', 'amber'][index]} ink`,
    abstract: 'We find that ink fades without light and care of many hands.',
  }),
);

test('three readings on a weekday, two papers and an essay; ten at the weekend; none twice', async () => {
  const essay = thread('1', 'LLMs and letters of old', 90, 'https://lab.example/essay');
  const [weekday] = await reading.choose(past([...papers, essay]), morningWith());
  assert.ok(weekday?.kind === 'reading');
  assert.deepEqual(subjectsOf(weekday.rows), ['arxiv:paper/2605.00010', 'arxiv:paper/2605.00011', 'hn:thread/1']);
  const shown = [{ section: 'reading', subjects: subjectsOf(weekday.rows) }] as const;
  const [weekend] = await reading.choose(past([...papers, essay]), morningWith(shown, '2026-05-09'));
  assert.ok(weekend?.kind === 'reading');
  assert.equal(weekend.rows.length, 10);
  assert.ok(!weekend.rows.some((row) => shown[0].subjects.includes(row.subject)));
});

test('their words are one exact whole sentence of a source, attributed and dated', async () => {
  const said = post('A note on ink', 'https://mistral.ai/news/ink', {
    description: 'Ink fades. We find that half of all letters never lose a word in a dry and dark room. And so on',
  });
  const [found] = await words.choose(past([said]), morningWith());
  assert.ok(found?.kind === 'words');
  const { quote, from, on } = found.rows[0]!.facts;
  assert.equal(quote?.value, 'We find that half of all letters never lose a word in a dry and dark room.');
  assert.deepEqual([from?.value, on?.value], ['A note on ink', '2026-05-04']);
  assert.deepEqual(
    await words.choose(
      past([said]),
      morningWith([{ section: 'words', subjects: [postId('https://mistral.ai/news/ink')] }]),
    ),
    [],
  );
});

test('what was left out is counted by rule and never named', async () => {
  const batch = Array.from({ length: 6 }, (_, index) => model(`sample-eve/skill-v${index + 1}`));
  const list = listed('rank/models-newest', [...batch, model('sample-ada/my-test'), model('sample-ben/verse')], () => ({
    'created-at': '2026-05-04T06:00:00Z',
  }));
  const [found] = await leftOut.choose(past([list]), morningWith());
  assert.ok(found?.kind === 'left-out');
  assert.deepEqual(
    found.rules.map(({ rule, count }) => [rule, count.value]),
    [
      ['batch', 6],
      ['junk', 1],
    ],
  );
  assert.ok(!JSON.stringify(found.rules.map(({ says }) => says)).includes('sample-'));
});
