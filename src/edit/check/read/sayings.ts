import type { Saying } from '../registry.ts';
import { normalise } from './sentences.ts';

/** Declared sentences and clauses by their first signs, and declared forms with gaps. */
export interface SayingIndex {
  readonly byStart: ReadonlyMap<string, readonly string[]>;
  readonly forms: readonly RegExp[];
}

const startLength = 4;
const indexed = new WeakMap<readonly Saying[], SayingIndex>();

/** The index of a list of sayings; made once, since every draft is read against the same list. */
export function indexSayings(sayings: readonly Saying[]): SayingIndex {
  const known = indexed.get(sayings);
  if (known) return known;
  const texts = sayings.flatMap(({ text }) => alternatives(normalise(text).replace(/\s+/g, ' ').trim()));
  const whole = texts.filter((text) => !text.includes('{')).map((text) => text.replace(/[.!?]$/, '').toLowerCase());
  const index = {
    byStart: Map.groupBy(
      whole.sort((a, b) => b.length - a.length),
      (text) => text.slice(0, startLength),
    ),
    forms: texts.filter((text) => text.includes('{')).map(formOf),
  };
  indexed.set(sayings, index);
  return index;
}

/** `{A star|A like} takes a click` is two sentences; `{name}` stays a gap. */
function alternatives(text: string): readonly string[] {
  const group = /\{([^{}]*\|[^{}]*)\}/.exec(text);
  if (!group) return [text];
  const [before, after] = [text.slice(0, group.index), text.slice(group.index + group[0].length)];
  const rests = alternatives(after);
  return group[1]!.split('|').flatMap((choice) => rests.map((rest) => before + choice + rest));
}

/** How long the declared sentence or clause is that begins here; null where none does. */
export function sayingAt(text: string, at: number, { byStart }: SayingIndex): number | null {
  if (at > 0 && /[\p{L}\p{N}-]/u.test(text[at - 1]!)) return null;
  const candidates = byStart.get(text.slice(at, at + startLength).toLowerCase()) ?? [];
  const found = candidates.find((saying) => {
    const end = at + saying.length;
    return text.slice(at, end).toLowerCase() === saying && !/^[\p{L}\p{N}-]/u.test(text.slice(end));
  });
  return found?.length ?? null;
}

/** Where a sentence has the agreed words of a declared form; what fills the gaps lies between and is checked like the rest. */
export function declaredRanges(sentence: string, { forms }: SayingIndex): readonly (readonly [number, number])[] {
  return forms.flatMap((form) => {
    const match = form.exec(sentence);
    return match ? match.indices!.slice(1).filter((range) => range !== undefined) : [];
  });
}

/** A form stands alone, or as a part of a sentence set off by a semicolon, a colon, or a comma. */
function formOf(text: string): RegExp {
  const parts = text.replace(/[.!?]$/, '').split(/\{[a-z]+\}/);
  const fixed = parts.map((part) => `(${RegExp.escape(part)})`).join('(?:[^.;:!?]|[.](?! ))+?');
  return new RegExp(`(?<=^|[;:] |, (?:and )?)${fixed}(?=[.;!?]|$)`, 'di');
}
