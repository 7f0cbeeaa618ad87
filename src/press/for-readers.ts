import { say } from '../text/say.ts';
import type { Block, Edited, PrintedStory, Section, Spans } from '../vocabulary/index.ts';
import { printableValues } from './printable-values.ts';

/** An issue as pages, paper and pictures print it: every text printable, and the lead's score in its kicker. */
export function forReaders(edited: Edited): Edited {
  const known = read.get(edited);
  if (known !== undefined) return known;
  const { issue, evidence } = printableValues(edited);
  const readable = { evidence, issue: { ...issue, sections: issue.sections.map(withScore) } };
  read.set(edited, readable);
  return readable;
}

/** Several printers ask for the same issue. */
const read = new WeakMap<Edited, Edited>();

function withScore(section: Section): Section {
  if (section.id !== 'lead') return section;
  return { ...section, stories: section.stories.map((story) => ({ ...story, block: rated(story) })) };
}

function rated(story: PrintedStory): Block {
  const { block } = story;
  return block.kind === 'story' && block.kicker.length > 0
    ? { ...block, kicker: [...block.kicker, ...scoreOf(story)] }
    : block;
}

/** ` 7/10`, and why. Nothing where there is no memory to judge by, and nothing on a day without a story. */
function scoreOf({ score, rating }: PrintedStory): Spans {
  if (score === null || score === 0 || rating === undefined || rating.provisional === true) return [];
  const outOfTen = say(Math.round(score), 'score', { as: 'figure' });
  return [
    { kind: 'words', text: ` ${outOfTen}/10` },
    { kind: 'emphasis', spans: [{ kind: 'words', text: ` · ${rating.because}` }] },
  ];
}
