import type { Past } from '../vocabulary/past.ts';

const kept = new WeakMap<Past, Map<string, Promise<unknown>>>();

/**
 * Asks a costly question of a past once. The same question gives the same answer for ever (vocabulary/past.ts), so the
 * answer is kept for as long as that past is; one that failed is asked again.
 */
export function once<T>(past: Past, question: string, answer: () => Promise<T>): Promise<T> {
  let answers = kept.get(past);
  if (!answers) kept.set(past, (answers = new Map()));
  const found = answers.get(question);
  if (found) return found as Promise<T>;
  const asked = answer();
  answers.set(question, asked);
  asked.catch(() => answers.delete(question));
  return asked;
}
