/**
 * Order of texts by code point, which is the order of their UTF-8 bytes and so the order DuckDB sorts in. JavaScript's own
 * `<` compares UTF-16 units and puts an emoji before `ﬁ`.
 */
export function compareText(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i += 1) {
    const left = a.charCodeAt(i);
    const right = b.charCodeAt(i);
    if (left !== right) return weight(left) - weight(right);
  }
  return a.length - b.length;
}

/** Moves surrogates, which stand for the code points above all others, behind the rest. */
function weight(unit: number): number {
  if (unit >= 0xe000) return unit - 0x800;
  return unit >= 0xd800 ? unit + 0x2000 : unit;
}
