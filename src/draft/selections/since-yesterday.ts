import type { Draft } from '../../vocabulary/draft.ts';
import type { Fact } from '../../vocabulary/fact.ts';
import type { Morning } from '../../vocabulary/morning.ts';
import { sourceLine } from '../about.ts';
import type { Chooser, Variants } from '../choose.ts';
import type { Maybe } from '../line.ts';
import { line } from '../line.ts';
import { nameOf } from '../names.ts';
import { counted, figure, quote, signed } from '../pieces.ts';
import { Sheet } from '../sheet.ts';
import type { SelectionOf } from './index.ts';
import { items } from './items.ts';

/** What became of stories told before: then, now, and the verdict. */
export function sinceYesterday(
  selection: SelectionOf<'since-yesterday'>,
  _morning: Morning,
  chooser: Chooser,
): Maybe<Draft> {
  const sheet = new Sheet(chooser, 'selection/since-yesterday');
  return items(
    'since-yesterday',
    selection.rows,
    (row) => {
      const who = nameOf(row.subject);
      const name = quote(row.facts['title'] ?? null) ?? line`${who.full}`;
      const then = marks(row.facts['then'] ?? null);
      const now = figure(row.facts['now'] ?? null);
      const change = signed(row.facts['change'] ?? null);
      const verdicts: Readonly<Record<typeof row.verdict, Variants>> = {
        holding: [
          line`${name}, {told before|of which we told}, {stood at|had} ${then} then and {stands at|has} ${now} now. It {holds|is holding}.`,
          line`${name} is {holding|holding on|keeping up}: ${then} when we {told of it|wrote about it}, ${now} {this morning|now}.`,
          line`We {told of|wrote about} ${name} at ${then}. It {is at|stands at|has come to} ${now} and {holds|is holding}.`,
          line`${name} keeps going, from ${then} to ${now}.`,
          line`Told at ${then}, ${name} now counts ${now}, which is ${change}.`,
        ],
        faded: [
          line`${name} has {faded|slowed|cooled} since we {told of it|wrote about it}: ${then} then, ${now} {now|this morning}.`,
          line`The rise of ${name} {is over|has ended|did not last}. It {was at|stood at} ${then}, and it {is at|has come to} ${now}.`,
          line`We {told of|wrote about} ${name} at ${then}. {Since then it|It} has {slowed|cooled}, to ${now}.`,
          line`${name} {did not last|has gone quiet}: from ${then} to ${now}.`,
          line`What we {told of|wrote about} ${name} has {faded|cooled}, at ${now} against ${then} then.`,
        ],
        confirmed: [
          line`${name} is {confirmed|borne out}: ${then} when we {told of it|wrote about it}, ${now} {this morning|now}.`,
          line`We {told of|wrote about} ${name} at ${then}; at ${now} the story {is borne out|holds|is confirmed}.`,
          line`${name} has borne out the story, from ${then} to ${now}.`,
          line`The story of ${name} holds up. It went from ${then} to ${now}.`,
          line`Told at ${then}, ${name} stands at ${now}, and so the story is confirmed.`,
        ],
      };
      return { head: sheet.say('verdict', verdicts[row.verdict]), text: null, source: sourceLine(who, row.about) };
    },
    sheet,
  );
}

/** With the noun of its unit: `282 stars`. */
const marks = (fact: Maybe<Fact>) => fact && counted(fact, fact.unit.replace(/s$/, ''));
