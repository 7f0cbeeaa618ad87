import type { Draft } from '../../vocabulary/draft.ts';
import type { Morning } from '../../vocabulary/morning.ts';
import type { Chooser } from '../choose.ts';
import type { Maybe } from '../line.ts';
import { line } from '../line.ts';
import { day, quoteWhole, verbatim } from '../pieces.ts';
import { Sheet, standing } from '../sheet.ts';
import type { SelectionOf } from './index.ts';

/** One exact sentence of a kept source, with whose it is and when it was said. */
export function words(selection: SelectionOf<'words'>, morning: Morning, chooser: Chooser): Maybe<Draft> {
  const [row] = selection.rows;
  if (!row) return null;
  const sheet = new Sheet(chooser, 'selection/words');
  const said = line`${quoteWhole(row.facts['quote'] ?? null)}`;
  const from = verbatim(row.facts['from'] ?? null);
  const attribution = line`${from}, ${day(row.facts['on'] ?? null, morning.date)}` ?? line`${from}`;
  if (!said || !attribution) return null;
  return sheet.draft(
    'words',
    { kind: 'quote', quote: { spans: sheet.write(said), attribution: sheet.write({ ...attribution, patterns: [] }) } },
    standing('words', [row.subject], false),
  );
}
