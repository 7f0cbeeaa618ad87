import type { Block, Draft, Spans } from '../../vocabulary/draft.ts';
import { sentences } from '../limits.ts';
import { slotted, type Slotted } from './slots.ts';

/** Sections whose sentences may be put better: the news. Opinions are built from published maxims, lists are lists. */
const styledSections: readonly Draft['section'][] = ['lead', 'off-lead', 'deep-dive', 'briefs'];

/** The runs of a block that a model may style: decks and paragraphs of stories, the sentence of a brief. */
export function mapStyled(block: Block, run: (spans: Spans) => Spans): Block {
  switch (block.kind) {
    case 'story':
      return { ...block, deck: run(block.deck), paragraphs: block.paragraphs.map(run) };
    case 'items':
      return {
        ...block,
        items: block.items.map((item) => (item.text === null ? { ...item, head: run(item.head) } : item)),
      };
    case 'table':
    case 'quote':
    case 'prose':
      return block;
  }
}

/** The sentences of a draft that may be styled, each once. */
export function styledSentences({ section, block }: Draft): readonly Slotted[] {
  if (!styledSections.includes(section)) return [];
  const found = new Map<string, Slotted>();
  const kept = pulledOut(block);
  mapStyled(block, (spans) => {
    for (const sentence of sentences(spans)) {
      const open = slotted(sentence);
      if (open && isStyled(open) && open.text !== kept) found.set(open.text, open);
    }
    return spans;
  });
  return [...found.values()];
}

/** A whole sentence of ours around at least one figure. */
const isStyled = ({ text, slots }: Slotted): boolean =>
  text.endsWith('.') && [...slots.values()].some(({ kind }) => kind === 'claim');

/** What stands in large type is a sentence of the article, and stays as it is. */
function pulledOut(block: Block): string | null {
  return block.kind === 'story' && block.pull ? (slotted(block.pull.spans)?.text ?? null) : null;
}

/** The block with sentences replaced where a replacement is known. Two places may hold the same words around other figures. */
export function withSentences(block: Block, replace: (sentence: Slotted) => Spans | null): Block {
  return mapStyled(block, (spans) =>
    sentences(spans).flatMap((sentence, index): Spans => {
      const open = slotted(sentence);
      const made = (open && replace(open)) ?? sentence;
      return index === 0 ? made : [{ kind: 'words', text: ' ' }, ...made];
    }),
  );
}
