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
        line`We {set aside|left out|kept back} ${number(count)} ${says}.`,
        line`{Set aside|Left out|Kept back}: ${number(count)} ${says}.`,
        line`${number(count)} ${says} {were set aside|were left out|stayed out}.`,
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
    line`On ${on} the {counts|figures} were {redone|counted anew}: the median of ${n} {moved|changed} by ${change}, and {we compare nothing|nothing is compared} across {that day|it}.`,
    line`The {counts|figures} of ${n} were {redone|counted anew} on ${on}, with a median change of ${change}, and {nothing is compared|we compare nothing} across {that day|it}.`,
    line`{Since|From} ${on} the {counts|figures} of ${n} are {new ones|a new series}, ${change} from the old at the median; {nothing is compared|we compare nothing} across {that day|the change}.`,
    line`A {recount|new count} of ${on} {moved|changed} the median of ${n} by ${change}, so {we compare nothing|nothing is compared} across {it|that day}.`,
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
