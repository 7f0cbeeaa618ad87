import type { Day, SubjectId } from '../../vocabulary/index.ts';
import { paths } from '../paths.ts';
import type { Entity, EntityKind } from './entity.ts';

/** An entity as the index knows it. */
export interface NameLine {
  readonly id: SubjectId;
  readonly name: string;
  readonly kind: EntityKind;
  /** How many stories are about it. */
  readonly mentions: number;
  readonly latest: Day;
  /** Where its page stands, from the root of the site. */
  readonly page: string;
}

/** All names that begin with the same letters: `api/v1/names/qw.json`. */
export interface NameShelf {
  readonly schema: 'names-1';
  readonly shelf: string;
  /** In order of name. */
  readonly names: readonly NameLine[];
}

/** Which shelves there are, and how many names stand on each: `api/v1/names/index.json`. */
export interface ShelfList {
  readonly schema: 'shelves-1';
  readonly shelves: Readonly<Record<string, number>>;
}

/** For names that begin with neither letter nor digit of ours. */
export const otherShelf = 'other-names';

/** What a place in the index follows from. */
export type Shelved = Pick<NameLine, 'id' | 'name'>;

/** Names that begin with the same two letters stand on one shelf. When they are more than this, three letters count, and so on. */
export const mostOnShelf = 150;
const fewestLetters = 2;

/**
 * The letters a subject is shelved by: the letters and digits of its name without accents, then those of its owner and of its
 * id, so that no two are alike. `Qwen/Qwen3-8B` begins with `qwen38bqwen`. Empty for a name that begins in another script.
 */
function shelfLetters({ name, id }: Shelved): string {
  const own = ownLetters(name);
  return own === '' ? '' : own + ours(plain(name.slice(0, ownStart(name)))) + ours(id.toLowerCase());
}

function ownLetters(name: string): string {
  const own = plain(name.slice(ownStart(name)));
  return /^[a-z0-9]/.test(own) ? ours(own) : '';
}

const ownStart = (name: string) => name.lastIndexOf('/', name.length - 2) + 1;
const ours = (letters: string) => letters.replaceAll(/[^a-z0-9]/g, '');
const plain = (text: string) =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/^[^\p{L}\p{N}]+/u, '');

/**
 * The shelves of an index. A shelf that grows full is closed, and its names go to shelves named by one letter more; so an
 * index of any length changes by little when a name comes, and which shelves there are follows from the names alone.
 */
export class Shelving {
  readonly #closed = new Set<string>();

  /** Begins with the shelves there are: where one has a longer name, the shorter ones were closed. */
  constructor(shelves: readonly string[]) {
    for (const shelf of shelves.filter((one) => one !== otherShelf))
      for (let short = shelf.slice(0, -1); short.length >= fewestLetters; short = short.slice(0, -1))
        this.#closed.add(short);
  }

  /** The shelf of a subject. */
  of(subject: Shelved): string {
    const letters = shelfLetters(subject);
    let length = fewestLetters;
    while (length < letters.length && this.#closed.has(letters.slice(0, length))) length += 1;
    return letters.slice(0, length) || otherShelf;
  }

  /** Closes a shelf that is full. False where it was closed before, or has no letters to go by. */
  close(shelf: string): boolean {
    if (shelf === otherShelf || this.#closed.has(shelf)) return false;
    this.#closed.add(shelf);
    return true;
  }
}

/** Shelves on which a name that begins with some letters may stand. */
export function shelvesFor(start: string, shelves: readonly string[]): readonly string[] {
  const letters = ownLetters(start) || otherShelf;
  return shelves.filter((shelf) => shelf.startsWith(letters) || letters.startsWith(shelf));
}

export function nameLine(entity: Entity): NameLine | null {
  const latest = entity.mentions[0]?.date;
  return latest === undefined
    ? null
    : {
        page: paths.entity(entity.id),
        id: entity.id,
        name: entity.name,
        kind: entity.kind,
        mentions: entity.mentions.length,
        latest,
      };
}

/** The order of an index: by the name without its owner, whatever its case; then by id. */
export function byName(one: NameLine, other: NameLine): number {
  const [a, b] = [sortKey(one), sortKey(other)];
  return a < b ? -1 : a > b ? 1 : 0;
}

function sortKey({ name, id }: NameLine): string {
  return `${name.slice(name.lastIndexOf('/', name.length - 2) + 1).toLowerCase()} ${id}`;
}
