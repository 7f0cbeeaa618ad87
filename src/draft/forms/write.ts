import type { Chart, NumbersBox } from '../../vocabulary/draft.ts';
import type { AngleId, FindingOf } from '../../vocabulary/finding.ts';
import { aggregate } from '../aggregate.ts';
import type { Line, Maybe } from '../line.ts';
import { line, paragraph } from '../line.ts';
import { body, lede } from '../limits.ts';
import { figure, valueOf } from '../pieces.ts';
import type { Sheet } from '../sheet.ts';
import type { ChartPlan, Message, NumberRow } from '../telling.ts';
import { say } from '../../text/say.ts';

/** Chooses the words of each message. Null where a required message cannot be said: then the story cannot run. */
export function writeParagraphs(paragraphs: readonly (readonly Message[])[], sheet: Sheet): Maybe<readonly Line[]> {
  const written: Line[] = [];
  for (const messages of paragraphs) {
    sheet.breakOff();
    const said: Maybe<Line>[] = [];
    for (const message of messages) {
      const optional = message.required ? 'never' : 'where fixed';
      const words = sheet.say(message.id, message.says, message.id === 'lede' ? lede : body, optional);
      if (words === null && message.required) return null;
      said.push(words);
    }
    const present = said.filter((words) => words !== null);
    const whole = paragraph(present);
    const told = present.map(({ spans }) => spans);
    const figuresAtFirst = written.length === 0 ? lede.figures : body.figures;
    if (whole) written.push({ ...whole, spans: aggregate(told, body.figures, figuresAtFirst) });
  }
  return written.length === 0 ? null : written;
}

/** The three or four figures beside a story; null where fewer than three are known. */
export function numbersBox(rows: readonly NumberRow[], sheet: Sheet): Maybe<NumbersBox> {
  const known = rows.flatMap(({ label, value }) => {
    const shown = line`${value}`;
    return label && shown ? [{ label, shown }] : [];
  });
  if (known.length < 3) return null;
  return {
    title: 'By the numbers',
    rows: known
      .slice(0, 4)
      .map(({ label, shown }) => ({ label: sheet.write(label), value: sheet.write({ ...shown, patterns: [] }) })),
  };
}

/** The chart of a finding, where its points were read. */
export function chartOf(finding: FindingOf<AngleId>, plan: ChartPlan, sheet: Sheet): Maybe<Chart> {
  const { chart: basis, chartPoints: points } = finding;
  if (!basis || !points || points.length === 0) return null;
  const caption = sheet.say('caption', plan.captions);
  const source = sourceOfChart(basis.metric);
  if (!caption) return null;
  const norm = plan.norm && figure(plan.norm) ? plan.norm : null;
  if (norm) sheet.fact(norm);
  return {
    form: plan.form,
    basis,
    points,
    norm: norm && { ref: norm.id, value: valueOf(norm), label: say(norm.value, norm.unit, { as: 'figure' }) },
    highlightFrom: plan.highlightFrom,
    caption: caption.spans,
    unit: plan.unit,
    source: [{ kind: 'words', text: source }],
  };
}

const sourceOfChart = (metric: string): string =>
  metric === 'stars' || metric === 'forks' || metric === 'stars-day' ? 'Source: GitHub' : 'Source: Hugging Face Hub';
