/**
 * How good the judgement of printed issues was, in figures for docs/scoreboard.md: recall of events that people listed, the
 * delay, leads told twice, angles, foresight, false leads. Reads an archive with its printed issues; prints a table.
 *
 *   node test/recorded/judgement.ts ARCHIVE                      what needs no labels
 *   node test/recorded/judgement.ts ARCHIVE --labels EVENTS.tsv  recall too: a line an event, day<TAB>kind<TAB>pattern
 *   node test/recorded/judgement.ts ARCHIVE --leads              each lead on a line, for a panel of editors
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openArchive } from '../../src/archive/archive.ts';
import { openLedger } from '../../src/archive/ledger/open.ts';
import { scoreboardOf } from '../../src/lab/scoreboard.ts';
import { addDays } from '../../src/text/days.ts';
import type { Followed } from '../../src/vocabulary/scoreboard.ts';
import { foresightOf } from './judgement/foresight.ts';
import { leadsOf } from './judgement/leads.ts';
import { leadOf, printedIssues } from './judgement/printed.ts';
import { readLabels, recallOf } from './judgement/recall.ts';
import { shareOf } from './judgement/share.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { labels: { type: 'string' }, leads: { type: 'boolean' }, edition: { type: 'string', default: 'main' } },
});
const [folder] = positionals;
if (!folder) throw new Error('Name the folder of an archive with printed issues.');

const archive = await openArchive(folder);
const ledger = await openLedger(join(folder, 'ledger.sqlite'));
const issues = await printedIssues(archive, ledger, values.edition);
const newest = (await ledger.lines(values.edition))[0];
if (!newest) throw new Error(`${folder} holds no printed issue of "${values.edition}".`);
const past = await archive.past(newest.cutoff);

if (values.leads)
  for (const issue of issues) {
    const lead = leadOf(issue);
    console.log(
      `${issue.date}  ${String(lead?.score ?? '–').padStart(4)}  ${(lead?.angle ?? '').padEnd(18)}${lead?.head ?? ''}`,
    );
  }
if (values.labels)
  for (const line of recallOf(readLabels(await readFile(values.labels, 'utf8')), issues)) console.log(line);
for (const line of leadsOf(issues)) console.log(line);
for (const line of await foresightOf(issues, past)) console.log(line);

const board = await scoreboardOf(await ledger.memory(values.edition, addDays(newest.date, 1)), past);
const failed = ({ due, through }: Followed) => shareOf(due - through, due);
console.log(
  `| False leads: rises at the head that did not keep their pace | ${failed(board.leads)}; naive rule ${failed(board.naiveLeads)} |`,
);
console.log(`| … rises told as stories | ${failed(board.stories)}; naive rule ${failed(board.naiveStories)} |`);
console.log(`| … rows of movers | ${failed(board.movers)}; naive rule ${failed(board.naiveMovers)} |`);
const { made, due, held, brier, brierOfCoin } = board.forecasts;
console.log(
  `| Dated promises | ${made} made; ${shareOf(held, due)} held; Brier ${brier?.toFixed(3) ?? '–'}, of a coin ${brierOfCoin?.toFixed(3) ?? '–'} |`,
);
const { confirmed, faded, corrected } = board.verdicts;
console.log(`| Verdicts of later issues | ${confirmed} confirmed, ${faded} faded, ${corrected} corrected |`);
await ledger.close();
await archive.close();
