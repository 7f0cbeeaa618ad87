import type { LeadScore } from '../vocabulary/finding.ts';

/**
 * How near a source stands to the event: a lab we follow that speaks for itself; a known project, paper or registry that
 * speaks for itself; anybody else.
 */
export type SourceTier = 'followed-lab' | 'known-project' | 'anybody';

export interface EventMeasures {
  readonly tier: SourceTier;
  /** Independent second sources that tell of the same thing. */
  readonly confirmations: number;
  /** Points of the best Hacker News thread about it; 0 where there is none. */
  readonly points: number;
  /** Upvotes on Hugging Face's daily papers; 0 where there are none. */
  readonly upvotes: number;
  /** How much an event of this kind changes what a reader can do, 0 to 1: `kindWeights`. */
  readonly kindWeight: number;
}

/**
 * The published table of event scores: rows by who says it, columns by how many independent sources confirm it
 * (none, one, two or more). A release by a followed lab that a second source confirms starts at 8.0, above the most that
 * a count of stars or likes can reach (`countsCeiling`). The figures are the paper's judgement, not a measurement.
 */
export const eventTable: Readonly<Record<SourceTier, readonly [number, number, number]>> = {
  'followed-lab': [6, 8, 8.4],
  'known-project': [4, 5.4, 6],
  anybody: [2, 3.4, 4],
};

/** Reach adds up to this much to an event's score: nothing at 10 points, half at 100, all at 1,000. */
export const reachMost = 1.6;

/** A movement of one kind of count, however rare, never scores above this. */
export const countsCeiling = 7.9;

export const kindWeights = {
  'model-release': 1,
  'major-version': 0.9,
  'price-or-limit': 0.95,
  'licence-change': 0.9,
  advisory: 0.9,
  deprecation: 0.85,
  announcement: 0.8,
  paper: 0.85,
  discussion: 0.9,
} as const;

/** Scores an event by the table. Needs no history. */
export function eventScore({ tier, confirmations, points, upvotes, kindWeight }: EventMeasures): LeadScore {
  const base = eventTable[tier][Math.min(2, Math.max(0, Math.floor(confirmations))) as 0 | 1 | 2];
  // Upvotes on daily papers are about five times rarer than points: a hundred are a big day.
  const reach = Math.max(share(points), share(5 * upvotes));
  const score = Math.min(10, kindWeight * (base + reachMost * reach));
  return {
    score: Math.round(score * 10) / 10,
    parts: [
      { name: 'source and confirmations', value: base / eventTable['followed-lab'][2] },
      { name: 'reach', value: reach },
      { name: 'kind of event', value: kindWeight },
    ],
    because: because(tier, confirmations, points, upvotes),
  };
}

/** 0 up to 10, 1 from 1,000 on, by the logarithm between. */
function share(count: number): number {
  return Math.min(1, Math.max(0, (Math.log10(Math.max(1, count)) - 1) / 2));
}

function because(tier: SourceTier, confirmations: number, points: number, upvotes: number): string {
  const who = {
    'followed-lab': 'from the maker itself, a lab we follow',
    'known-project': 'from the project itself',
    anybody: 'from a source we do not follow',
  }[tier];
  const confirmed = confirmations > 0 ? 'confirmed by a second source' : 'not yet confirmed elsewhere';
  const reach = points >= 100 || upvotes >= 20 ? ['widely discussed'] : [];
  return [who, confirmed, ...reach].join(', ');
}
