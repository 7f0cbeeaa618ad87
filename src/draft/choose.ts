import type { Memory } from '../vocabulary/memory.ts';
import type { Day } from '../vocabulary/time.ts';
import { resolve } from './alternatives.ts';
import type { Limits } from './limits.ts';
import { keeps } from './limits.ts';
import type { Line, Maybe } from './line.ts';
import { opened } from './line.ts';

/** Wordings of the same message; those that are not available today are null. */
export type Variants = readonly Maybe<Line>[];

/** Patterns printed in so many issues back weigh against a wording, less with every issue. */
const remembered = 60;
/** A fixed sentence that readers can do without is not said twice in so many issues. */
const restIssues = 20;
const weights = { recent: 2, today: 1, story: 4, chance: 0.5 } as const;

/**
 * Chooses words for one morning: seeded, so that a date always reads the same, and penalised, so that no two dates do.
 * What the last issues printed, what other stories of the morning use and what this story has said already weigh against a
 * wording; a digest of date, story and pattern decides between equals.
 */
export class Chooser {
  readonly #date: Day;
  readonly #ages = new Map<string, number>();
  readonly #today = new Map<string, Set<string>>();

  constructor(date: Day, memory: Memory) {
    this.#date = date;
    for (const [age, issue] of memory.issues.slice(0, remembered).entries())
      for (const pattern of issue.stories.flatMap((story) => story.patterns))
        if (!this.#ages.has(pattern)) this.#ages.set(pattern, age);
  }

  /**
   * The wording of a slot; null where none is available within the limits. What may be left out is left out where all there
   * is to say are fixed sentences that readers have seen of late.
   */
  choose(
    story: string,
    slot: string,
    variants: Variants,
    limits: Limits,
    { said, optional }: { said: ReadonlySet<string>; optional: boolean },
  ): Maybe<Line> {
    let best: Maybe<Line> = null;
    let most = Number.NEGATIVE_INFINITY;
    for (const candidate of variants) {
      const variant = candidate && this.finish(story, slot, candidate, said);
      if (variant === null || !keeps(variant.spans, limits)) continue;
      if (optional && isFixed(variant) && this.#isWorn(variant)) continue;
      const worth = this.worth(story, slot, variant, said);
      if (worth > most) [best, most] = [variant, worth];
    }
    if (best) this.use(story, best);
    return best;
  }

  /** A line as it would be printed: alternatives decided, and its first word written as that of a sentence. */
  finish(story: string, slot: string, written: Line, said: ReadonlySet<string>): Line {
    const seed = `${this.#date}|${story}|${slot}|`;
    return opened(resolve(written, (key) => this.#weight(key, story, said) + weights.chance * chance(seed + key)));
  }

  /** Nought at best; the more a wording was used of late, the less. */
  worth(story: string, slot: string, variant: Line, said: ReadonlySet<string>): number {
    const [skeleton = ''] = variant.patterns;
    const luck = weights.chance * chance(`${this.#date}|${story}|${slot}|${skeleton}`);
    return luck - variant.patterns.reduce((sum, pattern) => sum + this.#weight(pattern, story, said), 0);
  }

  /** Remembers for the rest of the morning that a story says this. */
  use(story: string, written: Line): void {
    for (const pattern of written.patterns) {
      const users = this.#today.get(pattern) ?? new Set();
      users.add(story);
      this.#today.set(pattern, users);
    }
  }

  #isWorn({ patterns: [skeleton = ''] }: Line): boolean {
    return this.#today.has(skeleton) || (this.#ages.get(skeleton) ?? restIssues) < restIssues;
  }

  #weight(pattern: string, story: string, said: ReadonlySet<string>): number {
    const age = this.#ages.get(pattern);
    const users = this.#today.get(pattern);
    const others = users ? users.size - (users.has(story) ? 1 : 0) : 0;
    return (
      (age === undefined ? 0 : weights.recent * (1 - age / remembered)) +
      weights.today * others +
      (said.has(pattern) ? weights.story : 0)
    );
  }
}

/** Nothing but our own words. */
const isFixed = ({ spans }: Line): boolean => spans.every(({ kind }) => kind === 'words');

/** A number from 0 to 1 that depends on nothing but the text: FNV-1a, then the finisher of MurmurHash3. */
export function chance(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 0xffffffff;
}
