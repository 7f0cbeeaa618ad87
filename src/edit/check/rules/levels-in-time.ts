import { objection } from '../../objection.ts';
import type { KnownFact } from '../registry.ts';
import { senseOf } from '../sense.ts';
import type { NumberClaim, ReadSentence } from '../sentence.ts';
import { saysPassing } from './order.ts';

/** Words near a count that say when it stood so: the later ones win, the nearest first. */
const then = /^(?:had|was|were|stood|told|then|from|came|left|begun|began|once)$/;
const now = /^(?:has|have|is|are|stands|now|today|rest|reads|counts|to)$/;

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

const isLevel = (fact: KnownFact): boolean => senseOf(fact).kind === 'level' && fact.subject !== null;

/** -1 where the first was read before the second, 1 after it; 0 where they are not two counts of one thing. */
function order({ fact: a }: NumberClaim, { fact: b }: NumberClaim): -1 | 0 | 1 {
  const [first, second] = [a!.window?.to ?? '', b!.window?.to ?? ''];
  if (a!.subject !== b!.subject || a!.unit !== b!.unit || first === second) return 0;
  return first < second ? -1 : 1;
}

/** What the words say before a count, back to the figure before it; else the first after it. */
function tenseOf({ token }: NumberClaim, { tokens }: ReadSentence): 'then' | 'now' | null {
  const at = tokens.indexOf(token);
  const start = tokens.findLastIndex((other, index) => index < at && other.kind === 'number');
  if (tokens.slice(at + 1, at + 3).some((other) => other.kind === 'word' && other.lower === 'then')) return 'then';
  const before = tokens.slice(start + 1, at).toReversed();
  for (const other of before) {
    if (other.kind !== 'word') continue;
    if (then.test(other.lower)) return 'then';
    if (now.test(other.lower)) return 'now';
  }
  return null;
}
