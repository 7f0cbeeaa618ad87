import { changeAngle, leastKnown } from '../changes/state-change.ts';
import { freshHours, heldHours } from '../changes/held-changes.ts';

/** Whether a sign-up is asked for, by the Hub's words. */
const isGated = (value: string): boolean => /^(?:auto|manual|true|yes)$/i.test(value);

export const gateChange = changeAngle({
  declaration: {
    id: 'gate-change',
    title: 'A gate closed or opened',
    field: 'risk',
    memoryDays: 4,
    trigger: `a model or dataset asks for a sign-up and did not ${freshHours} hours ago, or the reverse, and has for ${heldHours} hours; of ${leastKnown.likes} likes or ${leastKnown.downloads} downloads in 30 days at least`,
    carries: 'what is asked for now and before, the day of the reading, likes, downloads, models that build on it',
    falsifiedBy: 'the gate stands as before within the day',
    caveat: 'files that were fetched before stay where they are; why a gate is closed we do not know',
  },
  attribute: 'gated',
  isNews: (before, now) => isGated(before) !== isGated(now),
  weight: 0.85,
});
