import { howToUse, whatItIs, whoseItIs } from '../about.ts';
import { line } from '../line.ts';
import { anyOf, cautions, checks, explanations } from '../maxims.ts';
import { counted, day, figure } from '../pieces.ts';
import type { AngleWords } from '../telling.ts';
import { must, says } from '../telling.ts';

/** Two counts that do not agree: likes near the top of the list, downloads near its end, and what the counter cannot see. */
export const talkWithoutUse: AngleWords<'talk-without-use'> = {
  headlines: ({ facts, who }) => {
    const S = who.short;
    return [
      line`${S}: ${counted(facts.likes, 'like')} beside a count of downloads`,
      line`${S} is liked; the download counter shows ${figure(facts.downloads)}`,
      line`${S} has ${counted(facts.likes, 'like')}; the download counter shows ${figure(facts.downloads)}`,
    ];
  },
  decks: ({ facts }) => [
    line`The Hub counts ${counted(facts.downloads, 'download')} of it in the last month; the Hub counts certain files only.`,
    line`The median model of the list has ${figure(facts.medianDownloads)} downloads; the Hub counts certain files only.`,
  ],
  story: ({ facts, who, about, today }) => {
    const S = who.short;
    const [likes, downloads] = [counted(facts.likes, 'like'), counted(facts.downloads, 'download')];
    return [
      [
        must('lede', [
          line`${S} has ${likes}. The Hub counts ${downloads} of it in the last month.`,
          line`Beside ${likes} of ${S} stand ${downloads} in the last month, as the Hub counts them.`,
          line`The counters of ${S} read ${likes} and ${downloads} in the last month.`,
        ]),
        must('norm', [
          line`The median model of the list has ${figure(facts.medianDownloads)} downloads in that time.`,
          line`The median of the list is ${figure(facts.medianDownloads)} downloads.`,
        ]),
      ],
      [
        says('what', about.purpose ? whatItIs(who, about) : whoseItIs(who, about)),
        says('use', howToUse(who, about, today)),
      ],
      [
        says('nut', [
          line`It dates from ${day(facts.createdOn, today)}.`,
          line`It was put on the Hub on ${day(facts.createdOn, today)}.`,
        ]),
        says('method', anyOf(explanations.downloads)),
        says('counter', anyOf(cautions.likes)),
        says('next', anyOf(checks.list)),
      ],
    ];
  },
  briefs: ({ facts, who }) => {
    const S = who.full;
    const [likes, downloads] = [counted(facts.likes, 'like'), counted(facts.downloads, 'download')];
    return [
      line`${S} has ${likes}, and the Hub counts ${downloads} of it in the last month.`,
      line`Beside ${likes} of ${S} stand ${downloads} in the last month, as the Hub counts them.`,
      line`The Hub counts ${likes} of ${S}, and ${downloads} in the last month.`,
    ];
  },
  numbers: ({ facts }) => [
    { label: line`Likes`, value: figure(facts.likes) },
    { label: line`Downloads counted by the Hub in the last month`, value: figure(facts.downloads) },
    { label: line`Median downloads of the list`, value: figure(facts.medianDownloads) },
    { label: line`Length of the list`, value: figure(facts.listSize) },
  ],
};
