import { countWords, plain } from '../text/spans.ts';
import type { Span, Spans } from '../vocabulary/draft.ts';
import { isFigure, sentences } from './limits.ts';

/** Neighbours are told in one sentence up to this length; editorial-science 1.4, step 4, and the targets of 6.1. */
const longestJoined = 28;
/** A sentence this long takes no more. */
const longEnough = 20;
/** A fixed remark this short goes with the sentence before it; a longer one stands alone. */
const remark = 7;
/** After a sentence this long, one as short as that stands alone: it is the beat of the paragraph. */
const long = 18;
const short = 8;

/**
 * Joins short neighbouring sentences of a paragraph, so that it does not read like a list. What belongs to different
 * messages is joined only where the second goes on about the same subject or is a fixed remark on it. A short sentence
 * after a long one is left for the rhythm; figures keep their limit.
 */
export function aggregate(messages: readonly Spans[], figures: number, figuresAtFirst = figures): Spans {
  const joined: { spans: Spans; message: number }[] = [];
  for (const [message, spans] of messages.entries())
    for (const sentence of sentences(spans)) {
      const last = joined.at(-1);
      const limit = joined.length === 1 ? figuresAtFirst : figures;
      const belongs = last !== undefined && (last.message === message || goesTogether(last.spans, sentence));
      if (last && belongs && !isBeat(joined) && mayJoin(last.spans, sentence, limit))
        joined[joined.length - 1] = { spans: join(last.spans, sentence), message };
      else joined.push({ spans: sentence, message });
    }
  return joined.flatMap(({ spans }, index) => (index === 0 ? spans : [space, ...spans])).reduce(merged, []);
}

/** The last sentence is short and the one before it long: together they are a rhythm, and the short one stays alone. */
function isBeat(joined: readonly { readonly spans: Spans }[]): boolean {
  const [before, last] = [joined.at(-2), joined.at(-1)];
  return before !== undefined && last !== undefined && lengthOf(before.spans) >= long && lengthOf(last.spans) <= short;
}

/** Two that count, two that describe, two fixed remarks, or a short remark on what was said: these are one thought. */
function goesTogether(first: Spans, second: Spans): boolean {
  if (isFixed(second)) return isFixed(first) || lengthOf(second) <= remark;
  return !isFixed(first) && (goesOn(second) || first.some(isFigure) === second.some(isFigure));
}

/** Speaks on of the same subject. */
const goesOn = ([first]: Spans): boolean =>
  first?.kind === 'words' && /^(?:It|Its|They|Their|That|We)\b/.test(first.text);

const space: Span = { kind: 'words', text: ' ' };

function mayJoin(first: Spans, second: Spans, figures: number): boolean {
  return (
    lengthOf(first) < longEnough &&
    (!isFixed(first) || isFixed(second)) &&
    lengthOf(first) + lengthOf(second) < longestJoined &&
    [...first, ...second].filter(isFigure).length <= figures &&
    !/[;:]/.test(wordsOf(first) + wordsOf(second)) &&
    opensPlainly(second)
  );
}

/** A sentence that names nothing and counts nothing is one of the published fixed ones. */
const isFixed = (sentence: Spans): boolean => sentence.every((span) => span.kind === 'words');

/** Begins with words that can be written small, or with a name. */
function opensPlainly([first]: Spans): boolean {
  if (first?.kind === 'words') return !/^(?:Hugging Face|Hacker News|GitHub|Makers)/.test(first.text);
  return first?.kind === 'name';
}

/** `…, which is …` for a back reference, `…, while a usual day …` for a norm, `…, and it …` for the same subject, else a semicolon. */
function join(first: Spans, second: Spans): Spans {
  const start = second[0]?.kind === 'words' ? second[0].text : '';
  const refersBack = /^That (?=is|makes|takes)/.test(start);
  const sameSubject = /^(?:It|Its|They|Their|We)\b/.test(start) && !isFixed(second);
  const chained = /,? and\b/.test(wordsOf(first)) || /, and\b/.test(wordsOf(second));
  const isNorm = /^(?:An? (?:usual|ordinary|typical|normal) day|The median day|Its (?:norm|usual))/.test(start);
  const connective = refersBack
    ? ', which '
    : isNorm && !/while/.test(wordsOf(first))
      ? ', while '
      : sameSubject && !chained
        ? ', and '
        : '; ';
  const rest = refersBack ? start.replace(/^That /, '') : start.charAt(0).toLowerCase() + start.slice(1);
  const tail: Spans = second[0]?.kind === 'words' ? [{ kind: 'words', text: rest }, ...second.slice(1)] : second;
  return [...withoutStop(first), { kind: 'words', text: connective } as const, ...tail].reduce(merged, []);
}

function withoutStop(sentence: Spans): Spans {
  const last = sentence.at(-1);
  if (last?.kind !== 'words') return sentence;
  const text = last.text.replace(/\.$/, '');
  return text === '' ? sentence.slice(0, -1) : [...sentence.slice(0, -1), { kind: 'words', text }];
}

/** Neighbouring words as one span. */
export function merged(spans: Spans, span: Span): Spans {
  const last = spans.at(-1);
  return last?.kind === 'words' && span.kind === 'words'
    ? [...spans.slice(0, -1), { kind: 'words', text: last.text + span.text }]
    : [...spans, span];
}

const lengthOf = (sentence: Spans): number => countWords(plain(sentence));
const wordsOf = (sentence: Spans): string => sentence.map((span) => (span.kind === 'words' ? span.text : '')).join('');
