import type { ShareFacts } from '../../vocabulary/finding.ts';
import type { Variants } from '../choose.ts';
import { line, type Choice, type Line, type Maybe } from '../line.ts';
import { anyOf, checks } from '../maxims.ts';
import { counted, day, figure, percent, verbatim } from '../pieces.ts';
import type { Analysis, AngleWords, Telling } from '../telling.ts';
import { must, says } from '../telling.ts';

type ShareAngle =
  | 'safetensors-share'
  | 'people-and-organisations'
  | 'licence-mix'
  | 'task-mix'
  | 'language-mix'
  | 'family-share'
  | 'format-risk'
  | 'repeatable';

/** What is counted, in the words of one angle. */
export interface ShareWords {
  /** After `of the models on the trending list`: `declare the licence apache-2.0`. */
  readonly does: (facts: ShareFacts) => Maybe<Line>;
  readonly titles: (facts: ShareFacts) => Variants;
  /** What the figure cannot show; each a declared sentence. */
  readonly cautions: readonly string[];
  readonly noun: string;
}

/** The list, as an analysis of it names it. */
const list: Choice = ['the trending list', 'Hugging Face’s trending list'];

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
      line`of the ${size} models on ${list}, ${count} ${does}${[line`, which is ${share}`, '', line`, or ${share} of them`]}.`,
      line`on ${list}, ${count} of ${size} models ${does}.`,
      line`${share} of the models on ${list} ${does}: ${count} of ${size}.`,
      line`${['we read', 'this morning we read']} ${size} models on ${list}, and ${count} of them ${does}.`,
      line`by this morning’s reading of ${list}, ${count} of its ${size} models ${does}.`,
    ];
  };
  const owners = (facts: ShareFacts): Variants => {
    const accounts = counted(facts.accounts, 'account');
    return [
      line`they ${['belong to', 'come from', 'stand under', 'are the work of']} ${accounts}.`,
      line`behind them ${['are', 'stand']} ${accounts}.`,
      line`their owners are ${accounts}.`,
      line`${accounts} own them${['', ' between them', ' together']}.`,
    ];
  };
  const before = (facts: ShareFacts, today: Telling<A>['today']): Variants => {
    const [share, then] = [percent(facts.share, 1), percent(facts.before?.share ?? null, 1)];
    const on = day(facts.before?.on ?? null, today);
    const now: Choice = ['it is', 'it stands at', 'it has come to'];
    return [
      line`the share ${['is', 'stands at', 'has come to']} ${share}${[line`, where on ${on} it was ${then}`, line`; on ${on} it was ${then}`, line`, against ${then} on ${on}`]}.`,
      line`on ${on} the share ${['was', 'stood at']} ${then}; ${now} ${share} ${['now', 'this morning', 'today']}.`,
      line`${['that is', 'this is', 'it makes']} ${share} of ${['the list', 'its models', 'all models there']}, where it was ${then} on ${on}.`,
      line`as of ${on} it was ${then}, and ${['this morning', 'today', 'now']} ${now} ${share}.`,
    ];
  };
  const others = (facts: ShareFacts): Variants => {
    const { second, third } = facts;
    const [two, three] = [second && verbatim(second.label), third && verbatim(third.label)];
    const [twos, threes] = [figure(second?.count ?? null), figure(third?.count ?? null)];
    return [
      line`${['next come', 'after it come', 'it is followed by']} ${two} with ${twos} models and ${three} with ${threes}.`,
      line`the next ${words.noun} is ${two}, with ${twos} models${['', line`, then ${three}, with ${threes}`]}.`,
      line`${two} ${['follows', 'comes next', 'stands next']}, with ${twos} models${['', line`, and ${three} has ${threes}`]}.`,
    ];
  };
  const first = (facts: ShareFacts): Variants => {
    const [size, top] = [figure(facts.topSize), figure(facts.top)];
    return [
      line`among the top ${size} ${['of the list', 'there', 'on it']} it is ${top}.`,
      line`of the top ${size} on ${list}, ${top} do so.`,
      line`${['in', 'within', 'for']} the top ${size} alone the count is ${top}.`,
      line`the top ${size} hold ${top} of them.`,
    ];
  };
  const decks = (telling: Telling<A>): Variants => {
    const facts = factsOf(telling);
    const [share, accounts] = [percent(facts.share), counted(facts.accounts, 'account')];
    const selects: Choice = [
      'a list selects, and the rest is not measured',
      'whoever is not listed is not counted',
      'a list is a selection and no census',
    ];
    return [
      line`${['it is', 'that makes', 'they are']} ${share} of ${['the list', 'its models']}${[',', ';']} ${['and the models belong to', 'they come from', 'behind them stand']} ${accounts}.`,
      line`the models ${['belong to', 'come from', 'stand under']} ${accounts}; ${selects}.`,
      line`${share} of ${list}, ${['from', 'by', 'owned by']} ${accounts}; ${selects}.`,
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
        line`of the ${size} models on Hugging Face’s trending list, ${count} ${does}${['', line`, which is ${share}`]}.`,
        line`${share} of the models on Hugging Face’s trending list ${does}.`,
        line`on Hugging Face’s trending list, ${count} of ${size} models ${does}.`,
        line`${['we read', 'this morning we read']} ${size} models on Hugging Face’s trending list: ${count} of them ${does}.`,
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
