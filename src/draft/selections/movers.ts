import type { Draft } from '../../vocabulary/draft.ts';
import type { Chooser } from '../choose.ts';
import type { Maybe } from '../line.ts';
import { line } from '../line.ts';
import { figure, signed } from '../pieces.ts';
import { Sheet } from '../sheet.ts';
import type { SelectionOf } from './index.ts';
import { nameColumn, spark, table } from './table.ts';

/** From, to, change, one in N, and the line of the last weeks. The title names the sort key, which is a column. */
export function movers(selection: SelectionOf<'movers'>, chooser: Chooser): Maybe<Draft> {
  const { table: by, metric, rows, followed } = selection;
  if (rows.length === 0) return null;
  const sheet = new Sheet(chooser, `selection/movers/${by}/${metric}`);
  // Likes are followed over models, datasets and Spaces together.
  const things = metric === 'stars' ? 'repositories' : 'entries';
  const note =
    by === 'biggest'
      ? line`By ${metric} gained, among ${figure(followed)} ${things} we follow.`
      : line`By rarity against the norm of each, among ${figure(followed)} ${things} we follow.`;
  if (!note) return null;
  return table(
    'movers',
    `movers/${by}/${metric}`,
    by === 'biggest' ? `Biggest by ${metric} gained` : `Unusual against their own norm, by ${metric}`,
    note,
    rows,
    [
      nameColumn,
      { label: 'from', align: 'end', cell: ({ facts }) => figure(facts['from'] ?? null) },
      { label: 'to', align: 'end', cell: ({ facts }) => figure(facts['to'] ?? null) },
      { label: 'change', align: 'end', cell: ({ facts }) => signed(facts['change'] ?? null) },
      { label: 'how rare', align: 'end', cell: ({ facts }) => figure(facts['rarity'] ?? null) },
      { label: '', align: 'end', cell: spark },
    ],
    sheet,
  );
}
