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
  readonly facts: readonly Fact[];
  readonly patterns: readonly string[];
}

/** A wording that may not be available today: it needs a fact we do not have, or a licence that does not hold. */
export type Maybe<T> = T | null;

type Part = Piece | Line | string;

/**
 * Writes a line: ``line`${name} stood at ${figure(now)} stars.` `` A null part makes the whole line null, so a pattern that
 * needs something we do not have simply falls away. The pattern's id is a digest of its fixed words, the same in every
 * issue as long as nobody rewrites it.
 */
export function line(strings: TemplateStringsArray, ...parts: readonly Maybe<Part>[]): Maybe<Line> {
  const spans: Span[] = [];
  const facts: Fact[] = [];
  const patterns = [patternOf(strings)];
  for (const [index, fixed] of strings.entries()) {
    pushWords(spans, fixed);
    if (index >= parts.length) break;
    const part = parts[index];
    if (part === null || part === undefined) return null;
    const starts = startsSentence(spans);
    if (typeof part === 'string') pushWords(spans, starts ? sentenceCase(part) : part);
    else if ('span' in part) {
      push(spans, starts ? (part.atStart ?? part.span) : part.span);
      if (part.fact) facts.push(part.fact);
    } else {
      for (const [place, span] of part.spans.entries()) push(spans, place === 0 && starts ? raised(span) : span);
      facts.push(...part.facts);
      patterns.push(...part.patterns);
    }
  }
  return { spans, facts, patterns };
}

/** Lines one after another as sentences of one paragraph; missing ones fall away. Null where none is left. */
export function paragraph(lines: readonly Maybe<Line>[]): Maybe<Line> {
  return join(lines, ' ');
}

/** `a, b and c` of pieces or lines; null where one is missing or there are none. */
export function listed(members: readonly Maybe<Piece | Line>[], last: 'and' | 'or' = 'and'): Maybe<Line> {
  const lines = members.map((member) => (member && 'span' in member ? lineOf(member) : member));
  if (lines.length === 0 || lines.includes(null)) return null;
  const spans: Span[] = [];
  for (const [index, member] of lines.entries()) {
    if (index > 0) pushWords(spans, index === lines.length - 1 ? ` ${last} ` : ', ');
    for (const span of member?.spans ?? []) push(spans, span);
  }
  return { ...gathered(lines), spans };
}

export function lineOf(piece: Piece): Line {
  return { spans: [piece.span], facts: piece.fact ? [piece.fact] : [], patterns: [] };
}

/** Furniture and fixed sentences. */
export function plainWords(text: string): Line {
  return { spans: [{ kind: 'words', text }], facts: [], patterns: [patternOf([text])] };
}

function join(lines: readonly Maybe<Line>[], between: string): Maybe<Line> {
  const present = lines.filter((member) => member !== null);
  if (present.length === 0) return null;
  const spans: Span[] = [];
  for (const [index, member] of present.entries()) {
    if (index > 0) pushWords(spans, between);
    for (const span of member.spans) push(spans, span);
  }
  return { ...gathered(present), spans };
}

function gathered(lines: readonly Maybe<Line>[]): Omit<Line, 'spans'> {
  return {
    facts: lines.flatMap((member) => member?.facts ?? []),
    patterns: lines.flatMap((member) => member?.patterns ?? []),
  };
}

function patternOf(strings: readonly string[]): string {
  return sha256(strings.join('\u25cc')).slice(0, 10);
}

/** Whether whatever comes next begins a sentence. */
function startsSentence(spans: readonly Span[]): boolean {
  const last = spans.at(-1);
  return last === undefined || (last.kind === 'words' && /[.!?] $/.test(last.text));
}

const raised = (span: Span): Span => (span.kind === 'words' ? { ...span, text: sentenceCase(span.text) } : span);

function push(spans: Span[], span: Span): void {
  if (span.kind === 'words') pushWords(spans, span.text);
  else spans.push(span);
}

/** Neighbouring words are one span, so that a sentence has as few as it can. */
function pushWords(spans: Span[], text: string): void {
  if (text === '') return;
  const last = spans.at(-1);
  if (last?.kind === 'words') spans[spans.length - 1] = { kind: 'words', text: last.text + text };
  else spans.push({ kind: 'words', text });
}
