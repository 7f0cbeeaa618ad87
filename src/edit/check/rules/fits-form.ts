import { objection } from '../../objection.ts';
import { senseOf, type SenseKind } from '../sense.ts';
import type { SpokenNumber, Token } from '../read/token.ts';
import type { Fits } from './fits.ts';

const counts: readonly SenseKind[] = ['level', 'milestone', 'gain', 'gap', 'norm', 'count', 'duration'];

/** What kinds of fact a form of words can say. "Fifth" is a place, "11 %" a share, "nine times" a ratio. */
const sayable: Readonly<Record<SpokenNumber['form'], readonly SenseKind[]>> = {
  figure: [...counts, 'rate', 'rank', 'ratio'],
  ordinal: ['rank'],
  percent: ['share', 'ratio'],
  points: ['share'],
  times: ['ratio', 'gain', 'level'],
  multiple: ['ratio'],
  fraction: ['share', 'ratio'],
  'one-in': ['rarity'],
  'per-hundred': ['rate'],
  celsius: ['level'],
};

/** N3: a ratio is said as a ratio, a place as a place; a middle value only with a word that says so. */
export const fitsForm: Fits = ({ token, clause, cues }, fact, registry) => {
  const { kind } = senseOf(fact);
  const { form } = token.number;
  if (!sayable[form].includes(kind)) return objection('N3', token.text, `${token.text} (${form})`, `a ${kind}`);
  if (form === 'ordinal' && !cues.onList) return objection('N8', token.text, token.text, 'no list it is a place on');
  if (kind === 'share' && (form === 'points') !== (fact.formula === 'difference'))
    return objection(
      'N2',
      token.text,
      token.text,
      form === 'points' ? 'a share, in per cent' : 'a difference, in percentage points',
    );
  if (form === 'times' && kind !== 'ratio' && !/^(?:fork|star|lik|download|upvot)ed$/.test(cues.noun ?? ''))
    return objection('N3', token.text, `${token.text} (a ratio)`, `a ${kind}`);
  if (cues.norm && form === 'figure' && kind !== 'norm' && kind !== 'rate')
    return objection('N3', token.text, `${token.text} as the usual`, `${fact.value} is a ${kind}`);
  if (kind === 'rate' && form === 'figure' && !cues.norm)
    return objection('N3', token.text, token.text, 'a rate for each hundred');
  if (kind === 'rate' && cues.norm && senseOf(fact.parts[1] ?? fact).kind !== 'level')
    return objection('N3', token.text, `${token.text} as the usual`, 'a rate of these days');
  if (form === 'per-hundred' && cues.fresh && senseOf(fact.parts[1] ?? fact).kind === 'level')
    return objection('N3', token.text, `${token.text} new ones`, 'a rate over all time');
  if (
    !cues.norm &&
    kind === 'norm' &&
    (cues.governor === 'level' ||
      !/\b(?:usual|ordinary|typical|normal|norm|median|a day (?:brought|brings|means))\b/.test(cues.sentence))
  )
    return objection('N3', token.text, token.text, 'a middle value, not said to be one');
  if (
    cues.passing &&
    kind === 'level' &&
    registry.facts.some((other) => senseOf(other).kind === 'milestone' && other.subject === fact.subject)
  )
    return objection('N3', token.text, `${token.text} as the mark`, 'a count, not the mark that was passed');
  if (kind === 'milestone' && !cues.passing)
    return objection('N3', token.text, `${token.text} as a count`, 'a mark that was passed');
  if (form === 'figure' && saysPeak(clause.tokens, token) && !fact.formula.startsWith('largest'))
    return objection('N8', token.text, `${token.text} as the peak`, `a ${kind} that is no peak`);
  return null;
};

/** "Its peak day brought 3,118": the first figure after the word. */
function saysPeak(tokens: readonly Token[], number: Token): boolean {
  const peak = tokens.findIndex((token) => token.kind === 'word' && token.lower === 'peak');
  const next = tokens.slice(tokens.indexOf(number) + 1, tokens.indexOf(number) + 4);
  if (next[0]?.text.toLowerCase() === 'of' && next.at(-1) === tokens[peak]) return true; // "the 339 of its peak day"
  return peak >= 0 && tokens.find((token, at) => at > peak && token.kind === 'number') === number;
}
