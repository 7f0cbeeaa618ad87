import assert from 'node:assert/strict';
import { test } from 'node:test';
import { csv, importMade, jsonl } from '../scratch.ts';
import { hnStories } from './hn-stories.ts';

const thread = 'hn:thread/900001';
const scores = csv(
  ['snapshot_utc', 'id', 'score', 'descendants', 'ever_hit_front_page'],
  ['2026-05-01T06:21:09Z', 900001, 15, 7, 'False'],
  ['2026-05-01T10:21:09Z', 900001, 159, 77, 'True'],
);
const stories = jsonl(
  {
    id: 900001,
    title: 'Show HN: A sample',
    url: 'https://sample.example/a',
    by: 'sample_ada',
    createdUtc: 1_777_600_000,
    storyText: '',
  },
  { id: 900002, title: 'Ask HN: Samples?', url: '', by: 'sample_ben', createdUtc: 0, storyText: 'text' },
);

test('scores are known at their snapshots, titles only from the last one on', async (t) => {
  const { of, times, lines, sources } = await importMade(t, hnStories, {
    'scores.csv.gz': scores,
    'stories.jsonl.gz': stories,
  });
  assert.deepEqual(of(thread), {
    points: [15, 159],
    comments: [7, 77],
    title: ['Show HN: A sample'],
    link: ['https://sample.example/a'],
    authors: [['sample_ada']],
    'published-at': ['2026-05-01T01:46:40Z'],
  });
  assert.deepEqual(times(thread, 'points'), { asOf: '2026-05-01T06:21:09Z', knownAt: '2026-05-01T06:21:09Z' });
  assert.equal(times(thread, 'title').knownAt, '2026-05-01T10:21:09Z');
  assert.deepEqual(of('hn:thread/900002'), { title: ['Ask HN: Samples?'], authors: [['sample_ben']] });
  assert.match(lines.join('\n'), /published-at left out of 1 row/);
  assert.deepEqual(sources, ['hn-stories/scores', 'hn-stories/stories']);
});

test('a file of the evening tells of the end of its day and is known at midnight; an address that is none is no link', async (t) => {
  const daily = jsonl({
    date: '2026-05-03',
    id: 900003,
    title: 'A sample model',
    url: 'javascript:alert(1)',
    text: '',
    score: 83,
    comments: 12,
    by: 'sample_cyd',
    time: 1_777_800_000,
    hn_url: 'https://news.ycombinator.com/item?id=900003',
  });
  const { of, times, sources } = await importMade(t, hnStories, { 'daily.jsonl': daily });
  assert.deepEqual(of('hn:thread/900003'), {
    points: [83],
    comments: [12],
    title: ['A sample model'],
    authors: [['sample_cyd']],
    'published-at': ['2026-05-03T09:20:00Z'],
  });
  assert.deepEqual(times('hn:thread/900003', 'points'), {
    asOf: '2026-05-03T23:59:59Z',
    knownAt: '2026-05-04T00:00:00Z',
  });
  assert.deepEqual(sources, ['hn-stories/ai-daily']);
});
