import type { Draft } from '../../vocabulary/draft.ts';
import type { Row } from '../../vocabulary/finding.ts';
import { sourceLine } from '../about.ts';
import type { Chooser } from '../choose.ts';
import type { Maybe } from '../line.ts';
import { line, lineOf } from '../line.ts';
import { nameOf } from '../names.ts';
import { counted, quote, short, verbatim } from '../pieces.ts';
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

function purposes({ about, facts }: Row) {
  const words = quote(about.purpose);
  const marks = counted(facts['stars'] ?? null, 'star') ?? counted(facts['likes'] ?? null, 'like');
  const language = about.language && String(about.language.value).length > 1 ? verbatim(about.language) : null;
  const size = short(about.size);
  return [
    line`${words}. It is written in ${language} and has ${marks}.`,
    line`${words}; in ${language}, with ${marks}.`,
    line`${words}. It has ${size} parameters and ${marks}.`,
    line`${words}; ${size} parameters, ${marks}.`,
    line`${words}. It has ${marks}.`,
    line`${words}; ${marks}.`,
    line`${words}.`,
    line`It has ${marks}; we found no description on its page.`,
  ];
}
