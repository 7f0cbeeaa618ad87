import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fixture, knownBefore, sendOut } from '../testing/sent-out.ts';
import { huggingFace } from './source.ts';

const quince = 'hf:model/sample-orchard/quince-1b';

const hub = ({ url }: { url: string }) => {
  const { pathname } = new URL(url);
  if (pathname === '/api/models') return fixture(import.meta.url, 'models.json');
  if (pathname === '/api/datasets') return fixture(import.meta.url, 'datasets.json');
  if (pathname === '/api/spaces') return fixture(import.meta.url, 'spaces.json');
  if (pathname === '/api/daily_papers') return fixture(import.meta.url, 'daily-papers.json');
  return pathname.endsWith('/raw/main/README.md') ? fixture(import.meta.url, 'card.md') : 404;
};

test('every field of a model that the Hub documents comes home', async () => {
  const brought = await sendOut(huggingFace, hub);
  assert.deepEqual(brought.gaps, []);
  const expected = {
    likes: 899,
    'downloads-30d': 119999,
    'downloads-all': 900000,
    'trending-score': 399,
    'rank/models-trending': 1,
    'created-at': '2026-04-28T11:27:09Z',
    'modified-at': '2026-04-29T08:00:00Z',
    task: 'text-generation',
    library: 'transformers',
    licence: 'apache-2.0',
    parameters: 8030261248,
    gated: 'no',
    state: 'there',
    'base-models': ['finetune:sample-tidepool/limpet'],
    'paper-links': ['2604.90117'],
  };
  for (const [metric, value] of Object.entries(expected)) assert.deepEqual(brought.of(quince, metric), value, metric);
});

test('a date the Hub does not know is no date, a size comes from file headers only, and 0 downloads are 0', async () => {
  const { of } = await sendOut(huggingFace, hub);
  assert.equal(of('hf:model/sample-orchard/quince-2b', 'created-at'), undefined);
  assert.equal(of('hf:model/sample-orchard/quince-2b', 'downloads-30d'), 0);
  assert.equal(of('hf:model/sample-orchard/quince-2b', 'gated'), 'manual');
  assert.equal(of('hf:model/quince-old', 'parameters'), 1100048384);
  assert.equal(of('hf:model/quince-old', 'task'), undefined);
});

test('a row that repeats or is private takes no place; one that cannot be read keeps its own', async () => {
  const { of } = await sendOut(huggingFace, hub);
  assert.equal(of('hf:model/quince-old', 'rank/models-trending'), 3);
  assert.equal(of('hf:model/sample-orchard/quince-4b', 'likes'), undefined);
  assert.equal(of('hf:model/sample-orchard/quince-5b', 'rank/models-trending'), undefined);
  assert.equal(of('hf:model/sample-orchard/quince-6b', 'rank/models-trending'), 5);
});

