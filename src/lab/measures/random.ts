/** Numbers from 0 to 1 that a seed fixes (mulberry32, Tommy Ettinger 2017). */
export function seeded(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A number from 0 to 1 that a text fixes: a place in a random order that does not change when others come and go. */
export function chanceOf(text: string): number {
  let hash = 2_166_136_261; // FNV-1a
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 16_777_619);
  return seeded(hash)();
}
