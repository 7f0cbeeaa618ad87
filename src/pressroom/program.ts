import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Method } from '../press/site.ts';
import { digestOf, sha256 } from '../system/digest.ts';
import type { Edition } from '../vocabulary/index.ts';

/** Where the code, the styles and the faces stand that pages are made with. */
const folders = ['press', 'pressroom', 'text', 'vocabulary'];

/** Read once when the program is loaded, for it is that program which prints. */
const program = folders.flatMap(digestsIn);

/**
 * Names everything the same issue may look different by: the program that prints, its styles and faces, the settings of the
 * edition, and what the method declares. Pages made under another name have to be made again.
 */
export function pressName(edition: Edition, method: Method): string {
  return sha256([...program, digestOf(edition), digestOf(method)].join('\n'));
}

function digestsIn(folder: string): readonly string[] {
  const place = fileURLToPath(new URL(`../${folder}/`, import.meta.url));
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /(?<!\.test)\.(?:ts|css|js|json|svg|woff2)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
    .map((path) => `${path.slice(place.length)} ${sha256(readFileSync(path))}`);
}
