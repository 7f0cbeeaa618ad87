import type { SetAsideFacts } from '../../vocabulary/finding.ts';
import { line, type Line, type Maybe } from '../line.ts';
import { anyOf, checks } from '../maxims.ts';
import { counted, figure } from '../pieces.ts';
import type { AngleWords, Telling } from '../telling.ts';
import { must, says } from '../telling.ts';

type SetAsideAngle = 'card-clones' | 'look-alikes' | 'counts-set-aside';

/** What a rule of the paper found: how many, the pattern, and nobody by name. */
export interface SetAsideWords {
  readonly noun: string;
  /** After the number of them: `have the card of others`. */
  readonly do: readonly [string, string];
  /** Each a declared sentence. */
  readonly cautions: readonly string[];
}

export function setAsideWords<A extends SetAsideAngle>(words: SetAsideWords): AngleWords<A> {
  const found = ({ facts }: Telling<A>): Maybe<Line> => {
    const { count }: SetAsideFacts = facts;
    return line`${counted(count, words.noun)}`;
  };
  return {
    headlines: (telling) => [
      line`${found(telling)} on the lists ${words.do[0]}`,
      line`${found(telling)} on the lists ${words.do[1]}`,
    ],
    decks: () => [line`We leave them out of our rankings and name nobody.`],
    story: (telling) => [
      [
        must('lede', [
          line`On the new and the trending lists of the Hub, ${found(telling)} ${words.do[0]}.`,
          line`This morning ${found(telling)} on the new and the trending lists of the Hub ${words.do[1]}.`,
        ]),
      ],
      [
        says('norm', [line`We leave them out of our rankings and name nobody.`]),
        says('counter', anyOf(words.cautions)),
        says('next', anyOf(checks.list.slice(0, 1))),
      ],
    ],
    briefs: (telling) => [
      line`On the new and the trending lists of the Hub, ${found(telling)} ${words.do[0]}.`,
      line`This morning ${found(telling)} on the new and the trending lists of the Hub ${words.do[1]}.`,
    ],
    numbers: ({ facts }) => [{ label: line`Set aside by this rule`, value: figure(facts.count) }],
    source: () => line`Hugging Face’s lists`,
  };
}
