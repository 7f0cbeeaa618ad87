import { plain } from '../../text/spans.ts';
import { type Html, html } from '../../text/html.ts';
import type { Chart } from '../../vocabulary/index.ts';
import { figure, shortDay } from '../figures.ts';
import type { Sheet } from '../sheet.ts';
import { runsOfPoints } from './scale.ts';
import { printSpans } from './spans.ts';

const top = 20; // room for the label of the highest mark
const foot = 178; // the line bars stand on
const height = 198;

/**
 * A chart as a figure: the finding in its caption, labels beside the marks, the same values as a table for whoever wants
 * them. Widths are shares of the column and heights are pixels, so letters keep their size on every screen.
 */
export function printChart(chart: Chart, sheet: Sheet): Html {
  const first = chart.points[0];
  const last = chart.points.at(-1);
  if (first === undefined || last === undefined) return html``;
  const values = chart.points.flatMap(({ value }) => (value === null ? [] : [value]));
  const most = Math.max(...values, chart.norm?.value ?? 0, 1);
  // Bars begin at zero; a line may begin where its values begin.
  const least = chart.form === 'bars' ? 0 : Math.min(...values, chart.norm?.value ?? Infinity);
  const y = (value: number) => round(foot - ((value - least) / (most - least || 1)) * (foot - top));
  const share = (index: number) => round((index * 100) / chart.points.length);
  return html`<figure class="chart"><svg role="img" height="${height}" aria-label="${describe(chart)}">
${chart.form === 'bars' ? printBars(chart, y, share) : printLine(chart, y)}
${chart.norm !== null && printNorm(chart.norm.label, y(chart.norm.value))}
${printValues(chart, y, share)}
<line class="ground" x1="0" x2="100%" y1="${foot}" y2="${foot}"/>
<text x="0" y="${foot + 3}" dy="1em">${shortDay(first.day)}</text><text class="end" x="100%" y="${foot + 3}" dy="1em">${shortDay(last.day)}</text></svg>
<figcaption>${printSpans(chart.caption, sheet)} <span class="source">${printSpans(chart.source, sheet, { linked: new Set() })}</span>${printData(chart)}</figcaption></figure>`;
}

type Vertical = (value: number) => number;
type Across = (index: number) => number;

function printBars(chart: Chart, y: Vertical, share: Across): readonly Html[] {
  const width = round((100 / chart.points.length) * 0.86);
  return chart.points.flatMap(({ day, value }, index) =>
    value === null
      ? []
      : [
          html`<rect class="${isHot(chart, day) ? 'hot' : 'mark'}" x="${share(index)}%" width="${width}%" y="${y(Math.max(value, 0))}" height="${round(Math.max(foot - y(Math.max(value, 0)), 1))}"/>`,
        ],
  );
}

function printLine(chart: Chart, y: Vertical): Html {
  const last = Math.max(1, chart.points.length - 1);
  const path = runsOfPoints(chart.points)
    .map((run) => `M${run.map(({ index, value }) => `${round((index * 100) / last)} ${y(value)}`).join('L')}`)
    .join('');
  return html`<svg width="100%" height="${height}" viewBox="0 0 100 ${height}" preserveAspectRatio="none"><path class="line" d="${path}"/></svg>`;
}

function printNorm(label: string, y: number): Html {
  return html`<line class="norm" x1="0" x2="100%" y1="${y}" y2="${y}"/><text x="0" y="${y - 5}">usual, ${label}</text>`;
}

/** Bars say the value of the highest; a line says where it begins and where it ends. */
function printValues(chart: Chart, y: Vertical, share: Across): readonly Html[] {
  const known = chart.points.flatMap(({ day, value }, index) => (value === null ? [] : [{ day, value, index }]));
  const first = known[0];
  const last = known.at(-1);
  if (first === undefined || last === undefined) return [];
  if (chart.form === 'line')
    return [first, last].map(
      ({ value }, end) =>
        html`<text class="${end === 1 ? 'peak end' : 'peak'}" x="${end * 100}%" y="${y(value) - 7}">${figure(value)}</text>`,
    );
  const peak = known.reduce((best, point) => (point.value > best.value ? point : best));
  const late = peak.index > chart.points.length / 2;
  const x = late ? share(peak.index + 1) : share(peak.index);
  return [
    html`<text class="${late ? 'peak end' : 'peak'}" x="${x}%" y="${y(peak.value) - 6}">${figure(peak.value)} on ${shortDay(peak.day)}</text>`,
  ];
}

function printData(chart: Chart): Html {
  return html`<details><summary>Data</summary><table class="data"><thead><tr><th scope="col">Day</th><th scope="col" class="end">${chart.unit}</th></tr></thead><tbody>${chart.points.map(
    ({ day, value }) =>
      html`<tr><th scope="row">${shortDay(day)}</th><td class="end">${value === null ? 'not read' : figure(value)}</td></tr>
`,
  )}</tbody></table></details>`;
}

function describe(chart: Chart): string {
  const norm = chart.norm === null ? '' : ` Dotted line: ${chart.norm.label}.`;
  return `${chart.form === 'bars' ? 'Bar chart' : 'Line chart'}, ${chart.unit}. ${plain(chart.caption)}${norm}`;
}

const isHot = (chart: Chart, day: string) => chart.highlightFrom !== null && day >= chart.highlightFrom;
const round = (value: number) => Math.round(value * 100) / 100;
