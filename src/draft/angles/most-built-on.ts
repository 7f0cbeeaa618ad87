import type { MostBuiltOnFacts } from '../../vocabulary/finding.ts';
import { fraction } from '../../reckon/facts.ts';
import { howToUse, whatItIs, whoseItIs } from '../about.ts';
import type { Variants } from '../choose.ts';
import { line, listed } from '../line.ts';
import { anyOf, cautions, checks } from '../maxims.ts';
import { nameOf } from '../names.ts';
import { counted, figure, number, percent } from '../pieces.ts';
import { withdrawalTest } from '../promise.ts';
import type { Analysis, AngleWords, Telling } from '../telling.ts';
import { must, says } from '../telling.ts';

/** Reuse by strangers: what others build on, by whom, in what form, and what declared lineage leaves out. */
export const mostBuiltOn: AngleWords<'most-built-on'> = {
  headlines: ({ facts, who }) => {
    const S = who.short;
    const models = figure(facts.models);
    const accounts = figure(facts.accounts);
    return [
      line`${S} stands behind ${models} models on the list`,
      line`${accounts} accounts build on ${S}`,
      line`${S} is the base of ${models} listed models`,
      line`${S} is what ${accounts} accounts build on`,
      line`${models} listed models name ${S} their base`,
      line`${S} has ${models} children on the trending list`,
      line`${accounts} accounts start from ${S}`,
      line`${S} carries ${models} models of the list`,
    ];
  },

  decks: ({ facts }) => {
    const accounts = counted(facts.accounts, 'account');
    return [
      line`They come from ${accounts}, and the links are those the cards name.`,
      line`The models belong to ${accounts}. What authors leave out we do not see.`,
      line`Their owners are ${accounts}; copies and fine-tunes are counted together.`,
      line`It is the work of ${accounts}, and the work may be small.`,
      line`Others build on it, ${accounts} in all. What authors leave out we do not see.`,
    ];
  },

  story: (telling) => {
    const { who, about, today } = telling;
    return [
      [must('lede', ledes(telling)), says('nut', makers(telling)), says('peers', rivals(telling))],
      [
        says('what', about.purpose ? whatItIs(who, about) : whoseItIs(who, about)),
        says('use', howToUse(who, about, today)),
      ],
      [
        says('breakdown', relations(telling)),
        says('counter', anyOf(cautions.lineage)),
        says('next', anyOf(checks.list)),
      ],
    ];
  },

  briefs: ({ facts, who }) => {
    const S = who.full;
    const models = figure(facts.models);
    const accounts = counted(facts.accounts, 'account');
    return [
      line`${models} models on the trending list name ${S} as their base; they come from ${accounts}.`,
      line`${S} is the declared base of ${models} models on the trending list, by ${accounts}.`,
      line`On the trending list, ${models} models of ${accounts} build on ${S}.`,
      line`${S} is what ${accounts} build on, with ${models} models on the list.`,
      line`As a base, ${S} stands behind ${models} models of the trending list.`,
    ];
  },

  numbers: ({ facts }) => [
    { label: line`Models on the list that build on it`, value: figure(facts.models) },
    { label: line`Accounts that own them`, value: figure(facts.accounts) },
    { label: line`Length of the list`, value: figure(facts.listSize) },
    { label: line`Likes of the base itself`, value: figure(facts.likes) },
  ],

  analysis,

  motion: ({ facts, who, today, zone }) => {
    const S = who.short;
    const copies = relationOf(facts, 'quantized');
    const models = figure(facts.models);
    const accounts = counted(facts.accounts, 'account');
    if (!copies || !facts.likes) return null;
    const test = {
      name: S,
      subject: who.subject,
      now: facts.likes,
      basis: facts.likes,
      noun: 'likes',
      metric: 'likes',
      today,
      zone,
    };
    return {
      caseFor: {
        titles: [
          line`Build on ${S}`,
          line`${S} is the ground to build on`,
          line`${S} has the builders`,
          line`Start from ${S}`,
        ],
        premises: [
          [
            line`${models} of the models on the list name ${S} as their base: it is where people build.`,
            line`On the list, ${models} models name ${S} as their base.`,
            line`As a base, ${S} stands behind ${models} models of the list.`,
          ],
          [
            line`They come from ${accounts} other than its maker’s.`,
            line`Those who build are ${accounts}, its maker’s own left out.`,
            line`Their makers are ${accounts} apart from its own.`,
          ],
        ],
        maxims: ['work', 'building', 'strangers'],
        against: [
          line`Against us: ${counted(copies, 'of them is a copy', 'of them are copies')} in another format.`,
          line`To be fair, ${number(copies)} of them change the format.`,
          line`What speaks against us: ${number(copies)} of these are conversions.`,
        ],
        test: withdrawalTest({ ...test, share: 0.1, if: 'less' }),
      },
      caseAgainst: {
        titles: [
          line`Copies are not votes for ${S}`,
          line`Count the work on ${S}, not the copies`,
          line`${S} is copied more than changed`,
        ],
        premises: [
          [
            line`Of the ${models} models that build on ${S}, ${number(copies)} are copies in another format.`,
            line`Look at what the ${models} are: ${number(copies)} of them change the format of ${S}.`,
            line`${S} has ${models} children on the list, and ${number(copies)} are conversions.`,
          ],
          [
            line`The base itself has ${counted(facts.likes, 'like')}, and likes measure attention.`,
            line`Its own page shows ${counted(facts.likes, 'like')}, a count of clicks.`,
          ],
        ],
        maxims: ['copying', 'formats', 'clicks', 'scripts'],
        against: [
          line`Against us stand the owners: ${accounts} took the trouble.`,
          line`To be fair, ${accounts} had to do the work.`,
          line`What speaks against us: ${accounts} name it as their base.`,
        ],
        test: withdrawalTest({ ...test, share: 0.5, if: 'more' }),
      },
    };
  },
};

