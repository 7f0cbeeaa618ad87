import { objection } from '../../objection.ts';
import { senseOf } from '../sense.ts';
import type { Token } from '../read/token.ts';
import type { Fits } from './fits.ts';

const changes = ['gain', 'gap', 'norm', 'rate', 'ratio', 'share', 'count'] as const;
const levels = ['level', 'duration', 'rank', 'norm', 'rate', 'ratio', 'share', 'count'] as const;

/** N6: what stands at a figure has that many; what gained it had fewer before; the sign of the change is the one said. */
export const fitsGovernor: Fits = ({ token, clause, cues }, fact) => {
  const { kind } = senseOf(fact);
  if (fact.formula === 'mark' || kind === 'milestone') return null; // the bar of a dated test is no change yet
  if (cues.governor === 'gain' && !changes.includes(kind as never))
    return objection('N6', token.text, `a change of ${token.text}`, `a ${kind} of ${fact.value}`);
  if (cues.governor === 'level' && kind === 'count' && fact.subject === null && isItsOwn(token, clause.tokens))
    return objection('N6', token.text, `it has ${token.text}`, `${fact.value} ${fact.unit} in all`);
  if (cues.governor === 'level' && !levels.includes(kind as never))
    return objection('N6', token.text, `stands at ${token.text}`, `a ${kind} of ${fact.value}`);
  if (token.number.signed && typeof fact.value === 'number' && Math.sign(fact.value) !== Math.sign(token.number.value))
    return objection('N6', token.text, token.text, fact.value);
  return null;
};

/** "It has 182,462 now": a figure of its own, and not the size of a whole it was seen in. */
function isItsOwn(token: Token, tokens: readonly Token[]): boolean {
  const at = tokens.indexOf(token);
  const text = tokens
    .slice(Math.max(0, at - 3), at)
    .map((before) => before.text.toLowerCase())
    .join(' ');
  return /\bit (?:has|had|stands at|stood at|is at)$/.test(text) && tokens[at + 1]?.text !== 'of';
}
