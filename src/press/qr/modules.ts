import { alignmentsOf, sizeOf } from './versions.ts';

/** A square of modules, light and dark. */
export interface Drawing {
  readonly size: number;
  readonly dark: boolean[][];
  /** True for modules that belong to patterns: no data stand there, and no mask turns them. */
  readonly fixed: boolean[][];
}

/** Finders, timing lines, alignment patterns and the version; the places of the format are kept free. */
export function drawFunctionPatterns(version: number): Drawing {
  const size = sizeOf(version);
  const square = () => Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  const drawing: Drawing = { size, dark: square(), fixed: square() };
  for (let at = 0; at < size; at += 1) {
    set(drawing, 6, at, at % 2 === 0);
    set(drawing, at, 6, at % 2 === 0);
  }
  for (const [row, column] of [
    [3, 3],
    [3, size - 4],
    [size - 4, 3],
  ] as const)
    drawSquares(drawing, row, column, 4, (distance) => distance !== 2 && distance !== 4);
  drawAlignments(drawing, alignmentsOf(version));
  drawFormat(drawing, 0);
  drawVersion(drawing, version);
  return drawing;
}

function drawAlignments(drawing: Drawing, centres: readonly number[]): void {
  const last = centres.length - 1;
  centres.forEach((row, i) =>
    centres.forEach((column, j) => {
      const onFinder = (i === 0 && j === 0) || (i === 0 && j === last) || (i === last && j === 0);
      if (!onFinder) drawSquares(drawing, row, column, 2, (distance) => distance !== 1);
    }),
  );
}

/** Writes fifteen bits of correction level M and mask around the finders, twice (ISO/IEC 18004, 7.9). */
export function drawFormat(drawing: Drawing, mask: number): void {
  const data = mask; // level M is 00, before the three bits of the mask
  let rest = data;
  for (let bit = 0; bit < 10; bit += 1) rest = (rest << 1) ^ ((rest >> 9) * 0x537);
  const bits = ((data << 10) | rest) ^ 0x5412;
  const { size } = drawing;
  for (let index = 0; index < 15; index += 1) {
    const dark = ((bits >> index) & 1) === 1;
    const row = index < 6 ? index : index < 8 ? index + 1 : 8;
    const column = index < 8 ? 8 : index === 8 ? 7 : 14 - index;
    set(drawing, row, column, dark);
    if (index < 8) set(drawing, 8, size - 1 - index, dark);
    else set(drawing, size - 15 + index, 8, dark);
  }
  set(drawing, size - 8, 8, true);
}

/** Versions of 7 and more say so, twice (7.10). */
function drawVersion(drawing: Drawing, version: number): void {
  if (version < 7) return;
  let rest = version;
  for (let bit = 0; bit < 12; bit += 1) rest = (rest << 1) ^ ((rest >> 11) * 0x1f25);
  const bits = (version << 12) | rest;
  for (let index = 0; index < 18; index += 1) {
    const dark = ((bits >> index) & 1) === 1;
    const far = drawing.size - 11 + (index % 3);
    const near = Math.floor(index / 3);
    set(drawing, far, near, dark);
    set(drawing, near, far, dark);
  }
}

/** Fills the free modules with bits in the zigzag of two columns, from the lower right. */
export function placeBits({ size, dark, fixed }: Drawing, words: readonly number[]): void {
  let next = 0;
  for (let right = size - 1; right >= 1; right -= 2) {
    const column = right <= 6 ? right - 1 : right;
    const upward = ((column + 1) & 2) === 0;
    for (let step = 0; step < size; step += 1)
      for (const at of [column, column - 1]) {
        const row = upward ? size - 1 - step : step;
        const cells = dark[row];
        if (cells === undefined || fixed[row]?.[at] !== false) continue;
        cells[at] = (((words[next >> 3] ?? 0) >> (7 - (next & 7))) & 1) === 1;
        next += 1;
      }
  }
}

function set({ size, dark, fixed }: Drawing, row: number, column: number, isDark: boolean): void {
  const [cells, marks] = [dark[row], fixed[row]];
  if (cells === undefined || marks === undefined || column < 0 || column >= size) return;
  cells[column] = isDark;
  marks[column] = true;
}

/** Squares around a centre, dark by their distance from it. */
function drawSquares(
  drawing: Drawing,
  row: number,
  column: number,
  reach: number,
  isDark: (distance: number) => boolean,
): void {
  for (let dy = -reach; dy <= reach; dy += 1)
    for (let dx = -reach; dx <= reach; dx += 1)
      set(drawing, row + dy, column + dx, isDark(Math.max(Math.abs(dx), Math.abs(dy))));
}
