import type { About } from '../vocabulary/finding.ts';
import type { Fact } from '../vocabulary/fact.ts';
import type { Day } from '../vocabulary/time.ts';
import { howToUse, introduced, whatItIs, whoseItIs } from './about.ts';
import type { Variants } from './choose.ts';
import type { Choice, Maybe } from './line.ts';
import { line } from './line.ts';
import { anyOf } from './maxims.ts';
import type { Name } from './names.ts';
import { openQuestions } from './open-questions.ts';
import { aUsualDay, hasGained, onAUsualDay, thisMorning } from './phrases.ts';
import { counted, figure } from './pieces.ts';
import { withdrawalTest } from './promise.ts';
import type { Motion } from './telling.ts';

/** What a motion about stars needs to know; what is null is left unsaid. */
export interface StarsMotion {
  readonly who: Name;
  readonly about: About;
  readonly today: Day;
  readonly zone: string;
  readonly now: Fact;
  /** The gain told of, and the day it is counted from, worded. */
  readonly gain: Fact;
  readonly since: Maybe<ReturnType<typeof line>>;
  readonly norm: Fact;
  /** What speaks for it beside the gain, and what speaks for taking it seriously. */
  readonly signs: Variants;
  /** Facts that the column against it must grant. */
  readonly granted: Variants;
  /** What the column against it can show beside the gain. */
  readonly doubts: Variants;
}

/** The motion of every angle about stars: is this worth a reader’s time now, or can it wait? */
export function starsMotion(asked: StarsMotion): Motion {
  const { who, about, today, zone, now, since } = asked;
  const S = who.short;
  const gain = figure(asked.gain);
  const norm = figure(asked.norm);
  const test = { name: S, subject: who.subject, now, basis: asked.gain, noun: 'stars', metric: 'stars', today, zone };
  const usually: Choice = [
    line`against ${norm} ${onAUsualDay}`,
    line`where its norm is ${norm} a day`,
    line`on a norm of ${norm} a day`,
    line`where ${aUsualDay} brings ${norm}`,
  ];
  const fair: Choice = ['against us', 'to be fair', 'what speaks against us', 'the weak point', 'in fairness'];
  return {
    caseFor: {
      titles: [
        line`Look at ${S} now`,
        line`${S} has earned a look`,
        line`Give ${S} an afternoon`,
        line`${S} is worth the time`,
        line`{Open|Read|Test} ${S} {this week|today|before others do}`,
        line`An afternoon for ${S} {is well spent|pays}`,
      ],
      premises: [
        [
          line`${S} ${['gained', 'added', 'took in']} ${gain} stars since ${since}, ${usually}.`,
          line`since ${since}, ${introduced(who, about)} ${hasGained} ${gain} stars${[', while its norm is', ', and its norm is', ', where its usual pace is']} ${norm} a day.`,
          line`${introduced(who, about)} ${hasGained} ${gain} stars since ${since}, ${usually}, and stands at ${figure(now)} ${thisMorning}.`,
          line`${aUsualDay} brings ${S} ${norm} stars, and since ${since} it ${hasGained} ${gain}.`,
          line`for a repository whose ${['usual', 'ordinary', 'typical']} day brings ${norm} stars, ${S} has come far: it ${hasGained} ${gain} since ${since}.`,
        ],
        asked.signs,
      ],
      beside: about.purpose ? whatItIs(who, about) : whoseItIs(who, about),
      maxims: ['trying', 'looking', 'early', 'code', 'strangers'],
      against: [
        line`${fair}${[':', ',']} ${['until then', 'before that', line`before ${since}`]} a day brought ${norm} stars.`,
        line`${['against us stands', 'what speaks against us is']} its norm${['', ' of the weeks before']}, ${norm} stars a day.`,
        line`${['the weak point', 'to be fair']}: ${aUsualDay} brings ${norm}${['', line`, and the ${gain} stars may not last`]}.`,
      ],
      open: anyOf(openQuestions.stars),
      test: withdrawalTest({ ...test, share: 0.25, if: 'less' }),
    },
    caseAgainst: {
      titles: [
        line`Let ${S} cool down`,
        line`Wait with ${S}`,
        line`${S} can wait a week`,
        line`Leave ${S} for later`,
        line`{No|There is no} hurry with ${S}`,
        line`${S} {in a month|later}, {perhaps|maybe}`,
      ],
      premises: [
        [
          line`the stars of ${introduced(who, about)} ${['rose', 'are up']} by ${gain} since ${since}, and stars are clicks${['', line`, while ${aUsualDay} brings ${norm}`]}.`,
          line`the ${gain} new stars ${['of', 'that came to']} ${S} are ${['clicks', 'attention']}, on a norm of ${norm} a day.`,
          line`${aUsualDay} brings ${S} ${norm} stars${[', and the', '; the']} ${gain} since ${since} are an exception.`,
          line`what rose by ${gain} since ${since} is a count of ${['clicks', 'attention']}; ${aUsualDay} brings ${S} ${norm}.`,
        ],
        asked.doubts,
      ],
      beside: about.licence
        ? howToUse(who, about, today)
        : about.purpose
          ? whatItIs(who, about)
          : whoseItIs(who, about),
      maxims: ['waiting', 'patience', 'clicks', 'lasting', 'returning', 'moving', 'scripts'],
      against: asked.granted,
      open: anyOf(openQuestions.stars),
      test: withdrawalTest({ ...test, share: 1, if: 'more' }),
    },
  };
}

