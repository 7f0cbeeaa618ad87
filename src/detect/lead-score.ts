import type { LeadScore } from '../vocabulary/finding.ts';
import { reachScore } from './reach.ts';

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
  /** Likes of its first week on the Hub's trending list; missing or 0 for what stands on none. */
  readonly likes?: number;
  /** How much an event of this kind changes what a reader can do or plan, 0 to 1: `kindWeights`. */
  readonly kindWeight: number;
}

/**
 * The published table of event scores: rows by who says it, columns by how many independent sources confirm it (none, one,
 * two or more). It is read on the scale of return periods like everything else: a followed lab brings out a model about
 * every three days, which is 7; one that a second source confirms comes up about once in a fortnight, above the most that a
 * count of stars or likes can reach (`countsCeiling`). The other rows are the paper's judgement.
 */
export const eventTable: Readonly<Record<SourceTier, readonly [number, number, number]>> = {
  'followed-lab': [7, 8.2, 8.6],
  'known-project': [4.5, 6, 6.5],
  anybody: [2, 3.4, 4],
};

/** Of source and reach the greater counts whole, of the other this share: a wide echo makes news of what nobody confirmed. */
export const lesserShare = 0.25;

/** A movement of one kind of count, however rare, never scores above this. */
export const countsCeiling = 7.9;

export const kindWeights = {
  'model-release': 1,
  'price-or-limit': 0.95,
  'major-version': 0.9,
  'licence-change': 0.9,
  advisory: 0.9,
  deprecation: 0.9,
  company: 0.9,
  policy: 0.9,
  discussion: 0.9,
  announcement: 0.8,
  /** A guide, an essay or a customer’s story that many read: no event of its own. */
  essay: 0.75,
  paper: 0.65,
  /** A thing made this week that stands on a list, and one that is older: no source says that anything happened. */
  'new-arrival': 0.72,
  arrival: 0.6,
} as const;

/** Scores an event by the table and by its reach. Needs no history. */
export function eventScore(measures: EventMeasures): LeadScore {
  const { tier, confirmations, points, upvotes, likes = 0, kindWeight } = measures;
  const base = eventTable[tier][Math.min(2, Math.max(0, Math.floor(confirmations))) as 0 | 1 | 2];
  const reach = reachScore({ points, upvotes, likes });
  const score = Math.min(10, kindWeight * (Math.max(base, reach) + lesserShare * Math.min(base, reach)));
  return {
    score: Math.round(score * 10) / 10,
    parts: [
      { name: 'source and confirmations', value: base / 10 },
      { name: 'reach', value: reach / 10 },
      { name: 'kind of event', value: kindWeight },
    ],
    because: because(measures),
  };
}

function because({ tier, confirmations, points, upvotes, likes = 0 }: EventMeasures): string {
  const who = {
    'followed-lab': 'from the maker itself, a lab we follow',
    'known-project': 'from the project itself',
    anybody: 'from a source we do not follow',
  }[tier];
  const confirmed = confirmations > 0 ? 'confirmed by a second source' : 'not yet confirmed elsewhere';
  const reach = [
    ...(points >= 100 || upvotes >= 20 ? ['widely discussed'] : []),
    ...(likes >= 100 ? ['widely liked'] : []),
  ];
  return [who, confirmed, ...reach].join(', ');
}
