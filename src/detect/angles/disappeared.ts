import { changeAngle, leastKnown } from '../changes/state-change.ts';
import { freshHours, heldHours } from '../changes/held-changes.ts';

export const disappeared = changeAngle({
  declaration: {
    id: 'disappeared',
    title: 'No longer public',
    field: 'risk',
    memoryDays: 4,
    trigger: `something listed or followed that was there ${freshHours} hours ago has not been found for ${heldHours} hours; of ${leastKnown.likes} likes, ${leastKnown.stars} stars or ${leastKnown.downloads} downloads in 30 days at least`,
    carries: 'when it was last counted, its likes or stars, downloads, models of the trending list that build on it',
    falsifiedBy: 'it has another name (a redirect); it is there again',
    caveat: 'why something is gone we do not know',
    sampleOnly: 'no recording says what was taken down',
  },
  attribute: 'state',
  isNews: (before, now) => before === 'there' && now === 'gone',
  weight: 0.9,
});
