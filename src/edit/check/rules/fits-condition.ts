import { objection } from '../../objection.ts';
import type { Token } from '../read/token.ts';
import type { Fits } from './fits.ts';

/** How print speaks of the conditions something on a list was counted under. */
const conditions: readonly {
  readonly is: (entry: unknown) => boolean;
  readonly said: RegExp;
  readonly title: string;
}[] = [
  {
    title: 'copies in another format',
    is: startsWith('quantized:'),
    said: /\b(?:conver\w+|formats?|quanti\w+|change the format)\b/,
  },
  { title: 'fine-tunes', is: startsWith('finetune:'), said: /\bfine-?tun\w+/ },
  { title: 'adapters', is: startsWith('adapter:'), said: /\badapters?\b/ },
  { title: 'merges', is: startsWith('merge:'), said: /\bmerg\w+/ },
  {
    title: 'no downloads',
    is: (entry) => entry === 'downloads-30d',
    said: /\b(?:downloads?|counters?|noughts?|zeros?|the same|of them|such|of these|on the whole list|down the whole list)\b/,
  },
];

/** N1: what was counted under a condition is said with it, and what was not is said without. */
export const fitsCondition: Fits = ({ token, clause, cues }, fact) => {
  const { where } = fact.params;
  if (!Array.isArray(where) || fact.unit === 'accounts') return null;
  for (const { title, is, said } of conditions) {
    const counted = where.some(is);
    if (counted && !said.test(cues.sentence)) return objection('N1', token.text, token.text, `counted ${title}`);
    if (!counted && title !== 'no downloads' && where.length > 0 && saysNext(token, clause.tokens, said))
      return objection('N1', token.text, `${token.text} ${title}`, 'counted without that condition');
  }
  return null;
};

function startsWith(start: string): (entry: unknown) => boolean {
  return (entry) => typeof entry === 'string' && entry.startsWith(start);
}

/** The words up to the next figure. */
function saysNext(token: Token, tokens: readonly Token[], said: RegExp): boolean {
  const rest = tokens.slice(tokens.indexOf(token) + 1);
  const end = rest.findIndex(({ kind }) => kind === 'number');
  return said.test(
    rest
      .slice(0, end < 0 ? rest.length : end)
      .map(({ text }) => text.toLowerCase())
      .join(' '),
  );
}
