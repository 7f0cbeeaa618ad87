import type { StateChangeFacts } from '../../vocabulary/finding.ts';
import { whatItIs, whoseItIs } from '../about.ts';
import type { Variants } from '../choose.ts';
import { line, type Line, type Maybe } from '../line.ts';
import { anyOf, checks } from '../maxims.ts';
import type { Name } from '../names.ts';
import { counted, figure, recentDay } from '../pieces.ts';
import type { AngleWords, NumberRow, Telling } from '../telling.ts';
import { must, says } from '../telling.ts';

type ChangeAngle = 'licence-change' | 'gate-change' | 'disappeared' | 'archived';

/** Everything a change of state is told with. */
export interface ChangeTelling {
  readonly facts: StateChangeFacts;
  readonly who: Name;
  readonly on: Maybe<Line>;
  /** The day of the last figure read of it. */
  readonly lastOn: Maybe<Line>;
}

/** The sentences in which changes of state differ. */
export interface ChangeWords {
  readonly headlines: (telling: ChangeTelling) => Variants;
  readonly decks: (telling: ChangeTelling) => Variants;
  readonly ledes: (telling: ChangeTelling) => Variants;
  readonly briefs: (telling: ChangeTelling) => Variants;
  /** What is known of its size; by default its counts as they stand. */
  readonly sizes?: (telling: ChangeTelling) => Variants;
  readonly counters: (telling: ChangeTelling) => Variants;
  readonly numbers: (telling: ChangeTelling) => readonly NumberRow[];
}

/** A rule that changed: what reads otherwise since when, how many it concerns, who builds on it. */
export function changeWords<A extends ChangeAngle>(words: ChangeWords): AngleWords<A> {
  const of = ({ facts, who, today }: Telling<A>): ChangeTelling => ({
    facts,
    who,
    on: line`${recentDay((facts as StateChangeFacts).seenOn, today)}`,
    lastOn: line`${recentDay((facts as StateChangeFacts).lastSeenOn, today)}`,
  });
  return {
    headlines: (telling) => words.headlines(of(telling)),
    decks: (telling) => words.decks(of(telling)),
    story: (telling) => {
      const change = of(telling);
      const { who, about } = telling;
      return [
        [must('lede', words.ledes(change)), says('norm', (words.sizes ?? sizes)(change))],
        [says('what', about.purpose ? whatItIs(who, about) : whoseItIs(who, about))],
        [
          says('nut', builders(change)),
          says('counter', words.counters(change)),
          says('next', anyOf(checks.list.slice(0, 1))),
        ],
      ];
    },
    briefs: (telling) => words.briefs(of(telling)),
    numbers: (telling) => {
      const { facts } = of(telling);
      return [
        ...words.numbers(of(telling)),
        { label: line`Stars`, value: figure(facts.stars) },
        { label: line`Likes`, value: figure(facts.likes) },
        { label: line`Downloads counted by the Hub in the last month`, value: figure(facts.downloads) },
        { label: line`Models on the list that build on it`, value: figure(facts.builtOn?.models ?? null) },
      ];
    },
  };
}

function sizes({ facts }: ChangeTelling): Variants {
  const { stars, likes, downloads } = facts;
  if (stars) return [line`It has ${counted(stars, 'star')}.`, line`Its stars stand at ${figure(stars)}.`];
  return [
    line`It has ${counted(likes, 'like')}. The Hub counts ${counted(downloads, 'download')} of it in the last month.`,
    line`Its likes stand at ${figure(likes)}, its downloads of the last month at ${figure(downloads)}.`,
    line`It has ${counted(likes, 'like')}.`,
  ];
}

function builders({ facts }: ChangeTelling): Variants {
  const models = counted(facts.builtOn?.models ?? null, 'model');
  const accounts = counted(facts.builtOn?.accounts ?? null, 'other account');
  return [
    line`On the trending list, ${models} of ${accounts} build on it.`,
    line`It is the declared base of ${models} of ${accounts} on the trending list.`,
  ];
}
