import type { AnnouncementKind } from '../../vocabulary/finding.ts';
import { line } from '../line.ts';
import { anyOf, cautions, checks } from '../maxims.ts';
import { counted, recentDay, verbatim } from '../pieces.ts';
import type { AngleWords } from '../telling.ts';
import { must, says } from '../telling.ts';
import {
  extracts,
  otherSources,
  publishedLedes,
  publishedNumbers,
  publishedSource,
  titleInBrief,
  titleInHeadline,
  whereItIs,
} from './published.ts';

/** What a post is about, as a noun phrase that goes with `a`. */
const nouns: Readonly<Record<AnnouncementKind, string>> = {
  price: 'price notice',
  limits: 'notice on limits',
  deprecation: 'deprecation notice',
  licence: 'licence notice',
  safety: 'safety notice',
  policy: 'policy notice',
  company: 'company notice',
  dataset: 'dataset notice',
  research: 'research post',
  product: 'product post',
  version: 'version notice',
  post: 'post',
};

/** An announcement that is no model: prices, limits, retirements, research, the company itself. */
export const labAnnouncement: AngleWords<'lab-announcement'> = {
  headlines: (telling) => {
    const { facts, today } = telling;
    const by = verbatim(facts.publisher);
    const what = titleInHeadline(telling);
    const noun = nouns[facts.kind];
    const on = recentDay(facts.publishedOn, today);
    return [
      line`${by} posts ${what}`,
      line`${by} announces ${what}`,
      line`${by} publishes a ${noun}: ${what}`,
      line`${by} on ${on}: ${what}`,
      line`From ${by}: ${what}`,
      line`${by} puts out a ${noun}: ${what}`,
      line`${what}, says ${by}`,
      line`${what}: a ${noun} from ${by}`,
      line`${by} writes ${what}`,
      line`New from ${by}: ${what}`,
      line`${by} has a new ${noun}: ${what}`,
    ];
  },

  decks: ({ facts, today }) => {
    const points = counted(facts.second?.points ?? null, 'point');
    const on = recentDay(facts.publishedOn, today);
    return [
      line`The ${nouns[facts.kind]} is dated ${on}; what follows from it is not known yet.`,
      line`It is dated ${on}, in the publisher’s words.`,
      line`A Hacker News thread about it has ${points}.`,
      line`Dated ${on}, and in the publisher’s own words.`,
      line`It came on ${on}, and its claims are the publisher’s.`,
      line`Of ${on}, by the publisher’s own account.`,
    ];
  },

  story: (telling) => [
    [must('lede', publishedLedes(telling, nouns[telling.facts.kind])), says('what', extracts(telling))],
    [says('peers', otherSources(telling)), says('use', whereItIs(telling))],
    [says('counter', anyOf(cautions.announcement)), says('next', anyOf(checks.release))],
  ],

  briefs: (telling) => {
    const { facts, today } = telling;
    const by = verbatim(facts.publisher);
    const what = titleInBrief(telling);
    const noun = nouns[facts.kind];
    const on = recentDay(facts.publishedOn, today);
    const points = counted(facts.second?.points ?? null, 'point');
    return [
      line`${by} published a ${noun} on ${on}: ${what}.`,
      line`A ${noun} from ${by}, dated ${on}: ${what}.`,
      line`On ${on}, ${by} put out a ${noun}, ${what}.`,
      line`on ${on}, ${by} wrote of ${what}.`,
      line`New from ${by} since ${on}, a ${noun}: ${what}.`,
      line`${by} posted ${what} on ${on}, and a Hacker News thread about it has ${points}.`,
      line`${what} is a ${noun} that ${by} published on ${on}.`,
      line`From ${by}, dated ${on}: ${what}.`,
    ];
  },

  numbers: publishedNumbers,
  source: publishedSource,
};
