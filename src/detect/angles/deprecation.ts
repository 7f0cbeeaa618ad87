import { announcedAngle } from '../events/announced.ts';
import { kindWeights } from '../lead-score.ts';

export const deprecation = announcedAngle({
  declaration: {
    id: 'deprecation',
    title: 'Something is retired',
    field: 'event',
    memoryDays: 0,
    trigger: 'a post of a publisher whose title says that something is deprecated, retired, discontinued or shut down',
    carries: 'title, publisher, day, link, a sentence of the source, a second source',
    falsifiedBy: 'the title is a guide, a customer story or an event',
    caveat: 'the kind is read from the title; what is retired when stands in the post itself',
  },
  kinds: ['deprecation'],
  weight: kindWeights.deprecation,
  releases: false,
});
