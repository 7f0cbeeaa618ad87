import { type Html, html } from '../../text/html.ts';
import { say } from '../../text/say.ts';
import type { Followed, Scoreboard } from '../../vocabulary/scoreboard.ts';
import { figure, longDay } from '../figures.ts';
import { paths } from '../paths.ts';
import type { SiteContext } from '../site.ts';
import { printBookPage } from './book-page.ts';
import { printPromises } from './promises.ts';

/** Fewer than this are counted, not put in per cent. */
const leastForShare = 10;

/** How the paper’s own judgement turned out, the failures too: its stories beside a naive rule, and every dated promise. */
export function printScoreboard(board: Scoreboard | null, site: SiteContext): string {
  const promises = site.forecasts ?? [];
  return printBookPage(
    site,
    paths.scoreboard,
    'Scoreboard',
    (sheet) => html`<p class="deck">What this paper said would matter, and what became of it.</p>
${printWhatIsKnown(board)}${promises.length > 0 && printPromises(promises, sheet)}`,
  );
}

function printWhatIsKnown(board: Scoreboard | null): Html {
  if (board === null) return html`<p>Nothing is due yet: a story is judged by the seven days after its issue.</p>`;
  if (board.from === null || board.to === null) return html`<p>No issue has been printed yet.</p>`;
  return printBoard(board, board.from, board.to);
}

function printBoard(board: Scoreboard, from: string, to: string): Html {
  const { forecasts, verdicts } = board;
  return html`<p>${board.issues === 1 ? 'The one issue so far' : html`The last ${figure(board.issues)} issues`}, ${longDay(from)} to ${longDay(to)}. A movement has kept up if the seven days after its issue brought at least one and a half times its usual day. The naive rule takes as many of the same kind on the same dates by the largest gain of the day before.</p>
<h2 class="label" id="movements">Movements</h2>
<table><thead><tr><th scope="col"></th><th scope="col">told</th><th scope="col">judged</th><th scope="col">kept up</th></tr></thead>
<tbody>${row('Leads', board.leads)}${row('Leads of the naive rule', board.naiveLeads)}${row('Rises told as stories', board.stories)}${row('Stories of the naive rule', board.naiveStories)}${row('Rows of movers', board.movers)}${row('Rows of the naive rule', board.naiveMovers)}</tbody></table>
<p>Later issues of ours confirmed ${figure(verdicts.confirmed)} of these stories, found ${figure(verdicts.faded)} faded and corrected ${figure(verdicts.corrected)}.</p>
<h2 class="label" id="forecasts">Forecasts</h2>
<p>${figure(forecasts.made)} made, ${figure(forecasts.due)} due, ${figure(forecasts.held)} held.${
    forecasts.brier !== null &&
    forecasts.brierOfCoin !== null &&
    html` Their Brier score is ${decimal(forecasts.brier)}; that of a coin is ${decimal(forecasts.brierOfCoin)}, and lower is better.`
  }</p>
`;
}

function row(name: string, { told, due, through, low, high }: Followed): Html {
  const share =
    due >= leastForShare
      ? html`${figure(through)} (${percent(through / due)}, between ${percent(low)} and ${percent(high)})`
      : html`${figure(through)}`;
  return html`<tr><th scope="row">${name}</th><td>${figure(told)}</td><td>${figure(due)}</td><td>${share}</td></tr>
`;
}

const percent = (share: number): string => say(share, 'fraction', { as: 'percent', digits: 0 });
const decimal = (value: number): string => say(value, 'ratio', { as: 'decimal', digits: 3 });
