import { howToUse, ownerIn, whatItIs, whoseItIs } from '../about.ts';
import type { Variants } from '../choose.ts';
import type { Fact } from '../../vocabulary/fact.ts';
import type { Line, Maybe } from '../line.ts';
import { line } from '../line.ts';
import { anyOf, cautions, checks } from '../maxims.ts';
import { counted, day, days, figure, number, ordinal, recentDay, valueOf } from '../pieces.ts';
import { withdrawalTest } from '../promise.ts';
import type { AngleWords, Telling } from '../telling.ts';
import { must, says } from '../telling.ts';

/** The list's own name, a proper name in print. */
export const trendingList = 'Hugging Face’s trending list';

/** A newcomer on the trending list: its place, its age, its likes beside its downloads. */
export const newToList: AngleWords<'new-to-list'> = {
  headlines: ({ facts, who }) => {
    const S = who.short;
    const rank = ordinal(facts.rank);
    const place = placeOf(facts.rank);
    return [
      line`${S} enters the trending list at ${place}`,
      line`${S} is new and ${rank} on the trending list`,
      line`${S} joins the trending list in ${place}`,
      line`${S} comes in ${rank} on the trending list`,
      line`${S} appears ${rank} on Hugging Face’s list`,
      line`${S} makes the trending list, in ${place}`,
      line`${S} is ${rank} on the trending list`,
      line`${S} draws ${counted(facts.likes, 'like')} and makes the list`,
    ];
  },

  decks: ({ facts }) => {
    const likes = counted(facts.likes, 'like');
    const downloads = counted(facts.downloads, 'download');
    const age = days(facts.age);
    return [
      line`It has ${likes} and ${downloads}; the list ranks attention and does not ask what works.`,
      line`It is ${age} old; the list ranks attention and does not ask what works.`,
      line`The Hub counts ${downloads} for it so far, and a download is no reader.`,
      line`With ${likes} it made the list; what it can do is another matter.`,
      line`It is ${ordinal(facts.rank)} of ${figure(facts.listSize)} on a list that ranks likes.`,
      line`At ${age} old it has ${likes}. Whether it lasts we cannot say.`,
    ];
  },

  story: (telling) => {
    const { who, about, today } = telling;
    return [
      [must('lede', ledes(telling)), says('norm', ages(telling))],
      [
        says('what', about.purpose ? whatItIs(who, about) : whoseItIs(who, about)),
        says('use', howToUse(who, about, today)),
      ],
      [says('nut', counters(telling)), says('counter', anyOf(cautions.likes)), says('next', anyOf(checks.list))],
    ];
  },

  briefs: ({ facts, who, today }) => {
    const S = who.full;
    const rank = ordinal(facts.rank);
    const place = placeOf(facts.rank);
    const likes = counted(facts.likes, 'like');
    const age = days(facts.age);
    const on = recentDay(facts.listedOn, today);
    return [
      line`${S} is new on ${trendingList}, where it stands ${rank} with ${likes}.`,
      line`New on ${trendingList}: ${S}, ${rank}, with ${likes}.`,
      line`${S}, ${age} old, stands ${rank} on ${trendingList}.`,
      line`In ${place} on ${trendingList} stands a newcomer, ${S}.`,
      line`${S} came onto ${trendingList} on ${on} and is ${rank}.`,
      line`At ${rank}, ${S} is a newcomer to ${trendingList}.`,
    ];
  },

  numbers: ({ facts }) => [
    { label: line`Place on the list`, value: figure(facts.rank) },
    { label: line`Likes`, value: figure(facts.likes) },
    { label: line`Downloads counted by the Hub in the last month`, value: figure(facts.downloads) },
    { label: line`Age in days`, value: figure(facts.age) },
    { label: line`Length of the list`, value: figure(facts.listSize) },
  ],

  motion: ({ facts, who, about, today, zone }) => {
    const { likes, downloads } = facts;
    if (!likes || !downloads) return null;
    const S = who.short;
    const rank = ordinal(facts.rank);
    const test = {
      name: S,
      subject: who.subject,
      now: likes,
      basis: likes,
      noun: 'likes',
      metric: 'likes',
      today,
      zone,
    };
    const kind = who.kind;
    return {
      caseFor: {
        titles: [
          line`Try ${S} this week`,
          line`${S} deserves a test`,
          line`${S} is worth a look`,
          line`Fetch ${S} and see`,
        ],
        premises: [
          [
            line`${S} stands ${rank} on ${trendingList}, with ${counted(likes, 'like')}.`,
            line`With ${counted(likes, 'like')}, ${S} is ${rank} on ${trendingList}.`,
            line`${trendingList} has ${S} at ${rank}, with ${counted(likes, 'like')}.`,
          ],
          about.licence
            ? howToUse(who, about, today)
            : [
                line`The Hub counts ${counted(downloads, 'download')} for it, so the ${kind} is being fetched.`,
                line`It counts ${counted(downloads, 'download')}, and a download is a step further than a like.`,
              ],
        ],
        maxims: ['trying', 'looking', 'open', 'early'],
        against: [
          line`Against us stands the other counter, at ${counted(downloads, 'download')} in the last month.`,
          line`To be fair, its downloads stand at ${figure(downloads)}.`,
          line`What speaks against us: a download count of ${figure(downloads)}.`,
        ],
        test: withdrawalTest({ ...test, share: 0.5, if: 'less' }),
      },
      caseAgainst: {
        titles: [
          line`Let ${S} prove itself`,
          line`Wait for tests of ${S}`,
          line`${S} can wait`,
          line`A like is no test of ${S}`,
        ],
        premises: [
          [
            line`The ${counted(likes, 'like')} of ${S} are clicks, and the list counts clicks.`,
            line`What put ${S} on the list are ${counted(likes, 'like')}, and a like takes a click.`,
            line`${S} has ${counted(likes, 'like')}, which is what the list counts.`,
          ],
          [
            line`The Hub counts ${counted(downloads, 'download')} of it in the last month.`,
            line`Its downloads stand at ${figure(downloads)}, as the Hub counts them.`,
          ],
        ],
        maxims: ['waiting', 'patience', 'lists', 'makers', 'lasting'],
        against: [
          line`Against us stands its place, ${rank} of ${figure(facts.listSize)} on the list.`,
          line`To be fair, it is ${rank} on a list of ${figure(facts.listSize)}.`,
          line`What speaks against us: it is ${rank} among the ${figure(facts.listSize)} on the list.`,
        ],
        test: withdrawalTest({ ...test, share: 1, if: 'more' }),
      },
    };
  },
};

