import { numberOfDay, addDays, dayOfNumber } from '../text/days.ts';
import type { Block, ChartBasis, ChartPoint, Draft, Objection } from '../vocabulary/draft.ts';
import type { Past } from '../vocabulary/past.ts';
import { objection } from './objection.ts';

/** Reads every chart and sparkline of a draft again from the archive and compares it point by point. */
export async function compareFigures(draft: Draft, past: Past): Promise<readonly Objection[]> {
  return [...(await compareCharts(draft.block, past)), ...compareNorm(draft)];
}

/** The same for the charts of a block alone, where the facts stand elsewhere. */
export async function compareCharts(block: Block, past: Past): Promise<readonly Objection[]> {
  const objections: Objection[] = [];
  for (const { where, basis, points } of figuresOf(block)) {
    const found = await pointsOf(basis, past);
    const at = points.findIndex((point, index) => !samePoint(point, found[index]) && !isOpening(point, index, basis));
    if (at >= 0) objections.push(objection('N3', where, shown(points[at]), shown(found[at])));
    else if (points.length !== found.length)
      objections.push(objection('N3', where, `${points.length} points`, `${found.length} points`));
  }
  return objections;
}

interface Figure {
  readonly where: string;
  readonly basis: ChartBasis;
  readonly points: readonly ChartPoint[];
}

function figuresOf(block: Block): readonly Figure[] {
  if (block.kind === 'story' && block.chart) return [{ where: 'chart', ...block.chart }];
  if (block.kind !== 'table') return [];
  return block.rows.flat().flatMap((cell) => (cell.kind === 'spark' ? [{ where: 'sparkline', ...cell }] : []));
}

/** One point for each day of the basis, null where nothing was read; a gain needs the day before as well. */
async function pointsOf({ subject, metric, source, window, draws }: ChartBasis, past: Past): Promise<ChartPoint[]> {
  const from = draws === 'gain' ? addDays(window.from, -1) : window.from;
  const [series] = await past.daily({ metric, source, subjects: [subject], window: { from, to: window.to } });
  const values = new Map(Array.from(series?.days ?? [], (day, index) => [day, series!.values[index]!]));
  const points: ChartPoint[] = [];
  for (let day = numberOfDay(window.from); day <= numberOfDay(window.to); day += 1) {
    const value = values.get(day);
    const before = values.get(day - 1);
    const gain = value === undefined || before === undefined ? null : value - before;
    points.push({ day: dayOfNumber(day), value: draws === 'gain' ? gain : (value ?? null) });
  }
  return points;
}

/** The dotted line of a chart stands where its fact says. */
function compareNorm({ block, facts }: Draft): readonly Objection[] {
  const norm = block.kind === 'story' ? block.chart?.norm : null;
  if (!norm) return [];
  const fact = facts.find(({ id }) => id === norm.ref);
  return fact?.value === norm.value ? [] : [objection('N3', norm.label, norm.value, fact?.value ?? null)];
}

/** The first gain of a chart needs the day before its window; it may be drawn as a gap. */
function isOpening(point: ChartPoint, index: number, basis: ChartBasis): boolean {
  return index === 0 && basis.draws === 'gain' && point.value === null && point.day === basis.window.from;
}

function samePoint(said: ChartPoint, found: ChartPoint | undefined): boolean {
  return found !== undefined && said.day === found.day && said.value === found.value;
}

function shown(point: ChartPoint | undefined): string | null {
  return point ? `${point.day}: ${point.value}` : null;
}
