import { line } from '../line.ts';
import { anyOf, cautions, checks } from '../maxims.ts';
import { counted, recentDay, verbatim } from '../pieces.ts';
import type { AngleWords, Telling } from '../telling.ts';
import { must, says } from '../telling.ts';
import {
  extracts,
  otherSources,
  publishedLedes,
  publishedNumbers,
  publishedSource,
  titleInBrief,
  thing,
  whereItIs,
  type Publication,
} from './published.ts';

/** Beside the kind of notice a long title leaves no room: it is cut at its first clause. */
const titleLength = 34;

type AnnouncedAngle = 'price-or-limit' | 'deprecation' | 'major-version';

/** An announcement of one certain kind, told as one: who, what, when, the publisher's words. `noun` goes with `a`. */
export function announcedWords<A extends AnnouncedAngle>(noun: string): AngleWords<A> {
  const of = (telling: Telling<A>): Publication => telling;
  return {
    headlines: (telling) => {
      const publication = of(telling);
      const by = verbatim(publication.facts.publisher);
      const what = thing(publication, titleLength);
      const on = recentDay(publication.facts.publishedOn, publication.today);
      return [
        line`${by} publishes a ${noun}: ${what}`,
        line`${by} puts out a ${noun}: ${what}`,
        line`${by} has a new ${noun}: ${what}`,
        line`${by} posts a ${noun}: ${what}`,
        line`A ${noun} from ${by}: ${what}`,
        line`A ${noun} of ${on} from ${by}: ${what}`,
        line`A new ${noun} from ${by}: ${what}`,
        line`${by} announces ${what} in a ${noun}`,
        line`${what}: a ${noun} from ${by}`,
        line`${what}: a ${noun} of ${on}`,
        line`${by}, in a ${noun} of ${on}: ${what}`,
      ];
    },
    decks: (telling) => {
      const { facts, today } = of(telling);
      const points = counted(facts.second?.points ?? null, 'point');
      return [
        line`The ${noun} is dated ${recentDay(facts.publishedOn, today)}; what follows from it is not known yet.`,
        line`A Hacker News thread about it stands at ${points}; the text is the publisher’s own.`,
        line`We give the publisher’s words and say what we could not check.`,
      ];
    },
    story: (telling) => {
      const publication = of(telling);
      return [
        [must('lede', publishedLedes(publication, noun)), says('what', extracts(publication))],
        [says('peers', otherSources(publication)), says('use', whereItIs(publication))],
        [says('counter', anyOf(cautions.announcement)), says('next', anyOf(checks.release))],
      ];
    },
    briefs: (telling) => {
      const publication = of(telling);
      const by = verbatim(publication.facts.publisher);
      const what = titleInBrief(publication);
      const on = recentDay(publication.facts.publishedOn, publication.today);
      return [
        line`${by} published a ${noun} on ${on}: ${what}.`,
        line`A ${noun} of ${by}, dated ${on}: ${what}.`,
        line`On ${on}, ${by} published a ${noun}: ${what}.`,
        line`${by} announced ${what} on ${on}.`,
        line`New since ${on} from ${by}, a ${noun}: ${what}.`,
      ];
    },
    numbers: (telling) => publishedNumbers(of(telling)),
    source: (telling) => publishedSource(of(telling)),
  };
}
