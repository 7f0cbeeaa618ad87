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

/** All names that begin with the same two letters: `api/v1/names/qw.json`. */
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
export const otherShelf = 'other';

/** The shelf of a name: its first two letters or digits, without the owner and without accents. `Qwen/Qwen3-8B` is on `qw`. */
export function shelfOf(name: string): string {
  const own = name.slice(name.lastIndexOf('/', name.length - 2) + 1);
  const letters = own
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/^[^\p{L}\p{N}]+/u, '');
  const [first] = /^[a-z0-9]{1,2}/.exec(letters) ?? [];
  return first ?? otherShelf;
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
