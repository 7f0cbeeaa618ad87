import { type Html, html } from '../../text/html.ts';
import {
  type Claim,
  type Edited,
  type EvidenceObservation,
  isMetric,
  metricOf,
  type Working,
} from '../../vocabulary/index.ts';
import { type Ground, groundsOf } from '../evidence-book.ts';
import { figure, longDay } from '../figures.ts';
import { fileOf, paths } from '../paths.ts';
import { pageSheet, subjectAddress } from '../sheet.ts';
import type { FormulaLine, SiteContext } from '../site.ts';
import { printHouseHead } from './masthead.ts';
import { printPage } from './page.ts';
import { asSentence } from './sentence.ts';

/** At most so many readings are listed under one claim; the rest stand in `evidence.json`. */
const readingsShown = 4;

/** Every claim of an issue: what was printed, how it was reached, from which readings. Figures of the issue lead here. */
export function printEvidencePage({ issue, evidence }: Edited, site: SiteContext): string {
  const sheet = pageSheet(fileOf(paths.evidence(issue.date)), issue.date);
  const printing: Printing = {
    grounds: groundsOf(evidence),
    says: wordsOf(site.method.formulas),
    answers: answersOf(evidence.observations),
  };
  const sections = issue.sections.map(({ id, title }) => ({ id: id as string, title }));
  const others = [...new Set(evidence.claims.map((claim) => claim.section))]
    .filter((id) => !sections.some((section) => section.id === id))
    .map((id) => ({ id, title: id === 'masthead' ? 'Weather' : id }));
  const main = html`<div class="book"><h1 class="headline">The evidence</h1>
<p class="deck">Each of the ${figure(evidence.claims.length)} claims of the <a href="${sheet.to(paths.issue(issue.date))}">issue of ${longDay(issue.date)}</a>, how it was reached and what it was read from. Nothing known after ${evidence.cutoff.replace('T', ', ').replace('Z', ' UTC')} was used.</p>
<p>For machines: <a href="${sheet.to(paths.evidenceJson(issue.date))}">evidence.json</a> and its <a href="${sheet.to(paths.evidenceSchema)}">schema</a>. To compute everything again: <code>morning-post verify issue.json --archive DIR</code>.</p>
${[...sections, ...others].map(({ id, title }) => {
  const claims = evidence.claims.filter((claim) => claim.section === id);
  return (
    claims.length > 0 &&
    html`<section aria-labelledby="s-${id}"><h2 class="label" id="s-${id}">${title}</h2>
${claims.map((claim) => printClaim(claim, printing))}</section>
`
  );
})}${printWorkings(evidence.workings, printing)}${printAnswers(printing.answers)}</div>`;
  return printPage(site.edition, sheet, {
    title: `The evidence of ${issue.masthead.longDate} · ${issue.masthead.name}`,
    description: `Every figure of the issue of ${issue.masthead.longDate} with its formula, its readings and their addresses.`,
    canonical: paths.evidence(issue.date),
    type: 'website',
    header: printHouseHead(site, sheet, issue.sample),
    main,
  });
}

interface Printing {
  readonly grounds: (ids: readonly string[]) => readonly Ground[];
  readonly says: (formula: Claim['formula']) => string;
  /** Number of each raw answer on this page, by its hash. */
  readonly answers: ReadonlyMap<string, number>;
}

function printClaim(claim: Claim, printing: Printing): Html {
  return html`<article class="claim" id="${claim.id}"><h3><bdi>${claim.text}</bdi></h3>${printReckoning(claim, printing)}</article>
`;
}

function printReckoning(claim: Claim | Working, printing: Printing): Html {
  const grounds = printing.grounds(claim.inputs);
  const shown = grounds.slice(0, readingsShown);
  const rest = grounds.length - shown.length;
  // What was left open says nothing.
  const params = Object.entries(claim.formula.params).filter(([, value]) => value !== null && value !== '');
  return html`<p>${unitOf(claim)}${claim.subject !== null && html`, <bdi>${nameOf(claim.subject)}</bdi>`}. ${asSentence(printing.says(claim.formula))}${
    params.length > 0 && html` <small>(${params.map(([name, value]) => `${name} ${String(value)}`).join('; ')})</small>`
  }${claim.population !== null && html` Of ${figure(claim.population.n)}: ${claim.population.rule}${claim.population.complete ? '' : ', as far as read'}.`}</p>
${
  grounds.length > 0 &&
  html`<ul>${shown.map(
    (ground) => html`<li>${printGround(ground, printing)}</li>
`,
  )}${rest > 0 && html`<li>and ${figure(rest)} more in evidence.json</li>`}</ul>`
}`;
}

