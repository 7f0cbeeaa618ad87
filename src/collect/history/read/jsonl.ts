import type { Bytes } from './bytes.ts';
import type { Placed, Rows } from './row.ts';
import { isRow } from './row.ts';
import { textOf } from './text.ts';

/** Longer lines are not records but a file of another kind. */
const longestLine = 32 * 1024 * 1024;

/**
 * JSON Lines: an object on each line; empty lines are passed over. A line that is no object is broken, not the file.
 */
export async function* jsonLines(bytes: Bytes): Rows {
  let rest = '';
  let line = 0;
  let tooLong = false;
  for await (const text of textOf(bytes)) {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    const placed: Placed[] = [];
    for (const one of lines) {
      line += 1;
      if (tooLong) placed.push({ kind: 'broken', line, why: 'the line is longer than 32 MiB' });
      else if (one.trim() !== '') placed.push(recordOf(one, line));
      tooLong = false;
    }
    if (rest.length > longestLine) [rest, tooLong] = ['', true];
    if (placed.length > 0) yield placed;
  }
  if (rest.trim() !== '' && !tooLong) yield [recordOf(rest, line + 1)];
}

function recordOf(text: string, line: number): Placed {
  try {
    const row: unknown = JSON.parse(text);
    return isRow(row) ? { kind: 'row', line, row } : { kind: 'broken', line, why: 'the line holds no JSON object' };
  } catch (error) {
    return { kind: 'broken', line, why: `no JSON: ${error instanceof Error ? error.message : String(error)}` };
  }
}
