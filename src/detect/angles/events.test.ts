import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pastOf } from '../../archive/memory-past.ts';
import type { RememberedStory } from '../../vocabulary/memory.ts';
import type { Observation } from '../../vocabulary/observation.ts';
import { subjectId } from '../../vocabulary/subject.ts';
import { cutoff, listed, model, morningWith, post, postId, thread, told } from '../made-events.ts';
import { labAnnouncement } from './lab-announcement.ts';
import { modelReleased } from './model-released.ts';
import { paperWithCode } from './paper-with-code.ts';
import { ripePoints, discussedSubject, wideDiscussion } from './wide-discussion.ts';

// Addresses of labs that the publishers' table knows; everything said on them here is invented.
const page = 'https://openai.com/index/sample-news';
const other = 'https://mistral.ai/news/sample-news';

const events = [modelReleased, labAnnouncement, wideDiscussion, paperWithCode];
async function found(
  observations: readonly (readonly Observation[])[],
  stories: readonly Partial<RememberedStory>[] = [],
) {
  const past = pastOf(observations.flat(), cutoff);
  const all = await Promise.all(events.map((angle) => angle.find(past, morningWith(stories))));
  return all.flat();
}

test('a followed lab’s post that introduces a model is a release, with title, publisher, day and link as facts', async () => {
  const [finding, ...rest] = await found([post('Introducing GPT-Sample 9.1', page)]);
  assert.equal(rest.length, 0);
  assert.equal(finding?.angle, 'model-released');
  assert.ok(finding?.angle === 'model-released');
  assert.equal(finding.facts.title.value, 'Introducing GPT-Sample 9.1');
  assert.equal(finding.facts.publisher.value, 'Sample Lab');
  assert.equal(finding.facts.publishedOn.value, '2026-05-04');
  assert.equal(finding.facts.link.value, page);
  assert.equal(finding.facts.version?.value, '9.1');
  assert.equal(finding.score.score, 7, 'the table: a followed lab, not yet confirmed');
});

test('a post published more than 72 hours before it was first seen, of the future, or of a feed’s archive is no news', async () => {
  const title = 'Introducing GPT-Sample 9.1';
  assert.deepEqual(await found([post(title, page, { 'published-at': '2026-05-01T07:00:00Z' })]), []);
  assert.deepEqual(await found([post(title, page, { 'published-at': '2026-05-05T00:00:00Z' })]), []);
  assert.deepEqual(await found([post(title, page, { backfill: 'yes' })]), []);
  const bulk = Array.from({ length: 12 }, (_, index) => post(`${title}${index}`, `${page}/${index}`));
  assert.deepEqual(await found(bulk), []);
});

test('nothing known after the cutoff is used', async () => {
  assert.deepEqual(await found([post('Introducing GPT-Sample 9.1', page, {}, '2026-05-04T10:00:01Z')]), []);
});

test('a second publisher, a repository and a thread make one story of one event; only the thread does not confirm', async () => {
  const sources = [
    post('Introducing GPT-Sample 9.1', page),
    post('GPT-Sample 9.1', other, { publisher: 'Other Lab', 'published-at': '2026-05-04T07:00:00Z' }),
    thread('1', 'GPT-Sample 9.1', 400, page),
  ];
  const [finding, ...rest] = await found(sources);
  assert.equal(rest.length, 0);
  assert.ok(finding?.angle === 'model-released');
  assert.equal(finding.subject, postId(page));
  assert.equal(finding.facts.second?.subject, postId(other));
  assert.ok(finding.score.score > 8);
  const [discussed] = await found([sources[0]!, sources[2]!]);
  assert.ok(discussed?.angle === 'model-released');
  assert.equal(discussed.facts.second?.points?.value, 400);
  assert.ok(discussed.score.score < finding.score.score, 'a thread proves discussion only');
});

