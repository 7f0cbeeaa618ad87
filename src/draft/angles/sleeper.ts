import { howToUse, whatItIs, whoseItIs } from '../about.ts';
import { line } from '../line.ts';
import { anyOf, cautions, checks } from '../maxims.ts';
import { counted, figure } from '../pieces.ts';
import type { AngleWords } from '../telling.ts';
import { must, says } from '../telling.ts';

/** Built on, and hardly liked: the work of others beside a count of clicks. */
export const sleeper: AngleWords<'sleeper'> = {
  headlines: ({ facts, who }) => {
    const S = who.short;
    return [
      line`${S} has ${counted(facts.likes, 'like')}, and ${counted(facts.accounts, 'account')} build on it`,
      line`${S} is the base of ${counted(facts.models, 'model')} on the list`,
      line`${S}: built on by ${counted(facts.accounts, 'account')}`,
      line`${counted(facts.accounts, 'account')} build on ${S}`,
    ];
  },
  decks: ({ facts }) => [
    line`Its own page shows ${counted(facts.likes, 'like')}; the median of the list is ${figure(facts.medianLikes)}.`,
    line`The base itself has ${counted(facts.likes, 'like')}, where the median model of the list has ${figure(facts.medianLikes)}.`,
  ],
  story: ({ facts, who, about, today }) => {
    const S = who.short;
    const [models, accounts] = [counted(facts.models, 'model'), counted(facts.accounts, 'account')];
    return [
      [
        must('lede', [
          line`On the trending list, ${models} of ${accounts} name ${S} as their base.`,
          line`${S} is the declared base of ${models} on the trending list, by ${accounts}.`,
          line`Behind ${models} of the trending list stands ${S}, by the word of ${accounts}.`,
        ]),
        must('norm', [
          line`It has ${counted(facts.likes, 'like')} itself, and the median model of the list has ${figure(facts.medianLikes)}.`,
          line`Its own page shows ${counted(facts.likes, 'like')}. The median of the list is ${figure(facts.medianLikes)}.`,
        ]),
      ],
      [
        says('what', about.purpose ? whatItIs(who, about) : whoseItIs(who, about)),
        says('use', howToUse(who, about, today)),
      ],
      [
        says('nut', [
          line`The Hub counts ${counted(facts.downloads, 'download')} of it in the last month.`,
          line`Its downloads of the last month stand at ${figure(facts.downloads)}, as the Hub counts them.`,
        ]),
        says('counter', anyOf(cautions.lineage)),
        says('next', anyOf(checks.list.slice(0, 1))),
      ],
    ];
  },
  briefs: ({ facts, who }) => {
    const S = who.full;
    const [models, accounts, likes] = [
      counted(facts.models, 'model'),
      counted(facts.accounts, 'account'),
      counted(facts.likes, 'like'),
    ];
    return [
      line`${S} has ${likes}, and ${models} of ${accounts} on the trending list build on it.`,
      line`On the trending list, ${models} of ${accounts} name ${S} as their base; it has ${likes} itself.`,
      line`${S} is the declared base of ${models} on the trending list; its own page shows ${likes}.`,
    ];
  },
  numbers: ({ facts }) => [
    { label: line`Models on the list that build on it`, value: figure(facts.models) },
    { label: line`Accounts behind them`, value: figure(facts.accounts) },
    { label: line`Its own likes`, value: figure(facts.likes) },
    { label: line`Median likes of the list`, value: figure(facts.medianLikes) },
  ],
};
