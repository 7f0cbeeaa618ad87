import { changeAngle, leastKnown } from '../changes/state-change.ts';
import { freshHours, heldHours } from '../changes/held-changes.ts';

/** Values that name no licence: from or to them nothing certain changed. */
const namesNone = /^(?:other|unknown|none|null|noassertion|other license|)$/i;

export const licenceChange = changeAngle({
  declaration: {
    id: 'licence-change',
    title: 'Another licence',
    field: 'risk',
    memoryDays: 4,
    trigger: `the declared licence of something listed or followed reads otherwise than ${freshHours} hours ago and has for ${heldHours} hours; of ${leastKnown.likes} likes, ${leastKnown.stars} stars or ${leastKnown.downloads} downloads in 30 days at least`,
    carries: 'both licences, the day of the reading, its likes or stars, models of the trending list that build on it',
    falsifiedBy: 'the old licence is back within the day; a value that names no licence',
    caveat: 'as declared in the repository; not legal advice',
    sampleOnly: 'the recordings hold licences of one day',
  },
  attribute: 'licence',
  isNews: (before, now) => !namesNone.test(before.trim()) && !namesNone.test(now.trim()),
  weight: 0.9,
});
