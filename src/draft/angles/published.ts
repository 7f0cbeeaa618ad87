import type { Fact } from '../../vocabulary/fact.ts';
import type { About, PublishedFacts } from '../../vocabulary/finding.ts';
import type { SubjectId } from '../../vocabulary/subject.ts';
import { kindOf } from '../../vocabulary/subject.ts';
import type { Day } from '../../vocabulary/time.ts';
import { article } from '../../text/english.ts';
import { howToUse, sourceLine, whatItIs } from '../about.ts';
import type { Variants } from '../choose.ts';
import type { Choice, Line, Maybe, Piece } from '../line.ts';
import { line, lineOf } from '../line.ts';
import type { Name } from '../names.ts';
import { nameOf } from '../names.ts';
import { counted, day, figure, link, quote, quoteTitle, recentDay, verbatim } from '../pieces.ts';
import type { NumberRow } from '../telling.ts';

/** What every telling of something published has in hand. */
export interface Publication {
  readonly facts: PublishedFacts;
  readonly who: Name;
  readonly about: About;
  readonly today: Day;
}

/** Titles in a headline are cut shorter than elsewhere, so that a publisher fits beside them. */
const headlineTitle = 52;
const briefTitle = 90;

/** Models and code go by their names, posts and papers by their quoted titles. */
export function thing({ facts, who }: Publication, limit?: number): Maybe<Line> {
  return goesByName(who.subject) ? lineOf(who.short) : quoteTitle(facts.title, limit);
}

export const titleInHeadline = (publication: Publication): Maybe<Line> => thing(publication, headlineTitle);
export const titleInBrief = (publication: Publication): Maybe<Line> => thing(publication, briefTitle);

const goesByName = (subject: SubjectId): boolean =>
  ['model', 'dataset', 'space', 'repo', 'release', 'package'].includes(kindOf(subject));

/** Who published what and when: the one thing an event claims. */
export function publishedLedes(publication: Publication, noun: string): Variants {
  const { facts, today } = publication;
  const by = verbatim(facts.publisher);
  const what = thing(publication);
  const on = recentDay(facts.publishedOn, today);
  const aNoun = `${article(noun)} ${noun}`;
  if (goesByName(publication.who.subject)) {
    const { kind } = publication.who;
    const version = verbatim(facts.version);
    return [
      line`${by} ${['published', 'put out', 'released', 'brought out', 'made public']} ${what} on ${on}.`,
      line`on ${on}, ${by} ${['published', 'put out', 'released', 'brought out']} ${what}.`,
      line`${by} ${['has had', 'has']} ${what} ${['out', 'in public', 'on its page']} since ${on}.`,
      line`a new ${kind} of ${by} is dated ${on}: ${what}.`,
      line`${what}, ${['published by', 'from', 'the new work of']} ${by}, is dated ${on}.`,
      line`since ${on} there is a new ${kind} ${['of', 'by', 'from']} ${by}, ${what}.`,
      line`${by} ${['released', 'published', 'put out']} version ${version} of ${what} on ${on}.`,
      line`version ${version} of ${what} ${['is out', 'stands on its page']}; ${by} ${['released', 'published']} it on ${on}.`,
    ];
  }
  return [
    line`${by} ${['published', 'put out', 'posted']} ${what} on ${on}.`,
    line`on ${on}, ${by} ${['published', 'put out', 'posted', 'came out with']} ${what}.`,
    line`${by} has ${['a new', 'put out a']} ${noun}, dated ${on}${[':', ', under the title', ', with the heading']} ${what}.`,
    line`${aNoun} ${['by', 'from', 'of']} ${by}, dated ${on}, ${['is headed', 'carries the title', 'goes by the title', 'is called']} ${what}.`,
    line`dated ${on}, ${aNoun} ${['by', 'from']} ${by} ${['carries the heading', 'bears the title', 'is headed']} ${what}.`,
    line`${what} is the ${['heading', 'title']} of ${aNoun} that ${by} ${['published', 'put out', 'posted']} on ${on}.`,
    line`since ${on}, ${by} has had a new ${noun} ${['out', 'on its pages']}: ${what}.`,
    line`the ${noun} that ${by} ${['published', 'put out', 'posted']} on ${on} ${['is headed', 'bears the title', 'is called']} ${what}.`,
    line`under the title ${what}, ${by} ${['published', 'put out']} ${aNoun} on ${on}.`,
  ];
}

/** The maker's own sentence about it. */
export function extracts({ facts, about, who }: Publication): Variants {
  const words = quote(facts.extract);
  const by = verbatim(facts.publisher);
  if (!words && about.purpose) return whatItIs(about.subject === who.subject ? who : nameOf(about.subject), about);
  const text: Choice = ['the text', 'the announcement', 'the page', 'its own text'];
  return [
    line`in ${text}, ${by} ${['writes', 'says', 'states']}: ${words}.`,
    line`${['the publisher’s', 'the maker’s', line`${by}’s`]} own ${['description', 'summary', 'account']} ${['is', 'reads']} ${words}.`,
    line`${text} ${['describes it in these words', 'puts it in these words', 'has this to say', 'says']}: ${words}.`,
    line`${['according to', 'by', 'to go by']} ${text} itself, ${words}.`,
    line`${by} ${['gives this description of it', 'describes it in these words', 'puts it this way', 'sums it up so']}: ${words}.`,
    line`in the words of ${['the publisher', by, 'its makers']}: ${words}.`,
    line`${['what', 'the text that']} ${by} ${['says about it', 'published']} ${['is', 'reads', 'says']} ${words}.`,
    line`${words}, ${[line`writes ${by}`, line`says ${by}`, 'says the text', 'as the announcement puts it']}.`,
  ];
}

