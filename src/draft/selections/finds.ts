import type { Draft } from '../../vocabulary/draft.ts';
import type { Row } from '../../vocabulary/finding.ts';
import { sourceLine } from '../about.ts';
import type { Chooser } from '../choose.ts';
import type { Maybe } from '../line.ts';
import { line, lineOf } from '../line.ts';
import { nameOf } from '../names.ts';
import { counted, quote } from '../pieces.ts';
import { Sheet } from '../sheet.ts';
import type { SelectionOf } from './index.ts';
import { items } from './items.ts';

/** Little-known and new: its age and the author's quoted purpose. No score. */
export function finds(selection: SelectionOf<'finds'>, chooser: Chooser): Maybe<Draft> {
  const sheet = new Sheet(chooser, 'selection/finds');
  return items(
    'finds',
    selection.rows,
    (row) => {
      const who = nameOf(row.subject);
      return {
        head: lineOf(who.full),
        text: sheet.say('find', purposes(row, who.kind)),
        source: sourceLine(who, row.about),
      };
    },
    sheet,
  );
}

function purposes({ about, facts }: Row, kind: string) {
  const words = quote(about.purpose);
  const age = counted(facts['age'] ?? null, 'day');
  return [
    line`${age} old, and {described|introduced|presented} by its {author|maker} as ${words}.`,
    line`Its {author|maker} {describes|introduces} it as ${words}. It is ${age} old.`,
    line`A ${kind} of ${age}: ${words}.`,
    line`The {author|maker} {writes|says} ${words}; the ${kind} is ${age} old.`,
    line`{Out|Public} for ${age}. Its {page|description} {says|reads} ${words}.`,
    line`{Made public|Published} ${age} ago, it {calls itself|describes itself as} ${words}.`,
    line`In its author’s words ${words}, and ${age} old.`,
    line`The author’s words for it: ${words}.`,
  ];
}