type Newcomer = Telling<'new-to-list'>;

/** `third place`; the head of a list is said otherwise. */
export const placeOf = (rank: Fact): Maybe<Line> => (valueOf(rank) === 1 ? null : line`${ordinal(rank)} place`);

function ledes({ facts, who, about, today }: Newcomer): Variants {
  const S = who.full;
  const rank = ordinal(facts.rank);
  const place = placeOf(facts.rank);
  const on = recentDay(facts.listedOn, today);
  const likes = counted(facts.likes, 'like');
  return [
    line`${S} is new on ${trendingList}, where it stood in ${place} this morning.`,
    line`On ${on} a newcomer stood on ${trendingList}: ${S}, in ${place}.`,
    line`${rank} on ${trendingList} this morning is ${S}, a newcomer there.`,
    line`${trendingList} has a newcomer, ${S}, {which stands|and it stands} ${rank} this morning.`,
    line`${S} came onto ${trendingList} and stands ${rank}, with ${likes}.`,
    line`A ${who.kind} of ${ownerIn(about)} is new on ${trendingList}: ${S}, at ${rank}.`,
    line`With ${likes}, ${S} has come onto ${trendingList}, where it is ${rank}.`,
    line`We read ${trendingList} this morning and found a new name in ${place}: ${S}.`,
  ];
}

function ages({ facts, about, today }: Newcomer): Variants {
  const age = days(facts.age);
  const created = day(about.createdOn, today);
  return [
    line`It is ${age} old.`,
    line`It dates from ${created}.`,
    line`It was put on the Hub on ${created}.`,
    line`It has been public for ${age}.`,
    line`Its age is ${age}.`,
    line`The Hub dates it ${created}.`,
    line`It was created on ${created}, which is ${age} ago.`,
  ];
}

function counters({ facts }: Newcomer): Variants {
  const likes = counted(facts.likes, 'like');
  const downloads = counted(facts.downloads, 'download');
  return [
    line`It has ${likes}. The Hub counts ${downloads} of it in the last month.`,
    line`The counters read ${likes} and ${downloads}.`,
    line`Beside ${likes} stand ${downloads}, as the Hub counts them.`,
    line`So far it has drawn ${likes} and ${downloads}.`,
    line`Its likes stand at ${figure(facts.likes)}, its downloads at ${figure(facts.downloads)}.`,
    line`On the list are ${number(facts.listSize)} names, and it came in with ${likes}.`,
  ];
}
