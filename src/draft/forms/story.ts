import type { BlockOf, Draft, SectionId, Spans } from '../../vocabulary/draft.ts';
import type { AngleId } from '../../vocabulary/finding.ts';
import type { Morning } from '../../vocabulary/morning.ts';
import type { Chooser } from '../choose.ts';
import { headline } from '../headline.ts';
import type { Line, Maybe } from '../line.ts';
import { Sheet } from '../sheet.ts';
import type { AngleWords, Message, MessageId, Telling } from '../telling.ts';
import { chartOf, numbersBox, writeParagraphs } from './write.ts';

/** What every form is given: the telling, its words, the morning and who chooses among words. */
export interface Assignment<A extends AngleId> {
  readonly telling: Telling<A>;
  readonly words: AngleWords<A>;
  readonly morning: Morning;
  readonly chooser: Chooser;
}

const byline: Spans = [{ kind: 'words', text: 'Written by the paper’s own rules; each figure opens its evidence' }];

/** The full story: headline, deck, paragraphs, numbers and chart. */
export function leadStory<A extends AngleId>(assignment: Assignment<A>): Maybe<Draft> {
  const { telling, words } = assignment;
  const sheet = new Sheet(assignment.chooser, telling.finding.id);
  return story(assignment, sheet, 'lead', words.story(telling), {
    numbers: numbersBox(words.numbers(telling), sheet),
    chart: words.chart ? chartOf(telling.finding, words.chart(telling), sheet) : null,
  });
}

/** Which messages the shorter form takes, paragraph by paragraph; the first of each that the full story has. */
const shorter: readonly (readonly MessageId[])[] = [
  ['lede', 'norm', 'nut', 'counter'],
  ['what', 'use'],
];

/** Two or three paragraphs of the same story. */
export function offLeadStory<A extends AngleId>(assignment: Assignment<A>): Maybe<Draft> {
  const { telling, words } = assignment;
  const all = words.story(telling).flat();
  const firstOf = (id: MessageId): readonly Message[] => all.filter((message) => message.id === id).slice(0, 1);
  const paragraphs = shorter.map((ids) => ids.flatMap(firstOf)).filter((messages) => messages.length > 0);
  const sheet = new Sheet(assignment.chooser, telling.finding.id);
  return story(assignment, sheet, 'off-lead', paragraphs, { numbers: null, chart: null });
}

function story<A extends AngleId>(
  { telling, words, morning, chooser }: Assignment<A>,
  sheet: Sheet,
  section: SectionId & ('lead' | 'off-lead'),
  paragraphs: readonly (readonly Message[])[],
  beside: Pick<BlockOf<'story'>, 'numbers' | 'chart'>,
): Maybe<Draft> {
  const { finding } = telling;
  const head = headline(finding.id, words.headlines(telling), chooser, morning.memory);
  const text = writeParagraphs(paragraphs, sheet);
  const deck = sheet.say('deck', words.decks(telling));
  if (!head || !text) return null;
  return sheet.draft(
    section,
    {
      kind: 'story',
      kicker: [{ kind: 'words', text: section === 'lead' ? 'Lead story' : 'Also today' }],
      headline: sheet.write(head),
      deck: deck?.spans ?? [],
      byline,
      paragraphs: text.map((written: Line) => written.spans),
      pull: null,
      ...beside,
    },
    labels(telling, section),
  );
}

/** What the drafts of one finding share. */
export function labels<A extends AngleId>({ finding }: Telling<A>, form: string) {
  return {
    id: `${finding.id}/${form}`,
    finding: finding.id,
    subjects: [finding.subject, ...finding.others],
    angle: finding.angle,
    score: finding.score.score,
    rating: finding.score,
    countsOnly: finding.countsOnly,
    exempt: false,
  };
}
