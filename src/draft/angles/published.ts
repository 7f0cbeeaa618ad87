import type { Fact } from '../../vocabulary/fact.ts';
import type { About, PublishedFacts } from '../../vocabulary/finding.ts';
import type { SubjectId } from '../../vocabulary/subject.ts';
import { kindOf } from '../../vocabulary/subject.ts';
import type { Day } from '../../vocabulary/time.ts';
import { article } from '../../text/english.ts';
import { howToUse, sourceLine, whatItIs } from '../about.ts';
import type { Variants } from '../choose.ts';
import type { Line, Maybe, Piece } from '../line.ts';
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
  if (goesByName(publication.who.subject))
    return [
      line`${by} published ${what} on ${on}.`,
      line`On ${on}, ${by} published ${what}.`,
      line`${by} has had ${what} out since ${on}.`,
      line`A new ${publication.who.kind} of ${by} is dated ${on}: ${what}.`,
      line`${what}, published by ${by}, is dated ${on}.`,
      line`Since ${on} there is a new ${publication.who.kind} of ${by}, ${what}.`,
    ];
  return [
    line`${by} published ${what} on ${on}.`,
    line`On ${on}, ${by} published ${what}.`,
    line`${by} has a new ${noun}, dated ${on}: ${what}.`,
    line`${aNoun} by ${by}, dated ${on}, is headed ${what}.`,
    line`Dated ${on}, ${aNoun} by ${by} carries the heading ${what}.`,
    line`${what} is the heading of ${aNoun} that ${by} published on ${on}.`,
    line`Since ${on}, ${by} has had a new ${noun} out: ${what}.`,
    line`${on} brought a new ${noun} by ${by}: ${what}.`,
    line`A new ${noun} stands on the pages of ${by} since ${on}: ${what}.`,
    line`The ${noun} that ${by} published on ${on} is headed ${what}.`,
  ];
}

/** The maker's own sentence about it. */
export function extracts({ facts, about, who }: Publication): Variants {
  const words = quote(facts.extract);
  const by = verbatim(facts.publisher);
  if (!words && about.purpose) return whatItIs(about.subject === who.subject ? who : nameOf(about.subject), about);
  return [
    line`In the {announcement|text}, ${by} {writes|says}: ${words}.`,
    line`The {publisher’s|maker’s} own {description|summary} is ${words}.`,
    line`The announcement describes it in these words: ${words}.`,
    line`According to the text itself, ${words}.`,
    line`${by} {gives this description of it|describes it in these words|puts it this way}: ${words}.`,
    line`In the publisher’s own words: ${words}.`,
    line`The text that ${by} published says ${words}.`,
    line`What ${by} says about it is ${words}.`,
  ];
}

/** Another source that tells of it, or that we found none. */
export function otherSources({ facts, today }: Publication): Variants {
  const { second } = facts;
  if (!second)
    return [
      line`We found no source beside it {so far|among what we read}.`,
      line`Of other sources we found none {so far|among what we read}.`,
      line`We looked for {other sources|others} and found none.`,
      line`Outside its own pages we found no {account|source} of it.`,
    ];
  const title = goesByName(second.subject) ? lineOf(nameOf(second.subject).full) : quoteTitle(second.title, briefTitle);
  const on = recentDay(second.publishedOn, today);
  if (kindOf(second.subject) === 'thread')
    return [
      line`It is discussed on Hacker News under the title ${title}, at ${counted(second.points, 'point')}.`,
      line`A Hacker News {thread|discussion} about it, ${title}, {stands at|has reached|has} ${counted(second.points, 'point')}.`,
      line`On Hacker News the {thread|discussion} ${title} {has|stands at|has come to} ${counted(second.points, 'point')}.`,
      line`Readers of Hacker News talk about it under ${title}, with ${counted(second.points, 'point')} so far.`,
      line`The thread about it on Hacker News, ${title}, has drawn ${counted(second.points, 'point')}.`,
      line`There is a thread on Hacker News, ${title}. It stands at ${counted(second.points, 'point')}.`,
    ];
  return [
    line`Another source tells of it, dated ${on}: ${title}.`,
    line`It stands in another place too, since ${on}: ${title}.`,
    line`A source apart from it, dated ${on}, is ${title}.`,
    line`Elsewhere, ${title} is dated ${on} and tells of the same.`,
    line`We found it in another source as well: ${title}, dated ${on}.`,
    line`The news has another source, ${title}, dated ${on}.`,
  ];
}

/** Where to read or fetch it. */
export function whereItIs({ facts, about, who, today }: Publication): Variants {
  if (about.licence || about.size)
    return howToUse(about.subject === who.subject ? who : nameOf(about.subject), about, today);
  const page = linkTo(facts.link);
  return [
    line`The {full|original|whole} text {is|stands} at ${page}.`,
    line`Read it {in full|whole|there}: ${page}.`,
    line`The {original|source} is ${page}.`,
    line`For the details, {see|read} ${page}.`,
    line`It can be read at ${page}.`,
    line`Readers find it at ${page}.`,
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
