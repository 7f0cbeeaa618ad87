import type { Draft } from '../../vocabulary/draft.ts';
import type { Morning } from '../../vocabulary/morning.ts';
import type { Chooser } from '../choose.ts';
import type { Maybe } from '../line.ts';
import { line, lineOf, paragraph } from '../line.ts';
import { day, figure, number, percent, verbatim } from '../pieces.ts';
import { Sheet, standing } from '../sheet.ts';
import type { SelectionOf } from './index.ts';

/** What was set aside, by rule and count. Nobody is named. */
export function leftOut(selection: SelectionOf<'left-out'>, chooser: Chooser): Maybe<Draft> {
  const sheet = new Sheet(chooser, 'selection/left-out');
  const sentences = selection.rules
    .filter(({ count }) => Number(count.value) > 0)
    .map(({ rule, says, count }) =>
      sheet.say(`left-out/${rule}`, [
        line`${number(count)} ${says}.`,
        line`We set aside ${number(count)} ${says}.`,
        line`Left out: ${number(count)} ${says}.`,
      ]),
    );
  const whole = paragraph(sentences);
  return (
    whole &&
    sheet.draft('left-out', { kind: 'prose', title: null, paragraphs: [whole.spans] }, standing('left-out', [], true))
  );
}

/** A whole count was redone; nothing is compared across that day. */
export function recount(selection: SelectionOf<'recount'>, morning: Morning, chooser: Chooser): Maybe<Draft> {
  const sheet = new Sheet(chooser, `selection/recount/${selection.metric}`);
  const on = day(selection.day, morning.date);
  const change = percent(selection.medianChange);
  const n = figure(selection.n);
  const said = sheet.say('recount', [
    line`On ${on} the counts were redone: the median of ${n} moved by ${change}. We compare nothing across that day.`,
    line`The counts of ${n} were redone on ${on}, with a median change of ${change}. Nothing is compared across that day.`,
    line`A counting change, not a crash: on ${on} the median of ${n} moved by ${change}. We compare nothing across it.`,
  ]);
  return (
    said &&
    sheet.draft(
      'left-out',
      { kind: 'prose', title: 'Counts redone', paragraphs: [said.spans] },
      standing(`recount/${selection.metric}`, [], true),
    )
  );
}

/** `6 °C, cloudy`, for the line under the name of the paper. */
export function weather(selection: SelectionOf<'weather'>, chooser: Chooser): Maybe<Draft> {
  const sheet = new Sheet(chooser, 'selection/weather');
  const temperature = figure(selection.temperature);
  const said = line`${temperature}, ${verbatim(selection.sky)}` ?? (temperature ? lineOf(temperature) : null);
  return (
    said &&
    sheet.draft(
      'masthead',
      { kind: 'prose', title: null, paragraphs: [sheet.write({ ...said, patterns: [] })] },
      standing('weather', [], true),
    )
  );
}
