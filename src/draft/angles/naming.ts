import type { BloomFacts } from '../../vocabulary/finding.ts';
import { howToUse, whatItIs, whoseItIs } from '../about.ts';
import { line } from '../line.ts';
import { anyOf, cautions, checks } from '../maxims.ts';
import { counted, figure } from '../pieces.ts';
import type { AngleWords, Telling } from '../telling.ts';
import { must, says } from '../telling.ts';

type NamingAngle = 'derivative-bloom' | 'dataset-takes-hold';

/** What new models say of it: `name it as their base`, `name it as training data`. */
export interface NamingWords {
  readonly name: string;
  readonly nouns: string;
}

/** New work of others that names a thing: how many, of how many accounts, and how many the week before. */
export function namingWords<A extends NamingAngle>({ name, nouns }: NamingWords): AngleWords<A> {
  const of = (telling: Telling<A>) => {
    const facts: BloomFacts = telling.facts;
    return {
      facts,
      S: telling.who.short,
      models: counted(facts.models, 'new model'),
      accounts: counted(facts.accounts, 'account'),
      before: figure(facts.weekBefore),
    };
  };
  return {
    headlines: (telling) => {
      const { S, models, accounts } = of(telling);
      return [
        line`${S} is named by ${models}`,
        line`${S} is named by ${models} of ${accounts}`,
        line`${accounts} build on ${S}, with ${models}`,
        line`${models} name ${S}`,
      ];
    },
    decks: (telling) => {
      const { accounts, before } = of(telling);
      return [
        line`They come from ${accounts}; before that it was ${before}.`,
        line`Behind them are ${accounts}, where before that there were ${before} models.`,
        line`The models belong to ${accounts}. What authors leave out we do not see.`,
      ];
    },
    story: (telling) => {
      const { facts, S, models, accounts, before } = of(telling);
      const { who, about, today } = telling;
      return [
        [
          must('lede', [
            line`${models} of ${accounts} ${name} ${S}.`,
            line`of the new models that we read, ${models} of ${accounts} ${name} ${S}.`,
            line`${S} is the ${nouns} of ${models}, by ${accounts}.`,
          ]),
          must('norm', [line`before that there were ${before}.`, line`until then there were ${before}.`]),
        ],
        [
          says('what', about.purpose ? whatItIs(who, about) : whoseItIs(who, about)),
          says('use', howToUse(who, about, today)),
        ],
        [
          says('nut', [
            line`Its own page shows ${counted(facts.likes, 'like')}.`,
            line`It has ${counted(facts.likes, 'like')} itself.`,
          ]),
          says('counter', anyOf(cautions.lineage)),
          says('next', anyOf(checks.list.slice(0, 1))),
        ],
      ];
    },
    briefs: (telling) => {
      const { models, accounts, before } = of(telling);
      const S = telling.who.full;
      return [
        line`${models} of ${accounts} ${name} ${S}, where before that there were ${before}.`,
        line`${S} is the ${nouns} of ${models}, by ${accounts}; before that there were ${before}.`,
      ];
    },
    numbers: (telling) => {
      const { facts } = of(telling);
      return [
        { label: line`New models that name it`, value: figure(facts.models) },
        { label: line`Accounts behind them`, value: figure(facts.accounts) },
        { label: line`Before that`, value: figure(facts.weekBefore) },
        { label: line`Its own likes`, value: figure(facts.likes) },
      ];
    },
  };
}
