import type { Fact } from '../vocabulary/fact.ts';
import type { Maybe } from './line.ts';

/**
 * Words are claims. This file is the list of those that need a licence, each with the figures that must hold before it may
 * stand, and of those that never stand outside an exact quotation. After editorial-science 1.4, step 6.
 */

const causes = ['because', 'thanks to', 'due to', 'driven by', 'fuell?ed by', 'sparked', 'spurred', 'owing to', 'amid'];
const readings = [
  'signals?',
  'signalled',
  'signalling',
  'reflects? a',
  'suggests? a shift',
  'shows? a shift',
  'underscores?',
  'highlights?',
];
const hype = [
  'quietly',
  'revolutionary',
  'groundbreaking',
  'game-chang\\w+',
  'cutting-edge',
  'unprecedented',
  'skyrocket\\w*',
  'explod\\w+',
  'explosive',
  'massive',
  'stunning',
  'remarkable',
  'impressive',
  'exciting',
  'powerful',
  'seamless\\w*',
  'robust',
  'landscape',
  'paradigm',
  'unleash\\w*',
  'delve\\w*',
  'testament',
  'pushing (?:the )?boundaries',
  'democrati[sz]\\w+',
  'poised to',
  'buzz\\w*',
  'viral',
];
const forms = ["(?:isn|is no)['’]?t (?:just|only|merely)", 'not (?:just|only|merely) \\w+[,;] (?:but|it)'];

/** Never printed in the paper's own words. */
export const forbidden = new RegExp(`\\b(?:${[...causes, ...readings, ...hype, ...forms].join('|')})\\b`, 'i');

/** A verb in the tenses the writer needs. */
export interface Verb {
  readonly past: string;
  readonly present: string;
  /** after "has" */
  readonly done: string;
}

const verbs = {
  slipped: { past: 'slipped', present: 'slips', done: 'slipped' },
  fell: { past: 'fell', present: 'falls', done: 'fallen' },
  edgedUp: { past: 'edged up', present: 'edges up', done: 'edged up' },
  rose: { past: 'rose', present: 'rises', done: 'risen' },
  climbed: { past: 'climbed', present: 'climbs', done: 'climbed' },
  grew: { past: 'grew', present: 'grows', done: 'grown' },
  jumped: { past: 'jumped', present: 'jumps', done: 'jumped' },
  doubled: { past: 'doubled', present: 'doubles', done: 'doubled' },
  tripled: { past: 'tripled', present: 'triples', done: 'tripled' },
} as const satisfies Readonly<Record<string, Verb>>;

export type VerbOfChange = keyof typeof verbs;

/** What is known of a change, for licences: both ends, and how unusual the move was where that was measured. */
export interface Change {
  readonly from: number;
  readonly to: number;
  /** Signed surprise of editorial-science 3.3, null where it was not computed. */
  readonly z: number | null;
}

/** The verbs a change has earned, the plainest last. None for no change. */
export function verbsFor({ from, to, z }: Change): readonly Verb[] {
  const change = to - from;
  if (change === 0 || from <= 0) return [];
  const ratio = to / from;
  const small = Math.abs(change) / from < 0.05;
  const licensed: Readonly<Record<VerbOfChange, boolean>> = {
    doubled: ratio >= 1.9 && ratio <= 2.1,
    tripled: ratio >= 2.85 && ratio <= 3.15,
    jumped: ratio >= 1.5 && z !== null && z >= 3,
    edgedUp: change > 0 && small,
    climbed: change > 0 && !small,
    grew: change > 0,
    rose: change > 0,
    slipped: change < 0 && small,
    fell: change < 0,
  };
  return (Object.keys(licensed) as VerbOfChange[]).filter((key) => licensed[key]).map((key) => verbs[key]);
}

/** `most of`: more than half of a whole that was counted to its last member. Null where the word is not earned. */
export function most(share: Maybe<Fact>): Maybe<string> {
  return share && Number(share.value) > 0.5 && share.population !== null && lowerBound(share) > 0.5 ? 'most' : null;
}

/** Lower end of the 95 % Wilson interval of a share; the share itself where every member was counted. */
function lowerBound(share: Fact): number {
  const p = Number(share.value);
  const n = share.population?.n ?? 0;
  if (share.population?.complete === true) return p;
  if (n === 0) return 0;
  const z2 = 1.96 ** 2;
  return (p + z2 / (2 * n) - 1.96 * Math.sqrt((p * (1 - p) + z2 / (4 * n)) / n)) / (1 + z2 / n);
}

/** Lets a word stand where its licence holds. */
export const licensed = (holds: boolean, word: string): Maybe<string> => (holds ? word : null);
