import type { Claim, Correction, Edited } from '../vocabulary/index.ts';
import { canonicalJson } from '../system/digest.ts';
import { headOf } from './remember.ts';

/**
 * What a revision corrects: every figure that is now another, with both values, and a lead that is now another.
 * A figure is the same figure where section, subject, formula and unit are the same.
 */
export function correctionsBetween(before: Edited, after: Edited, reason: string): readonly Correction[] {
  const changed: Correction[] = [];
  const say = (was: string, is: string): void => {
    changed.push({ date: after.issue.date, revision: after.issue.revision, was, is, reason });
  };
  const [oldLead, newLead] = [leadOf(before), leadOf(after)];
  if (oldLead !== newLead) say(oldLead, newLead);

  const current = new Map(after.evidence.claims.map((claim) => [identityOf(claim), claim]));
  for (const claim of before.evidence.claims) {
    const now = current.get(identityOf(claim));
    if (now && now.value !== claim.value) say(`${claim.subject ?? claim.section}: ${claim.text}`, now.text);
  }
  if (changed.length === 0) say('Some items', 'were taken out or replaced');
  return changed;
}

function leadOf({ issue }: Edited): string {
  const lead = issue.sections.find((section) => section.id === 'lead')?.stories[0];
  return lead ? headOf(lead.block) : '(no lead)';
}

function identityOf(claim: Claim): string {
  return canonicalJson([
    claim.section,
    claim.subject,
    claim.formula.name,
    claim.formula.params,
    claim.unit,
    claim.window,
  ]);
}
