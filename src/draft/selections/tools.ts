import type { Draft } from '../../vocabulary/draft.ts';
import type { Row } from '../../vocabulary/finding.ts';
import { sourceLine, whatItIs } from '../about.ts';
import type { Chooser } from '../choose.ts';
import type { Maybe } from '../line.ts';
import { line, lineOf } from '../line.ts';
import { nameOf } from '../names.ts';
import { counted, quote, verbatim } from '../pieces.ts';
import { Sheet } from '../sheet.ts';
import type { SelectionOf } from './index.ts';
import { items } from './items.ts';

/** Name, purpose in the maker's words, licence, and the line to try it. */
export function tools(selection: SelectionOf<'tools'>, chooser: Chooser): Maybe<Draft> {
  const sheet = new Sheet(chooser, 'selection/tools');
  return items(
    'tools',
    selection.rows,
    (row) => {
      const who = nameOf(row.subject);
      return {
        head: lineOf(who.full),
        text: sheet.say('tool', purposes(row)),
        source: sourceLine(who, row.about),
        code: row.tryIt,
        mark: row.isNew ? 'new' : null,
      };
    },
    sheet,
  );
}

function purposes(row: Row) {
  const { about, facts } = row;
  const who = nameOf(row.subject);
  const words = quote(about.purpose);
  const stars = counted(facts['stars'] ?? null, 'star');
  const likes = counted(facts['likes'] ?? null, 'like');
  const marks = stars ?? likes;
  return [
    line`It {calls itself|describes itself as|presents itself as} ${words}; it has ${marks}.`,
    line`In its {maker’s|author’s} words: ${words}. It has ${marks} and is written in ${verbatim(about.language)}.`,
    line`Its {page|description} says ${words}. {So far it has|It has drawn|The count is} ${marks}.`,
    line`{Described|Presented} as ${words}, with ${marks} {so far|to date}.`,
    line`What it {does|is for}, by its own {account|description}: ${words}.`,
    line`The {maker|author} says of it: ${words}. It has ${marks} {so far|to date}.`,
    ...(about.purpose ? whatItIs(who, about) : [line`It has ${marks}; we found no description on its page.`]),
  ];
}
