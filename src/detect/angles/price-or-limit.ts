import { announcedAngle } from '../events/announced.ts';
import { kindWeights } from '../lead-score.ts';

export const priceOrLimit = announcedAngle({
  declaration: {
    id: 'price-or-limit',
    title: 'Prices and limits',
    field: 'event',
    memoryDays: 0,
    trigger: 'a post of a publisher whose title speaks of a price, a cost, billing, a quota or a limit',
    carries: 'title, publisher, day, link, a sentence of the source, a second source',
    falsifiedBy: 'the title is a guide, a customer story or an event',
    caveat: 'the kind is read from the title; the figures stand in the post itself',
  },
  kinds: ['price', 'limits'],
  weight: kindWeights['price-or-limit'],
  releases: false,
});
