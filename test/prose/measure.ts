import { forbidden } from '../../src/draft/lexicon.ts';
import { measure, skeletons, type ProseMetrics } from '../../src/draft/prose-metrics.ts';
import { runningText, sixWordRuns } from '../../src/text/running-text.ts';
import { plain, runsOf } from '../../src/text/spans.ts';
import type { Issue } from '../../src/vocabulary/index.ts';

/** How a run of issues reads: means over issues, and what was said before. */
export interface ProseOfPaper {
  readonly issues: number;
  readonly means: ProseMetrics;
  /** Words of the longest sentence of all. */
  readonly longest: number;
  /** Share of six-word runs that one of the thirty issues before had, over the issues that have thirty before them. */
  readonly seenBefore: number;
  /** The most often one sentence, its names and figures masked, stands in one issue. */
  readonly mostUses: number;
  /** Headlines that one of the hundred issues before had. */
  readonly repeatedHeads: readonly string[];
  /** Words that never stand outside a quotation and do, with the words around them. */
  readonly forbiddenWords: readonly string[];
  /** Dates whose lead has the subject or the angle of the lead before it and does not say so above its headline. */
  readonly leadsAgain: readonly string[];
  /** Issues that have each section. */
  readonly sections: Readonly<Record<string, number>>;
}

const memory = 30;
const headMemory = 100;

/** Measures issues in the order they were printed. */
export function measurePaper(issues: readonly Issue[]): ProseOfPaper {
  const runs = issues.map((issue) => runningText(issue.sections));
  const metrics = runs.map(measure);
  const grams = runs.map((ofIssue) => ofIssue.flatMap(sixWordRuns));
  const shares = grams.flatMap((ofIssue, index) => {
    if (index < memory || ofIssue.length === 0) return [];
    const before = new Set(grams.slice(index - memory, index).flat());
    return [ofIssue.filter((gram) => before.has(gram)).length / ofIssue.length];
  });
  const heads = issues.map(headsOf);
  return {
    issues: issues.length,
    means: meanOf(metrics),
    longest: Math.max(...metrics.map(({ longestSentence }) => longestSentence)),
    seenBefore: mean(shares),
    mostUses: Math.max(...runs.map((ofIssue) => mostAlike(skeletons(ofIssue)))),
    repeatedHeads: heads.flatMap((ofIssue, index) => {
      const before = new Set(heads.slice(Math.max(0, index - headMemory), index).flat());
      return ofIssue.filter((head) => before.has(head));
    }),
    forbiddenWords: issues.flatMap(forbiddenIn),
    leadsAgain: issues.flatMap((issue, index) => {
      const [now, before] = [leadOf(issue), index > 0 ? leadOf(issues[index - 1]!) : undefined];
      const sameSubject = now?.subjects[0] !== undefined && now.subjects[0] === before?.subjects[0];
      const isSame = sameSubject || (now !== undefined && now.angle === before?.angle);
      return isSame && !isMarked(now) ? [issue.date] : [];
    }),
    sections: countsOf(issues.flatMap((issue) => issue.sections.map(({ id }) => id))),
  };
}

const leadOf = ({ sections }: Issue) => sections.find(({ id }) => id === 'lead')?.stories[0];

const isMarked = (lead: ReturnType<typeof leadOf>): boolean =>
  lead?.block.kind === 'story' && /\b(?:again|another)\b/i.test(plain(lead.block.kicker));

/** Our own words of every block, tables and small print included; what a person signed is theirs. */
const forbiddenIn = ({ sections }: Issue): readonly string[] =>
  sections
    .flatMap(({ stories }) => stories)
    .filter(({ signed }) => signed === undefined)
    .flatMap(({ block }) => runsOf(block).flat())
    .flatMap((span) => (span.kind === 'words' && forbidden.test(span.text) ? [span.text] : []));

const headsOf = ({ sections }: Issue): readonly string[] =>
  sections.flatMap(({ stories }) =>
    stories.flatMap(({ block }) => (block.kind === 'story' ? [plain(block.headline)] : [])),
  );

function meanOf(metrics: readonly ProseMetrics[]): ProseMetrics {
  const of = (key: keyof ProseMetrics): number => mean(metrics.map((one) => one[key]).filter(Number.isFinite));
  return {
    sentences: of('sentences'),
    words: of('words'),
    readingEase: of('readingEase'),
    grade: of('grade'),
    meanLength: of('meanLength'),
    lengthDeviation: of('lengthDeviation'),
    longestSentence: of('longestSentence'),
    longWords: of('longWords'),
    withFigure: of('withFigure'),
    wordsPerClaim: of('wordsPerClaim'),
    variety: of('variety'),
  };
}

const mostAlike = (texts: readonly string[]): number => Math.max(0, ...Object.values(countsOf(texts)));

function countsOf(texts: readonly string[]): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return Object.fromEntries(counts);
}

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
