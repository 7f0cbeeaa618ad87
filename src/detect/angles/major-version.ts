import { announcedAngle } from '../events/announced.ts';
import { kindWeights } from '../lead-score.ts';

export const majorVersion = announcedAngle({
  declaration: {
    id: 'major-version',
    title: 'A new first number',
    field: 'event',
    memoryDays: 0,
    trigger: 'a release of a followed repository, or a post of a known publisher, with a new first number: 3.0, v2',
    carries: 'name, publisher, day, link, a sentence of the notes, a second source',
    falsifiedBy: 'a preview, a patch, or a tag that is no version',
    caveat: 'what changed stands in the notes; a number is the maker’s choice',
  },
  kinds: ['version'],
  weight: kindWeights['major-version'],
  releases: true,
});
