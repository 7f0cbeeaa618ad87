import type { Draft } from '../../vocabulary/draft.ts';
import type { Morning } from '../../vocabulary/morning.ts';
import type { Chooser } from '../choose.ts';
import type { Maybe } from '../line.ts';
import type { Variants } from '../choose.ts';
import type { Line } from '../line.ts';
import { line, lineOf, listed, paragraph } from '../line.ts';
import { leftOutPhrases } from '../maxims.ts';
import { day, figure, number, percent, valueOf, verbatim } from '../pieces.ts';
import { noun } from '../../text/english.ts';
import { Sheet, standing } from '../sheet.ts';
import type { SelectionOf } from './index.ts';

/** So many rules are told in one sentence. */
const rulesASentence = 3;

/** What was set aside, by rule and count. Nobody is named. */
export function leftOut(selection: SelectionOf<'left-out'>, chooser: Chooser): Maybe<Draft> {
  const sheet = new Sheet(chooser, 'selection/left-out');
  const entries = selection.rules.flatMap(({ rule, count }) => {
    const what = leftOutPhrases[rule];
    return what === undefined || valueOf(count) === 0 ? [] : [{ what, count }];
  });
  const sentences = Array.from({ length: Math.ceil(entries.length / rulesASentence) }, (_, index) => {
    const told = entries
      .slice(index * rulesASentence, (index + 1) * rulesASentence)
      .map(({ what, count }) => line`${number(count)} ${noun(valueOf(count), 'entry', 'entries')} ${what}`);
    return sheet.say(`left-out/${index}`, index === 0 ? firstOut(listed(told)) : alsoOut(listed(told)));
  });
  const whole = paragraph(sentences);
  return (
    whole &&
    sheet.draft('left-out', { kind: 'prose', title: null, paragraphs: [whole.spans] }, standing('left-out', [], true))
  );
}

const firstOut = (told: Maybe<Line>): Variants => [
  line`From the lists we {set aside|left out|kept back} ${told}.`,
  line`{Set aside|Left out|Kept back}: ${told}.`,
  line`Our rules {set aside|left out|kept back} ${told}.`,
  line`By rule we {set aside|left out|kept back} ${told}.`,
];

const alsoOut = (told: Maybe<Line>): Variants => [
  line`{Also set aside|Also left out}: ${told}.`,
  line`We also {set aside|left out|kept back} ${told}.`,
  line`Other rules {set aside|left out|kept back} ${told}.`,
];

/** What was counted, as the metric is called in print. */
const countsOf: Readonly<Record<string, string>> = {
  'downloads-30d': 'download counts',
  'downloads-all': 'download counts of all time',
  likes: 'like counts',
  stars: 'star counts',
  forks: 'fork counts',
};

const countedThings: Readonly<Record<string, string>> = {
  repositories: 'repositories',
  models: 'models',
  datasets: 'datasets',
  spaces: 'Spaces',
};

/** A whole count was redone; nothing is compared across that day. */
export function recount(selection: SelectionOf<'recount'>, morning: Morning, chooser: Chooser): Maybe<Draft> {
  const sheet = new Sheet(chooser, `selection/recount/${selection.metric}`);
  const on = day(selection.day, morning.date);
  const change = percent(selection.medianChange);
  const what = line`${countsOf[selection.metric] ?? 'counts'} of ${figure(selection.n)} ${countedThings[selection.n.unit] ?? 'entries'}`;
  const said = sheet.say('recount', [
    line`On ${on} the ${what} were {redone|counted anew}, with a median change of ${change}; we compare nothing across {that day|it}.`,
    line`The ${what} were {redone|counted anew} on ${on}, with a median change of ${change}, and we compare nothing across {that day|it}.`,
    line`{Since|From} ${on} the ${what} are {new ones|a new series}, with a median change of ${change}; we compare nothing across {that day|the change}.`,
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

/** What a paper without a past says about itself on its first day. */
export function firstDay(selection: SelectionOf<'first-day'>, chooser: Chooser): Maybe<Draft> {
  const sheet = new Sheet(chooser, 'selection/first-day');
  const repositories = figure(selection.repositories);
  const models = figure(selection.models);
  const said =
    line`Our memory begins today: ${repositories} repositories and ${models} models read.` ??
    line`Our memory begins today: ${models} models read.` ??
    line`Our memory begins today: ${repositories} repositories read.`;
  return (
    said &&
    sheet.draft(
      'masthead',
      { kind: 'prose', title: null, paragraphs: [sheet.write({ ...said, patterns: [] })] },
      standing('first-day', [], true),
    )
  );
}
