import type { Modules } from './code.ts';
import { type Drawing, drawFormat } from './modules.ts';

/** The eight masks (ISO/IEC 18004, table 10). */
const masks: readonly ((row: number, column: number) => boolean)[] = [
  (row, column) => (row + column) % 2 === 0,
  (row) => row % 2 === 0,
  (_, column) => column % 3 === 0,
  (row, column) => (row + column) % 3 === 0,
  (row, column) => (Math.floor(row / 2) + Math.floor(column / 3)) % 2 === 0,
  (row, column) => ((row * column) % 2) + ((row * column) % 3) === 0,
  (row, column) => (((row * column) % 2) + ((row * column) % 3)) % 2 === 0,
  (row, column) => (((row + column) % 2) + ((row * column) % 3)) % 2 === 0,
];

/** The drawing under the mask that scanners read best: the one with the smallest penalty. */
export function bestMasked(drawing: Drawing): Modules {
  const masked = masks.map((flips, mask) => maskedBy(drawing, flips, mask));
  return masked.reduce((best, next) => (penaltyOf(next) < penaltyOf(best) ? next : best));
}

function maskedBy({ size, dark, fixed }: Drawing, flips: (typeof masks)[number], mask: number): Modules {
  const turned = dark.map((cells, row) =>
    cells.map((cell, column) => cell !== (fixed[row]?.[column] === false && flips(row, column))),
  );
  drawFormat({ size, dark: turned, fixed: fixed.map((cells) => [...cells]) }, mask);
  return turned;
}

/** 7.8.3: long runs, squares of one colour, what looks like a finder, and too much of one colour. */
function penaltyOf(modules: Modules): number {
  const columns = modules.map((_, column) => modules.map((row) => row[column] ?? false));
  const lines = [...modules, ...columns];
  const dark = modules.flat().filter(Boolean).length;
  const offBalance = Math.floor(Math.abs((dark * 100) / modules.length ** 2 - 50) / 5);
  return (
    lines.reduce((sum, line) => sum + runPenalty(line) + finderPenalty(line), 0) +
    squarePenalty(modules) +
    offBalance * 10
  );
}

function runPenalty(line: readonly boolean[]): number {
  let penalty = 0;
  let run = 1;
  for (let at = 1; at <= line.length; at += 1) {
    if (at < line.length && line[at] === line[at - 1]) run += 1;
    else {
      if (run >= 5) penalty += run - 2;
      run = 1;
    }
  }
  return penalty;
}

function squarePenalty(modules: Modules): number {
  let penalty = 0;
  for (let row = 1; row < modules.length; row += 1)
    for (let column = 1; column < modules.length; column += 1) {
      const cell = modules[row]?.[column];
      const others = [modules[row - 1]?.[column], modules[row]?.[column - 1], modules[row - 1]?.[column - 1]];
      if (others.every((one) => one === cell)) penalty += 3;
    }
  return penalty;
}

function finderPenalty(line: readonly boolean[]): number {
  const text = line.map((cell) => (cell ? '1' : '0')).join('');
  return 40 * [...text.matchAll(/(?=00001011101|10111010000)/g)].length;
}
