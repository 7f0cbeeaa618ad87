import { plain } from '../text/spans.ts';
import type { Block } from '../vocabulary/index.ts';

/** A kicker that says what the head of its section says is not said twice. */
export function withoutEcho(block: Block, sectionTitle: string): Block {
  return block.kind === 'story' && plain(block.kicker) === sectionTitle ? { ...block, kicker: [] } : block;
}
