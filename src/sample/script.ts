/**
 * What must happen in the last days of every sample world, whatever its seed and date. Offsets count mornings back from the
 * last one and name the morning on which the thing is first read. Everything else is left to chance.
 */

export type RepoRole =
  /** Jumps far above its norm on that morning and keeps it up for as many mornings as there are gains. */
  | {
      readonly role: 'surge';
      readonly offset: number;
      readonly level: number;
      readonly rate: number;
      readonly gains: readonly number[];
    }
  | { readonly role: 'milestone'; readonly offset: number; readonly passes: number; readonly rate: number }
  /** The second overtakes the first, which was ahead for as long as the archive goes. */
  | {
      readonly role: 'overtake';
      readonly offset: number;
      readonly level: number;
      readonly rate: number;
      readonly ahead: number;
    }
  | {
      readonly role: 'climb';
      readonly offset: number;
      readonly level: number;
      readonly rate: number;
      readonly daily: number;
    }
  | { readonly role: 'purge'; readonly offset: number; readonly level: number; readonly share: number }
  /** Nothing for months, then commits and stars again. */
  | { readonly role: 'wakes'; readonly offset: number; readonly level: number; readonly gains: readonly number[] }
  | { readonly role: 'newborn'; readonly offset: number; readonly gains: readonly number[] }
  | {
      readonly role: 'renamed' | 'archived' | 'relicensed' | 'gone' | 'hostile';
      readonly offset: number;
      readonly level: number;
    };

export const repoScript: readonly RepoRole[] = [
  { role: 'surge', offset: 3, level: 41_800, rate: 150, gains: [1650, 1500, 2400, 1900] },
  { role: 'surge', offset: 1, level: 6200, rate: 22, gains: [640, 410] },
  { role: 'surge', offset: 0, level: 11_900, rate: 30, gains: [720] },
  { role: 'surge', offset: 5, level: 18_300, rate: 64, gains: [980, 760, 240, 90] },
  { role: 'surge', offset: 8, level: 3100, rate: 9, gains: [420, 300, 160, 60] },
  { role: 'milestone', offset: 0, passes: 50_000, rate: 118 },
  { role: 'milestone', offset: 2, passes: 10_000, rate: 41 },
  { role: 'milestone', offset: 5, passes: 20_000, rate: 66 },
  { role: 'milestone', offset: 7, passes: 100_000, rate: 160 },
  { role: 'overtake', offset: 0, level: 88_000, rate: 36, ahead: 205 },
  { role: 'overtake', offset: 4, level: 74_000, rate: 28, ahead: 150 },
  { role: 'overtake', offset: 8, level: 63_000, rate: 20, ahead: 130 },
  { role: 'climb', offset: 32, level: 2400, rate: 9, daily: 1.05 },
  { role: 'climb', offset: 26, level: 15_200, rate: 30, daily: 1.04 },
  { role: 'purge', offset: 5, level: 9400, share: 0.07 },
  { role: 'wakes', offset: 6, level: 7700, gains: [60, 140, 120, 90, 80, 70, 60] },
  { role: 'newborn', offset: 6, gains: [190, 420, 510, 380, 260, 240, 210] },
  { role: 'newborn', offset: 2, gains: [70, 260, 310] },
  { role: 'renamed', offset: 4, level: 5400 },
  { role: 'archived', offset: 3, level: 12_700 },
  { role: 'relicensed', offset: 1, level: 23_500 },
  { role: 'gone', offset: 2, level: 1900 },
  { role: 'hostile', offset: 9, level: 2600 },
];

/** Models released by followed labs, with a post the same day. `thread` is the second source. */
export const launchScript = [
  { offset: 0, thread: true, paper: false, heat: 240 },
  { offset: 2, thread: false, paper: true, heat: 130 },
  { offset: 5, thread: true, paper: true, heat: 330 },
  { offset: 8, thread: false, paper: false, heat: 90 },
  { offset: 23, thread: true, paper: true, heat: 420 },
] as const;

/** The offset of the launch that most others build on. */
export const mostBuiltOn = 23;

/** Posts of labs that are no releases. */
export const postScript = [
  { offset: 0, kind: 'deprecation' },
  { offset: 0, kind: 'research' },
  { offset: 1, kind: 'product' },
  { offset: 2, kind: 'price' },
  { offset: 3, kind: 'deprecation' },
  { offset: 3, kind: 'research' },
  { offset: 4, kind: 'policy' },
  { offset: 5, kind: 'incident' },
  { offset: 6, kind: 'product' },
  { offset: 7, kind: 'price' },
  { offset: 9, kind: 'research' },
] as const;

/** A feed that is added to the followed ones, and brings its old posts along. */
export const backfillScript = { offset: 9, posts: 40 } as const;

/** Threads with more talk than usual. */
export const threadScript = [
  { offset: 0, points: 486, about: 'essay' },
  { offset: 2, points: 742, about: 'post' },
  { offset: 4, points: 388, about: 'repo' },
  { offset: 7, points: 911, about: 'essay' },
  { offset: 0, points: 64, about: 'hostile' },
  { offset: 1, points: 91, about: 'hostile' },
  { offset: 3, points: 48, about: 'hostile' },
  { offset: 6, points: 57, about: 'hostile' },
] as const;

export const paperScript = [
  { offset: 0, upvotes: 148 },
  { offset: 1, upvotes: 96 },
  { offset: 3, upvotes: 203 },
  { offset: 5, upvotes: 87 },
  { offset: 7, upvotes: 131 },
] as const;

export const advisoryScript = [{ offset: 1 }, { offset: 7 }, { offset: 20 }, { offset: 38 }] as const;

/** Many repositories of one account under one skeleton of a name, within the hour. */
export const floodScript = [
  { offset: 1, count: 42, skeleton: 'clock', owner: 'person' },
  { offset: 6, count: 26, skeleton: 'sweep', owner: 'organisation' },
  { offset: 15, count: 31, skeleton: 'digits', owner: 'person' },
  { offset: 33, count: 24, skeleton: 'clock', owner: 'unknown' },
] as const;

/** What becomes of single models. */
export const modelScript = [
  { role: 'gone', offset: 2 },
  { role: 'renamed', offset: 4 },
  { role: 'gated', offset: 3 },
  { role: 'opened', offset: 7 },
  { role: 'relicensed', offset: 1 },
  { role: 'hostile', offset: 8 },
] as const;

/** Mornings on which a source did not answer, or answered in part. */
export const outageScript = {
  missing: { 'sample/hugging-face': [17], 'sample/github': [37], 'sample/arxiv': [12], 'sample/hacker-news': [28] },
  partial: { 'sample/hugging-face': [13] },
} as const;
