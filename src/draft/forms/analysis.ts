import type { Draft, PullQuote, Spans } from '../../vocabulary/draft.ts';
import type { AngleId } from '../../vocabulary/finding.ts';
import { headline } from '../headline.ts';
import { isFigure, sentences } from '../limits.ts';
import type { Line, Maybe } from '../line.ts';
import { countWords, plain } from '../../text/spans.ts';
import { Sheet } from '../sheet.ts';
import type { Assignment } from './story.ts';
import { labels } from './story.ts';
import { chartOf, numbersBox, writeParagraphs } from './write.ts';

/** The deep dive: an article about a measure, in four paragraphs, with a sentence of its own pulled out. */
export function deepDive<A extends AngleId>({ telling, words, morning, chooser }: Assignment<A>): Maybe<Draft> {
  const plan = words.analysis?.(telling);
  if (!plan) return null;
  const sheet = new Sheet(chooser, `${telling.finding.id}/analysis`);
  const title = headline(`${telling.finding.id}/analysis`, plan.titles, chooser, morning.memory);
  const text = writeParagraphs(plan.paragraphs, sheet);
  if (!title || !text) return null;
  const deck = sheet.say('deck', plan.decks);
  return sheet.draft(
    'deep-dive',
    {
      kind: 'story',
      kicker: [{ kind: 'words', text: 'Analysis' }],
      headline: sheet.write(title),
      deck: deck?.spans ?? [],
      byline: [],
      paragraphs: text.map((paragraph) => paragraph.spans),
      pull: pullFrom(text),
      numbers: numbersBox(words.numbers(telling), sheet),
      chart: words.chart ? chartOf(telling.finding, words.chart(telling), sheet) : null,
    },
    labels(telling, 'deep-dive'),
  );
}

/** A sentence of the article repeated exactly: the one with a figure that is nearest to a good length for large type. */
function pullFrom(paragraphs: readonly Line[]): Maybe<PullQuote> {
  const goodLength = 14;
  const distance = (sentence: Spans) => Math.abs(countWords(plain(sentence)) - goodLength);
  const candidates = paragraphs
    .slice(1)
    .flatMap((paragraph) => sentences(paragraph.spans))
    .filter((sentence) => sentence.some(isFigure));
  const [first, ...rest] = candidates;
  if (!first) return null;
  const spans = rest.reduce((best, sentence) => (distance(sentence) < distance(best) ? sentence : best), first);
  return { spans, attribution: [{ kind: 'words', text: 'from this article' }] };
}
