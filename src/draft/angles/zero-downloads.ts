import { howToUse, whatItIs, whoseItIs } from '../about.ts';
import type { Variants } from '../choose.ts';
import { line } from '../line.ts';
import { admissions, anyOf, cautions, checks, explanations } from '../maxims.ts';
import { licensed } from '../lexicon.ts';
import { counted, figure, number, ordinal, valueOf } from '../pieces.ts';
import type { Analysis, AngleWords, Message, Telling } from '../telling.ts';
import { must, says } from '../telling.ts';
import { placeOf, trendingList } from './new-to-list.ts';

/** The gap between the counters: liked, listed, and no downloads counted. Explained, never held against anybody. */
export const zeroDownloads: AngleWords<'zero-downloads'> = {
  headlines: ({ facts, who }) => {
    const S = who.short;
    const likes = counted(facts.likes, 'like');
    return [
      line`${S} has a download count of ${number(facts.downloads)}`,
      line`${S} is ${ordinal(facts.rank)} on the list with an empty counter`,
      line`${S} draws ${likes} on an empty counter`,
      line`${S} has ${likes}, and its counter is empty`,
      line`${S} and the empty counter beside its ${likes}`,
      line`${S} shows ${likes} beside an empty counter`,
      line`${S} is listed with ${number(facts.downloads)} downloads`,
    ];
  },

  decks: ({ facts }) => {
    const zeros = number(facts.zerosInTop);
    return [
      line`It shares the empty counter with others: ${zeros} of the top ${figure(facts.topSize)} show no downloads.`,
      line`The list ranks likes. The download counter sees certain files, so an empty counter may mean little.`,
      line`Of the top ${figure(facts.topSize)}, ${zeros} show no downloads. An empty counter is no proof that the files lie unused.`,
      line`An empty counter may be a gap in the counting; we cannot tell which it is here.`,
      line`The Hub counts requests for certain files, and some repositories have none of those.`,
      line`Beside ${counted(facts.likes, 'like')} stands an empty counter; the Hub counts certain files only.`,
    ];
  },

  story: (telling) => {
    const { who, about, today } = telling;
    return [
      [must('lede', ledes(telling)), must('nut', company(telling))],
      [
        says('what', about.purpose ? whatItIs(who, about) : whoseItIs(who, about)),
        says('use', howToUse(who, about, today)),
      ],
      [
        must('method', anyOf(explanations.downloads)),
        says('counter', anyOf(admissions.emptyCounter)),
        says('next', anyOf(checks.list)),
      ],
    ];
  },

  briefs: ({ facts, who }) => {
    const S = who.full;
    const likes = counted(facts.likes, 'like');
    const rank = ordinal(facts.rank);
    return [
      line`${S} stands ${rank} on ${trendingList} with ${likes} and a download count of ${figure(facts.downloads)}.`,
      line`${S} has ${likes} and a download count of ${figure(facts.downloads)}; the Hub counts requests for certain files.`,
      line`With ${likes}, ${S} is ${rank} on ${trendingList}, and its download count is ${figure(facts.downloads)}.`,
      line`The download count of ${S} stands at ${figure(facts.downloads)}, its likes at ${figure(facts.likes)}.`,
      line`${rank} on ${trendingList}, ${S} shows a download count of ${figure(facts.downloads)}.`,
    ];
  },

  numbers: ({ facts }) => [
    { label: line`Place on the trending list`, value: figure(facts.rank) },
    { label: line`Likes`, value: figure(facts.likes) },
    { label: line`No downloads counted, among the top ${figure(facts.topSize)}`, value: figure(facts.zerosInTop) },
    {
      label: line`No downloads counted, on the whole list of ${figure(facts.allSize)}`,
      value: figure(facts.zerosInAll),
    },
  ],

  analysis,
};

type Gap = Telling<'zero-downloads'>;