/** Another source that tells of it, or that we found none. */
export function otherSources({ facts, today }: Publication): Variants {
  const { second } = facts;
  if (!second)
    return [
      'We {found|have found} no {source|account} {beside it|of it elsewhere|of it outside its own pages}{| so far|, among what we read}.',
      'Of {other|outside|second} sources we {found|have found} none {so far|among what we read|this morning}.',
      'We looked for {other sources|others|a second source} and found none{|, among what we read|, this morning}.',
      '{Outside its own pages|Elsewhere|In the other sources of the morning} we found no {account|mention|test} of it.',
    ].map((text) => line`${text}`);
  const title = goesByName(second.subject) ? lineOf(nameOf(second.subject).full) : quoteTitle(second.title, briefTitle);
  const on = recentDay(second.publishedOn, today);
  if (kindOf(second.subject) === 'thread') {
    const points = counted(second.points, 'point');
    const thread: Choice = ['thread', 'discussion'];
    return [
      line`it is ${['discussed', 'talked about']} on Hacker News under ${['the title', 'the heading']} ${title}, ${['at', 'with']} ${points}.`,
      line`a Hacker News ${thread} about it, ${title}, ${['stands at', 'has reached', 'has', 'has come to']} ${points}.`,
      line`on Hacker News the ${thread} ${title} ${['has', 'stands at', 'has come to', 'has drawn']} ${points}.`,
      line`readers of Hacker News ${['talk about it', 'discuss it']} under ${title}, with ${points} ${['so far', 'this morning']}.`,
      line`the ${thread} about it on Hacker News, ${title}, has ${['drawn', 'gathered']} ${points}.`,
      line`there is a ${thread} on Hacker News, ${title}; it ${['stands at', 'has']} ${points}.`,
    ];
  }
  return [
    line`another source ${['tells of it', 'has it too', 'carries it']}, dated ${on}: ${title}.`,
    line`it stands in ${['another place', 'another source', 'a second place']} too, since ${on}: ${title}.`,
    line`a source ${['apart from it', 'of its own', 'beside the first']}, dated ${on}, is ${title}.`,
    line`elsewhere, ${title} is dated ${on} and tells of the same.`,
    line`we found it in ${['another source', 'another place']} as well: ${title}, dated ${on}.`,
    line`the news ${['has another source', 'stands elsewhere too', 'can be read elsewhere']}: ${title}, dated ${on}.`,
  ];
}

/** Where to read or fetch it. */
export function whereItIs({ facts, about, who, today }: Publication): Variants {
  if (about.licence || about.size)
    return howToUse(about.subject === who.subject ? who : nameOf(about.subject), about, today);
  const page = linkTo(facts.link);
  const text: Choice = ['text', 'original', 'whole text', 'original announcement', 'full text'];
  return [
    line`the ${text} ${['is', 'stands', 'can be read', 'is available', 'is there to read']} at ${page}.`,
    line`the ${['original', 'source', 'page']} is ${page}.`,
    line`${['the details are', 'the rest is', 'the whole of it is']} at ${page}.`,
    line`it ${['can be read', 'is open to read', 'stands in full', 'is available']} at ${page}.`,
    line`readers ${['find', 'can read', 'can find']} it at ${page}.`,
  ];
}

export function publishedNumbers(publication: Publication): readonly NumberRow[] {
  const { facts, about, today } = publication;
  return [
    { label: line`Published`, value: day(facts.publishedOn, today) },
    { label: line`By`, value: verbatim(facts.publisher) },
    { label: line`Version`, value: verbatim(facts.version) },
    { label: line`Licence, as declared`, value: verbatim(about.licence) },
    { label: line`Parameters`, value: figure(about.size) },
    { label: line`Points on Hacker News`, value: figure(facts.second?.points ?? null) },
  ];
}

/** `openai.com, 4 May` under a brief. */
export function publishedSource({ facts, who, about, today }: Publication): Line {
  return line`${linkTo(facts.link)}, ${day(facts.publishedOn, today)}` ?? sourceLine(who, about);
}

/** A checked address, shown without its protocol and no longer than a line. */
export function linkTo(address: Maybe<Fact>): Maybe<Piece> {
  const href = address === null ? null : String(address.value);
  const url = href === null ? null : URL.parse(href);
  if (!url || !address) return null;
  const shown = (url.hostname + url.pathname + url.search).replace(/^www\./, '').replace(/\/$/, '');
  const piece = link(href, shown.length <= 60 ? shown : url.hostname.replace(/^www\./, ''));
  return piece && { ...piece, fact: address };
}