/** What a motion about likes needs to know. */
export interface LikesMotion extends Pick<StarsMotion, 'who' | 'about' | 'today' | 'zone' | 'signs' | 'granted'> {
  readonly likes: Fact;
  readonly downloads: Fact;
}

/** The motion of every angle about likes: is what the list shows worth fetching? */
export function likesMotion({ who, about, today, zone, likes, downloads, signs, granted }: LikesMotion): Motion {
  const S = who.short;
  const [liked, fetched] = [counted(likes, 'like'), counted(downloads, 'download')];
  const test = { name: S, subject: who.subject, now: likes, basis: likes, noun: 'likes', metric: 'likes', today, zone };
  const month: Choice = ['in the last month', 'over the last month'];
  const fetchedToo: Variants =
    Number(downloads.value) === 0
      ? whoseItIs(who, about)
      : [
          line`the Hub counts ${fetched} of it ${month}, and a download is a step further than a like.`,
          line`beside the likes stand ${fetched} ${month}, as the Hub counts them.`,
          line`it was ${['fetched', 'downloaded']} as well: ${fetched} ${month}, by the count of the Hub.`,
        ];
  return {
    caseFor: {
      titles: [
        line`Try ${S} this week`,
        line`${S} deserves a test`,
        line`${S} is worth a look`,
        line`Fetch ${S} and see`,
        line`{Open|Read|Test} ${S} {this week|today|before others do}`,
        line`An afternoon for ${S} {is well spent|pays}`,
      ],
      premises: [signs, about.licence ? howToUse(who, about, today) : fetchedToo],
      beside: about.purpose ? whatItIs(who, about) : whoseItIs(who, about),
      maxims: ['trying', 'looking', 'open', 'early', 'code'],
      against: [
        line`${['against us stands', 'what speaks against us is']} the other counter, at ${fetched} ${month}.`,
        line`to be fair, its downloads ${month} ${['stand at', 'are']} ${figure(downloads)}.`,
        line`${['the weak point', 'what speaks against us', 'to be fair']}: ${['a download count of', 'its downloads, at']} ${figure(downloads)} ${month}.`,
      ],
      open: anyOf(openQuestions.likes),
      test: withdrawalTest({ ...test, share: 0.5, if: 'less' }),
    },
    caseAgainst: {
      titles: [
        line`Let ${S} prove itself`,
        line`Wait for tests of ${S}`,
        line`${S} can wait`,
        line`A like is no test of ${S}`,
        line`{No|There is no} hurry with ${S}`,
        line`${S} {in a month|later}, {perhaps|maybe}`,
      ],
      premises: [
        [
          line`the ${liked} of ${S} are clicks, and the list counts clicks.`,
          line`what put ${S} on the list are ${liked}, and a like takes {a click|a moment}.`,
          line`${S} has ${liked}, which is what the list counts.`,
          line`the place of ${S} on the list is one of ${liked}, and the list counts attention.`,
        ],
        [
          line`the Hub counts ${fetched} of it ${month}.`,
          line`its downloads ${month} ${['stand at', 'are']} ${figure(downloads)}, as the Hub counts them.`,
        ],
      ],
      beside: about.licence
        ? howToUse(who, about, today)
        : about.purpose
          ? whatItIs(who, about)
          : whoseItIs(who, about),
      maxims: ['waiting', 'patience', 'lists', 'makers', 'lasting'],
      against: granted,
      open: anyOf(openQuestions.likes),
      test: withdrawalTest({ ...test, share: 1, if: 'more' }),
    },
  };
}
