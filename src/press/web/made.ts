import { timeOfInstant } from '../../text/days.ts';
import { type Html, html } from '../../text/html.ts';
import type { Correction, Issue, SourceLine } from '../../vocabulary/index.ts';
import { figure, longDay, shortDay } from '../figures.ts';
import { paths } from '../paths.ts';
import type { Sheet } from '../sheet.ts';
import type { SiteContext } from '../site.ts';

/** How this was made: the sources with the time of reading, what is missing and why, and the record of the checks. */
export function printMade(issue: Issue, sheet: Sheet, { edition, beside }: SiteContext): Html {
  const { record } = issue;
  return html`<section class="how-made" aria-labelledby="how-made"><h2 class="label" id="how-made">How this was made</h2>
<ul class="sources">${issue.made.map(
    (line) => html`<li class="${line.state}">${printSource(line, issue, edition.zone)}</li>
`,
  )}</ul>
<p>${figure(record.claims)} claims in print, ${
    record.recomputed === record.claims ? 'all' : figure(record.recomputed)
  } computed again before printing: <a href="${sheet.to(paths.evidence(issue.date))}">the evidence</a>. ${figure(
    record.sentences,
  )} sentences were read by the checker; ${figure(record.spiked)} drafts were set aside${
    record.replaced > 0 && html`, ${figure(record.replaced)} sentences replaced`
  }. ${record.modelTookPart ? 'A language model suggested wording; it supplied no facts.' : 'No language model took part.'} <a href="${sheet.to(
    paths.method,
  )}">Method</a>.</p>
<p>The same issue as data: <a href="${sheet.to(paths.issueJson(issue.date))}">issue.json</a>, <a href="${sheet.to(
    paths.evidenceJson(issue.date),
  )}">evidence.json</a>, <a href="${sheet.to(paths.issueText(issue.date))}">plain text</a>.${
    beside?.print === true &&
    html` For paper: <a href="${sheet.to(paths.print(issue.date))}">A4</a>, <a href="${sheet.to(paths.printLetter(issue.date))}">Letter</a>.`
  }</p></section>
`;
}

function printSource(line: SourceLine, issue: Issue, zone: string): Html {
  const read = line.lastReadAt;
  const when =
    read && `${read.slice(0, 10) === issue.date ? '' : `${shortDay(read.slice(0, 10))}, `}${timeOfInstant(read, zone)}`;
  const state = { read: 'read', late: 'late, last read', missing: 'missing' }[line.state];
  return html`<b>${line.name}</b> ${state}${when !== null && line.state !== 'missing' && html` ${when}`}${
    line.state === 'read' && html`, ${figure(line.rows)} rows`
  }${line.reason !== null && html`: ${line.reason}`}`;
}

/** Earlier statements that were wrong, with both values. */
export function printCorrections(corrections: readonly Correction[], sheet: Sheet): Html {
  return html`<ul class="items corrected">${corrections.map(
    (
      correction,
    ) => html`<li><p class="head"><a href="${sheet.to(paths.issue(correction.date))}">${longDay(correction.date)}</a>, revision ${String(correction.revision)}</p>
<p>We printed <del>${correction.was}</del>; it is <ins>${correction.is}</ins>. ${correction.reason}</p></li>
`,
  )}</ul>`;
}
