import { objection } from '../../objection.ts';
import type { Token } from '../read/token.ts';
import type { KnownFact } from '../registry.ts';
import { senseOf } from '../sense.ts';
import { datesOf, type NumberClaim, type ReadSentence } from '../sentence.ts';
import { roleOf } from './fits-time.ts';
import { saysPassing } from './order.ts';

/** Words near a count that say when it stood so: the later ones win, the nearest first. */
const then = /^(?:had|was|were|stood|told|then|from|came|left|begun|began|once|before|until)$/;
const now = /^(?:has|have|is|are|stands|now|today|rest|reads|counts|to|of late)$/;

/** N4: of two counts of one thing, the older is the one said to have been, the newer the one said to be. */
export function levelsInTime(sentence: ReadSentence) {
  const levels = sentence.claims.filter(({ fact }) => fact !== null && isLevel(fact));
  return levels.slice(1).flatMap((later, index) => {
    const earlier = levels[index]!;
    const turned = earlier.fitting.length === 1 && later.fitting.length === 1 ? order(earlier, later) : 0;
    if (turned === 0) return [];
    const [first, second] = [tenseOf(earlier, sentence), tenseOf(later, sentence)];
    if (first === second || (first !== 'then' && second !== 'then')) return [];
    const said = first === 'then' ? -1 : 1;
    return said === turned
      ? []
      : [objection('N4', later.token.text, `${earlier.token.text}, ${later.token.text}`, 'the other was read later')];
  });
}

/** "Rising since Sunday; it had 56,822 then": then is the day it has risen since. */
export function thenIsTheStart(sentence: ReadSentence) {
  const days = datesOf(sentence).filter(({ date }) => ['day', 'weekday', 'relative'].includes(date.form));
  const [start] = days;
  if (days.length !== 1 || !start || roleOf(start, sentence.tokens) !== 'start') return [];
  return sentence.claims.flatMap((claim) => {
    const { tokens } = sentence;
    const at = tokens.indexOf(claim.token);
    const saysThen = run(tokens.slice(at + 1)).some(({ text }) => text.toLowerCase() === 'then');
    const read = claim.fitting.filter((fact) => senseOf(fact).kind === 'level').map(({ window }) => window?.to);
    return !saysThen || read.length === 0 || read.includes(start.date.from)
      ? []
      : [objection('N4', start.text, start.text, `${claim.token.text} was read on ${read[0]}`)];
  });
}

/** Two counts of two things, told of two names, stand in the order of the names. */
export function levelsByName(sentence: ReadSentence) {
  const { claims, tokens } = sentence;
  if (sentence.named.size !== 2 || !saysPassing(sentence)) return [];
  const levels = claims.filter(({ fact, fitting }) => fact !== null && isLevel(fact) && fitting.length === 1);
  const [first, second] = levels.map(({ fact }) => fact!.subject);
  if (levels.length !== 2 || !first || !second || first === second) return [];
  const names = tokens.flatMap((token) =>
    token.kind === 'name'
      ? token.meanings.flatMap((meaning) => (meaning.kind === 'subject' ? [meaning.subject] : []))
      : [],
  );
  const place = (subject: string): number => names.findIndex((name) => name === subject);
  return place(first) >= 0 && place(second) >= 0 && place(first) > place(second)
    ? [objection('N5', levels[0]!.token.text, `${levels[0]!.token.text} of ${second}`, `of ${first}`)]
    : [];
}

const isLevel = (fact: KnownFact): boolean => ['level', 'norm'].includes(senseOf(fact).kind) && fact.subject !== null;

/** -1 where the first was read before the second, 1 after it; 0 where they are not two counts of one thing. */
function order({ fact: a }: NumberClaim, { fact: b }: NumberClaim): -1 | 0 | 1 {
  const [first, second] = [a!.window?.to ?? '', b!.window?.to ?? ''];
  const isAlike = a!.subject === b!.subject && a!.unit === b!.unit && senseOf(a!).kind === senseOf(b!).kind;
  if (!isAlike || first === second) return 0;
  return first < second ? -1 : 1;
}

/** What the words say next to a count: before it, back to a figure or a sign, else after it. */
function tenseOf({ token }: NumberClaim, { tokens }: ReadSentence): 'then' | 'now' | null {
  const at = tokens.indexOf(token);
  const before = run(tokens.slice(0, at).toReversed());
  const after = run(tokens.slice(at + 1));
  if (after.slice(0, 2).some((other) => saidWhen(other) === 'then')) return 'then';
  for (const other of [...before, ...after]) {
    const when = saidWhen(other);
    if (when !== null) return when;
  }
  return null;
}

/** Tokens up to the next figure or sign. */
function run(tokens: readonly Token[]): readonly Token[] {
  const end = tokens.findIndex(({ kind }) => kind === 'number' || kind === 'sign');
  return end < 0 ? tokens : tokens.slice(0, end);
}

function saidWhen(token: Token): 'then' | 'now' | null {
  if (token.kind === 'date') return token.date.form === 'now' ? 'now' : null;
  if (token.kind !== 'word') return null;
  return then.test(token.lower) ? 'then' : now.test(token.lower) ? 'now' : null;
}
