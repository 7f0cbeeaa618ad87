/**
 * Each adapter against bodies that its source really sent, read in place where they lie beside the repository: every row
 * comes home, with the figures the body holds.
 *
 *   node --test --test-isolation=none src/collect/adapters.recorded.ts
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { arxiv } from './arxiv/source.ts';
import { github } from './github/source.ts';
import { githubTrending } from './github/trending.ts';
import { hackerNews } from './hacker-news/source.ts';
import { huggingFace } from './hugging-face/source.ts';
import { type Brought, sendOut } from './testing/sent-out.ts';
import { weatherAt } from './weather/source.ts';

const recordings =
  process.env['MORNING_POST_RECORDINGS'] ?? fileURLToPath(new URL('../../../shared/data', import.meta.url));
const folder = join(recordings, 'api-recordings');
const skip = existsSync(folder) ? false : `there are no recordings in ${folder}`;

/** A morning after all recordings. */
const later = '2026-09-01T05:41:00Z';

type Row = Readonly<Record<string, unknown>>;

function body(name: string): string {
  const bytes = readFileSync(join(folder, name));
  return (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}

function member(archive: string, pattern: string): string {
  return execFileSync('tar', ['-xzOf', join(folder, archive), '--wildcards', pattern], { maxBuffer: 1 << 27 }).toString(
    'utf8',
  );
}

/** The Hub where one kind of list answers and all else is not there. */
async function hubWith(path: string, rows: readonly Row[]): Promise<Brought> {
  const answers = ({ url }: { url: string }) =>
    new URL(url).pathname === path && url.includes('trendingScore&') ? JSON.stringify(rows) : 404;
  return sendOut(huggingFace, answers, { at: later });
}

for (const name of ['hf-api-models-trending-2026-04.json', 'hf-api-models-trending-2026-07.json'])
  test(`${name}: every model with its counts, task and licence`, { skip }, async () => {
    const rows = JSON.parse(body(name)) as readonly Row[];
    const { of } = await hubWith('/api/models', [...rows, ...filler('model')]);
    for (const [index, row] of rows.entries()) {
      const model = `hf:model/${String(row['id'])}`;
      assert.equal(of(model, 'rank/models-trending'), index + 1);
      assert.equal(of(model, 'likes'), row['likes']);
      assert.equal(of(model, 'downloads-30d'), row['downloads']);
      assert.equal(of(model, 'trending-score'), row['trendingScore']);
      assert.equal(of(model, 'task'), row['pipeline_tag']);
      assert.equal(of(model, 'created-at'), String(row['createdAt']).replace(/\.\d+Z$/, 'Z'));
      assert.deepEqual(of(model, 'tags'), row['tags']);
    }
  });

for (const name of ['downloads_20250603T050116Z', 'likes_20250603T050140Z', 'lastModified_20250603T050159Z'])
  test(`datasets by ${name.split('_')[0]}: every row with its counts`, { skip }, async () => {
    const told = JSON.parse(body(`hf-trendradar-${name}.json.gz`)) as
      | readonly Row[]
      | Readonly<Record<string, readonly Row[]>>;
    const rows: readonly Row[] = Array.isArray(told)
      ? told
      : (Object.values(told).find(Array.isArray) as readonly Row[]);
    const { of } = await hubWith('/api/datasets', [...rows, ...filler('dataset')]);
    for (const row of rows.filter((one) => one['private'] !== true)) {
      const dataset = `hf:dataset/${String(row['id'])}`;
      assert.equal(of(dataset, 'likes'), row['likes'], dataset);
      assert.equal(of(dataset, 'downloads-30d'), row['downloads'], dataset);
    }
  });

test('daily papers: every paper with title, authors, upvotes and date', { skip }, async () => {
  const rows = JSON.parse(body('hf-api-daily-papers-2026-07.json')) as readonly { paper: Row }[];
  const brought = await sendOut(
    huggingFace,
    ({ url }) => {
      if (url.includes('/api/daily_papers')) return JSON.stringify(rows);
      return url.includes('/raw/') ? 404 : JSON.stringify(filler('model'));
    },
    { at: later },
  );
  for (const { paper } of rows) {
    const subject = `arxiv:paper/${String(paper['id'])}`;
    assert.equal(brought.of(subject, 'title'), String(paper['title']).replaceAll(/\s+/g, ' '));
    assert.equal(brought.of(subject, 'upvotes'), paper['upvotes']);
    assert.equal(brought.of(subject, 'published-at'), String(paper['publishedAt']).replace(/\.\d+Z$/, 'Z'));
    assert.equal(
      (brought.of(subject, 'authors') as readonly string[]).length,
      (paper['authors'] as Row[]).filter((one) => one['hidden'] !== true).length,
    );
  }
});

test('Hacker News: every thread with points, comments and address', { skip }, async () => {
  const text = body('hn-algolia-search-2026-04.json');
  const { of, gaps } = await sendOut(hackerNews, () => text);
  assert.deepEqual(gaps, []);
  for (const hit of (JSON.parse(text) as { hits: readonly Row[] }).hits) {
    const thread = `hn:thread/${String(hit['objectID'])}`;
    assert.equal(of(thread, 'title'), hit['title']);
    assert.equal(of(thread, 'points'), hit['points']);
    assert.equal(of(thread, 'comments'), hit['num_comments']);
    assert.equal(of(thread, 'link'), hit['url'] ?? undefined);
  }
});

test('arXiv: every first announcement and every answer of a query, with authors and subjects', { skip }, async () => {
  const announced = body('arxiv-atom-feed-cs.AI-2025-08.xml');
  const feed = await sendOut(arxiv, () => announced);
  assert.deepEqual(feed.gaps, []);
  const fresh = announced.match(/<arxiv:announce_type>new</g)?.length ?? 0;
  const told = new Set(feed.observations.map((one) => one.subject));
  assert.equal(told.size, fresh);
  for (const subject of told)
    for (const metric of ['title', 'abstract', 'authors', 'categories', 'published-at'])
      assert.ok(feed.of(subject, metric), `${subject} ${metric}`);
  const query = await sendOut(arxiv, () => body('arxiv-api-query-2025-10.xml'));
  assert.equal(query.of('arxiv:paper/2510.14968', 'published-at'), '2025-10-16T17:59:37Z');
  assert.match(String(query.of('arxiv:paper/2510.14968', 'title')), /^RDD: .*Planner Alignment in Long-Horizon Tasks$/);
});

test('GitHub: a search and a repository, with every figure', { skip }, async () => {
  const replay = member('github-rest-pygithub-replay.tar.gz', '*Search.testSearchRepos.txt').split('\n');
  const answer = replay.find((line) => line.startsWith('{"total_count"'))!;
  const { of, gaps } = await sendOut(github, () => answer, { followed: { topics: ['rag'] } });
  assert.deepEqual(gaps, []);
  for (const item of (JSON.parse(answer) as { items: readonly Row[] }).items) {
    const repo = `gh:repo/${String(item['full_name'])}`;
    assert.equal(of(repo, 'stars'), item['stargazers_count']);
    assert.equal(of(repo, 'forks'), item['forks_count']);
    assert.equal(of(repo, 'open-issues'), item['open_issues_count']);
    assert.equal(of(repo, 'language'), item['language'] ?? undefined);
  }
  const fixtures = JSON.parse(
    member('github-rest-octokit-fixtures.tar.gz', '*get-repository/normalized-fixture.json'),
  ) as readonly { response: Row }[];
  const alone = fixtures[0]!.response;
  const one = await sendOut(github, () => JSON.stringify(alone), {
    followed: { repositories: ['octokit-fixture-org/hello-world'] },
  });
  assert.equal(one.of(`gh:repo/${String(alone['full_name'])}`, 'stars'), alone['stargazers_count']);
});

test('GitHub’s trending page: twenty repositories in their order, with stars', { skip }, async () => {
  const { observations, gaps } = await sendOut(githubTrending, () => body('github-trending-2026-04.html.gz'));
  assert.deepEqual(gaps, []);
  assert.deepEqual(
    observations.filter((one) => one.metric === 'rank/github-trending').map((one) => one.value),
    Array.from({ length: 20 }, (_, index) => index + 1),
  );
  assert.equal(observations.filter((one) => one.metric === 'stars' && Number(one.value) > 0).length, 20);
});

test('Open-Meteo: an answer without a temperature, or with lost days, is a gap and no weather', { skip }, async () => {
  for (const name of ['open-meteo-current-2026-08-01.json', 'open-meteo-daily-us-no-time.json']) {
    const place = '{"results":[{"latitude":52.5,"longitude":13.4}]}';
    const { observations, gaps } = await sendOut(weatherAt('Sampleton'), ({ url }) =>
      url.includes('geocoding') ? place : body(name),
    );
    assert.deepEqual([observations.length, gaps.length], [0, 1], name);
  }
});

/** Rows of our own, so that a short recording is a list. */
function filler(kind: string): readonly Row[] {
  return Array.from({ length: 5 }, (_, index) => ({ id: `sample-filler/${kind}-${index}`, likes: index, tags: [] }));
}