type Base = Telling<'most-built-on'>;

const relationWords = {
  quantized: { one: 'copy in another format', more: 'copies in another format' },
  finetune: { one: 'fine-tune', more: 'fine-tunes' },
  adapter: { one: 'adapter', more: 'adapters' },
  merge: { one: 'merge', more: 'merges' },
} as const;

const relationOf = ({ byRelation }: MostBuiltOnFacts, wanted: keyof typeof relationWords) =>
  byRelation.find(({ relation, models }) => relation === wanted && Number(models.value) > 0)?.models ?? null;

function analysis(telling: Base): Analysis {
  const { facts, who, about, today } = telling;
  const S = who.short;
  return {
    titles: [
      line`What ${figure(facts.accounts)} accounts build on: ${S}`,
      line`${S}, the base of ${figure(facts.models)} models`,
      line`Under the list lies ${S}, named by ${figure(facts.models)} models`,
      line`${S} has ${figure(facts.models)} models built on it`,
      line`Who builds on ${S}: ${figure(facts.accounts)} accounts`,
    ],
    decks: [
      line`On the list, ${figure(facts.models)} models name it as their base, and the work may be small.`,
      line`It stands behind ${figure(facts.models)} models of ${figure(facts.listSize)} on the list, by the authors’ own word.`,
      line`Reuse takes more than a click; by that measure ${counted(facts.accounts, 'account')} use it.`,
    ],
    paragraphs: [
      [must('lede', ledes(telling)), says('nut', makers(telling))],
      [says('breakdown', relations(telling)), says('peers', rivals(telling))],
      [
        says('what', about.purpose ? whatItIs(who, about) : whoseItIs(who, about)),
        says('use', howToUse(who, about, today)),
      ],
      [
        says('norm', attention(telling)),
        says('counter', anyOf(cautions.lineage)),
        says('counter', anyOf(cautions.downloads)),
        says('next', anyOf(checks.list)),
      ],
    ],
  };
}

function ledes({ facts, who }: Base): Variants {
  const S = who.short;
  const models = figure(facts.models);
  const size = figure(facts.listSize);
  return [
    line`Of the ${size} models on the trending list, ${models} name ${S} as their base.`,
    line`${models} models on the trending list of ${size} are built on ${S}.`,
    line`${S} is the declared base of ${models} models on the trending list. The list has ${size}.`,
    line`Look under the trending list and there is ${S}: ${models} of its ${size} models name it as their base.`,
    line`On the trending list, ${models} of ${size} models come from ${S}.`,
    line`The cards of ${models} models on the trending list name ${S} as what they started from.`,
    line`${S} stands behind ${models} of the ${size} models on the trending list.`,
  ];
}

function makers({ facts }: Base): Variants {
  const accounts = counted(facts.accounts, 'account');
  return [
    line`They come from ${accounts} other than its maker’s.`,
    line`Their owners are ${accounts}, its own left out.`,
    line`They belong to ${accounts}, its maker’s own left out.`,
    line`The work is by ${accounts} apart from its own.`,
    line`The work comes from ${accounts}.`,
    line`We count ${accounts} among their owners, and leave out its own.`,
  ];
}

function rivals({ facts }: Base): Variants {
  const { second } = facts;
  if (!second) return [];
  const other = nameOf(second.subject).full;
  const models = counted(second.models, 'model');
  const accounts = counted(second.accounts, 'account');
  return [
    line`Next comes ${other}, with ${models} by ${accounts}.`,
    line`The next base is ${other}: ${models} by ${accounts}.`,
    line`After it comes ${other}, with ${models}.`,
    line`Beside it stands ${other}, with ${models} from ${accounts}.`,
    line`Next on the list as a base is ${other}, with ${models}.`,
  ];
}

function relations({ facts }: Base): Variants {
  const kinds = facts.byRelation
    .filter(({ models }) => Number(models.value) > 0)
    .slice(0, 3)
    .map(({ relation, models }) => counted(models, relationWords[relation].one, relationWords[relation].more));
  const kindsListed = listed(kinds);
  const copies = relationOf(facts, 'quantized');
  return [
    line`By kind, they are ${kindsListed}.`,
    line`Sorted by kind: ${kindsListed}.`,
    line`What was done with it differs: ${kindsListed}.`,
    line`The declared kinds of work are ${kindsListed}.`,
    line`Among them are ${kindsListed}.`,
    line`Of them, ${percent(copies && fraction(copies, facts.models))} are copies in another format, ${number(copies)} in all.`,
  ];
}

function attention({ facts }: Base): Variants {
  const likes = counted(facts.likes, 'like');
  const downloads = counted(facts.downloads, 'download');
  return [
    line`Its own page shows ${likes} and ${downloads} in the last month.`,
    line`The base itself has ${likes}, and the Hub counts ${downloads}.`,
    line`As for attention, it has ${likes} and ${downloads}.`,
    line`The counters of the base read ${likes} and ${downloads}.`,
  ];
}
