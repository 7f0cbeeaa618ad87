import { descriptor, howToUse, ownerIn, whatItIs, whoseItIs } from '../about.ts';
import type { Variants } from '../choose.ts';
import type { Fact } from '../../vocabulary/fact.ts';
import type { Choice, Line, Maybe } from '../line.ts';
import { line } from '../line.ts';
import { anyOf, cautions, checks } from '../maxims.ts';
import { thisMorning } from '../phrases.ts';
import { counted, day, days, figure, number, ordinal, recentDay, valueOf } from '../pieces.ts';
import { likesMotion } from '../motions.ts';
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
      line`${S} is ${['new', 'a newcomer']} on ${trendingList}, where it ${['stands', 'is', 'was read']} ${rank}${[line` with ${likes}`, '']}.`,
      line`${['new', 'a new name', 'a newcomer']} on ${trendingList}: ${S}, ${['at', 'which is', 'now']} ${rank}${[line`, with ${likes}`, line`, ${age} old`, '']}.`,
      line`${S}, ${age} old, ${['stands', 'is', 'was read']} ${rank} on ${trendingList}.`,
      line`in ${place} on ${trendingList} ${['stands', 'is', 'we read']} a ${['newcomer', 'new name']}, ${S}.`,
      line`${S} ${['came onto', 'joined', 'entered']} ${trendingList} on ${on} and ${['is', 'stands']} ${rank}.`,
      line`${['at', 'with a place at']} ${rank}, ${S} is a ${['newcomer to', 'new name on']} ${trendingList}.`,
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
    const rank = ordinal(facts.rank);
    const size = figure(facts.listSize);
    return likesMotion({
      who,
      about,
      today,
      zone,
      likes,
      downloads,
      signs: [
        line`${who.short} ${['stands', 'is', 'was read']} ${rank} on ${trendingList}, with ${counted(likes, 'like')}.`,
        line`with ${counted(likes, 'like')}, ${who.short} ${['is', 'stands']} ${rank} on ${trendingList}.`,
        line`${trendingList} has ${who.short} at ${rank}, with ${counted(likes, 'like')}.`,
        line`${['at', 'with a place at']} ${rank}, ${who.short} is a new name on ${trendingList}${['', line`, and has ${counted(likes, 'like')}`]}.`,
      ],
      granted: [
        line`${['against us stands', 'what speaks against us is']} its place, ${rank} of ${size} on the list.`,
        line`to be fair, it is ${rank} on a list of ${size}${['', ', which is what the list counts']}.`,
        line`${['in fairness', 'to be fair', 'granted']}, it is ${rank} among the ${size} on the list.`,
      ],
    });
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
  const kind = descriptor(who, about) ?? line`a ${who.kind}`;
  const liked: Choice = ['', line`, with ${likes}`];
  return [
    line`${S} is ${['new', 'a newcomer']} on ${trendingList}, where it ${['stood', 'was read']} in ${place} ${thisMorning}${liked}.`,
    line`on ${on} a newcomer ${['stood', 'appeared']} on ${trendingList}: ${S}, ${kind}, in ${place}.`,
    line`${rank} on ${trendingList} ${['this morning', 'today']} is ${S}, ${['a newcomer there', 'a new name', kind]}.`,
    line`${trendingList} has a ${['newcomer', 'new name']}, ${S}, ${['which stands', 'and it stands', 'which was read']} ${rank} ${['this morning', 'today']}.`,
    line`${S}, ${kind}, ${['came onto', 'has come onto', 'has joined', 'has entered']} ${trendingList} and stands ${rank}${liked}.`,
    line`a ${who.kind} of ${ownerIn(about)} is new on ${trendingList}: ${S}, ${['at', 'which stands']} ${rank}.`,
    line`with ${likes}, ${S} has ${['come onto', 'entered', 'joined']} ${trendingList}, where it ${['is', 'stands', 'was read']} ${rank}.`,
    line`we read ${trendingList} ${['this morning', 'today']} and found a new name in ${place}: ${S}, ${kind}.`,
  ];
}

function ages({ facts, about, today }: Newcomer): Variants {
  const age = days(facts.age);
  const created = day(about.createdOn, today);
  return [
    line`it is ${age} old.`,
    line`it ${['dates from', 'was put on the Hub on', 'has been public since', 'stands on the Hub since']} ${created}.`,
    line`it has been ${['public', 'on the Hub', 'open to readers']} for ${age}.`,
    line`the Hub dates it ${created}${['', line`, ${age} ago`]}.`,
    line`it was created on ${created}, which is ${age} ago.`,
  ];
}

function counters({ facts }: Newcomer): Variants {
  const likes = counted(facts.likes, 'like');
  const downloads = counted(facts.downloads, 'download');
  const size = number(facts.listSize);
  return [
    line`${['beside', 'next to']} ${likes} ${['stand', 'there are']} ${downloads}, as the Hub counts them ${['in the last month', 'over a month']}.`,
    line`it has ${likes}, while the Hub counts ${downloads} of it in the last month.`,
    line`${['the counters', 'its counters']} read ${likes} and ${downloads}.`,
    line`so far it has ${['drawn', 'collected']} ${likes}${[line` and ${downloads}`, '']}.`,
    line`its likes ${['stand', 'are']} at ${figure(facts.likes)}, its downloads of the last month at ${figure(facts.downloads)}.`,
    line`${['on the list are', 'the list has', 'the list runs to']} ${size} names, and it came in with ${likes}.`,
  ];
}
