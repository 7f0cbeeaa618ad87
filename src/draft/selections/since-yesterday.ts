import type { Draft } from '../../vocabulary/draft.ts';
import type { Fact } from '../../vocabulary/fact.ts';
import type { Morning } from '../../vocabulary/morning.ts';
import { howToUse, sourceLine, whatItIs } from '../about.ts';
import type { Chooser, Variants } from '../choose.ts';
import type { Choice, Maybe } from '../line.ts';
import { body } from '../limits.ts';
import { line, paragraph } from '../line.ts';
import { nameOf } from '../names.ts';
import { counted, figure, quote, signed } from '../pieces.ts';
import { Sheet } from '../sheet.ts';
import type { SelectionOf } from './index.ts';
import { items } from './items.ts';

/** What became of stories told before: then, now, and the verdict. */
export function sinceYesterday(
  selection: SelectionOf<'since-yesterday'>,
  { date: today }: Morning,
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
      const norm = figure(row.facts['norm'] ?? null);
      const thisMorning: Choice = ['this morning', 'now', 'by this morning’s count'];
      const usual: Choice = ['', line`, where a usual day ${['before the rise ', 'until then ', '']}brought ${norm}`];
      const verdicts: Readonly<Record<typeof row.verdict, Variants>> = {
        holding: [
          line`${name} {holds|goes on}, at ${now}.`,
          line`${name} holds: ${then} when told, ${now} ${thisMorning}.`,
          line`we told of ${name} at ${then}; it stands at ${now} ${thisMorning}${usual}.`,
          line`${name} stands at ${now}, which is ${change} since we told of it${usual}.`,
          line`${name}, told at ${then}, has gone on to ${now}${usual}.`,
          line`from ${then} to ${now}: ${name} goes on${usual}.`,
        ],
        faded: [
          line`${name} {comes to rest|has come to rest} at ${now}.`,
          line`the story of ${name} is over: ${then} when told, ${now} ${thisMorning}.`,
          line`we told of ${name} at ${then}; it has come to rest at ${now}${usual}.`,
          line`what we told of ${name} is over, at ${now} against ${then} then${usual}.`,
          line`${name}, told at ${then}, comes to rest at ${now}.`,
          line`${name} has come to rest: ${then} when we told of it, ${now} ${thisMorning}${usual}.`,
        ],
        confirmed: [
          line`${name} {holds|has held}, at ${now}.`,
          line`${name} went on from ${then} to ${now}, and the story holds.`,
          line`we told of ${name} at ${then}; at ${now} the story holds${usual}.`,
          line`the story of ${name} holds, at ${now} against ${then} then${usual}.`,
          line`${name}, told at ${then}, stands at ${now}: the story holds.`,
          line`${name} has come from ${then} to ${now}${usual}, and the story holds.`,
        ],
      };
      sheet.breakOff();
      const verdict = sheet.say('verdict', verdicts[row.verdict]);
      const what = row.about.purpose ? whatItIs(who, row.about) : [];
      const use = row.about.licence ? howToUse(who, row.about, today) : [];
      const beside = verdict && sheet.say('beside', [...what, ...use], body, 'where worn');
      return { head: paragraph([verdict, beside]), text: null, source: sourceLine(who, row.about) };
    },
    sheet,
  );
}

/** With the noun of its unit: `282 stars`. */
const marks = (fact: Maybe<Fact>) => fact && counted(fact, fact.unit.replace(/s$/, ''));
