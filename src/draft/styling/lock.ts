import { countWords } from '../../text/spans.ts';
import { body } from '../limits.ts';
import { differenceOf } from './same-words.ts';
import { slotPattern, type Slotted } from './slots.ts';

/**
 * What is wrong with a styled sentence before anything stands in its places; null where it may be filled. A model gives
 * another order, other small words and words that mean the same. It cannot write a figure, a name, a date or a quotation,
 * and cannot say a word more or less than our own sentence does.
 */
export function violation(written: Slotted, styled: string): string | null {
  const places: readonly string[] = styled.match(slotPattern) ?? [];
  const asked = [...written.slots.keys()];
  const missing = asked.filter((slot) => !places.includes(slot));
  if (missing.length > 0) return `these places are missing: ${missing.join(', ')}`;
  const extra = places.filter((slot, index) => !asked.includes(slot) || places.indexOf(slot) !== index);
  if (extra.length > 0) return `these places are invented or stand twice: ${extra.join(', ')}`;
  if (!keepOrder(asked, places)) return 'places of one kind must stay in their order';

  const words = styled.replace(slotPattern, '');
  const strange = /[^\p{Script=Latin} ,;:.’'()–—-]/u.exec(words);
  if (strange) return `the sign ${JSON.stringify(strange[0])} may not be used`;
  if (/[.!?](?=.)/.test(words.trim())) return 'one sentence is asked for';
  if (!styled.endsWith('.')) return 'a sentence ends with a full stop';
  if (!/^(?:\p{Lu}|\[\[)/u.test(styled)) return 'a sentence begins with a capital letter or a place';
  if (beginsWithDigits(written, styled)) return 'a sentence does not begin with a figure';
  const capital = strayCapital(written.text, styled);
  if (capital !== null) return `the name ${capital} is not in the sentence`;
  if (/ {2}| [,;:.)]|\( /.test(styled)) return 'spaces stand in the wrong place';
  if (countWords(styled) > body.words) return `more than ${body.words} words`;

  const { added, dropped } = differenceOf(written.text, styled);
  if (added.length > 0) return `these words may not be added: ${added.join(', ')}`;
  if (dropped.length > 0) return `these words may not be left out: ${dropped.join(', ')}`;
  return null;
}

/** Names stay in the order of names, figures in that of figures: so none can take the part of another. */
function keepOrder(asked: readonly string[], places: readonly string[]): boolean {
  const kinds = new Set(asked.map((slot) => slot[2]));
  return [...kinds].every((kind) => {
    const ofKind = (slots: readonly string[]) => slots.filter((slot) => slot[2] === kind).join();
    return ofKind(asked) === ofKind(places);
  });
}

function beginsWithDigits({ slots }: Slotted, styled: string): boolean {
  const first = /^\[\[[A-Z]\d+\]\]/.exec(styled)?.[0];
  const span = first === undefined ? undefined : slots.get(first);
  return span?.kind === 'claim' && /^[\d+\u2212]/.test(span.text);
}

/** A word with a capital inside the sentence that the written one does not have so. */
function strayCapital(written: string, styled: string): string | null {
  const capitals = styled.replace(slotPattern, ' ').match(/(?<!^)(?<![\p{L}’'])\p{L}*\p{Lu}[\p{L}’'-]*/gu) ?? [];
  return capitals.find((word) => !written.includes(word)) ?? null;
}

/** What a person would put right without a question: marks around an answer, a missing stop, doubled spaces. */
export function tidied(answer: string): string {
  const bare = answer
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim()
    .replaceAll('**', '')
    .replace(/^[-*•]\s*/, '')
    .replace(/^["“'](.*)["”']$/, '$1')
    .trim();
  return /[.!?]$/.test(bare) ? bare : `${bare}.`;
}

const adverb = /^(?:\p{L}+ly|very|really|just|even|still|already|again|now|also)$/u;

/** Without adverbs that were added, where nothing else was: a licence they do not have is not asked for. */
export function withoutAdverbs(written: Slotted, styled: string): string {
  const { added } = differenceOf(written.text, styled);
  if (added.length === 0 || !added.every((word) => adverb.test(word))) return styled;
  const without = styled.replace(new RegExp(`\\b(?:${added.join('|')})\\b,? ?`, 'giu'), '').replace(/ ([.,;])/g, '$1');
  return without.charAt(0).toLocaleUpperCase('en-GB') + without.slice(1);
}
