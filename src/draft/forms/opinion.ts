import type { Draft } from '../../vocabulary/draft.ts';
import type { AngleId } from '../../vocabulary/finding.ts';
import { aggregate } from '../aggregate.ts';
import { headline } from '../headline.ts';
import { body } from '../limits.ts';
import type { Line, Maybe } from '../line.ts';
import { plainWords } from '../line.ts';
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
 * Two paragraphs: premises, what the thing is, and the maxim they rest on; then the best fact against the column, what
 * stays open, and its dated test. Null where a premise cannot be said, for a column needs two.
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
  if (!title || !side.test || premises.includes(null) || premises.length < 2) return null;
  const beside = side.beside ? sheet.say('beside', side.beside, body, 'where worn') : null;
  const warrant = sheet.say(
    'warrant',
    side.maxims.map((id) => plainWords(maxims[id])),
  );
  sheet.breakOff();
  const against = sheet.say('against', side.against);
  const open = side.open ? sheet.say('open', side.open, body, 'where worn') : null;
  const test = sheet.say('test', side.test.says);
  if (!warrant || !against || !test) return null;
  const [first = null, ...rest] = premises;
  const paragraphs = [
    [first, beside, ...rest, warrant],
    [against, open, test],
  ].map((lines) =>
    aggregate(
      lines.flatMap((said) => (said ? [said.spans] : [])),
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
  return { ...draft, forecast: side.test.forecast };
}
