import { sha256 } from '../system/digest.ts';
import type { Span } from '../vocabulary/draft.ts';
import type { Line } from './line.ts';

/**
 * Our own words may hold alternatives, `{stood at|came to} …`: the same meaning, so that a wording used again does not read
 * the same. Outside text never passes here, since it stands in quotations, names and claims.
 */
const alternatives = /\{([^{}]*\|[^{}]*)\}/g;

/** What a choice costs: nought if it was never used of late. Keys name an alternative, or two that follow each other. */
export type Cost = (key: string) => number;

/** Decides every alternative of a line, each by what it and its neighbour before cost. The picks become patterns. */
export function resolve(written: Line, cost: Cost): Line {
  const picks: string[] = [];
  let before = '';
  const decide = (text: string): string =>
    text.replaceAll(alternatives, (_whole, group: string) => {
      const options = group.split('|');
      const keys = keysOf(group, options);
      const costs = keys.map((key) => cost(key) + 2 * cost(before + key));
      const chosen = costs.indexOf(Math.min(...costs));
      const key = keys[chosen] ?? '';
      picks.push(key);
      if (before !== '') picks.push(before + key);
      before = key;
      return options[chosen] ?? '';
    });
  const spans = written.spans.map((span): Span =>
    span.kind === 'words' ? { kind: 'words', text: decide(span.text) } : span,
  );
  return picks.length === 0 ? written : { ...written, spans, patterns: [...written.patterns, ...picks] };
}

/** Every text that a text with alternatives can become. */
export function expand(text: string): readonly string[] {
  const match = /\{([^{}]*\|[^{}]*)\}/.exec(text);
  if (!match) return [text];
  const [whole, group = ''] = match;
  const [before, after] = [text.slice(0, match.index), text.slice(match.index + whole.length)];
  return group.split('|').flatMap((option) => expand(`${before}${option}${after}`));
}

const known = new Map<string, readonly string[]>();

/** The options of a group are digested once. */
function keysOf(group: string, options: readonly string[]): readonly string[] {
  const keys = known.get(group) ?? options.map((option) => sha256(`${group}\u25cc${option}`).slice(0, 6));
  known.set(group, keys);
  return keys;
}
