import type { Draft, Spiked, Story } from '../vocabulary/draft.ts';
import type { Past } from '../vocabulary/past.ts';
import { edit, isSpiked, type EditingDesk } from './check.ts';
import { countSentences } from './passages.ts';
import { namesKnown, type KnownNames } from './spans.ts';

export interface EditedDrafts {
  readonly stories: readonly Story[];
  readonly spiked: readonly Spiked[];
  /** How many drafts passed only without what was objected to. */
  readonly mended: number;
  /** How many sentences were read, of all drafts. */
  readonly sentences: number;
}

/** Takes out of a spiked draft what was objected to; null where nothing is left to print. */
export type Mend = (spiked: Spiked) => Draft | null;

/** Edits drafts; stories and spiked drafts come back in the order of the drafts. */
export async function editAll(
  drafts: readonly Draft[],
  past: Past,
  desk: EditingDesk,
  mend: Mend = () => null,
): Promise<EditedDrafts> {
  const stories: Story[] = [];
  const spiked: Spiked[] = [];
  let mended = 0;
  // All at once: the archive puts the questions of many drafts together.
  const names = namesKnown(drafts, past);
  const results = await Promise.all(drafts.map((draft) => editTwice(draft, past, desk, names, mend)));
  for (const { edited, isMended } of results) {
    if (isSpiked(edited)) spiked.push(edited);
    else stories.push(edited);
    if (isMended) mended += 1;
  }
  const sentences = drafts.reduce((sum, draft) => sum + countSentences(draft.block), 0);
  return { stories, spiked, mended, sentences };
}

/** What is spiked is read once more where the writer can do without what was objected to. */
async function editTwice(draft: Draft, past: Past, desk: EditingDesk, names: KnownNames, mend: Mend) {
  const edited = await edit(draft, past, desk, names);
  const mendedDraft = isSpiked(edited) ? mend(edited) : null;
  const again = mendedDraft && (await edit(mendedDraft, past, desk, names));
  return again && !isSpiked(again) ? { edited: again, isMended: true } : { edited, isMended: false };
}
