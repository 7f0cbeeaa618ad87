import { ownWords, runMarks } from '../text/running-text.ts';
import { countWords, plain } from '../text/spans.ts';
import { syllables } from '../text/syllables.ts';
import type { Memory } from '../vocabulary/memory.ts';
import type { Day } from '../vocabulary/time.ts';
import { isOpen, resolve } from './alternatives.ts';
import type { Limits } from './limits.ts';
import { keeps, sentences } from './limits.ts';
import type { Line, Maybe } from './line.ts';
import { opened } from './line.ts';
import { chance, picksOf } from './luck.ts';

/** Wordings of the same message; those that are not available today are null. */
export type Variants = readonly Maybe<Line>[];

/** What a sentence is chosen for. */
export interface Place {
  readonly story: string;
  readonly slot: string;
  readonly limits: Limits;
  /** Patterns the story has used. */
  readonly said: ReadonlySet<string>;
  /** The last words before it in the story, small and without names: a run may begin there. */
  readonly before: readonly string[];
  /** How many words would suit the rhythm; null where there is none to keep. */
  readonly length: number | null;
  readonly optional: Optional;
}

/**
 * Whether a place may stay empty: never; where all there is to say are fixed sentences that readers have seen of late; or
 * where anything said there has been read of late.
 */
export type Optional = 'never' | 'where fixed' | 'where worn';

/** A wording and what it is worth in its place. */
export interface Weighed {
  readonly wording: Line;
  readonly worth: number;
}

/** What the worth of a wording depends on. */
export type Spot = Omit<Place, 'limits' | 'optional'>;

/** Patterns printed in so many issues back weigh against a wording, less with every issue. */
const rememberedIssues = 60;
/** Six words in a row that stood in one of so many issues are not to stand there again; editorial-science 6.1. */
const restIssues = 30;
/** Wordings tried of each pattern that has several. */
const tries = 8;
/** A wording worth this much need not be bettered. */
const goodEnough = -0.8;
/** Syllables to a word at which our own words read as news does: reading ease 45 to 60 at the lengths of `rhythm.ts`. */
const newsLevel = 1.62;

/** Words of a sentence whose level counts in full; that of a shorter one matters less, for it is a smaller part of the text. */
const middling = 14;

const weights = { recent: 1.2, part: 0.25, today: 1, story: 4, chance: 0.5, run: 4, length: 0.5, level: 5 } as const;

/**
 * Chooses words for one morning: seeded, so that a date always reads the same, and penalised, so that no two dates do. Of
 * every pattern that is available several wordings are made and measured: by the runs of six words that recent issues or
 * other stories of the morning had, by patterns used of late, and by how its length suits its neighbours.
 */
export class Chooser {
  readonly #date: Day;
  readonly #ages = new Map<string, number>();
  readonly #today = new Map<string, Set<string>>();
  readonly #worn = new Set<number>();
  readonly #runsToday = new Set<number>();

  constructor(date: Day, memory: Memory) {
    this.#date = date;
    for (const [age, issue] of memory.issues.slice(0, rememberedIssues).entries())
      for (const pattern of issue.stories.flatMap((story) => story.patterns))
        if (!this.#ages.has(pattern)) this.#ages.set(pattern, age);
    for (const issue of memory.issues.slice(0, restIssues)) for (const run of issue.runs ?? []) this.#worn.add(run);
  }

  /** The best wording of a place; null where none is available within its limits. */
  choose(variants: Variants, place: Place): Maybe<Line> {
    let best: Maybe<Line> = null;
    let most = Number.NEGATIVE_INFINITY;
    for (const variant of variants)
      for (const { wording, worth } of variant ? this.wordings(variant, place) : []) {
        if (!keeps(wording.spans, place.limits)) continue;
        if (this.#mayBeLeftOut(wording, place)) continue;
        if (worth > most) [best, most] = [wording, worth];
      }
    if (best) this.use(place.story, best);
    return best;
  }

  /** Wordings of one pattern as they would be printed, one after the other until one is good enough. */
  *wordings(variant: Line, place: Spot): Iterable<Weighed> {
    const [skeleton = ''] = variant.patterns;
    const seed = `${this.#date}|${place.story}|${place.slot}|${skeleton}`;
    const many = isOpen(variant) ? tries : 1;
    for (let attempt = 0; attempt < many; attempt += 1) {
      const wording = opened(resolve(variant, picksOf(`${seed}|${attempt}`)));
      const worth = this.worth(wording, place);
      yield { wording, worth };
      if (worth >= goodEnough) return;
    }
  }

  /** Nought and a little at best; less for what was read of late and for what breaks the rhythm. */
  worth(wording: Line, place: Spot): number {
    const { story, slot, said, before, length } = place;
    const [skeleton = '', ...parts] = wording.patterns;
    const luck = weights.chance * chance(`${this.#date}|${story}|${slot}|${skeleton}`);
    const own = ownWords(wording.spans);
    const runs = this.#repeats([...before, ...own]);
    const rhythm = length === null ? 0 : Math.abs(lengthOf(wording) - length);
    return (
      luck -
      this.#weight(skeleton, story, said) -
      weights.part * parts.reduce((sum, part) => sum + this.#weight(part, story, said), 0) -
      weights.run * runs -
      weights.length * rhythm -
      (length === null ? 0 : weights.level * Math.max(0, newsLevel - levelOf(own)) * Math.min(1, own.length / middling))
    );
  }

  /** Remembers for the rest of the morning that a story says this. */
  use(story: string, wording: Line): void {
    for (const pattern of wording.patterns) {
      const users = this.#today.get(pattern) ?? new Set();
      users.add(story);
      this.#today.set(pattern, users);
    }
    for (const run of runMarks(ownWords(wording.spans))) this.#runsToday.add(run);
  }

  /** How many runs of six words recent issues had, and half as much for each that stands elsewhere this morning. */
  #repeats(words: readonly string[]): number {
    let count = 0;
    for (const run of runMarks(words)) count += this.#worn.has(run) ? 1 : this.#runsToday.has(run) ? 0.5 : 0;
    return count;
  }

  #mayBeLeftOut(wording: Line, { before, optional }: Place): boolean {
    if (optional === 'never' || (optional === 'where fixed' && !isFixed(wording))) return false;
    return (isFixed(wording) && this.#isRecent(wording)) || this.#repeats([...before, ...ownWords(wording.spans)]) > 0;
  }

  /** Said this morning, or within four issues. */
  #isRecent({ patterns: [skeleton = ''] }: Line): boolean {
    return this.#today.has(skeleton) || (this.#ages.get(skeleton) ?? restIssues) < 4;
  }

  #weight(pattern: string, story: string, said: ReadonlySet<string>): number {
    const age = this.#ages.get(pattern);
    const users = this.#today.get(pattern);
    const others = users ? users.size - (users.has(story) ? 1 : 0) : 0;
    return (
      (age === undefined ? 0 : weights.recent * (1 - age / rememberedIssues)) +
      weights.today * Math.min(others, 2) +
      (said.has(pattern) ? weights.story : 0)
    );
  }
}

/** Nothing but our own words. */
const isFixed = ({ spans }: Line): boolean => spans.every(({ kind }) => kind === 'words');

/** Syllables to a word. */
const levelOf = (words: readonly string[]): number =>
  words.length === 0 ? newsLevel : words.reduce((sum, word) => sum + syllables(word), 0) / words.length;

/** Words of its longest sentence. */
const lengthOf = ({ spans }: Line): number =>
  Math.max(...sentences(spans).map((sentence) => countWords(plain(sentence))));
