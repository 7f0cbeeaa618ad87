import { countBits, dataWords, planOf } from './versions.ts';

/** Data in byte mode, padded, cut into blocks, each with its Reed-Solomon words, and woven into one row of words. */
export function correctedBlocks(data: Uint8Array, version: number): readonly number[] {
  const words = paddedWords(data, version);
  const { correction, groups } = planOf(version);
  const generator = generatorOf(correction);
  const blocks: (readonly number[])[] = [];
  let from = 0;
  for (const { blocks: count, data: length } of groups)
    for (let block = 0; block < count; block += 1) {
      blocks.push(words.slice(from, from + length));
      from += length;
    }
  return [...woven(blocks), ...woven(blocks.map((block) => remainderOf(block, generator)))];
}

function paddedWords(data: Uint8Array, version: number): readonly number[] {
  const bits: number[] = [];
  const push = (value: number, length: number) => {
    for (let bit = length - 1; bit >= 0; bit -= 1) bits.push((value >> bit) & 1);
  };
  const room = dataWords(version) * 8;
  push(0b0100, 4); // byte mode
  push(data.length, countBits(version));
  for (const byte of data) push(byte, 8);
  push(0, Math.min(4, room - bits.length));
  while (bits.length % 8 !== 0) bits.push(0);
  const words = Array.from({ length: bits.length / 8 }, (_, word) =>
    bits.slice(word * 8, word * 8 + 8).reduce((byte, bit) => (byte << 1) | bit, 0),
  );
  for (let pad = 0; words.length < dataWords(version); pad += 1) words.push(pad % 2 === 0 ? 0xec : 0x11);
  return words;
}

/** First words of all blocks, second words of all blocks, and so on; shorter blocks end earlier. */
function woven(blocks: readonly (readonly number[])[]): readonly number[] {
  const longest = Math.max(...blocks.map((block) => block.length));
  return Array.from({ length: longest }, (_, index) => blocks.flatMap((block) => block[index] ?? [])).flat();
}

/** Multiplication in GF(256) with the polynomial x⁸ + x⁴ + x³ + x² + 1. */
export function times(a: number, b: number): number {
  let product = 0;
  for (let bit = 7; bit >= 0; bit -= 1) {
    product = (product << 1) ^ ((product >> 7) * 0x11d);
    product ^= ((b >> bit) & 1) * a;
  }
  return product;
}

/** (x − 1)(x − 2)(x − 4)… of a degree, without its leading 1. */
function generatorOf(degree: number): readonly number[] {
  const result: number[] = Array.from({ length: degree }, (_, index) => (index === degree - 1 ? 1 : 0));
  let root = 1;
  for (let factor = 0; factor < degree; factor += 1) {
    for (let at = 0; at < degree; at += 1) result[at] = times(result[at] ?? 0, root) ^ (result[at + 1] ?? 0);
    root = times(root, 2);
  }
  return result;
}

function remainderOf(data: readonly number[], generator: readonly number[]): readonly number[] {
  const rest = generator.map(() => 0);
  for (const word of data) {
    const factor = word ^ (rest.shift() ?? 0);
    rest.push(0);
    generator.forEach((coefficient, at) => {
      rest[at] = (rest[at] ?? 0) ^ times(coefficient, factor);
    });
  }
  return rest;
}
