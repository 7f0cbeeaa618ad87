import { plain } from '../text/spans.ts';
import type { Draft, Item, Objection } from '../vocabulary/draft.ts';
import { keyOf, shortNameOf, type SubjectId } from '../vocabulary/subject.ts';
import { objection } from './objection.ts';

/** The line to try something is one plain command about the thing named beside it: nothing a shell would act on further. */
export function compareCode({ block, subjects }: Draft): readonly Objection[] {
  if (block.kind !== 'items') return [];
  return block.items.flatMap((item) => compareLine(item, subjects) ?? []);
}

const plainCommand = /^[\w@./:=+ "'()[\],-]+$/;

function compareLine({ code, head }: Item, subjects: readonly SubjectId[]): Objection | null {
  if (code === null) return null;
  if (!plainCommand.test(code)) return objection('N12', plain(head), code, 'letters, digits and @ . / : = + - only');
  const named = subjects.some((subject) => code.includes(keyOf(subject)) || code.includes(shortNameOf(subject)));
  return named ? null : objection('N12', plain(head), code, 'the key of a subject of this item');
}
