import type { Draft, Spiked, Story } from '../vocabulary/draft.ts';
import type { Past } from '../vocabulary/past.ts';
import { edit, isSpiked, type EditingDesk } from './check.ts';
import { countSentences } from './passages.ts';

export interface EditedDrafts {
  readonly stories: readonly Story[];
  readonly spiked: readonly Spiked[];
  /** How many sentences were read, of all drafts. */
  readonly sentences: number;
}

/**
 * Edits drafts in their order, one at a time: proofs share what they read, and the archive answers one question at a time.
 */
export async function editAll(drafts: readonly Draft[], past: Past, desk: EditingDesk): Promise<EditedDrafts> {
  const stories: Story[] = [];
  const spiked: Spiked[] = [];
  let sentences = 0;
  for (const draft of drafts) {
    const edited = await edit(draft, past, desk);
    if (isSpiked(edited)) spiked.push(edited);
    else stories.push(edited);
    sentences += countSentences(draft.block);
  }
  return { stories, spiked, sentences };
}
