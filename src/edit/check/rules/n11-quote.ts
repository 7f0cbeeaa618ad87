import { objection } from '../../objection.ts';
import { namesOf, type ReadSentence } from '../sentence.ts';
import type { QuoteToken } from '../read/token.ts';
import { ownerOf } from '../../../vocabulary/subject.ts';
import type { KeptText } from '../registry.ts';
import type { Rule } from './rule.ts';

export const quotation: Rule = {
  id: 'N11',
  title: 'Quotations',
  says: 'A quotation is an exact piece of a kept source, 30 words or less, given to whoever wrote it, and holds no hidden sign or instruction.',
  check: (sentence) =>
    sentence.tokens.flatMap((token) => (token.kind === 'quote' ? (check(token, sentence) ?? []) : [])),
};

const longest = 30;
const instruction =
  /\b(?:ignore|disregard|forget) (?:all |any |the |your )*(?:previous|prior|above|earlier)\b|\b(?:reveal|print|repeat|show|output|leak)\b[^.]*\bsystem prompt|<\/?[a-z]|\bjavascript:/i;

function check(token: QuoteToken, sentence: ReadSentence) {
  const { inside } = token;
  if (instruction.test(inside)) return objection('N11', token.text, inside, 'an instruction or markup');
  const sources = sourcesOf(inside, sentence.registry.sources);
  if (sources.length === 0) return objection('N11', token.text, inside, 'no kept source has these words');
  if (inside.split(' ').length > longest && !sources.some((source) => source.metric === 'title'))
    return objection('N11', token.text, `${inside.split(' ').length} words`, `${longest} words or less`);
  return misattributed(token, sources, sentence);
}

/** Whoever is named as its owner or author must be one of the sources. */
function misattributed(token: QuoteToken, sources: readonly KeptText[], sentence: ReadSentence) {
  const owners = namesOf(sentence).flatMap((name) =>
    name.meanings.every((meaning) => meaning.kind === 'owner') ? [name] : [],
  );
  const stranger = owners.find(
    (name) =>
      !name.meanings.some(
        (meaning) => meaning.kind === 'owner' && sources.some((source) => ownerOf(source.subject) === meaning.owner),
      ),
  );
  return stranger
    ? objection('N11', token.text, `words of ${stranger.text}`, `words from ${sources[0]!.subject}`)
    : null;
}

/** The kept texts a quotation is an exact piece of, cut at words. */
export function sourcesOf(quote: string, sources: readonly KeptText[]): readonly KeptText[] {
  const text = quote.replace(/[.,;]$/, '');
  return sources.filter((source) => {
    const at = source.text.indexOf(text);
    if (at < 0) return false;
    return (
      !/[\p{L}\p{N}]/u.test(source.text[at - 1] ?? '') && !/^[\p{L}\p{N}]/u.test(source.text.slice(at + text.length))
    );
  });
}
