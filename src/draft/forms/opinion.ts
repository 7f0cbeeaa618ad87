import { chanceOf } from '../../reckon/promise-record.ts';
import type { Draft } from '../../vocabulary/draft.ts';
import type { AngleId } from '../../vocabulary/finding.ts';
import { aggregate } from '../aggregate.ts';
import { headline } from '../headline.ts';
import { body } from '../limits.ts';
import type { Line, Maybe } from '../line.ts';
import { paragraph, plainWords } from '../line.ts';
import { maxims } from '../maxims.ts';
import { Sheet } from '../sheet.ts';
import type { Side } from '../telling.ts';
import type { Assignment } from './story.ts';
import { labels } from './story.ts';

/** Both columns of a motion, or none: an opinion without its opposite is not printed. */
export function columns<A extends AngleId>(assignment: Assignment<A>): readonly Draft[] {
  const motion = assignment.words.motion?.(assignment.telling);
  if (!motion) return [];
  const pair = [
    columnOf(assignment, motion.caseFor, 'The case for'),
    columnOf(assignment, motion.caseAgainst, 'The case against'),
  ];
  return pair.includes(null) ? [] : pair.filter((draft) => draft !== null);
}

/**
 * Two paragraphs: premises and the maxim they rest on; then the best fact against the column and its dated test. Null where
 * a premise cannot be said, for a column needs two.
 */
function columnOf<A extends AngleId>(
  { telling, morning, chooser }: Assignment<A>,
  side: Side,
  label: string,
): Maybe<Draft> {
  const story = `${telling.finding.id}/${label}`;
  const sheet = new Sheet(chooser, story);
  const title = headline(story, side.titles, chooser, morning.memory);
  const premises: Maybe<Line>[] = [];
  for (const variants of side.premises) premises.push(sheet.say('premise', variants));
  const against = sheet.say('against', side.against);
  const test = side.test && sheet.say('test', side.test.says);
  if (!title || premises.includes(null) || premises.length < 2 || !against || !test || !side.test) return null;
  const warrant = sheet.say(
    'warrant',
    side.maxims.map((id) => plainWords(maxims[id])),
  );
  if (!warrant) return null;
  const facts = paragraph(premises.filter((premise) => premise !== null));
  const paragraphs = [
    [facts, warrant],
    [against, test],
  ].map((lines) =>
    aggregate(
      lines.flatMap((written) => (written ? [written.spans] : [])),
      body.figures,
    ),
  );
  const draft = sheet.draft(
    'opinion',
    {
      kind: 'story',
      kicker: [{ kind: 'words', text: label }],
      headline: sheet.write(title),
      deck: [],
      byline: [{ kind: 'words', text: 'Automatic: facts, a published maxim and a dated test' }],
      paragraphs,
      pull: null,
      numbers: null,
      chart: null,
    },
    labels(telling, label === 'The case for' ? 'for' : 'against'),
  );
  const { forecast } = side.test;
  return { ...draft, forecast: { ...forecast, probability: chanceOf(forecast, morning.memory.forecasts) } };
}
