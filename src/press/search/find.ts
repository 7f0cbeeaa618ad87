import { type NameLine, type NameShelf, type ShelfList, shelvesFor } from '../entities/shelf.ts';
import type { ApiLine } from '../machine/api.ts';
import { paths } from '../paths.ts';

/** Gives the text of a file of the published site, or null where it is not there. */
export type Read = (path: string) => Promise<string | null>;

/** What a question finds: names of the shelves its first letters lead to, and issues of the last years. */
export interface Found {
  readonly subjects: readonly NameLine[];
  readonly issues: readonly ApiLine[];
}

const shelvesRead = 40;
const yearsRead = 3;
const shown = 12; // of each kind

/** Finds what holds all words of a question, in the files the pages are made of; the script of the page does the same. */
export async function find(question: string, read: Read): Promise<Found> {
  const words = plainLetters(question).split(/\s+/).filter(Boolean);
  if (words.length === 0) return { subjects: [], issues: [] };
  const holdsAll = (text: string) => words.every((word) => plainLetters(text).includes(word));
  const [names, lines] = await Promise.all([namesNear(words[0] ?? '', read), newestLines(read)]);
  return {
    subjects: names
      .filter(({ name }) => holdsAll(name))
      .toSorted((a, b) => b.mentions - a.mentions)
      .slice(0, shown),
    issues: lines.filter(({ headline, deck }) => holdsAll(`${headline} ${deck}`)).slice(0, shown),
  };
}

async function namesNear(start: string, read: Read): Promise<readonly NameLine[]> {
  const list = await data<ShelfList>(paths.apiShelves, read);
  const shelves = shelvesFor(start, Object.keys(list?.shelves ?? {}));
  const whole = await Promise.all(
    shelves.slice(0, shelvesRead).map((shelf) => data<NameShelf>(paths.apiNames(shelf), read)),
  );
  return whole.flatMap((shelf) => shelf?.names ?? []);
}

async function newestLines(read: Read): Promise<readonly ApiLine[]> {
  const index = await data<{ readonly years: readonly string[] }>(paths.apiIndex, read);
  const years = await Promise.all(
    (index?.years ?? [])
      .slice(0, yearsRead)
      .map((year) => data<{ readonly issues: readonly ApiLine[] }>(paths.apiYear(year), read)),
  );
  return years.flatMap((year) => year?.issues ?? []);
}

async function data<T>(path: string, read: Read): Promise<T | null> {
  const text = await read(path);
  return text === null ? null : (JSON.parse(text) as T);
}

/** Letters as one types them: small and without accents. */
const plainLetters = (text: string) => text.normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '');
