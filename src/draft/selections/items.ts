import type { Draft, Item, SectionId } from '../../vocabulary/draft.ts';
import type { Row } from '../../vocabulary/finding.ts';
import type { Line, Maybe } from '../line.ts';
import type { Sheet } from '../sheet.ts';
import { standing } from '../sheet.ts';

/** One entry of a list before it is written down. */
export interface ItemPlan {
  readonly head: Maybe<Line>;
  readonly text: Maybe<Line>;
  readonly source: Maybe<Line>;
  readonly code?: string;
  readonly mark?: Item['mark'];
}

/** A list of the standing parts; entries without a head fall away, and an empty list is none. */
export function items<R extends Row>(
  section: SectionId,
  rows: readonly R[],
  plan: (row: R) => ItemPlan,
  sheet: Sheet,
): Maybe<Draft> {
  const kept: { readonly row: R; readonly item: Item }[] = [];
  for (const row of rows) {
    const { head, text, source, code = null, mark = null } = plan(row);
    if (!head) continue;
    const item: Item = {
      head: sheet.write(head),
      text: text && sheet.write(text),
      source: source ? sheet.write(source) : [],
      code,
      mark,
    };
    kept.push({ row, item });
  }
  if (kept.length === 0) return null;
  return sheet.draft(
    section,
    { kind: 'items', title: null, note: [], numbered: false, items: kept.map(({ item }) => item) },
    standing(
      section,
      kept.map(({ row }) => row.subject),
      false,
    ),
  );
}
