import { batch, factory } from './batches.ts';
import { clonedCard, emptyCard } from './cards.ts';
import { cheats, notForAll, unguarded } from './decency.ts';
import { inStep, untouched } from './interaction.ts';
import { lookAlike } from './look-alike.ts';
import { digits, epoch, hex, junk, sweep } from './names.ts';
import type { Company, NoiseRule } from './rule.ts';
import type { SubjectId } from '../../vocabulary/subject.ts';

/** In this order: what two rules hold for is counted under the first. */
export const noiseRules: readonly NoiseRule[] = [
  notForAll,
  unguarded,
  cheats,
  factory,
  batch,
  epoch,
  digits,
  hex,
  junk,
  sweep,
  lookAlike,
  clonedCard,
  emptyCard,
  inStep,
  untouched,
];

/** Which of the candidates is set aside, and by which rule. */
export function sieve(company: Company): ReadonlyMap<SubjectId, string> {
  const setAside = new Map<SubjectId, string>();
  for (const rule of noiseRules)
    for (const subject of rule.test(company)) if (!setAside.has(subject)) setAside.set(subject, rule.id);
  return setAside;
}
