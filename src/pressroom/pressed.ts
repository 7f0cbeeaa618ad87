import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { assets } from '../press/assets.ts';
import { paths } from '../press/paths.ts';
import type { IssueLine } from '../press/site.ts';
import type { Day } from '../vocabulary/index.ts';

/** Pages of so many newest issues are looked for; older ones are there when the list says so, for it is written after them. */
const looked = 8;

/** What has to be done so that a folder shows what was printed. */
export interface Wanting {
  /** Issues whose pages are missing or are not those of the newest revision, oldest first. */
  readonly issues: readonly IssueLine[];
  /** `later`: nothing older than what is pressed is wanting, so the pages of names can go on from where they are. */
  readonly order: 'later' | 'anew';
  /** Whether the pages that only the program changes were pressed by this version of it. */
  readonly houseStands: boolean;
}

/** Compares a folder with the issues printed. It says of itself what it holds, in the list it gives to programs. */
export async function wantingIn(out: string, printed: readonly IssueLine[]): Promise<Wanting> {
  const pressed = await digestsIn(out);
  const issues = printed
    .filter(
      ({ date, digest }, index) =>
        pressed.get(date) !== digest || (index < looked && !existsSync(join(out, paths.issueJson(date)))),
    )
    .toReversed();
  const dates = new Set(printed.map(({ date }) => date));
  const newest = [...pressed.keys()].reduce<string>((latest, date) => (date > latest ? date : latest), '');
  const isLater = issues.every(({ date }) => date > newest) && [...pressed.keys()].every((date) => dates.has(date));
  return {
    issues,
    order: pressed.size > 0 && isLater ? 'later' : 'anew',
    houseStands: existsSync(join(out, assets.style)) && existsSync(join(out, paths.notFound)),
  };
}

async function digestsIn(out: string): Promise<ReadonlyMap<Day, string>> {
  const text = await recallFrom(out)(paths.apiIssues);
  if (text === null) return new Map();
  const { issues } = JSON.parse(text) as { readonly issues: readonly IssueLine[] };
  return new Map(issues.map(({ date, digest }) => [date, digest]));
}

/** Reads what was pressed into a folder; null for a file that is not there. */
export function recallFrom(out: string): (path: string) => Promise<string | null> {
  return async (path) => {
    try {
      return await readFile(join(out, path), 'utf8');
    } catch (error) {
      if ((error as { code?: string }).code === 'ENOENT') return null;
      throw error;
    }
  };
}
