import { plain } from '../text/spans.ts';
import type { BlockOf, PullQuote } from '../vocabulary/index.ts';

/** Letters of an article from which on a sentence of its own may be set apart. */
const roomForOwnWords = 900;

/** A sentence of the article itself is set apart only where so much is said that it stands far from its place. */
export function pullOf({ pull, paragraphs }: BlockOf<'story'>): PullQuote | null {
  if (pull === null) return null;
  const text = paragraphs.map(plain).join(' ');
  return text.length < roomForOwnWords && text.includes(plain(pull.spans)) ? null : pull;
}
