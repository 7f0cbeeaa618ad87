import { howToUse, whatItIs, whoseItIs } from '../about.ts';
import { line } from '../line.ts';
import { anyOf, cautions, checks } from '../maxims.ts';
import { counted, day, figure } from '../pieces.ts';
import type { AngleWords } from '../telling.ts';
import { must, says } from '../telling.ts';

/** Days old and liked: its likes beside those of others as young. */
export const newborn: AngleWords<'newborn'> = {
  headlines: ({ facts, who }) => {
    const S = who.short;
    const likes = counted(facts.likes, 'like');
    return [
      line`${S} has ${likes} at ${counted(facts.age, 'day')} old`,
      line`${S}, ${counted(facts.age, 'day')} old, draws ${likes}`,
      line`${S} comes to ${likes} in days`,
      line`${S}: ${likes} in ${counted(facts.age, 'day')}`,
    ];
  },
  decks: ({ facts }) => {
    const middle = figure(facts.medianLikes);
    return [
      line`The median model of its age on the list has ${middle}; a like is given in a moment.`,
      line`Models as young have a median of ${middle} likes. The list ranks likes.`,
    ];
  },
  story: ({ facts, who, about, today }) => {
    const S = who.short;
    const [likes, cohort, middle] = [counted(facts.likes, 'like'), figure(facts.cohort), figure(facts.medianLikes)];
    return [
      [
        must('lede', [
          line`${S} was put on the Hub on ${day(facts.createdOn, today)} and has ${likes}.`,
          line`${S} is ${counted(facts.age, 'day')} old and has ${likes}.`,
          line`With ${likes}, ${S} stands on the trending list at ${counted(facts.age, 'day')} old.`,
          line`On the Hub since ${day(facts.createdOn, today)}, ${S} has drawn ${likes}.`,
        ]),
        must('norm', [
          line`The list has ${cohort} models as young, and their median is ${middle} likes.`,
          line`Of the ${cohort} models as young on the list, the median has ${middle} likes.`,
          line`The median of the ${cohort} models of its age is ${middle} likes.`,
        ]),
      ],
      [
        says('what', about.purpose ? whatItIs(who, about) : whoseItIs(who, about)),
        says('use', howToUse(who, about, today)),
      ],
      [
        says('nut', [
          line`The Hub counts ${counted(facts.downloads, 'download')} of it in the last month.`,
          line`Its downloads stand at ${figure(facts.downloads)}, as the Hub counts them.`,
        ]),
        says('counter', anyOf(cautions.likes)),
        says('next', anyOf(checks.list)),
      ],
    ];
  },
  briefs: ({ facts, who, today }) => {
    const S = who.full;
    const [likes, middle] = [counted(facts.likes, 'like'), figure(facts.medianLikes)];
    return [
      line`${S}, ${counted(facts.age, 'day')} old, has ${likes}; the median of its age on the list is ${middle} likes.`,
      line`On the Hub since ${day(facts.createdOn, today)}, ${S} has ${likes}, where the median model of its age has ${middle}.`,
      line`At ${counted(facts.age, 'day')} old, ${S} has ${likes}; the median of its age is ${middle}.`,
    ];
  },
  numbers: ({ facts }) => [
    { label: line`Likes`, value: figure(facts.likes) },
    { label: line`Age in days`, value: figure(facts.age) },
    { label: line`Median likes at its age`, value: figure(facts.medianLikes) },
    { label: line`Downloads counted by the Hub in the last month`, value: figure(facts.downloads) },
  ],
};
