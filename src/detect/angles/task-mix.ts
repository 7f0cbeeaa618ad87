import { shareAngle, shareTrigger } from '../shares/share-angle.ts';

export const taskMix = shareAngle({
  declaration: {
    id: 'task-mix',
    title: 'What the listed models are for',
    field: 'share',
    memoryDays: 0,
    trigger: shareTrigger,
    carries: 'the task tagged most often, the two after it, accounts, an earlier share',
    falsifiedBy: 'tags set by a script',
    caveat: 'as tagged by the author or the Hub',
  },
  attribute: 'task',
  base: 4,
});
