import { sha256 } from '../system/digest.ts';
import { sentenceCase } from '../text/english.ts';
import type { Fact } from '../vocabulary/fact.ts';
import type { Span, Spans } from '../vocabulary/draft.ts';

/** One span with the fact it words, and how it is written at the start of a sentence. */
export interface Piece {
  readonly span: Span;
  readonly fact: Fact | null;
  readonly atStart?: Span;
}

/** A run of prose: what will be printed, what it rests on, and which patterns it was made by. */
export interface Line {
  readonly spans: Spans;
  /** The first span as it stands at the start of a sentence; a line is written as if it stood within one. */
  readonly opening: Maybe<Span>;
  readonly facts: readonly Fact[];
  readonly patterns: readonly string[];
  /** The same message worded otherwise, where the line has choices: each choice takes the option that is picked. */
  readonly derive?: (pick: Decide) => Line;
}

/** Decides a choice: given how many options there are, the place of one of them. */
export type Decide = (options: number) => number;

/** A wording that may not be available today: it needs a fact we do not have, or a licence that does not hold. */
export type Maybe<T> = T | null;

type Part = Piece | Line | string;
/** Several ways to say one part of a sentence; those that are null are not available today. */
export type Choice = readonly Maybe<Part>[];

/**
 * Writes a line: ``line`${name} stood at ${figure(now)} stars.` `` A null part makes the whole line null, so a pattern that
 * needs something we do not have simply falls away. A list is a choice, and lines within it may hold choices of their own:
 * such lines are a grammar, and each wording of it is derived by picks. The pattern's id is a digest of its fixed words, the
 * same in every issue as long as nobody rewrites it.
 */
export function line(strings: TemplateStringsArray, ...parts: readonly (Maybe<Part> | Choice)[]): Maybe<Line> {
  const known: (Part | readonly Part[])[] = [];
  for (const part of parts) {
    const available = isChoice(part) ? part.filter((option) => option !== null) : part;
    if (available === null || (isChoice(available) && available.length === 0)) return null;
    known.push(available);
  }
  const plainly = written(strings, known, () => 0);
  return known.some(isOpen) ? { ...plainly, derive: (pick) => written(strings, known, pick) } : plainly;
}

const isChoice = (part: Maybe<Part> | Choice): part is Choice => Array.isArray(part);

/** Whether a part can be said in more ways than one. */
const isOpen = (part: Part | readonly Part[]): boolean =>
  Array.isArray(part) || (typeof part === 'object' && 'derive' in part && part.derive !== undefined);

function written(strings: TemplateStringsArray, parts: readonly (Part | readonly Part[])[], pick: Decide): Line {
  const run = new Run();
  const facts: Fact[] = [];
  const patterns = [patternOf(strings)];
  for (const [index, fixed] of strings.entries()) {
    run.words(fixed);
    const part = parts[index] === undefined ? null : picked(parts[index], pick);
    if (part === null) break;
    if (typeof part === 'string') run.words(run.startsSentence() ? sentenceCase(part) : part);
    else if ('span' in part) {
      run.add([part.span], part.atStart ?? null);
      if (part.fact) facts.push(part.fact);
    } else {
      run.add(part.spans, part.opening);
      facts.push(...part.facts);
      patterns.push(...part.patterns);
    }
  }
  return { ...run.result(), facts, patterns };
}

function picked(part: Part | readonly Part[], pick: Decide): Part {
  const one = isChoice(part) ? part[pick(part.length)]! : part;
  return typeof one === 'object' && 'derive' in one && one.derive ? one.derive(pick) : one;
}

export function lineOf(piece: Piece): Line {
  return {
    spans: [piece.span],
    opening: piece.atStart ?? null,
    facts: piece.fact ? [piece.fact] : [],
    patterns: [],
  };
}

/** Words that figures of the draft bear out though none of them is printed beside; null where they do not. */
export function backed(facts: Maybe<readonly Fact[]>, words: string): Maybe<Line> {
  return facts && { spans: [{ kind: 'words', text: words }], opening: null, facts, patterns: [] };
}

