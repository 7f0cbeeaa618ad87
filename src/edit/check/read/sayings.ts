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

/** Whether a sentence has the words of a declared form; what fills its gaps is checked like everything else. */
export function hasDeclaredForm(sentence: string, { forms }: SayingIndex): boolean {
  return forms.some((form) => form.test(sentence));
}

function formOf(text: string): RegExp {
  const parts = text.replace(/[.!?]$/, '').split(/\{[a-z]+\}/);
  return new RegExp(`^${parts.map((part) => RegExp.escape(part)).join('(?:[^.;:!?]|[.](?! ))+?')}[.!?]?$`, 'i');
}
