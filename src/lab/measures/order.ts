/** Indices by score, the highest first; equal ones in the order they came, which is that of their ids. */
export function orderBy(scores: ArrayLike<number>): Int32Array {
  return Int32Array.from(scores, (_, i) => i).sort((a, b) => compare(scores[b]!, scores[a]!) || a - b);
}

/** What is not known stands last. */
function compare(a: number, b: number): number {
  if (a === b) return 0;
  if (a !== a || b !== b) return a !== a ? (b !== b ? 0 : -1) : 1;
  return a > b ? 1 : -1;
}

/** Ranks from 1 for the highest; equal values share the mean of their ranks. */
export function meanRanks(values: ArrayLike<number>): Float64Array {
  const order = orderBy(values);
  const ranks = new Float64Array(values.length);
  for (let from = 0; from < order.length;) {
    let to = from + 1;
    while (to < order.length && values[order[to]!] === values[order[from]!]) to += 1;
    for (let place = from; place < to; place += 1) ranks[order[place]!] = (from + to + 1) / 2;
    from = to;
  }
  return ranks;
}
