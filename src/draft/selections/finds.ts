import type { Draft } from '../../vocabulary/draft.ts';
import type { Row } from '../../vocabulary/finding.ts';
import { sourceLine } from '../about.ts';
import type { Chooser } from '../choose.ts';
import type { Maybe } from '../line.ts';
import { line, lineOf } from '../line.ts';
import { nameOf } from '../names.ts';
import { days, quote, short, verbatim } from '../pieces.ts';
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
      const text = sheet.say('find', purposes(row, who.kind));
      return {
        // What its author does not describe in words we can quote is no find.
        head: text && lineOf(who.full),
        text,
        source: sourceLine(who, row.about),
      };
    },
    sheet,
  );
}

function purposes({ about, facts }: Row, kind: string) {
  const words = quote(about.purpose);
  const age = days(facts['age'] ?? null);
  const language = about.language && String(about.language.value).length > 1 ? verbatim(about.language) : null;
  const task = verbatim(about.task);
  const size = short(about.size);
  const aged = [
    line`${words}. It is ${age} old.`,
    line`${words}; ${age} old, and tagged ${task}.`,
    line`${age} old: ${words}.`,
    line`${words}. The ${kind} is ${age} old and written in ${language}.`,
    line`${words}; ${size} parameters, ${age} old.`,
  ];
  // A thing is little known and new: where its age is known it stands.
  return age ? aged : [line`${words}; tagged ${task}.`, line`${words}; written in ${language}.`, line`${words}.`];
}
