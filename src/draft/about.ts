import { article } from '../text/english.ts';
import type { About } from '../vocabulary/finding.ts';
import type { Day } from '../vocabulary/time.ts';
import type { Variants } from './choose.ts';
import { ownerNameOf } from '../reckon/names.ts';
import { ownerOf } from '../vocabulary/subject.ts';
import type { Line, Maybe, Piece } from './line.ts';
import { line, lineOf } from './line.ts';
import type { Name } from './names.ts';
import { day, quote, short, verbatim } from './pieces.ts';

/** `a Python repository`, `a text-generation model`: what is known about its kind, in a few words. */
export function descriptor(who: Name, about: About): Maybe<Line> {
  if (about.language && String(about.language.value).length > 1)
    return line`${article(String(about.language.value))} ${verbatim(about.language)} ${who.kind}`;
  if (about.task) return line`${article(String(about.task.value))} ${verbatim(about.task)} ${who.kind}`;
  return null;
}

/** The account a subject stands under, as a fact of any reading of it. */
export function ownerIn(about: About): Maybe<Piece> {
  const known = about.purpose ?? about.licence ?? about.language ?? about.task ?? about.size ?? about.createdOn;
  const reading = known?.inputs[0];
  return reading && ownerOf(reading.subject) !== null ? verbatim(ownerNameOf(reading)) : null;
}

/** Who made it and what it is, in the maker's quoted words. */
export function whatItIs(who: Name, about: About): Variants {
  const words = quote(about.purpose);
  const owner = ownerIn(about);
  const keeper = keepers[about.ownerKind];
  return [
    line`${owner} {describes it as|calls it|presents it as} ${words}.`,
    line`Its owner, the ${keeper} ${owner}, {calls it|describes it as} ${words}.`,
    line`{On its page|There}, ${owner} {calls it|presents it as} ${words}.`,
    line`In the words of ${owner}, {it is|this is} ${words}.`,
    line`It {belongs to|comes from} ${owner}, and its page {says|reads} ${words}.`,
    line`The ${keeper} ${owner} {calls it|describes it as} ${words}.`,
    line`Its {page|description} {says|reads} ${words}; the owner is ${owner}.`,
    line`Published by ${owner}, it {calls itself|describes itself as} ${words}.`,
    line`The ${who.kind} of ${owner} {calls itself|describes itself as} ${words}.`,
    line`What it is {for|about}, ${owner} says: ${words}.`,
    line`By its own {account|description} it is ${words}; ${owner} publishes it.`,
    line`For its owner, ${owner}, it is ${words}.`,
  ];
}

const keepers = { person: 'account', organisation: 'organisation', unknown: 'account' } as const;

/** The same where the maker wrote nothing: who owns it, and of what kind it is. */
export function whoseItIs(who: Name, about: About): Variants {
  const owner = ownerIn(about);
  return [
    line`It {belongs to|comes from|is published by} ${owner}, and we found no {description of it|account of it} in its maker’s own words.`,
    line`The owner is ${owner}, and we found no description {on its page|there} that we could quote.`,
    line`${owner} {publishes|maintains} it, and we found no {description|summary} on its page.`,
    line`We found no description of ${who.full} on its page, so {what it does|its purpose} is for readers to {discover|find out}.`,
    line`Of ${who.full} we found no {description|account} in its maker’s words.`,
    line`It stands on ${who.home} under the name of ${owner}, and we found no {description|summary} there.`,
    line`We looked for a description of ${who.full} on its page and found none.`,
  ];
}

/** What a reader can do with it now: licence, size, age, where it is. */
export function howToUse(who: Name, about: About, today: Day): Variants {
  const { page } = who;
  const licence = verbatim(about.licence);
  const created = day(about.createdOn, today);
  const size = short(about.size);
  const sized: Variants = [
    line`It has ${size} parameters and the ${licence} licence, and {its files|the files} {can be downloaded from|are available at|can be had from} ${page}.`,
    line`The {declared licence|licence} is ${licence}, the size ${size} parameters, and the files are {at|to be found at} ${page}.`,
    line`Its ${size} parameters can be {fetched|downloaded} from ${page}, under the ${licence} licence.`,
    line`With ${size} parameters and the ${licence} licence, it is {available|open|there to try} at ${page}.`,
    line`The files are {available|open} at ${page}: ${size} parameters in all, under the ${licence} licence.`,
    line`Readers can {download|fetch} its ${size} parameters from ${page}; the licence is ${licence}.`,
  ];
  const plain: Variants = [
    line`The {declared licence|licence} is ${licence}, and it {can be found|can be had|stands} at ${page}.`,
    line`Under the ${licence} licence it {can be tried|can be had|stands open} at ${page}.`,
    line`Readers {can try|can test|find} it at ${page}, under the ${licence} licence.`,
    line`Its {declared licence|licence} is ${licence}; {see|try it at|look at} ${page}.`,
    line`Created on ${created}, it {can be tried|can be had} from ${page} under the ${licence} licence.`,
    line`Public since ${created}, it has the ${licence} licence; see ${page}.`,
    line`The ${licence} licence {covers it|stands on it}, at ${page}.`,
    line`It is at ${page}, {published under|under} the ${licence} licence.`,
  ];
  const bare: Variants = [
    line`It is {at|to be found at|open to readers at} ${page}; we found no licence.`,
    line`Its page is ${page}, and we found no licence {on it|there}.`,
    line`Created on ${created}, it stands at ${page}; we found no licence.`,
    line`{See|Look for it at} ${page}, where we found no licence.`,
    line`Created on ${created} and there to read at ${page}; we found no licence.`,
    line`We found no licence at ${page}.`,
  ];
  return about.licence ? (about.size ? sized : plain) : bare;
}

/** A small line under an item: whose, of what kind, under which licence. */
export function sourceLine(who: Name, about: About): Line {
  return line`${who.page}, ${verbatim(about.licence)} licence` ?? (who.page ? lineOf(who.page) : lineOf(who.full));
}
