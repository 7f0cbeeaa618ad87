import type { Draft, Objection } from '../vocabulary/draft.ts';
import type { EditingDesk } from './check.ts';
import { Checker } from './check/check-text.ts';
import { registryOfDraft } from './check/registry-of-draft.ts';
import { passagesOf } from './passages.ts';

/** Reads the joined text of a draft from scratch, with the draft's own facts as the only evidence. */
export function readAgain(draft: Draft, desk: EditingDesk): readonly Objection[] {
  const checker = new Checker(registryOfDraft(draft, desk));
  return passagesOf(draft.block)
    .flatMap(({ text, kind }) => checker.check(text, kind))
    .flatMap(({ objections }) => objections);
}
