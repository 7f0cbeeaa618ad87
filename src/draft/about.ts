import { article } from '../text/english.ts';
import type { About } from '../vocabulary/finding.ts';
import type { Day } from '../vocabulary/time.ts';
import type { Variants } from './choose.ts';
import { ownerNameOf } from '../reckon/names.ts';
import { ownerOf } from '../vocabulary/subject.ts';
import type { Choice, Line, Maybe, Piece } from './line.ts';
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

/** A name as a story first says it: alone, or with its kind and its owner beside it. */
export function introduced(who: Name, about: About): Choice {
  const kind = descriptor(who, about);
  const owner = ownerIn(about);
  return [
    lineOf(who.short),
    line`${who.short}, ${kind},`,
    line`${who.short}, ${kind} ${['of', 'from', 'by']} ${owner},`,
    line`${owner}’s ${who.kind} ${who.short}`,
    line`the ${who.kind} ${who.short}`,
  ];
}

/** The account a subject stands under, as a fact of any reading of it. */
export function ownerIn(about: About): Maybe<Piece> {
  const known = about.purpose ?? about.licence ?? about.language ?? about.task ?? about.size ?? about.createdOn;
  const reading = known?.inputs[0];
  return reading && ownerOf(reading.subject) !== null ? verbatim(ownerNameOf(reading)) : null;
}

const keepers = { person: 'account', organisation: 'organisation', unknown: 'account' } as const;

/** Who made it and what it is, in the maker's quoted words. */
export function whatItIs(who: Name, about: About): Variants {
  const words = quote(about.purpose);
  const owner = ownerIn(about);
  const keeper = keepers[about.ownerKind];
  const maker: Choice = [
    owner,
    line`the ${keeper} ${owner}`,
    line`its owner, ${owner},`,
    line`its maker, the ${keeper} ${owner},`,
    line`${owner}, ${['its owner', 'its publisher', 'the maker']},`,
  ];
  const describes: Choice = ['describes it as', 'calls it', 'presents it as', 'introduces it as', 'lists it as'];
  const language = verbatim(about.language);
  return [
    line`${maker} ${describes} ${words}.`,
    line`${['on its page', 'there', line`on ${who.home}`, 'in a line of its own', 'in the description']}, ${maker} ${describes} ${words}.`,
    line`${['in the words of', 'as described by', 'by the account of']} ${owner}, ${['it is', 'this is', line`the ${who.kind} is`]} ${words}.`,
    line`${['published by', 'put out by', 'the work of', 'made by']} ${owner}, ${['it', line`the ${who.kind}`]} ${['calls itself', 'describes itself as', 'is presented as']} ${words}.`,
    line`${['what it is for', 'what it does', 'its purpose']}, ${[line`${owner} says`, line`as ${owner} puts it`, line`in the words of ${owner}`]}: ${words}.`,
    line`${['its page', 'its description', 'the page', line`the ${who.kind}’s own page`]} ${['says', 'reads']} ${words}; ${['the owner is', 'it belongs to', 'behind it stands', 'the maker is']} ${owner}.`,
    line`written in ${language} ${['and published', 'and put out']} by ${owner}, it ${['calls itself', 'describes itself as', 'goes by the words']} ${words}.`,
  ];
}

/** The same where the maker wrote nothing: who owns it, and of what kind it is. */
export function whoseItIs(who: Name, about: About): Variants {
  const owner = ownerIn(about);
  const none: Choice = ['we found no', 'we have found no'];
  const account: Choice = ['description', 'account', 'summary'];
  const own: Choice = ['of it', 'in the maker’s own words', 'on its page', 'by its maker', 'that we could quote'];
  return [
    line`it ${['belongs to', 'comes from', 'is published by', 'is the work of']} ${owner}, and ${none} ${account} ${own}.`,
    line`${['its owner is', 'the owner is', 'it is the work of', 'behind it stands']} ${owner}, and ${none} ${account} ${own}.`,
    line`${owner} ${['publishes', 'maintains', 'presents']} it; ${none} ${account} ${own}.`,
    line`of ${who.full} ${none} ${account} ${own}.`,
    line`${['what it is for', 'its purpose']} we cannot quote: ${none} ${account} by ${['its owner', 'the owner']}, ${owner}.`,
  ];
}

/** What a reader can do with it now: licence, size, age, where it is. */
export function howToUse(who: Name, about: About, today: Day): Variants {
  const { page } = who;
  const licence = verbatim(about.licence);
  const created = day(about.createdOn, today);
  const size = short(about.size);
  const at: Choice = [line`${['at', 'from']} ${page}`, line`at the address ${page}`, line`from its page, ${page}`];
  const open: Choice = [
    'it can be had',
    'it is there to try',
    'readers can try it',
    'it stands open',
    'it can be fetched',
    'it is open to readers',
  ];
  const age: Choice = ['', line`, and ${['has been public', 'has been there', 'has stood there']} since ${created}`];
  const sized: Variants = [
    line`${['it has', 'it counts', line`the ${who.kind} has`]} ${size} parameters ${['and the', 'under the', 'and carries the']} ${licence} licence${['; the files are', ', and its files are']} ${at}.`,
    line`${['the declared licence', 'the licence', 'its licence']} is ${licence}, ${['its size', 'the size']} ${size} parameters, and the files are ${at}.`,
    line`its ${size} parameters can be ${['fetched', 'downloaded', 'had']} ${at}, under the ${licence} licence.`,
    line`${['with', 'at']} ${size} parameters and ${['under the', 'with the']} ${licence} licence, ${open} ${at}.`,
  ];
  const plain: Variants = [
    line`${open} ${at} under the ${licence} licence.`,
    line`under the ${licence} licence ${open} ${at}${age}.`,
    line`${['the declared licence', 'its licence', 'the licence it carries']} is ${licence}; ${open} ${at}.`,
    line`${['public', 'open to readers', line`on ${who.home}`]} since ${created}, it ${['carries', 'has', 'declares']} the ${licence} licence; ${['see', 'look at', 'the place is', 'the page is']} ${page}.`,
    line`the ${licence} licence ${['covers it', 'stands beside it', 'stands on its page']}, and ${open} ${at}.`,
  ];
  const unlicensed: Choice = [
    'we found no licence',
    'we found no licence beside it',
    'we found no licence there',
    'we found no declared licence',
  ];
  const bare: Variants = [
    line`${open} ${at}; ${unlicensed}.`,
    line`${open} ${at}${age}; ${unlicensed}.`,
    line`${['its page is', 'the page is', 'it stands at']} ${page}, and ${unlicensed}.`,
    line`${['created', 'begun', 'public since it was created']} on ${created}, it ${['stands', 'is', 'can be found']} ${at}; ${unlicensed}.`,
    line`${['see', 'look for it at', 'for the files see']} ${page}, where ${unlicensed}.`,
  ];
  return about.licence ? (about.size ? [...sized, ...plain] : plain) : bare;
}

/** A small line under an item: whose, of what kind, under which licence. */
export function sourceLine(who: Name, about: About): Line {
  return line`${who.page}, ${verbatim(about.licence)} licence` ?? (who.page ? lineOf(who.page) : lineOf(who.full));
}
