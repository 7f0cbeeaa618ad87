/**
 * The editor: nothing is printed that was not proven here. A draft is recomputed from the archive, its spans, charts and
 * boxes are compared with what they name, and its joined text is read again by somebody who knows nothing of the writer.
 */
import type { Draft, Objection, Spiked, Story } from '../vocabulary/draft.ts';
import { runsOf } from '../text/spans.ts';
import type { Past } from '../vocabulary/past.ts';
import type { Day } from '../vocabulary/time.ts';
import type { Saying } from './check/registry.ts';
import { compareCode } from './code.ts';
import { compareFigures } from './figures.ts';
import { readAgain } from './read-again.ts';
import { recompute } from './recompute.ts';
import { compareSpans, type KnownNames } from './spans.ts';

/** What the editor is told beside the archive: the day on the page, and the sentences the paper has declared. */
export interface EditingDesk {
  readonly today: Day;
  readonly sayings: readonly Saying[];
  /** Names everybody knows here: the paper's own, and its place. */
  readonly names?: readonly string[];
}

/**
 * The only maker of a `Story`. What does not pass comes back as a value, with every objection.
 * @param names where several drafts are edited: what the archive calls the subjects of all of them
 */
export async function edit(draft: Draft, past: Past, desk: EditingDesk, names?: KnownNames): Promise<Story | Spiked> {
  if (isSigned(draft)) return draft as Story;
  const objections: readonly Objection[] = [
    ...(
      await Promise.all([
        recompute(draft, past),
        compareSpans(draft, past, desk.names, names),
        compareFigures(draft, past),
      ])
    ).flat(),
    ...compareCode(draft),
    ...readAgain(draft, desk),
  ];
  return objections.length === 0 ? (draft as Story) : { kind: 'spiked', draft, objections };
}

/** A person’s own words: nothing in them claims to be ours, so there is nothing to prove. */
function isSigned({ signed, section, facts, block }: Draft): boolean {
  const ownWords = runsOf(block).every((run) => run.every(({ kind }) => kind === 'words'));
  return signed !== undefined && section === 'opinion' && facts.length === 0 && ownWords;
}

export function isSpiked(edited: Story | Spiked): edited is Spiked {
  return 'objections' in edited;
}
