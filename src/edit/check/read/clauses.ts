import type { Token } from './token.ts';

const isAuxiliary = /^(?:is|are|was|were|has|have|had)$/;

/** A stretch of a sentence that says one thing: the figures, dates and names in it belong together. */
export interface Clause {
  readonly tokens: readonly Token[];
}

const breakingWords = new Set([
  'while',
  'whereas',
  'but',
  'against',
  'than',
  'where',
  'though',
  'although',
  'compared',
]);
const verbs = ['state', 'rise', 'fall', 'pass', 'event'] as const;

/**
 * Parts a sentence at semicolons, colons, dashes, brackets, commas that are no part of a list, and words that set one thing
 * against another. A part without a figure of its own belongs to the next one, or to the one before at the end.
 */
export function clausesOf(tokens: readonly Token[]): readonly Clause[] {
  const parts: Token[][] = [[]];
  for (const [index, token] of tokens.entries()) {
    if (breaks(tokens, index) && parts.at(-1)!.length > 0) parts.push([]);
    parts.at(-1)!.push(token);
  }
  return joined(parts).map((part) => ({ tokens: part }));
}

function breaks(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index]!;
  if (token.kind === 'sign') {
    if (/^[;:()–—]$/.test(token.text)) return true;
    return token.text === ',' && !inList(tokens, index);
  }
  if (token.kind !== 'word') return false;
  if (breakingWords.has(token.lower)) return true;
  return token.lower === 'and' && startsClause(tokens.slice(index + 1));
}

/** `2,041, 2,078, 3,118 and 2,373`: a comma between two figures. */
function inList(tokens: readonly Token[], index: number): boolean {
  return tokens[index - 1]?.kind === 'number' && tokens[index + 1]?.kind === 'number';
}

/** "… and stands at", "… and its norm is": a verb comes before the next figure. */
function startsClause(rest: readonly Token[]): boolean {
  const verb = rest
    .slice(0, 5)
    .findIndex((token) => token.kind === 'word' && (isAuxiliary.test(token.lower) || isVerb(token)));
  const number = rest.findIndex((token) => token.kind === 'number');
  return verb >= 0 && (number < 0 || verb < number);
}

const isVerb = (token: Token): boolean =>
  token.kind === 'word' && token.sorts.some((sort) => verbs.includes(sort as never));

/** A verb with a date of its own: it says something by itself, and its date is not that of the figure beside it. */
function isWhole(part: readonly Token[]): boolean {
  const dated = part.some((token) => token.kind === 'date' && token.date.form !== 'now');
  return dated && part.some(isVerb);
}

function joined(parts: readonly (readonly Token[])[]): readonly (readonly Token[])[] {
  const clauses: Token[][] = [];
  let waiting: Token[] = [];
  for (const part of parts) {
    const compared =
      part[0]?.kind === 'word' && part[0].lower === 'than' && !part.some(({ kind }) => kind === 'number');
    if (compared && waiting.length === 0 && clauses.length > 0) {
      clauses.at(-1)!.push(...part); // "610 stars more than on Friday"
      continue;
    }
    if (part.some((token) => token.kind === 'number') || isWhole(part)) {
      clauses.push([...waiting, ...part]);
      waiting = [];
    } else waiting.push(...part);
  }
  if (waiting.length === 0) return clauses;
  const last = clauses.pop();
  return [...clauses, [...(last ?? []), ...waiting]];
}
