import { type Html, html } from '../../text/html.ts';
import type { AngleDeclaration, MetricDeclaration } from '../../vocabulary/index.ts';
import { figure } from '../figures.ts';
import { fileOf, paths } from '../paths.ts';
import { pageSheet } from '../sheet.ts';
import type { FormulaLine, Rule, SiteContext } from '../site.ts';
import { printHouseHead } from './masthead.ts';
import { printPage } from './page.ts';
import { asSentence, endingInPoint } from './sentence.ts';

/** How the paper works, printed from what its parts declare, so that it cannot fall behind them. */
export function printMethod(site: SiteContext): string {
  const sheet = pageSheet(fileOf(paths.method), null);
  const { angles, noise, boxes = [], maxims, formulas, metrics } = site.method;
  return printPage(site.edition, sheet, {
    title: `Method · ${site.edition.name}`,
    description: `The rules ${site.edition.name} follows: angles, noise, maxims, formulas and metrics.`,
    canonical: paths.method,
    type: 'website',
    header: printHouseHead(site, sheet),
    main: html`<div class="book"><h1 class="headline">How this paper works</h1>
<p class="deck">Rules, not a writer’s mood, decide what is news here. These are all of them.</p>
<p>Every morning public data is read and kept as it came. What is unusual becomes a finding, a finding becomes a draft, and each figure of a draft is computed again from what was kept before it may be printed. A sentence that cannot be proven is set aside.</p>
<p>Stars and likes can be given for many reasons, and some counts are pushed up by their owners; a count alone is a reason to look, never proof of use.</p>
<p>For programs: the schema of <a href="${sheet.to(paths.issueSchema)}">issue.json</a> and of <a href="${sheet.to(paths.evidenceSchema)}">evidence.json</a>.</p>
${part('angles', 'Angles: when something is a story', angles.map(printAngle))}
${part('noise', 'Noise: what is set aside', noise.map(printRule))}
${part('boxes', 'Figures of lists: how a whole list is measured', boxes.map(printRule))}
${part('maxims', 'Maxims: what opinions may rest on', maxims.map(printRule))}
${part('formulas', 'Formulas: how figures are reached', formulas.map(printFormula))}
${part('metrics', 'Metrics: what is counted', metrics.map(printMetric))}</div>`,
  });
}

function part(id: string, title: string, entries: readonly Html[]): Html | null {
  if (entries.length === 0) return null;
  return html`<section aria-labelledby="${id}"><h2 class="label" id="${id}">${title}</h2>
<dl class="rules">${entries}</dl></section>`;
}

function printAngle(angle: AngleDeclaration): Html {
  const memory = angle.memoryDays === 0 ? 'No history needed.' : `Needs ${figure(angle.memoryDays)} days of history.`;
  return html`<div id="angle-${angle.id}"><dt>${angle.title}</dt><dd>${asSentence(angle.trigger)} ${memory} <b>It carries:</b> ${endingInPoint(angle.carries)} <b>Shown wrong by:</b> ${endingInPoint(angle.falsifiedBy)} <b>Beware:</b> ${endingInPoint(angle.caveat)}${
    angle.sampleOnly !== undefined && html` <b>Runs on the sample archive alone:</b> ${endingInPoint(angle.sampleOnly)}`
  }</dd></div>
`;
}

function printRule(rule: Rule): Html {
  return html`<div id="rule-${rule.id}"><dt>${rule.id}</dt><dd>${asSentence(rule.says)}</dd></div>
`;
}

function printFormula(formula: FormulaLine): Html {
  return html`<div><dt>${formula.name} <small>version ${String(formula.version)}</small></dt><dd>${asSentence(formula.says)}</dd></div>
`;
}

function printMetric(metric: MetricDeclaration): Html {
  return html`<div><dt>${metric.id}</dt><dd>${metric.spoken}; of ${metric.of.join(', ')}; ${metric.window}.${
    metric.aFallMeans !== '' && html` A fall means ${metric.aFallMeans}.`
  }${metric.caveat !== '' && html` ${metric.caveat}.`}</dd></div>
`;
}
