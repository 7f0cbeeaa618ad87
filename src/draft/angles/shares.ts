import type { ShareFacts } from '../../vocabulary/finding.ts';
import type { Variants } from '../choose.ts';
import { line, type Line, type Maybe } from '../line.ts';
import { anyOf, checks } from '../maxims.ts';
import { counted, day, figure, percent, verbatim } from '../pieces.ts';
import type { Analysis, AngleWords, Telling } from '../telling.ts';
import { must, says } from '../telling.ts';

type ShareAngle = 'safetensors-share' | 'people-and-organisations' | 'licence-mix' | 'task-mix';

/** What is counted, in the words of one angle. */
export interface ShareWords {
  /** After `of the models on the trending list`: `declare the licence apache-2.0`. */
  readonly does: (facts: ShareFacts) => Maybe<Line>;
  readonly titles: (facts: ShareFacts) => Variants;
  /** What the figure cannot show; each a declared sentence. */
  readonly cautions: readonly string[];
  readonly noun: string;
}

/** A measure of a whole list: the share, whose models they are, what it was before, what comes after. */
export function shareWords<A extends ShareAngle>(words: ShareWords): AngleWords<A> {
  const factsOf = (telling: Telling<A>): ShareFacts => telling.facts;
  const ledes = (facts: ShareFacts): Variants => {
    const [count, size, share, does] = [
      figure(facts.count),
      figure(facts.listSize),
      percent(facts.share),
      words.does(facts),
    ];
    return [
      line`Of the ${size} models on the trending list, ${count} ${does}.`,
      line`On the trending list of ${size} models, ${count} ${does}.`,
      line`${share} of the models on the trending list ${does}.`,
    ];
  };
  const owners = (facts: ShareFacts): Variants => [
    line`They belong to ${counted(facts.accounts, 'account')}.`,
    line`Behind them are ${counted(facts.accounts, 'account')}.`,
    line`Their owners are ${counted(facts.accounts, 'account')}.`,
  ];
  const before = (facts: ShareFacts, today: Telling<A>['today']): Variants => {
    const [share, then] = [percent(facts.share, 1), percent(facts.before?.share ?? null, 1)];
    const on = day(facts.before?.on ?? null, today);
    return [
      line`The share is ${share}. On ${on} it was ${then}.`,
      line`On ${on} the share was ${then}; it is ${share} now.`,
      line`That is ${share} of the list, where it was ${then} on ${on}.`,
    ];
  };
  const others = (facts: ShareFacts): Variants => {
    const { second, third } = facts;
    const [two, three] = [second && verbatim(second.label), third && verbatim(third.label)];
    return [
      line`Next come ${two} with ${figure(second?.count ?? null)} models and ${three} with ${figure(third?.count ?? null)}.`,
      line`After it come ${two} with ${figure(second?.count ?? null)} models and ${three} with ${figure(third?.count ?? null)}.`,
      line`The next ${words.noun} is ${two}, with ${figure(second?.count ?? null)} models.`,
    ];
  };
  const first = (facts: ShareFacts): Variants => [
    line`Among the top ${figure(facts.topSize)} of the list it is ${figure(facts.top)}.`,
    line`Of the top ${figure(facts.topSize)} on the list, ${figure(facts.top)} do so.`,
  ];
  const decks = (telling: Telling<A>): Variants => {
    const facts = factsOf(telling);
    return [
      line`It is ${percent(facts.share)} of the list, and the models belong to ${counted(facts.accounts, 'account')}.`,
      line`The models belong to ${counted(facts.accounts, 'account')}; a list selects, and the rest is not measured.`,
    ];
  };
  const analysis = (telling: Telling<A>): Analysis => {
    const facts = factsOf(telling);
    return {
      titles: words.titles(facts),
      decks: decks(telling),
      paragraphs: [
        [must('lede', ledes(facts)), says('norm', owners(facts))],
        [says('nut', before(facts, telling.today)), says('peers', others(facts))],
        [says('breakdown', first(facts))],
        [says('counter', anyOf(words.cautions)), says('next', anyOf(checks.list.slice(0, 1)))],
      ],
    };
  };
  return {
    headlines: (telling) => words.titles(factsOf(telling)),
    decks,
    story: (telling) => {
      const facts = factsOf(telling);
      return [
        [must('lede', ledes(facts)), says('norm', owners(facts))],
        [says('nut', before(facts, telling.today)), says('peers', others(facts)), says('breakdown', first(facts))],
        [says('counter', anyOf(words.cautions)), says('next', anyOf(checks.list.slice(0, 1)))],
      ];
    },
    briefs: (telling) => {
      const facts = factsOf(telling);
      const [count, size, share, does] = [
        figure(facts.count),
        figure(facts.listSize),
        percent(facts.share),
        words.does(facts),
      ];
      return [
        line`Of the ${size} models on Hugging Face’s trending list, ${count} ${does}.`,
        line`${share} of the models on Hugging Face’s trending list ${does}.`,
        line`On Hugging Face’s trending list, ${count} of ${size} models ${does}.`,
      ];
    },
    numbers: (telling) => {
      const facts = factsOf(telling);
      return [
        { label: line`Models counted`, value: figure(facts.count) },
        { label: line`Length of the list`, value: figure(facts.listSize) },
        { label: line`Share of the list`, value: percent(facts.share, 1) },
        {
          label: line`Share on ${day(facts.before?.on ?? null, telling.today)}`,
          value: percent(facts.before?.share ?? null, 1),
        },
        { label: line`Accounts that own them`, value: figure(facts.accounts) },
      ];
    },
    source: () => line`Hugging Face’s trending list`,
    analysis,
  };
}
