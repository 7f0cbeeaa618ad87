import type { Saying } from '../registry.ts';
import { normalise } from './sentences.ts';

/** Declared sentences and clauses by their first signs, and declared forms with gaps. */
export interface SayingIndex {
  readonly byStart: ReadonlyMap<string, readonly string[]>;
  readonly forms: readonly RegExp[];
}

const startLength = 4;

export function indexSayings(sayings: readonly Saying[]): SayingIndex {
  const texts = sayings.map(({ text }) => normalise(text).replace(/\s+/g, ' ').trim());
  const whole = texts.filter((text) => !text.includes('{')).map((text) => text.replace(/[.!?]$/, '').toLowerCase());
  const byStart = Map.groupBy(
    whole.sort((a, b) => b.length - a.length),
    (text) => text.slice(0, startLength),
  );
  return { byStart, forms: texts.filter((text) => text.includes('{')).map(formOf) };
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
