import type { SubjectId } from '../../vocabulary/subject.ts';
import { each, type NoiseRule } from './rule.ts';

/** Letters and digits that a card needs beside its front matter to say anything. */
const leastLetters = 80;
/** So many cards alike, within three bits of 64, are clones. */
export const leastClones = 5;
const bits = 3;

export const emptyCard = each('empty-card', 'the card is empty or an unfilled form', ({ card }) => {
  if (card === null) return false;
  const body = bodyOf(card);
  const blanks = body.match(/more information needed/gi)?.length ?? 0;
  return body.replace(/[^\p{L}\p{N}]/gu, '').length < leastLetters || blanks >= 8;
});

export const clonedCard: NoiseRule = {
  id: 'cloned-card',
  says: `the card is the same as that of ${leastClones - 1} others or more`,
  test: ({ candidates }) => {
    const prints = candidates.flatMap(({ subject, card }) => {
      const print = card === null ? null : fingerprint(bodyOf(card));
      return print ? [{ subject, print }] : [];
    });
    const found = new Set<SubjectId>();
    for (const one of prints) {
      const alike = prints.filter((other) => distance(one.print, other.print) <= bits);
      if (alike.length >= leastClones) for (const other of alike) found.add(other.subject);
    }
    return found;
  },
};

function bodyOf(card: string): string {
  return card.replace(/^\uFEFF?---\r?\n[\s\S]*?\r?\n---\r?\n?/, '');
}

type Print = readonly [number, number];

/** SimHash of 64 bits over runs of three words, digits left out. Null for texts too short to compare. */
export function fingerprint(text: string): Print | null {
  const words = text.toLowerCase().match(/\p{L}{2,}/gu) ?? [];
  if (words.length < 30) return null;
  const votes = new Int32Array(64);
  for (let at = 0; at + 3 <= words.length; at += 1) {
    const [low, high] = hash(`${words[at]} ${words[at + 1]} ${words[at + 2]}`);
    for (let bit = 0; bit < 32; bit += 1) {
      votes[bit]! += (low >>> bit) & 1 ? 1 : -1;
      votes[32 + bit]! += (high >>> bit) & 1 ? 1 : -1;
    }
  }
  const word = (from: number) => {
    let value = 0;
    for (let bit = 0; bit < 32; bit += 1) if (votes[from + bit]! > 0) value |= 1 << bit;
    return value >>> 0;
  };
  return [word(0), word(32)];
}

/** Two FNV-1a hashes with different beginnings. */
function hash(text: string): Print {
  let low = 0x811c9dc5;
  let high = 0x9747b28c;
  for (let at = 0; at < text.length; at += 1) {
    low = Math.imul(low ^ text.charCodeAt(at), 0x01000193);
    high = Math.imul(high ^ text.charCodeAt(at), 0x85ebca6b);
  }
  return [(low ^ (low >>> 15)) >>> 0, (high ^ (high >>> 13)) >>> 0];
}

function distance(a: Print, b: Print): number {
  return ones(a[0] ^ b[0]) + ones(a[1] ^ b[1]);
}

function ones(value: number): number {
  let rest = value >>> 0;
  let count = 0;
  for (; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
