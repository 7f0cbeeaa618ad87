import type { Draft, Span } from '../../vocabulary/draft.ts';
import type { SignedColumn } from '../../vocabulary/morning.ts';

/** A column a person signs: their words under their name, marked as opinion. No figure of it is a claim of the paper. */
export function signedColumn({ author, title, paragraphs }: SignedColumn): Draft {
  const words = (text: string): readonly Span[] => [{ kind: 'words', text }];
  return {
    id: 'opinion/signed',
    finding: 'opinion/signed',
    section: 'opinion',
    subjects: [],
    angle: 'signed-column',
    score: null,
    countsOnly: false,
    exempt: true,
    signed: author,
    block: {
      kind: 'story',
      kicker: words('A signed column'),
      headline: words(title),
      deck: [],
      byline: words(`By ${author}. An opinion; the paper does not vouch for its figures`),
      paragraphs: paragraphs.map(words),
      pull: null,
      numbers: null,
      chart: null,
    },
    facts: [],
  };
}