function analysis(telling: Gap): Analysis {
  const { facts, who, about } = telling;
  const zeros = number(facts.zerosInTop);
  const top = figure(facts.topSize);
  const wider: Message = says('breakdown', [
    line`On the whole list of ${figure(facts.allSize)} there are ${figure(facts.zerosInAll)}.`,
    line`On the whole list, ${figure(facts.zerosInAll)} of ${figure(facts.allSize)} show the same.`,
    line`The whole list has ${figure(facts.zerosInAll)} of them, among ${figure(facts.allSize)}.`,
    line`Of all ${figure(facts.allSize)} on the list, ${figure(facts.zerosInAll)} show no downloads.`,
  ]);
  const young: Message = says('peers', [
    line`Of these, ${number(facts.youngZeros)} were created in the last days, and the count lags.`,
    line`Of them, ${number(facts.youngZeros)} are new, and the count follows later.`,
  ]);
  const liked: Message = says('norm', [
    line`The typical model with no downloads has ${counted(facts.medianLikesOfZeros, 'like')}.`,
    line`Among those with no downloads the median is ${counted(facts.medianLikesOfZeros, 'like')}.`,
  ]);
  return {
    titles: [
      line`What an empty counter means`,
      line`Why a liked model shows no downloads`,
      line`Liked, listed, and not counted`,
      line`How to read an empty counter`,
      line`Counters that do not agree`,
      line`Likes without downloads, explained`,
      line`A list of likes and its empty counters`,
    ],
    decks: [
      line`Of the top ${top} on the trending list, ${zeros} show no downloads. The reason lies in the counting.`,
      line`On the trending list ${zeros} of the top ${top} have an empty counter; that is no proof of neglect.`,
      line`The list and the counter measure different things, as ${zeros} of the top ${top} show.`,
      line`Among the top ${top} are ${zeros} empty counters; that is no proof of neglect.`,
    ],
    paragraphs: [
      [must('lede', ledes(telling)), must('nut', company(telling)), wider],
      [must('method', anyOf(explanations.downloads)), says('counter', anyOf(admissions.emptyCounter))],
      [liked, young, says('what', about.purpose ? whatItIs(who, about) : [])],
      [
        says('counter', anyOf(cautions.downloads)),
        says('counter', anyOf(cautions.likes)),
        says('next', anyOf(checks.list)),
      ],
    ],
  };
}

function ledes({ facts, who }: Gap): Variants {
  const S = who.short;
  const rank = ordinal(facts.rank);
  const likes = counted(facts.likes, 'like');
  return [
    line`${rank} on ${trendingList} this morning is ${S}, with ${likes}. Its download count is ${figure(facts.downloads)}.`,
    line`${S} has ${likes} and stands ${rank} on ${trendingList}. The Hub counts no download of it.`,
    line`The Hub shows ${likes} for ${S}, which is ${rank} on ${trendingList}. Its download count is ${figure(facts.downloads)}.`,
    line`On ${trendingList}, ${S} stands ${rank}. It has ${likes} and a download count of ${figure(facts.downloads)}.`,
    line`In ${placeOf(facts.rank)} on ${trendingList} stands ${S}, with ${likes} and a download count of ${figure(facts.downloads)}.`,
    line`Beside the ${likes} of ${S} stands a download count of ${figure(facts.downloads)}. It is ${rank} on ${trendingList}.`,
  ];
}

function company({ facts }: Gap): Variants {
  const zeros = number(facts.zerosInTop);
  const top = figure(facts.topSize);
  return [
    line`${licensed(valueOf(facts.zerosInTop) > 1, 'It is not alone')}: ${zeros} of the top ${top} show no downloads.`,
    line`There are others. Among the top ${top}, ${zeros} show no downloads at all.`,
    line`Of the top ${top}, ${zeros} have an empty counter.`,
    line`The same holds for ${zeros} of the top ${top}.`,
    line`An empty counter stands beside ${zeros} of the top ${top}.`,
    line`We count ${zeros} such models among the top ${top}.`,
  ];
}
