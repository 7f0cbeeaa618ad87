import type { Decide } from './line.ts';

/** A number from 0 to 1 that depends on nothing but the text: FNV-1a, then the finisher of MurmurHash3. */
export const chance = (text: string): number => finished(seedOf(text)) / 0xffffffff;

/** Picks that depend on nothing but a text and how many were made before: a counter put through the same finisher. */
export function picksOf(text: string): Decide {
  let state = seedOf(text);
  return (options) => {
    state = (state + 0x9e3779b9) | 0;
    return finished(state) % options;
  };
}

function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}

function finished(seed: number): number {
  let hash = Math.imul(seed ^ (seed >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
