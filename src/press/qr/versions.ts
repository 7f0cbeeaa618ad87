/** Blocks of a version at error correction M: how many of each, with how many data words each, and correction words a block. */
export interface BlockPlan {
  readonly correction: number;
  readonly groups: readonly { readonly blocks: number; readonly data: number }[];
}

const group = (blocks: number, data: number) => ({ blocks, data });

/** ISO/IEC 18004, table 9, level M. */
const plans: readonly BlockPlan[] = [
  { correction: 10, groups: [group(1, 16)] },
  { correction: 16, groups: [group(1, 28)] },
  { correction: 26, groups: [group(1, 44)] },
  { correction: 18, groups: [group(2, 32)] },
  { correction: 24, groups: [group(2, 43)] },
  { correction: 16, groups: [group(4, 27)] },
  { correction: 18, groups: [group(4, 31)] },
  { correction: 22, groups: [group(2, 38), group(2, 39)] },
  { correction: 22, groups: [group(3, 36), group(2, 37)] },
  { correction: 26, groups: [group(4, 43), group(1, 44)] },
];

/** Centres of the alignment patterns, annex E. */
const alignments: readonly (readonly number[])[] = [
  [],
  [6, 18],
  [6, 22],
  [6, 26],
  [6, 30],
  [6, 34],
  [6, 22, 38],
  [6, 24, 42],
  [6, 26, 46],
  [6, 28, 50],
];

export const largestVersion = plans.length;

export function planOf(version: number): BlockPlan {
  const plan = plans[version - 1];
  if (plan === undefined) throw new RangeError(`no version ${version}`);
  return plan;
}

export function alignmentsOf(version: number): readonly number[] {
  return alignments[version - 1] ?? [];
}

export function sizeOf(version: number): number {
  return 17 + 4 * version;
}

/** Bits of the count that stands before the bytes. */
export function countBits(version: number): number {
  return version < 10 ? 8 : 16;
}

export function dataWords(version: number): number {
  return planOf(version).groups.reduce((sum, { blocks, data }) => sum + blocks * data, 0);
}

export function byteCapacity(version: number): number {
  return Math.floor((dataWords(version) * 8 - 4 - countBits(version)) / 8);
}

/** The smallest version that holds so many bytes; null where none of ours does. */
export function versionOf(bytes: number): number | null {
  const version = plans.findIndex((_, index) => byteCapacity(index + 1) >= bytes) + 1;
  return version === 0 ? null : version;
}