/** Furniture and fixed sentences. */
export function plainWords(text: string): Line {
  return { spans: [{ kind: 'words', text }], opening: null, facts: [], patterns: [patternOf([text])] };
}

/** The line as the start of a sentence. */
export function opened(line: Line): Line {
  const [first, ...rest] = line.spans;
  if (!first) return line;
  return { ...line, spans: [line.opening ?? raised(first), ...rest], opening: null };
}

/** The line as a clause: without the stop at its end. */
export function withoutStop(sentence: Line): Line {
  const { derive } = sentence;
  const last = sentence.spans.at(-1);
  if (last?.kind !== 'words') return sentence;
  const text = last.text.replace(/\.$/, '');
  return {
    ...sentence,
    spans: [...sentence.spans.slice(0, -1), ...(text === '' ? [] : [{ kind: 'words', text } as const])],
    ...(derive ? { derive: (pick) => withoutStop(derive(pick)) } : {}),
  };
}

/** Lines one after another as sentences of one paragraph; missing ones fall away. Null where none is left. */
export function paragraph(lines: readonly Maybe<Line>[]): Maybe<Line> {
  const present = lines.filter((member) => member !== null).map(opened);
  return present.length === 0 ? null : joined(present, () => ' ');
}

/** `a, b and c` of pieces or lines; null where one is missing or there are none. */
export function listed(members: readonly Maybe<Piece | Line>[], last: 'and' | 'or' = 'and'): Maybe<Line> {
  const lines = members.map((member) => (member && 'span' in member ? lineOf(member) : member));
  const present = lines.filter((member) => member !== null);
  if (lines.length === 0 || present.length < lines.length) return null;
  return joined(present, (index) => (index === lines.length - 1 ? ` ${last} ` : ', '));
}

function joined(lines: readonly Line[], between: (index: number) => string): Line {
  const run = new Run();
  for (const [index, member] of lines.entries()) {
    if (index > 0) run.words(between(index));
    run.add(member.spans, member.opening);
  }
  return {
    ...run.result(),
    facts: lines.flatMap((member) => member.facts),
    patterns: lines.flatMap((member) => member.patterns),
  };
}

/** Spans as they are put together: neighbouring words become one span, and what begins a sentence is written so. */
class Run {
  readonly #spans: Span[] = [];
  #opening: Maybe<Span> = null;

  words(text: string): void {
    if (text === '') return;
    const last = this.#spans.at(-1);
    if (last?.kind === 'words') this.#spans[this.#spans.length - 1] = { kind: 'words', text: last.text + text };
    else this.#spans.push({ kind: 'words', text });
  }

  add(spans: Spans, opening: Maybe<Span>): void {
    if (this.#spans.length === 0) this.#opening = opening;
    for (const [place, span] of spans.entries()) {
      const starts = place === 0 && this.startsSentence();
      const written = starts ? (opening ?? raised(span)) : span;
      if (written.kind === 'words') this.words(written.text);
      else this.#spans.push(written);
    }
  }

  /** After a full stop of our own words. The start of the run itself is not yet known to be one. */
  startsSentence(): boolean {
    const last = this.#spans.at(-1);
    return last?.kind === 'words' && /[.!?] $/.test(last.text);
  }

  result(): Pick<Line, 'spans' | 'opening'> {
    return { spans: this.#spans, opening: this.#opening };
  }
}

const patternIds = new WeakMap<readonly string[], string>();

/** Templates are the same array each time they are evaluated, so each is digested once. */
function patternOf(strings: readonly string[]): string {
  const known = patternIds.get(strings);
  if (known !== undefined) return known;
  const id = sha256(strings.join('\u25cc')).slice(0, 10);
  patternIds.set(strings, id);
  return id;
}

const raised = (span: Span): Span => (span.kind === 'words' ? { ...span, text: sentenceCase(span.text) } : span);