function printGround(ground: Ground, printing: Printing): Html {
  switch (ground.kind) {
    case 'claim':
      return html`<a href="#${ground.claim.id}">${ground.claim.text}</a>`;
    case 'working':
      return html`<a href="#${ground.working.id}">${valueOf(ground.working.value)} ${ground.working.unit}</a>`;
    case 'observation':
      return printReading(ground.observation, printing);
  }
}

/** Value, what it is, when it was so, when we read it, where, and the raw answer it stands in. */
function printReading(reading: EvidenceObservation, printing: Printing): Html {
  const answer = printing.answers.get(reading.rawSha);
  const about = isMetric(reading.metric) ? metricOf(reading.metric).spoken : reading.metric;
  const address = reading.url ?? subjectAddress(reading.subject);
  return html`<b><bdi>${valueOf(reading.value)}</bdi></b> ${about}, <bdi>${nameOf(reading.subject)}</bdi>, ${whenOf(reading)}, ${
    address === null ? reading.source : html`<a href="${address}">${reading.source}</a>`
  }${answer !== undefined && html`, <a href="#raw-${String(answer)}">answer ${String(answer)}</a>`}`;
}

function printWorkings(workings: readonly Working[], printing: Printing): Html | null {
  if (workings.length === 0) return null;
  return html`<section aria-labelledby="s-workings"><h2 class="label" id="s-workings">On the way</h2>
<p class="note">Values that were not printed themselves but that a claim was computed from.</p>
${workings.map(
  (
    working,
  ) => html`<article class="claim" id="${working.id}"><h3><bdi>${valueOf(working.value)}</bdi></h3>${printReckoning(working, printing)}</article>
`,
)}</section>
`;
}

function printAnswers(answers: ReadonlyMap<string, number>): Html | null {
  if (answers.size === 0) return null;
  return html`<section aria-labelledby="s-answers"><h2 class="label" id="s-answers">Raw answers</h2>
<p class="note">What the sources said, byte for byte, is kept in the archive under the SHA-256 of its bytes.</p>
<ol class="hashes">${[...answers].map(
    ([sha, number]) => html`<li id="raw-${String(number)}"><code>${sha}</code></li>
`,
  )}</ol></section>`;
}

function answersOf(readings: readonly EvidenceObservation[]): ReadonlyMap<string, number> {
  return new Map([...new Set(readings.map((reading) => reading.rawSha))].map((sha, index) => [sha, index + 1]));
}

/** What a formula does, in the words it declares; its name where this version of it is no longer known. */
function wordsOf(formulas: readonly FormulaLine[]): Printing['says'] {
  const known = new Map(formulas.map((formula) => [`${formula.name} ${formula.version}`, formula.says]));
  return ({ name, version }) => known.get(`${name} ${version}`) ?? `${name}, version ${version}`;
}

function valueOf(value: EvidenceObservation['value']): string {
  if (typeof value === 'number') return figure(value);
  const text = typeof value === 'string' ? value : value.join(', ');
  return text.length > 160 ? `${text.slice(0, 159)}…` : text;
}

function unitOf(claim: Claim | Working): string {
  return `${claim.unit.charAt(0).toUpperCase()}${claim.unit.slice(1)}${windowOf(claim.window)}`;
}

function windowOf(window: Claim['window']): string {
  if (window === null) return '';
  return window.from === window.to ? `, ${longDay(window.from)}` : `, ${longDay(window.from)} to ${longDay(window.to)}`;
}

/** When it was so, and when it was read; once, where both were the same moment. */
function whenOf({ asOf, knownAt }: EvidenceObservation): string {
  return asOf === knownAt ? `read ${moment(knownAt)}` : `${moment(asOf)}; read ${moment(knownAt)}`;
}

const nameOf = (subject: string) => subject.slice(subject.indexOf('/') + 1);
const moment = (instant: string) =>
  instant.endsWith('T00:00:00Z')
    ? longDay(instant.slice(0, 10))
    : `${longDay(instant.slice(0, 10))}, ${instant.slice(11, 16)} UTC`;
