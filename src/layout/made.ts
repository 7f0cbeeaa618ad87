import type { Instant, SourceId, SourceLine, SourceReport } from '../vocabulary/index.ts';

/** What a morning expected of a source and did not get, told by whoever asked it. */
export interface SourceTrouble {
  readonly source: SourceId;
  readonly reason: string;
  /** True where the source gave something all the same; the reason then says what it was without. */
  readonly partly?: boolean;
}

const names: Readonly<Record<string, string>> = {
  'hugging-face': 'Hugging Face Hub',
  github: 'GitHub',
  'github-ranking': 'GitHub ranking lists',
  'github-trending': 'GitHub trending lists',
  'github-repos': 'GitHub repository figures',
  'hf-models': 'Hugging Face model lists',
  'hf-datasets': 'Hugging Face dataset lists',
  'hf-spaces': 'Hugging Face Space lists',
  'hf-papers': 'Hugging Face daily papers',
  'hn-stories': 'Hacker News',
  'hacker-news': 'Hacker News',
  'arxiv-papers': 'arXiv',
  arxiv: 'arXiv',
  releases: 'GitHub releases',
  'github/star-history': 'GitHub star history',
  feeds: 'Feeds of labs',
  'feed-items': 'Feeds of labs',
  'day-bundle': 'A whole day as one collector recorded it',
  weather: 'Open-Meteo',
  osv: 'OSV advisories',
  packages: 'PyPI and npm download counts',
  followed: 'Our list of whom to follow',
};

const lateAfterHours = 36;
const forgottenAfterDays = 14;

/**
 * The lines of "How this was made": each source that gave something within two weeks, when it was last read, and why it
 * is missing where it is. Sources that ended long ago are not news.
 */
export function sourceLines(
  reports: readonly SourceReport[],
  troubles: readonly SourceTrouble[],
  cutoff: Instant,
): readonly SourceLine[] {
  const hoursAgo = (then: Instant) => (Date.parse(cutoff) - Date.parse(then)) / 3_600_000;
  const lines = reports
    .filter((report) => hoursAgo(report.lastKnownAt) <= forgottenAfterDays * 24)
    .map((report): SourceLine => {
      const trouble = troubles.find(({ source }) => source === report.source);
      const late = hoursAgo(report.lastKnownAt) > lateAfterHours;
      return {
        name: nameOf(report.source),
        source: report.source,
        state: trouble && !trouble.partly ? 'missing' : late ? 'late' : 'read',
        lastReadAt: report.lastKnownAt,
        rows: report.rows,
        reason: trouble?.reason ?? (late ? 'nothing new since then' : null),
      };
    });
  const silent = troubles
    .filter(({ source }) => !reports.some((report) => report.source === source))
    .map(({ source, reason }): SourceLine => ({
      name: nameOf(source),
      source,
      state: 'missing',
      lastReadAt: null,
      rows: 0,
      reason,
    }));
  return [...lines, ...silent].sort((a, b) => (a.source < b.source ? -1 : 1));
}

/** The troubles a printed issue names, so that printing it again names the same. */
export function troublesOf(made: readonly SourceLine[]): readonly SourceTrouble[] {
  return made.flatMap(({ source, state, reason }) =>
    reason === null || state === 'late' ? [] : [{ source: source as SourceId, reason, partly: state === 'read' }],
  );
}

function nameOf(source: SourceId): string {
  const [first = '', second = ''] = source.split('/');
  const known = names[source] ?? names[first === 'sample' ? second : first] ?? source;
  return first === 'sample' ? `Sample of ${known}` : known;
}
