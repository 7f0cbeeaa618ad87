import { daysBetween } from '../../text/days.ts';
import { sentenceCase } from '../../text/english.ts';
import { type Html, html } from '../../text/html.ts';
import { isMetric, metricOf } from '../../vocabulary/index.ts';
import type { PrintedSeries } from '../entities/entity.ts';
import { figure, longDay, shortDay } from '../figures.ts';

const top = 20;
const foot = 138;
const height = 158;
/** Readings further apart are not joined by a line. */
const longestStep = 10; // days
const rowsShown = 60;

/** The figures we printed of one subject, over time, with the days its source began to count anew. */
export function printSeries({ metric, points, breaks }: PrintedSeries): Html | null {
  const [first] = points;
  const last = points.at(-1);
  if (first === undefined || last === undefined) return null;
  const spoken = isMetric(metric) ? metricOf(metric).spoken : metric;
  const span = Math.max(1, daysBetween(first.day, last.day));
  const values = points.map(({ value }) => value);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const x = (day: typeof first.day) => round((daysBetween(first.day, day) / span) * 100);
  const y = (value: number) => round(foot - ((value - least) / (most - least || 1)) * (foot - top));
  const path = points
    .map(({ day, value }, index) => {
      const before = points[index - 1];
      const joined = before !== undefined && daysBetween(before.day, day) <= longestStep;
      return `${joined ? 'L' : 'M'}${x(day)} ${y(value)}${joined ? '' : 'h0.01'}`;
    })
    .join('');
  const inside = breaks.filter((day) => day > first.day && day <= last.day);
  const same = first.day === last.day;
  return html`<figure class="chart series">${
    points.length > 2 &&
    html`<svg role="img" height="${height}" aria-label="${spoken}: ${figure(first.value)} on ${longDay(first.day)}, ${figure(last.value)} on ${longDay(last.day)}">
<svg width="100%" height="${height}" viewBox="0 0 100 ${height}" preserveAspectRatio="none"><path class="line" d="${path}"/></svg>
${inside.map(
  (
    day,
  ) => html`<line class="norm" x1="${x(day)}%" x2="${x(day)}%" y1="${top - 8}" y2="${foot}"/><text class="${x(day) > 50 ? 'end' : ''}" x="${x(day)}%" y="${top - 10}">counted anew, ${shortDay(day)}</text>
`,
)}<text class="peak" x="0" y="${y(first.value) - 7}">${figure(first.value)}</text><text class="peak end" x="100%" y="${y(last.value) - 7}">${figure(last.value)}</text>
<line class="ground" x1="0" x2="100%" y1="${foot}" y2="${foot}"/>
<text x="0" y="${foot + 3}" dy="1em">${shortDay(first.day)}</text><text class="end" x="100%" y="${foot + 3}" dy="1em">${longDay(last.day)}</text></svg>`
  }
<figcaption>${sentenceCase(spoken)}: ${figure(last.value)} on ${longDay(last.day)}${!same && html`, ${figure(first.value)} on ${longDay(first.day)}`}. <details><summary>Data</summary><table class="data"><thead><tr><th scope="col">Day</th><th scope="col" class="end">${sentenceCase(spoken)}</th></tr></thead><tbody>${points
    .slice(-rowsShown)
    .map(
      ({ day, value }) => html`<tr><th scope="row">${longDay(day)}</th><td class="end">${figure(value)}</td></tr>
`,
    )}</tbody></table></details></figcaption></figure>
`;
}

const round = (value: number) => Math.round(value * 100) / 100;
