import { html } from '../../text/html.ts';
import { plain } from '../../text/spans.ts';
import type { Edited, Issue, Pressing } from '../../vocabulary/index.ts';
import { paths } from '../paths.ts';
import { showable } from '../print/letters.ts';
import { printableValues } from '../printable-values.ts';
import { summaryOf } from '../web/issue-page.ts';

/** What the printer of cards needs of a draughtsman: SVG in, PNG out. */
export interface Draughtsman {
  png(svg: string): Uint8Array;
}

/** The picture of an issue where it is shared: nameplate, date, headline and the first figures; 1200 by 630. */
export function pressCard(edited: Edited, draughtsman: Draughtsman): Pressing {
  const issue = printableValues(edited.issue);
  return { path: paths.card(issue.date), bytes: draughtsman.png(drawCard(issue)) };
}

/** The card as SVG, for whoever draws it. */
export function drawCard(issue: Issue): string {
  const { masthead } = issue;
  const lines = brokenIntoLines(showable(summaryOf(issue).headline));
  const size = lines.length > 3 ? 54 : 68;
  const notice = issue.sample ? 'Sample data' : issue.trial ? 'Trial issue' : '';
  return html`<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630" viewBox="0 0 1200 630" font-family="Morning Serif" fill="#1b1914">
<rect width="1200" height="630" fill="#fbf9f3"/>
<text x="600" y="96" font-size="60" font-weight="600" text-anchor="middle">${showable(masthead.name)}</text>
<path d="M60 126H1140M60 132H1140M60 178H1140" stroke="#1b1914" stroke-width="2"/>
<text x="60" y="164" font-size="24">${masthead.weekday}, ${masthead.longDate}</text>
<text x="600" y="164" font-size="24" font-style="italic" text-anchor="middle" fill="#8c1c17">${notice}</text>
<text x="1140" y="164" font-size="24" text-anchor="end">№ ${String(issue.number)}</text>
${lines.map(
  (
    line,
    index,
  ) => html`<text x="60" y="${264 + index * size * 1.1}" font-size="${size}" font-weight="600">${line}</text>
`,
)}${figuresOf(issue).map(
    (
      { label, value },
      index,
    ) => html`<text x="${60 + index * 370}" y="556" font-size="44" font-weight="600">${value}</text>
<text x="${60 + index * 370}" y="592" font-size="23" fill="#5d574b">${label}</text>
`,
  )}</svg>
`.toString();
}

function figuresOf(issue: Issue): readonly { readonly label: string; readonly value: string }[] {
  const block = issue.sections.find(({ id }) => id === 'lead')?.stories[0]?.block;
  if (block?.kind !== 'story') return [];
  return (block.numbers?.rows ?? []).slice(0, 3).map((row) => ({
    label: shortened(showable(plain(row.label)), 30),
    value: shortened(showable(plain(row.value)), 15),
  }));
}

/** At most four lines; what does not fit is cut with an ellipsis. */
function brokenIntoLines(text: string): readonly string[] {
  const width = text.length > 90 ? 40 : 31;
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(shortened(word, width));
  }
  return lines.length <= 4 ? lines : [...lines.slice(0, 3), shortened(`${lines[3] ?? ''} …`, width)];
}

function shortened(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1).toWellFormed()}…`;
}
