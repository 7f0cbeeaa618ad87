import { line } from '../line.ts';
import { anyOf, cautions } from '../maxims.ts';
import { day, quote, quoteTitle, recentDay, verbatim } from '../pieces.ts';
import type { AngleWords } from '../telling.ts';
import { must, says } from '../telling.ts';
import { linkTo } from './published.ts';

/** An advisory: which package, how severe by the registry's word, since when, and where the safe versions stand. */
export const securityAdvisory: AngleWords<'security-advisory'> = {
  headlines: ({ facts }) => {
    const name = verbatim(facts.affects);
    return [
      line`Security advisory for ${name}`,
      line`${name} has a security advisory`,
      line`An advisory for ${name}: ${quoteTitle(facts.title, 40)}`,
    ];
  },
  decks: ({ facts, today }) => [
    line`The severity is given as ${quote(facts.severity)}; which versions are safe stands on its page.`,
    line`It is dated ${day(facts.publishedOn, today)}; which versions are safe stands on its page.`,
  ],
  story: ({ facts, today }) => {
    const name = verbatim(facts.affects);
    const on = recentDay(facts.publishedOn, today);
    const title = quoteTitle(facts.title, 100);
    return [
      [
        must('lede', [
          line`A security advisory for ${name} is dated ${on}: ${title}.`,
          line`On ${on} a security advisory for ${name} was published, headed ${title}.`,
        ]),
        says('norm', [
          line`Its severity is given as ${quote(facts.severity)}.`,
          line`The severity, as published, is ${quote(facts.severity)}.`,
        ]),
      ],
      [
        says('use', [
          line`The whole text is at ${linkTo(facts.link)}.`,
          line`The text of the advisory is at ${linkTo(facts.link)}.`,
        ]),
        says('counter', anyOf(cautions.announcement.slice(-1))),
      ],
    ];
  },
  briefs: ({ facts, today }) => {
    const name = verbatim(facts.affects);
    const on = recentDay(facts.publishedOn, today);
    const title = quoteTitle(facts.title, 80);
    return [
      line`A security advisory for ${name}, dated ${on}: ${title}.`,
      line`Security advisory for ${name} of ${on}, severity ${quote(facts.severity)}: ${title}.`,
      line`${name} has a security advisory, dated ${on}: ${title}.`,
    ];
  },
  numbers: ({ facts, today }) => [
    { label: line`Package`, value: verbatim(facts.affects) },
    { label: line`Severity`, value: quote(facts.severity) },
    { label: line`Published`, value: day(facts.publishedOn, today) },
  ],
  source: ({ facts, today }) => line`${linkTo(facts.link)}, ${day(facts.publishedOn, today)}`,
};
