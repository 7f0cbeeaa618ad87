import { dayOfInstant, timeOfInstant } from '../../text/days.ts';
import { list } from '../../text/english.ts';
import { type Html, html } from '../../text/html.ts';
import type { Correction, Instant, Issue, SourceLine } from '../../vocabulary/index.ts';
import { figure, longDay, shortDay } from '../figures.ts';
import { paths } from '../paths.ts';
import type { Sheet } from '../sheet.ts';
import type { SiteContext } from '../site.ts';
import { endingInPoint } from './sentence.ts';

/** How this was made: when the sources were read, what is missing and why, and the record of the checks. */
export function printMade(issue: Issue, sheet: Sheet, { edition, beside }: SiteContext): Html {
  const { record } = issue;
  const moment = momentIn(issue, edition.zone);
  return html`<section class="how-made" aria-labelledby="how-made"><h2 class="label" id="how-made">How this was made</h2>
${printRead(
  issue.made.filter((line) => line.state === 'read'),
  moment,
)}${printAbsent(
    issue.made.filter((line) => line.state !== 'read'),
    moment,
  )}<p>${figure(record.claims)} claims in print, ${
    record.recomputed === record.claims ? 'all' : figure(record.recomputed)
  } computed again before printing: <a href="${sheet.to(paths.evidence(issue.date))}">the evidence</a>. ${figure(
    record.sentences,
  )} sentences were read by the checker; ${figure(record.spiked)} drafts were set aside. ${printModels(record)} <a href="${sheet.to(
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

/** Whether language models took part, and how far what they gave could be used. */
function printModels({ modelTookPart, styled }: Issue['record']): string {
  if (!styled) return 'No language model took part.';
  const asked = figure(styled.kept + styled.repaired + styled.replaced);
  const fate = `${figure(styled.kept)} kept as it put them, ${figure(styled.repaired)} repaired, ${figure(styled.replaced)} printed in our own words`;
  return modelTookPart
    ? `A language model put sentences into other words; it saw no figure, name or quotation and supplied none. Of ${asked} sentences: ${fate}.`
    : `A language model was asked to put ${asked} sentences better; none of its words were used.`;
}

type MomentWords = (read: Instant) => string;

/** `05:41`, with its day where that is not the issue's own. */
function momentIn(issue: Issue, zone: string): MomentWords {
  return (read) => {
    const day = dayOfInstant(read, zone);
    return `${day === issue.date ? '' : `${shortDay(day)}, `}${timeOfInstant(read, zone)}`;
  };
}

/** One sentence for everything that came; a name stands once, however many of its lists were read. */
function printRead(lines: readonly SourceLine[], moment: MomentWords): Html | null {
  const times = lines.flatMap((line) => line.lastReadAt ?? []).toSorted();
  const [first, last] = [times[0], times.at(-1)];
  if (first === undefined || last === undefined) return null;
  const rows = lines.reduce((sum, line) => sum + line.rows, 0);
  const span = first === last ? moment(first) : `between ${moment(first)} and ${moment(last)}`;
  return html`<p>Read ${span}, ${figure(rows)} rows: ${list([...new Set(lines.map((line) => line.name))])}.${printPartly(lines)}</p>
`;
}

/** Sources that answered, but not all they were asked. */
function printPartly(lines: readonly SourceLine[]): readonly Html[] {
  return lines.flatMap((line) =>
    line.reason === null ? [] : [html` <b>${line.name}:</b> ${endingInPoint(line.reason)}`],
  );
}

/** A line for each source that did not come or is old; lists of one name that are old for one reason share it. */
function printAbsent(lines: readonly SourceLine[], moment: MomentWords): Html | null {
  if (lines.length === 0) return null;
  const alike = Map.groupBy(lines, (line) => `${line.name}/${line.state}/${line.reason}`);
  return html`<ul class="sources">${[...alike.values()].map((group) => {
    const [line] = group;
    if (line === undefined) return null;
    const reads = group.flatMap((member) => member.lastReadAt ?? []).toSorted();
    const state = line.state === 'late' ? `late, last read ${list([...new Set(reads.map(moment))])}` : 'missing';
    return html`<li class="${line.state}"><b>${line.name}</b>${group.length > 1 && ` (${figure(group.length)} lists)`} ${state}${line.reason !== null && html`: ${endingInPoint(line.reason)}`}</li>
`;
  })}</ul>
`;
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
