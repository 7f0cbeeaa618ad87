import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { paths } from '../press/paths.ts';
import type { IssueLine } from '../press/site.ts';
import { sha256 } from '../system/digest.ts';
import type { Day, Pressing } from '../vocabulary/index.ts';

/** Pages of so many newest issues are looked for; older ones are there when the mark says so, for it is written after them. */
const looked = 8;

/** What has to be done so that a folder shows what was printed. */
export interface Wanting {
  /** Issues whose pages are missing, are of an earlier revision, or were made by another press; oldest first. */
  readonly issues: readonly IssueLine[];
  /** Those of them that are missing or were revised. */
  readonly revised: ReadonlySet<IssueLine>;
  /** `later`: nothing older than what is pressed is wanting, so the pages of names can go on from where they are. */
  readonly order: 'later' | 'anew';
}

/** The mark of the press in a folder, written when all it tells of stands: by which press, and a digest of each year. */
interface Mark {
  readonly schema: 'pressed-1';
  /** See `pressName`. */
  readonly press: string;
  readonly years: Readonly<Record<string, string>>;
}

/** Beside the mark, one file for each year. */
interface YearMark {
  readonly schema: 'pressed-year-1';
  /** The digest of `issue.json` of each issue. */
  readonly issues: Readonly<Record<Day, string>>;
}

/** Compares a folder with the issues printed. Only years that are not as they were pressed are looked at issue by issue. */
export async function wantingIn(out: string, printed: readonly IssueLine[], press: string): Promise<Wanting> {
  const mark = await markIn(out);
  const now = yearsOf(printed);
  const changed = new Set(
    [...now.keys(), ...Object.keys(mark?.years ?? {})].filter(
      (year) => mark?.years[year] !== yearDigest(now.get(year)),
    ),
  );
  const pressed = await pressedIn(out, [...changed]);
  const isThere = ({ date, digest }: IssueLine) => !changed.has(yearOf(date)) || pressed.get(date) === digest;
  const revised = new Set([
    ...[...changed].flatMap((year) => (now.get(year) ?? []).filter((line) => !isThere(line))),
    ...printed.slice(0, looked).filter(({ date }) => !existsSync(join(out, paths.issueJson(date)))),
  ]);
  if (mark?.press !== press) return { issues: printed.toReversed(), revised, order: 'anew' };
  const newest = printed.find((line) => !revised.has(line) && isThere(line))?.date ?? '';
  const dates = new Set([...changed].flatMap((year) => (now.get(year) ?? []).map(({ date }) => date)));
  const isLater =
    [...revised].every(({ date }) => date > newest) && [...pressed.keys()].every((date) => dates.has(date));
  return {
    issues: [...revised].toSorted((a, b) => (a.date < b.date ? -1 : 1)),
    revised,
    order: isLater ? 'later' : 'anew',
  };
}

/** The marks of a folder that shows all that was printed. They are published when everything else stands. */
export function pressMarks(printed: readonly IssueLine[], press: string, wanting: Wanting): readonly Pressing[] {
  const years = yearsOf(printed);
  const touched = new Set(wanting.issues.map(({ date }) => yearOf(date)));
  const digests = Object.fromEntries([...years].map(([year, lines]) => [year, yearDigest(lines)]));
  const mark: Mark = { schema: 'pressed-1', press, years: digests };
  return [
    ...[...years]
      .filter(([year]) => touched.has(year))
      .map(([year, lines]) => {
        const own: YearMark = {
          schema: 'pressed-year-1',
          issues: Object.fromEntries(lines.map(({ date, digest }) => [date, digest])),
        };
        return { path: yearMarkPath(year), bytes: `${JSON.stringify(own)}\n` };
      }),
    { path: markPath, bytes: `${JSON.stringify(mark)}\n` },
  ];
}

/** A folder about to be pressed anew says so: until it is done it has no mark, and whoever is cut off begins again. */
export async function unmark(out: string): Promise<void> {
  await rm(join(out, markPath), { force: true });
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

const markPath = 'pressed/index.json';
const yearMarkPath = (year: string) => `pressed/${year}.json`;
const yearOf = (date: Day) => date.slice(0, 4);
const yearsOf = (lines: readonly IssueLine[]) => Map.groupBy(lines, ({ date }) => yearOf(date));

function yearDigest(lines: readonly IssueLine[] = []): string {
  return sha256(lines.map(({ date, digest }) => `${date} ${digest}\n`).join(''));
}

async function markIn(out: string): Promise<Mark | null> {
  return marked<Mark>(await recallFrom(out)(markPath), 'pressed-1');
}

async function pressedIn(out: string, years: readonly string[]): Promise<ReadonlyMap<Day, string>> {
  const marks = await Promise.all(
    years.map(async (year) => marked<YearMark>(await recallFrom(out)(yearMarkPath(year)), 'pressed-year-1')),
  );
  return new Map(marks.flatMap((mark) => Object.entries(mark?.issues ?? {}) as [Day, string][]));
}

function marked<T extends { readonly schema: string }>(text: string | null, schema: T['schema']): T | null {
  if (text === null) return null;
  const mark = JSON.parse(text) as T;
  return mark.schema === schema ? mark : null;
}
