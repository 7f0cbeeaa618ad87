/**
 * The printed score of a movement says how often something as notable comes up (editorial-science 3.9): the score at each
 * return period in days, straight between them on a logarithmic scale. Anchors longer than the memory are not used.
 */
export const anchors: readonly (readonly [days: number, score: number])[] = [
  [0.2, 4],
  [1, 6],
  [3, 7],
  [14, 8],
  [60, 9],
  [365, 10],
];

/** Fewer days of memory give no score for a movement. */
export const leastMemory = 60;

/** @param days return period: memory ÷ how often it came up in it */
export function scoreOfReturn(days: number, memoryDays: number): number {
  const known = anchors.filter(([anchor]) => anchor <= memoryDays);
  const first = known[0] ?? anchors[0]!;
  if (days <= first[0]) return (first[1] * days) / first[0];
  for (const [index, [upper, score]] of known.entries()) {
    if (index === 0 || days > upper) continue;
    const [lower, below] = known[index - 1]!;
    return below + ((score - below) * Math.log(days / lower)) / Math.log(upper / lower);
  }
  return known.at(-1)![1];
}
