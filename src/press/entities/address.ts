import { sha256 } from '../../system/digest.ts';
import type { SubjectId } from '../../vocabulary/index.ts';

const longest = 100; // letters of one folder's name

/**
 * The folder of a subject, the same for ever: `hf:model/Qwen/Qwen3-8B` is `hf/model/Qwen/Qwen3-8B/`. Letters that could mean
 * something in an address or to a file system, and the first of a name that our own files have, are written as `~` and the
 * hexadecimal of their bytes. A name too long for a folder ends in its own digest. So two subjects never share a folder.
 */
export function folderOf(id: SubjectId): string {
  return `${id.replace(':', '/').split('/').map(folderName).join('/')}/`;
}

function folderName(part: string): string {
  const safe = part
    .replace(/[^A-Za-z0-9._-]/gu, (letter) => `~${Buffer.from(letter).toString('hex')}`)
    .replace(/^\.+$|^$|^[ie](?=ndex\.html$|ntity\.json$)/, (start) => `~${Buffer.from(start).toString('hex')}`);
  return safe.length <= longest ? safe : `${safe.slice(0, longest - 17)}~${sha256(part).slice(0, 16)}`;
}
