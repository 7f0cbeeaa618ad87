import type { Block, Draft, SectionId, Spans } from '../vocabulary/draft.ts';
import type { Fact } from '../vocabulary/fact.ts';
import type { SubjectId } from '../vocabulary/subject.ts';
import type { Chooser, Optional, Variants } from './choose.ts';
import type { Limits } from './limits.ts';
import { body } from './limits.ts';
import { ownWords, runLength } from '../text/running-text.ts';
import { lengthsOf, wantedLength } from './rhythm.ts';
import { chance } from './luck.ts';
import type { Line, Maybe } from './line.ts';

/**
 * The sheet one draft is written on: it chooses wordings, and keeps every fact and pattern that reaches the page, so that
 * a draft names exactly what it prints.
 */
export class Sheet {
  readonly #chooser: Chooser;
  readonly #story: string;
  readonly #facts = new Map<string, Fact>();
  readonly #patterns = new Set<string>();
  /** Words of each sentence said so far, and the last words of them. */
  #lengths: readonly number[] = [];
  #before: readonly string[] = [];

  constructor(chooser: Chooser, story: string) {
    this.#chooser = chooser;
    this.#story = story;
  }

  /** Chooses a wording and writes it down. Null where none is available, or where the slot may stay empty and would bore. */
  say(slot: string, variants: Variants, limits: Limits = body, optional: Optional = 'never'): Maybe<Line> {
    const said = this.#chooser.choose(variants, {
      story: this.#story,
      slot,
      limits,
      said: this.#patterns,
      before: this.#before,
      length: wantedLength(this.#lengths, chance(`${this.#story}|${slot}|${this.#lengths.length}`)),
      optional,
    });
    if (!said) return null;
    this.write(said);
    this.#lengths = [...this.#lengths, ...lengthsOf(said.spans)];
    this.#before = [...this.#before, ...ownWords(said.spans)].slice(1 - runLength);
    return said;
  }

  /** A new paragraph, deck or entry: no run of words goes on from the one before, and its rhythm is its own. */
  breakOff(): void {
    this.#before = [];
    this.#lengths = this.#lengths.slice(-1);
  }

  /** Writes a line down as it is. */
  write(written: Line): Spans {
    for (const fact of written.facts) this.fact(fact);
    for (const pattern of written.patterns) this.#patterns.add(pattern);
    return written.spans;
  }

  fact(fact: Fact): void {
    this.#facts.set(fact.id, fact);
  }

  draft(
    section: SectionId,
    block: Block,
    about: Pick<Draft, 'id' | 'subjects' | 'angle' | 'score' | 'countsOnly' | 'exempt' | 'finding'>,
  ): Draft {
    return { ...about, section, block, facts: [...this.#facts.values()], patterns: [...this.#patterns] };
  }
}

/** What a list or table of the standing parts says about itself. */
export function standing(kind: string, subjects: readonly SubjectId[], exempt: boolean) {
  return {
    id: `selection/${kind}`,
    finding: `selection/${kind}`,
    subjects,
    angle: kind,
    score: null,
    countsOnly: false,
    exempt,
  };
}
