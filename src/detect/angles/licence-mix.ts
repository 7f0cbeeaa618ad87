import { shareAngle, shareTrigger } from '../shares/share-angle.ts';

export const licenceMix = shareAngle({
  declaration: {
    id: 'licence-mix',
    title: 'The licence most models declare',
    field: 'share',
    memoryDays: 0,
    trigger: shareTrigger,
    carries: 'the licence declared most often, the two after it, accounts, an earlier share',
    falsifiedBy: 'a licence that is declared in words of one’s own',
    caveat: 'as declared; not legal advice',
  },
  attribute: 'licence',
  base: 4.2,
});