test('datasets, Spaces, daily papers and cards come in our words', async () => {
  const { of } = await sendOut(huggingFace, hub);
  assert.equal(of('hf:dataset/sample-wicket/mallet-1', 'task'), 'text-generation');
  assert.equal(of('hf:space/sample-tamsin/desk-1', 'sdk'), 'gradio');
  assert.equal(of('hf:space/sample-tamsin/desk-1', 'description'), 'Ask a question of a file of your own');
  assert.equal(of('arxiv:paper/2605.90001', 'title'), 'Verbosity Is Not Politeness');
  assert.deepEqual(of('arxiv:paper/2605.90001', 'authors'), ['sample-Elif Dalgleish']);
  assert.deepEqual(of('arxiv:paper/2605.90001', 'code-links'), ['sample-dalgleish-group/verbosity']);
  assert.match(String(of(quince, 'card')), /^# Quince 1B\n\nQuince writes plain explanations\./);
});

test('a model whose card is kept is not asked for it again, and one without a card is no gap', async () => {
  const without = await sendOut(huggingFace, (asked) => (asked.url.includes('/raw/') ? 404 : hub(asked)));
  assert.deepEqual(without.gaps, []);
  const { asked } = await sendOut(huggingFace, hub, { known: [knownBefore(quince, 'card', 'kept', 'hugging-face')] });
  assert.ok(!asked.some(({ url }) => url.includes('/quince-1b/raw/')));
});

test('a token goes to the Hub, and to the address the publisher set', async () => {
  const env = { HF_ENDPOINT: 'http://127.0.0.1:8080/hub', HF_TOKEN: 'sample-token' };
  const { asked } = await sendOut(huggingFace, hub, { env });
  assert.ok(asked.every(({ url }) => url.startsWith('http://127.0.0.1:8080/hub/')));
  assert.equal(asked[0]?.headers?.['authorization'], 'Bearer sample-token');
});

test('counts a thousand times too large, and counts that stand still for a day, are gaps and no figures', async () => {
  const list = JSON.parse(Buffer.from(await fixture(import.meta.url, 'models.json')).toString('utf8')) as {
    likes: unknown;
  }[];
  const large = list.map((row) => ({ ...row, likes: typeof row.likes === 'number' ? row.likes * 1000 : row.likes }));
  const lying = await sendOut(huggingFace, (asked) =>
    asked.url.includes('/api/models') ? JSON.stringify(large) : hub(asked),
  );
  assert.match(lying.gaps[0]?.reason ?? '', /out of scale/);
  assert.equal(lying.of(quince, 'likes'), undefined);

  const many = Array.from({ length: 60 }, (_, i) => ({
    id: `sample-orchard/still-${i}`,
    likes: 10 + i,
    downloads: 9,
    tags: [],
  }));
  const known = many.map(({ id, likes }) => knownBefore(`hf:model/${id}`, 'likes', likes, 'hugging-face'));
  const still = await sendOut(
    huggingFace,
    (asked) =>
      asked.url.includes('sort=trendingScore') && asked.url.includes('/models') ? JSON.stringify(many) : hub(asked),
    { known },
  );
  assert.match(still.gaps[0]?.reason ?? '', /last answer again/);
});

test('what stood high on a list and stands on none is asked about: gone, renamed, or still there', async () => {
  const at = (subject: string, rank: number) =>
    knownBefore(`hf:model/sample-orchard/${subject}`, 'rank/models-likes', rank, 'hugging-face');
  const rest = Array.from({ length: 10 }, (_, index) => at(`rest-${index}`, index + 4));
  const known = [at('closed', 1), at('old-name', 2), at('quiet', 3), ...rest];
  const one = (id: string) => JSON.stringify({ id, likes: 70, tags: [], gated: false });
  const { of, asked, gaps } = await sendOut(
    huggingFace,
    (question) => {
      const { pathname } = new URL(question.url);
      if (pathname.endsWith('/old-name')) return one('sample-orchard/new-name');
      if (pathname.endsWith('/quiet')) return one('sample-orchard/quiet');
      return pathname.startsWith('/api/models/') ? 401 : hub(question);
    },
    { known },
  );
  assert.deepEqual(gaps, []);
  assert.equal(of('hf:model/sample-orchard/closed', 'state'), 'gone');
  assert.equal(of('hf:model/sample-orchard/old-name', 'state'), 'renamed:sample-orchard/new-name');
  assert.equal(of('hf:model/sample-orchard/new-name', 'likes'), 70);
  assert.equal(of('hf:model/sample-orchard/quiet', 'state'), 'there');
  const questions = asked.filter(({ url }) => url.includes('/api/models/'));
  assert.equal(questions.length, 6, 'the lower half of a list loses rows by itself');
});

test('beside a list that did not come nothing is missed', async () => {
  const known = [knownBefore('hf:model/sample-orchard/closed', 'rank/models-likes', 1, 'hugging-face')];
  const { of } = await sendOut(huggingFace, (asked) => (asked.url.includes('sort=likes') ? 500 : hub(asked)), {
    known,
  });
  assert.equal(of('hf:model/sample-orchard/closed', 'state'), undefined);
});
