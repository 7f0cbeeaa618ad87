import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultEdition } from '../../config.ts';
import type { Day } from '../../vocabulary/index.ts';
import type { Followed, Scoreboard } from '../../vocabulary/scoreboard.ts';
import type { SiteContext } from '../site.ts';
import { printScoreboard } from './scoreboard.ts';

const site: SiteContext = {
  edition: defaultEdition,
  issues: [],
  recent: [],
  method: { angles: [], metrics: [], noise: [], maxims: [], formulas: [] },
  corrections: [],
};
const followed = (told: number, due: number, through: number): Followed => ({
  told,
  due,
  through,
  low: 0.4,
  high: 0.7,
});
const none: Followed = { told: 0, due: 0, through: 0, low: NaN, high: NaN };
const board: Scoreboard = {
  issues: 62,
  from: '2026-05-01' as Day,
  to: '2026-07-01' as Day,
  leads: followed(7, 5, 4),
  movers: followed(120, 100, 55),
  stories: followed(40, 30, 21),
  naiveStories: followed(40, 30, 11),
  verdicts: { confirmed: 12, faded: 9, corrected: 1 },
  naiveLeads: followed(7, 5, 1),
  naiveMovers: followed(120, 100, 21),
  forecasts: { made: 9, due: 6, held: 4, brier: 0.1875, brierOfCoin: 0.25 },
};

test('the page says what was told, what was judged and what kept up, beside a naive rule', () => {
  const page = printScoreboard(board, site);
  for (const said of [
    '55 (55',
    'between 40',
    '62 issues',
    '9 made, 6 due, 4 held',
    '0.188',
    '1 May 2026',
    'confirmed 12',
    '9 faded',
  ])
    assert.ok(page.includes(said), said);
});

test('few cases are counted and not put in per cent, and nothing prints what is not a number', () => {
  const page = printScoreboard({ ...board, movers: none, naiveMovers: none }, site);
  assert.ok(page.includes('<td>4</td>') && !page.includes('80'));
  assert.ok(!page.includes('NaN'));
});

test('a paper without issues says so', () => {
  const page = printScoreboard({ ...board, issues: 0, from: null, to: null }, site);
  assert.ok(page.includes('No issue has been printed yet.') && !page.includes('<table>'));
});