test('what was told in the last thirty days is not told again', async () => {
  const sources = [post('Introducing GPT-Sample 9.1', page), thread('1', 'GPT-Sample 9.1', 400, page)];
  assert.deepEqual(await found(sources, [{ subjects: [postId(page)] }]), []);
});

test('a bare name that an older title used is no release', async () => {
  const old = post(
    'GPT-Sample 9.1 at work',
    `${page}-old`,
    { 'published-at': '2026-04-10T06:00:00Z' },
    '2026-04-10T08:00:00Z',
  );
  const bare = post('GPT-Sample 9.1: the developer guide', page);
  assert.equal((await found([bare]))[0]?.angle, 'model-released');
  assert.ok((await found([old, bare])).every((finding) => finding.angle !== 'model-released'));
});

test('a model of a followed account that was created this week is a release, its copies confirm it', async () => {
  const own = model('openai/gpt-sample-9b');
  const copy = model('unsloth-sample/gpt-sample-9b-GGUF');
  const list = listed('rank/models-trending', [own, copy], () => ({ 'created-at': '2026-05-02T06:00:00Z', likes: 90 }));
  const old = listed(
    'rank/models-likes',
    [model('unsloth-sample/others')],
    () => ({ likes: 5000 }),
    '2026-04-25T08:00:00Z',
  );
  const [finding, ...rest] = await found([list, old]);
  assert.equal(rest.length, 0);
  assert.ok(finding?.angle === 'model-released');
  assert.equal(finding.subject, own);
  assert.deepEqual(finding.others, [copy]);
  assert.equal(finding.facts.title.value, 'gpt-sample-9b');
  assert.equal(finding.facts.publisher.value, 'openai');
  assert.ok(finding.score.score >= 8, 'another account’s repository confirms it');
});

const entry = (key: string, created: string) =>
  listed('rank/models-trending', [model(key)], () => ({ 'created-at': created, likes: 90 }));

test('a model of nobody in particular, an old one and a copy are no releases', async () => {
  assert.deepEqual(await found([entry('sample-nobody/verse-9b', '2026-05-02T06:00:00Z')]), []);
  assert.deepEqual(await found([entry('openai/gpt-sample-9b', '2026-04-02T06:00:00Z')]), []);
  assert.deepEqual(await found([entry('openai/gpt-sample-9b-GGUF', '2026-05-02T06:00:00Z')]), []);
});

async function kindsOf(title: string) {
  const all = await found([post(title, page)]);
  return all.map((finding) => finding.angle === 'lab-announcement' && finding.facts.kind);
}

test('money and research are announcements with their kind; guides and customers are none', async () => {
  assert.deepEqual(await kindsOf('OpenAI raises $5B in Series Z'), ['company']);
  assert.deepEqual(await kindsOf('Best practices for the sample tool'), []);
  assert.deepEqual(await kindsOf('How Sampleco cut costs with our tool'), []);
});

test('a post of unsaid kind weighs more where a thread tells of it too', async () => {
  const title = 'Notes on letters, from morning to evening';
  const [alone] = await found([post(title, page)]);
  const [echoed] = await found([post(title, page), thread('1', title, 60, page)]);
  assert.ok(alone && echoed && echoed.angle === 'lab-announcement');
  assert.ok(alone.score.score < 4 && echoed.score.score > 5);
});

test('a page of a publisher of many things is about the field only where its title says so', async () => {
  const link = 'https://www.microsoft.com/sample/odd';
  assert.deepEqual(await found([thread('1', 'Why there are two folders for what is left', 300, link)]), []);
  assert.equal((await found([thread('1', 'Agents and two folders', 300, link)])).length, 1);
});

test('one publisher gives a morning at most three announcements', async () => {
  const titles = ['Alpha', 'Beta', 'Gamma', 'Delta', 'Epsilon'].map((name) =>
    post(`Introducing the ${name} connector`, `${page}/${name}`),
  );
  assert.equal((await found(titles)).length, 3);
});

