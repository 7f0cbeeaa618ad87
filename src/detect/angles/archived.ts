import { changeAngle, leastKnown } from '../changes/state-change.ts';
import { freshHours, heldHours } from '../changes/held-changes.ts';

export const archived = changeAngle({
  declaration: {
    id: 'archived',
    title: 'Read-only from now on',
    field: 'risk',
    memoryDays: 4,
    trigger: `a followed repository of ${leastKnown.stars} stars or more was archived by its owner within ${freshHours} hours and has been for ${heldHours} hours`,
    carries: 'the day of the reading, its stars',
    falsifiedBy: 'the owner opens it again within the day',
    caveat: 'an archived repository can be read and copied; work on it may go on elsewhere',
    sampleOnly: 'no recording says what was archived',
  },
  attribute: 'archived',
  isNews: (before, now) => before !== 'yes' && now === 'yes',
  absenceSpeaks: true,
  weight: 0.85,
});
