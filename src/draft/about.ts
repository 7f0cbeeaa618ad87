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
  if (about.language) return line`${article(String(about.language.value))} ${verbatim(about.language)} ${who.kind}`;
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
  return [
    line`Its owner, ${owner}, describes it as ${words}.`,
    line`${owner} describes it as ${words}.`,
    line`The ${who.kind} belongs to ${owner}, and its description reads: ${words}.`,
    line`Its page says what it is: ${words}. The owner is ${owner}.`,
    line`In the words of ${owner}, its owner: ${words}.`,
    line`The owner is ${owner}. The description reads: ${words}.`,
    line`${owner} keeps it, and describes it so: ${words}.`,
    line`What it is, its page says: ${words}.`,
    line`It calls itself ${words}.`,
    line`The line under its name reads ${words}. It belongs to ${owner}.`,
  ];
}

/** The same where the maker wrote nothing: who owns it, and of what kind it is. */
export function whoseItIs(who: Name, about: About): Variants {
  const kind = descriptor(who, about) ?? line`a ${who.kind}`;
  const owner = ownerIn(about);
  return [
    line`It is ${kind} of ${owner}; we found no description on its page.`,
    line`The owner is ${owner}. We found no description on its page.`,
    line`It belongs to ${owner}, and we found no description on its page.`,
    line`We found no description on its page, so its name must do: ${who.full}.`,
    line`We found no description of ${who.full} on its page.`,
    line`Of ${who.full} we found no description in its maker’s words.`,
    line`${owner} keeps it on ${who.home}; we found no description there.`,
    line`It stands on ${who.home} under ${owner}; we found no description there.`,
  ];
}

/** What a reader can do with it now: licence, size, age, where it is. */
export function howToUse(who: Name, about: About, today: Day): Variants {
  const { page } = who;
  const licence = verbatim(about.licence);
  const created = day(about.createdOn, today);
  const size = short(about.size);
  const sized: Variants = [
    line`It has ${size} parameters and the licence ${licence}; the files are at ${page}.`,
    line`The licence is ${licence}, the size ${size} parameters, the address ${page}.`,
    line`To try it: ${page}. It has ${size} parameters, under the licence ${licence}.`,
    line`At ${size} parameters and under ${licence}, it can be fetched from ${page}.`,
    line`The files are at ${page}: ${size} parameters, licence ${licence}.`,
    line`${page} has the files. The licence is ${licence}; the size, ${size} parameters.`,
  ];
  const plain: Variants = [
    line`The licence is ${licence}, and the page is ${page}.`,
    line`It is published under ${licence} at ${page}.`,
    line`To try it: ${page}, under the licence ${licence}.`,
    line`Its declared licence is ${licence}. The address is ${page}.`,
    line`Readers find it at ${page}; the licence is ${licence}.`,
    line`It dates from ${created} and carries the licence ${licence}; see ${page}.`,
    line`Under the licence ${licence}, it is there to try at ${page}.`,
    line`The page is ${page}. The licence given there is ${licence}.`,
  ];
  const bare: Variants = [
    line`It is at ${page}; we found no licence there.`,
    line`The page is ${page}. We found no licence on it.`,
    line`To look at it: ${page}. We found no licence there.`,
    line`Readers find it at ${page}, where we found no licence.`,
    line`It dates from ${created}, and we found no licence at ${page}.`,
    line`We found no licence at ${page}, so ask before building on it.`,
  ];
  return about.licence ? (about.size ? sized : plain) : bare;
}

/** A small line under an item: whose, of what kind, under which licence. */
export function sourceLine(who: Name, about: About): Line {
  return line`${who.page}, licence ${verbatim(about.licence)}` ?? (who.page ? lineOf(who.page) : lineOf(who.full));
}
