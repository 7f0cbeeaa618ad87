import type { World } from '../../src/sample/index.ts';
import { attributesOn, isThere, type Thing } from '../../src/sample/index.ts';
import type { MetricId } from '../../src/vocabulary/metric.ts';

/** A world on one of its mornings: what every service looks at. */
export interface Scene {
  readonly world: World;
  readonly morning: number;
}

/** What is there this morning. */
export function there<T extends Thing>({ morning }: Scene, things: readonly T[]): readonly T[] {
  return things.filter((thing) => isThere(thing, morning));
}

/** What has appeared by this morning, in the last so many mornings. */
export function lately<T extends Thing>({ morning }: Scene, things: readonly T[], mornings: number): readonly T[] {
  return things.filter((thing) => thing.from <= morning && thing.from > morning - mornings);
}

/** The attributes of a thing this morning, by id. */
export interface Attributes {
  text(id: string): string | null;
  list(id: string): readonly string[];
}

export function attributesOf({ morning }: Scene, thing: Thing): Attributes {
  const values = attributesOn(thing, morning);
  return {
    text(id) {
      const value = values.get(id as MetricId);
      return typeof value === 'string' ? value : null;
    },
    list(id) {
      const value = values.get(id as MetricId);
      return typeof value === 'object' ? value : [];
    },
  };
}

/** `hf:model/owner/name` → `owner/name`. */
export const keyOf = (thing: Thing): string => thing.id.slice(thing.id.indexOf('/') + 1);
