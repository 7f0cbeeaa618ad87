import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';

/** Real histories, beside the repository where they are present. Tests on them are no part of `npm test`. */
const folder = new URL('../../../shared/data/', import.meta.url);

/** Why a test on a recorded set cannot run here; false where it can. */
export function missing(set: string): string | false {
  return existsSync(new URL(set, folder)) ? false : `the recorded set ${set} is not beside the repository`;
}

/** Rows of a packed CSV file with no commas inside the cells that are asked for, as objects by the names in its head. */
export async function rowsOf(path: string): Promise<readonly Readonly<Record<string, string>>[]> {
  const [head, ...lines] = gunzipSync(await readFile(new URL(path, folder)))
    .toString('utf8')
    .trimEnd()
    .split('\n');
  const names = head!.trim().split(',');
  return lines.map((line) => {
    const cells = line.split(',');
    return Object.fromEntries(names.map((name, i) => [name, cells[i] ?? '']));
  });
}
