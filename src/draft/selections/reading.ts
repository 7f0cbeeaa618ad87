import type { Draft } from '../../vocabulary/draft.ts';
import type { Morning } from '../../vocabulary/morning.ts';
import { sourceLine } from '../about.ts';
import type { Chooser } from '../choose.ts';
import type { Maybe } from '../line.ts';
import { line } from '../line.ts';
import { nameOf } from '../names.ts';
import { counted, day, quote, quoteTitle } from '../pieces.ts';
import { Sheet } from '../sheet.ts';
import { linkTo } from '../angles/published.ts';
import type { SelectionOf } from './index.ts';
import { items } from './items.ts';

/** Title, a sentence of ours, and where to read it. */
export function reading(selection: SelectionOf<'reading'>, morning: Morning, chooser: Chooser): Maybe<Draft> {
  const sheet = new Sheet(chooser, 'selection/reading');
  return items(
    'reading',
    selection.rows,
    ({ subject, about, facts }) => {
      const who = nameOf(subject);
      const on = day(facts['publishedOn'] ?? null, morning.date);
      const upvotes = counted(facts['upvotes'] ?? null, 'upvote');
      const points = counted(facts['points'] ?? null, 'point');
      const words = quote(about.purpose);
      const page = linkTo(facts['link'] ?? null);
      return {
        head: quoteTitle(facts['title'] ?? null),
        text: sheet.say('reading', [
          line`A ${who.kind} of ${on}, with ${upvotes} on Hugging Face’s daily papers: ${words}.`,
          line`${words}. Of ${on}, with ${upvotes} so far.`,
          line`${words}. It has ${points} on Hacker News since ${on}.`,
          line`With ${points} on Hacker News since ${on}.`,
          line`Of ${on}, at ${points} on Hacker News.`,
          line`${words}, begins the ${who.kind} of ${on}.`,
          line`${words}. Dated ${on}.`,
          line`A ${who.kind} dated ${on}: ${words}.`,
          line`Dated ${on}, with ${upvotes}.`,
          line`A ${who.kind} of ${on}.`,
          line`Dated ${on}.`,
        ]),
        source: page ? line`${page}` : sourceLine(who, about),
      };
    },
    sheet,
  );
}
