import type { Span } from '../vocabulary/draft.ts';
import type { Decide, Line } from './line.ts';

/**
 * Our own words may hold alternatives, `{stood at|came to} …`: the same meaning, so that a wording used again does not read
 * the same. Outside text never passes here, since it stands in quotations, names and claims.
 */
const alternatives = /\{([^{}]*\|[^{}]*)\}/g;

/** Decides every choice and every alternative of a line. */
export function resolve(line: Line, pick: Decide): Line {
  const derived = line.derive ? line.derive(pick) : line;
  const spans = derived.spans.map((span): Span =>
    span.kind === 'words' && span.text.includes('{') ? { kind: 'words', text: decided(span.text, pick) } : span,
  );
  return { spans, opening: derived.opening, facts: derived.facts, patterns: derived.patterns };
}

const decided = (text: string, pick: Decide): string =>
  text.replaceAll(alternatives, (_whole, group: string) => {
    const options = group.split('|');
    return options[pick(options.length)] ?? '';
  });

/** Whether a line can be worded in more ways than one. */
export const isOpen = (line: Line): boolean =>
  line.derive !== undefined || line.spans.some((span) => span.kind === 'words' && span.text.includes('{'));

/** Every text that a text with alternatives can become. */
export function expand(text: string): readonly string[] {
  const match = /\{([^{}]*\|[^{}]*)\}/.exec(text);
  if (!match) return [text];
  const [whole, group = ''] = match;
  const [before, after] = [text.slice(0, match.index), text.slice(match.index + whole.length)];
  return group.split('|').flatMap((option) => expand(`${before}${option}${after}`));
}
