import type { Memory } from '../vocabulary/memory.ts';
import type { Span } from '../vocabulary/draft.ts';
import { countWords, plain } from '../text/spans.ts';
import type { Chooser, Spot, Variants } from './choose.ts';
import { keeps } from './limits.ts';
import type { Line, Maybe } from './line.ts';
import { chance } from './luck.ts';

/** Rules of a headline; editorial-science 1.4. */
export const headlineRules = {
  fewestWords: 4,
  mostWords: 11,
  characters: 75,
  figures: 1,
  limit: 28,
  nameWithin: 4,
  newForDays: 100,
} as const;

/**
 * The best of the candidates: common words, short, a pattern not used of late, and never a head that was printed before.
 * Names too long for the rules leave the shortest candidate standing.
 */
export function headline(story: string, candidates: Variants, chooser: Chooser, memory: Memory): Maybe<Line> {
  const printed = new Set(
    memory.issues
      .slice(0, headlineRules.newForDays)
      .flatMap((issue) => [issue.headline, ...issue.stories.map((told) => told.headline)]),
  );
  const spot: Spot = { story, slot: 'headline', said: new Set(), before: [], length: null };
  const fresh = candidates
    .flatMap((candidate) => (candidate ? [...chooser.wordings(candidate, spot)] : []))
    .map(({ wording }) => wording)
    .filter(
      ({ spans }) =>
        !printed.has(plain(spans)) && keeps(spans, { words: headlineRules.limit, figures: headlineRules.figures }),
    );
  const fitting = fresh.filter(fits);
  if (fitting.length === 0) return shortest(fresh);
  const worth = (candidate: Line) =>
    chooser.worth(candidate, spot) + plainness(candidate) + chance(plain(candidate.spans)) / 10;
  const chosen = fitting.reduce((best, candidate) => (worth(candidate) > worth(best) ? candidate : best));
  chooser.use(story, chosen);
  return chosen;
}

function fits({ spans }: Line): boolean {
  const text = plain(spans);
  const words = countWords(text);
  return (
    words >= headlineRules.fewestWords &&
    words <= headlineRules.mostWords &&
    text.length <= headlineRules.characters &&
    nameStandsEarly(spans)
  );
}

/** The entity, a name, a publisher or a quoted title, within the first four words. */
function nameStandsEarly(spans: readonly Span[]): boolean {
  const at = spans.findIndex(isEntity);
  return at < 0 || countWords(plain(spans.slice(0, at))) < headlineRules.nameWithin;
}

const isEntity = (span: Span): boolean =>
  span.kind === 'name' || span.kind === 'quote' || (span.kind === 'claim' && span.display.as === 'text');

/** Short words read as common ones: the share of words of ours with fewer than eight letters, less a little for length. */
function plainness({ spans }: Line): number {
  const words = spans.flatMap((span) => (span.kind === 'words' ? (span.text.match(/\p{L}+/gu) ?? []) : []));
  const long = words.filter((word) => word.length >= 8).length;
  return -0.4 * (long / Math.max(1, words.length)) - 0.01 * Math.max(0, plain(spans).length - 55);
}

function shortest(candidates: readonly Line[]): Maybe<Line> {
  const [first, ...rest] = candidates;
  if (!first) return null;
  return rest.reduce(
    (best, candidate) => (plain(candidate.spans).length < plain(best.spans).length ? candidate : best),
    first,
  );
}
