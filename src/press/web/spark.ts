import { type Html, html } from '../../text/html.ts';
import type { ChartPoint } from '../../vocabulary/index.ts';
import { figure, shortDay } from '../figures.ts';
import { runsOfPoints, scaleOf } from './scale.ts';

const width = 84;
const height = 22;
const inset = 3;

/** A word-sized line with its last point marked. The first and last value stand in its title. */
export function printSpark(points: readonly ChartPoint[]): Html {
  const known = points.filter((point): point is ChartPoint & { value: number } => point.value !== null);
  const first = known[0];
  const last = known.at(-1);
  if (first === undefined || last === undefined) return html`<span class="none">–</span>`;
  const y = scaleOf(
    known.map((point) => point.value),
    height - inset,
    inset,
  );
  const x = (index: number) => round(inset + (index * (width - 2 * inset)) / Math.max(1, points.length - 1));
  const path = runsOfPoints(points)
    .map((run) => `M${run.map(({ index, value }) => `${x(index)} ${round(y(value))}`).join('L')}`)
    .join('');
  return html`<svg class="spark" role="img" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><title>${figure(
    first.value,
  )} on ${shortDay(first.day)}, ${figure(last.value)} on ${shortDay(last.day)}</title><path d="${path}"/><circle cx="${x(
    points.lastIndexOf(last),
  )}" cy="${round(y(last.value))}" r="2"/></svg>`;
}

const round = (value: number) => Math.round(value * 10) / 10;
