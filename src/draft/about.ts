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
    line`${owner}, the ${keeper} {that publishes the ${who.kind}|it belongs to|which publishes it}, {describes it as|calls it|presents it as} ${words}.`,
    line`Its owner, ${owner}, {describes|introduces|presents} the ${who.kind} {in these words|as follows|in this way}: ${words}.`,
    line`The ${who.kind} {belongs to|is the work of|comes from} ${owner}, and its {own description|description|page} {reads|says} ${words}.`,
    line`{According to|In the words of} ${owner}, the ${keeper} {that publishes it|it belongs to}, this is ${words}.`,
    line`The ${keeper} ${owner} {publishes|presents|keeps} it, and {describes it|introduces it} {on its page|there} as ${words}.`,
    line`What it is {for|about}, its {description|page} {says|tells}: ${words}. The ${keeper} it belongs to is ${owner}.`,
    line`It {comes from|is published by} ${owner}, whose own {description|account|summary} of the ${who.kind} is ${words}.`,
    line`On its page, ${owner} {introduces|presents|describes} the ${who.kind} with the words ${words}.`,
    line`The {description|summary} that ${owner} gives of {the|this} ${who.kind} is ${words}.`,
    line`{Published|Presented} by ${owner}, it {describes itself|is described there} as ${words}.`,
    line`The page {describes|presents|introduces} the ${who.kind} as ${words}, and {names|gives} ${owner} as its owner.`,
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
  const { page, kind } = who;
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
    line`The {declared licence|licence} is ${licence}, and the ${kind} {can be found|is available|stands} at ${page}.`,
    line`It is {published|available} under the ${licence} licence and {can be had|can be tried|stands open} at ${page}.`,
    line`Readers can {try it|test it|look at it} at ${page}, under the ${licence} licence.`,
    line`Its {declared licence|licence} is ${licence}, and {what is needed to try it|the rest of it|the ${kind} itself} is at ${page}.`,
    line`Readers {can find|find} the ${kind} at ${page}, where the licence is {given|declared} as ${licence}.`,
    line`Created on ${created} and published under the ${licence} licence, it can be {tried|had|fetched} from ${page}.`,
    line`Under the ${licence} licence, the ${kind} is {available to try|there to try|open to read and to try} at ${page}.`,
    line`The ${kind} has been public since ${created}; the licence is ${licence} and the address ${page}.`,
  ];
  const bare: Variants = [
    line`It is {available|to be found} at ${page}, but we found no licence there.`,
    line`The ${kind} {can be found|is available} at ${page}, and we found no licence {among its details|with it}.`,
    line`Readers can {look at it|find it} at ${page}, where we found no {declared licence|licence}.`,
    line`Created on ${created}, it {can be found|is available} at ${page}, where we found no licence.`,
    line`We found no licence at ${page}, so ask the owner before {building anything on it|using it in earnest}.`,
    line`Before {using|trying} it, note that we found no licence at ${page}.`,
  ];
  return about.licence ? (about.size ? sized : plain) : bare;
}

/** A small line under an item: whose, of what kind, under which licence. */
export function sourceLine(who: Name, about: About): Line {
  return line`${who.page}, ${verbatim(about.licence)} licence` ?? (who.page ? lineOf(who.page) : lineOf(who.full));
}
