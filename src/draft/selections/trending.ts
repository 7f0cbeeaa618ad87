import type { Cell, Draft } from '../../vocabulary/draft.ts';
import type { Morning } from '../../vocabulary/morning.ts';
import type { Chooser } from '../choose.ts';
import type { Maybe } from '../line.ts';
import { line } from '../line.ts';
import { clockTime, figure, quote } from '../pieces.ts';
import { Sheet } from '../sheet.ts';
import type { SelectionOf } from './index.ts';
import { nameColumn, table } from './table.ts';

const titles = {
  models: 'Models',
  datasets: 'Datasets',
  spaces: 'Spaces',
  repositories: 'AI repositories',
} as const;

/** A ranking of the week by interest or by practice, with its sort key and the time it was read. */
export function trending(selection: SelectionOf<'trending'>, morning: Morning, chooser: Chooser): Maybe<Draft> {
  const { list, by, readAt, key, rows } = selection;
  const sheet = new Sheet(chooser, `selection/trending/${list}/${by}`);
  const note =
    readAt.unit === 'instant'
      ? line`Sorted by ${key}; read at ${clockTime(readAt, morning.edition.zone)}, ${morning.edition.place} time.`
      : line`Sorted by ${key}.`;
  if (!note || rows.length === 0) return null;
  return table(
    'trending',
    `trending/${list}/${by}`,
    `${titles[list]}, by ${by}`,
    note,
    rows,
    [
      { label: '', align: 'end', cell: ({ facts }) => figure(facts['rank'] ?? null) },
      nameColumn,
      { label: 'what it says it is', align: 'start', cell: ({ about }) => quote(about.purpose, 80) },
      { label: 'stars', align: 'end', cell: ({ facts }) => figure(facts['stars'] ?? null) },
      { label: 'likes', align: 'end', cell: ({ facts }) => figure(facts['likes'] ?? null) },
      { label: 'downloads in a month', align: 'end', cell: ({ facts }) => figure(facts['downloads'] ?? null) },
      { label: 'accounts building on it', align: 'end', cell: ({ facts }) => figure(facts['accounts'] ?? null) },
      { label: 'score', align: 'end', cell: ({ facts }) => figure(facts['score'] ?? null) },
      { label: 'gained', align: 'end', cell: ({ facts }) => figure(facts['gain'] ?? null) },
      { label: 'stars a day', align: 'end', cell: ({ facts }) => figure(facts['pace'] ?? null) },
      {
        label: by === 'interest' ? 'place by practice' : 'place by interest',
        align: 'end',
        cell: ({ facts }) => figure(facts['other'] ?? null),
      },
      { label: 'what sets its place', align: 'start', cell: (_row, index) => wordsOf(rows[index]?.reasons ?? []) },
    ],
    sheet,
  );
}

/** The reasons of a place, in the words that the features declare; none where nothing moved it. */
function wordsOf(reasons: readonly string[]): Maybe<Cell> {
  return reasons.length === 0 ? null : { kind: 'spans', spans: [{ kind: 'words', text: reasons.join('; ') }] };
}
