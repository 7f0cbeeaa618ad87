import { sentenceCase } from '../../text/english.ts';
import type { Span, Spans } from '../../vocabulary/draft.ts';

/** A sentence as a model may see it: our own words, and places where figures, dates, names and quotations will stand. */
export interface Slotted {
  readonly text: string; // `[[N1]] stood at [[F1]] stars on [[D1]].`
  readonly slots: ReadonlyMap<string, Span>;
}

export const slotPattern = /\[\[[A-Z]\d+\]\]/g;

/** Empties a sentence. Null where it holds a run that cannot be taken for one place. */
export function slotted(sentence: Spans): Slotted | null {
  const slots = new Map<string, Span>();
  const counts = new Map<string, number>();
  let text = '';
  for (const span of sentence) {
    if (span.kind === 'words') {
      if (/\[\[|\]\]/.test(span.text)) return null;
      text += span.text;
      continue;
    }
    const letter = letterOf(span);
    if (letter === null) return null;
    const count = (counts.get(letter) ?? 0) + 1;
    counts.set(letter, count);
    slots.set(`[[${letter}${count}]]`, span);
    text += `[[${letter}${count}]]`;
  }
  return { text, slots };
}

/** N for a name, F for a figure, D for a date, Q for a quotation, L for a link. */
function letterOf(span: Span): string | null {
  switch (span.kind) {
    case 'name':
      return 'N';
    case 'claim':
      return span.display.as === 'day' || span.display.as === 'time' ? 'D' : 'F';
    case 'quote':
      return 'Q';
    case 'link':
      return 'L';
    case 'words':
    case 'emphasis':
      return null;
  }
}

/** Puts everything back in its place. Every place of the text must be one of the slots. */
export function filled(text: string, slots: Slotted['slots']): Spans {
  const spans: Span[] = [];
  let from = 0;
  for (const match of text.matchAll(slotPattern)) {
    if (match.index > from) spans.push({ kind: 'words', text: text.slice(from, match.index) });
    spans.push(inCase(slots.get(match[0])!, match.index === 0));
    from = match.index + match[0].length;
  }
  if (from < text.length) spans.push({ kind: 'words', text: text.slice(from) });
  return spans;
}

/** A figure in words is written large at the start of a sentence and small elsewhere. */
function inCase(span: Span, atStart: boolean): Span {
  if (span.kind !== 'claim' || (span.display.as !== 'words' && span.display.as !== 'ordinal')) return span;
  if ((span.display.capital === true) === atStart) return span;
  const { capital: _capital, ...display } = span.display;
  return atStart
    ? { ...span, display: { ...display, capital: true }, text: sentenceCase(span.text) }
    : { ...span, display, text: span.text.charAt(0).toLowerCase() + span.text.slice(1) };
}