test('a thread about artificial intelligence with 200 points is widely discussed, and says what it points to', async () => {
  const [finding, ...rest] = await found([
    thread('1', 'LLMs and letters of old', 250, 'https://github.com/sample-ada/letters'),
    thread('2', 'A garden in spring', 900),
    thread('3', 'Agents in small offices', 120),
  ]);
  assert.equal(rest.length, 0);
  assert.ok(finding?.angle === 'wide-discussion');
  assert.equal(finding.facts.points.value, 250);
  assert.equal(finding.facts.topic, null);
  assert.equal(finding.facts.discusses?.value, 'https://github.com/sample-ada/letters');
  assert.deepEqual(finding.others, [subjectId('repo', 'sample-ada/letters')]);
  assert.equal(finding.facts.link.value, 'https://news.ycombinator.com/item?id=1');
});

test('without a wide thread the day’s first stands from 100 points on', async () => {
  const first = await found([thread('1', 'LLMs and letters', 120), thread('2', 'Agents in offices', 110)]);
  assert.deepEqual(
    first.map((finding) => finding.subject),
    ['hn:thread/1'],
  );
  assert.deepEqual(await found([thread('1', 'LLMs and letters', 99)]), []);
});

test('a thread of a few hours is held for a day, unless it is large already', async () => {
  const young = (points: number) =>
    thread('1', 'LLMs and letters', points, null, '2026-05-04T08:00:00Z', '2026-05-03T20:00:00Z');
  assert.deepEqual(await found([young(ripePoints - 1)]), []);
  assert.equal((await found([young(ripePoints)])).length, 1);
});

test('a thread that points to a maker’s page has the topic its title announces; it is still a discussion', async () => {
  const [finding] = await found([thread('1', 'GPT-Sample 9.1', 400, page)]);
  assert.ok(finding?.angle === 'wide-discussion');
  assert.equal(finding.facts.topic, 'model');
});

test('a promise of healing, justice or riches is not carried, not even quoted', async () => {
  assert.deepEqual(await found([thread('1', 'LLM diagnosed all patients better than doctors', 900)]), []);
});

const paper = subjectId('paper', '2605.00001');
const paperOf = (upvotes: number, code: readonly string[]) =>
  told(paper, {
    'rank/daily-papers': 1,
    upvotes,
    title: 'Letters of Many Hands',
    abstract: 'We study letters written by many hands and find them legible.',
    ...(code.length > 0 ? { 'code-links': code } : {}),
  });

test('a new paper that names its code and is upvoted is news, with the repository named', async () => {
  const [finding] = await found([paperOf(40, ['sample-ada/letters'])]);
  assert.ok(finding?.angle === 'paper-with-code');
  assert.equal(finding.facts.codeNamed?.value, 'sample-ada/letters');
  assert.deepEqual(finding.facts.code, [subjectId('repo', 'sample-ada/letters')]);
  assert.equal(finding.facts.link.value, 'https://arxiv.org/abs/2605.00001');
  assert.equal(finding.facts.upvotes?.value, 40);
});

test('a paper without code, or hardly upvoted, is left to the readings', async () => {
  assert.deepEqual(await found([paperOf(40, [])]), []);
  assert.deepEqual(await found([paperOf(3, ['sample-ada/letters'])]), []);
});

test('what an address points to is known only where the address says it', () => {
  assert.equal(discussedSubject('https://arxiv.org/pdf/2605.00001v2'), paper);
  assert.equal(discussedSubject('https://huggingface.co/sample-ada/verse'), model('sample-ada/verse'));
  assert.equal(
    discussedSubject('https://huggingface.co/datasets/sample-ada/verse'),
    subjectId('dataset', 'sample-ada/verse'),
  );
  assert.equal(discussedSubject('https://huggingface.co/blog/verse'), null);
  assert.equal(discussedSubject('https://lab.example/news'), null);
});
