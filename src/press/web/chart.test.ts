import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Chart, type Day, metric, type SourceId, subjectId } from '../../vocabulary/index.ts';
import { pageSheet } from '../sheet.ts';
import { printChart } from './chart.ts';
import { printSpark } from './spark.ts';

const sheet = pageSheet('issues/2026-05-04/index.html', '2026-05-04' as Day);
const points = [10, null, 20, 40].map((value, index) => ({ day: `2026-05-0${index + 1}`, value }));
const chart = (form: Chart['form']): Chart => ({
  form,
  basis: {
    subject: subjectId('repo', 'sample-weavers/sample-loom'),
    metric: metric('stars'),
    source: 'sample-source' as SourceId,
    window: { from: '2026-05-01' as Day, to: '2026-05-04' as Day },
    draws: 'gain',
  },
  points,
  norm: { ref: 'c1', value: 10, label: '10' },
  highlightFrom: '2026-05-03',
  caption: [{ kind: 'words', text: 'Sample stars rise.' }],
  unit: 'New stars a day',
  source: [],
});

const moves = (markup: string) => markup.match(/ d="([^"]*)"/)?.[1]?.match(/M/g)?.length;

test('bars stand on zero, and one twice as large is twice as high', () => {
  const heights = [
    ...printChart(chart('bars'), sheet)
      .toString()
      .matchAll(/<rect [^>]*height="([\d.]+)"/g),
  ].map((match) => Number(match[1]));
  assert.equal(heights.length, 3);
  assert.equal(heights[1], 2 * (heights[0] ?? 0));
  assert.equal(heights[2], 4 * (heights[0] ?? 0));
});

test('days from the highlight on are drawn in the paper’s red', () => {
  const classes = [
    ...printChart(chart('bars'), sheet)
      .toString()
      .matchAll(/<rect class="(\w+)"/g),
  ].map((match) => match[1]);
  assert.deepEqual(classes, ['mark', 'hot', 'hot']);
});

test('a gap is drawn as a gap', () => {
  assert.equal(moves(printChart(chart('line'), sheet).toString()), 2);
  assert.equal(moves(printSpark(points).toString()), 2);
});

test('every point of a chart stands in its table, unread days too', () => {
  const table = printChart(chart('bars'), sheet).toString();
  for (const text of ['>10</td>', '>not read</td>', '>20</td>', '>40</td>']) assert.ok(table.includes(text), text);
});

test('a series that never moves is drawn level, and an empty one is a dash', () => {
  const level = printSpark([1, 2, 3].map((day) => ({ day: `2026-05-0${day}`, value: 7 }))).toString();
  assert.equal(new Set([...level.matchAll(/[ML][\d.]+ ([\d.]+)/g)].map((match) => match[1])).size, 1);
  assert.match(printSpark([{ day: '2026-05-01', value: null }]).toString(), /–/);
});
