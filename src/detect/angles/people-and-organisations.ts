import { shareAngle, shareTrigger } from '../shares/share-angle.ts';

export const peopleAndOrganisations = shareAngle({
  declaration: {
    id: 'people-and-organisations',
    title: 'People and organisations',
    field: 'share',
    memoryDays: 0,
    trigger: shareTrigger,
    carries: 'models of the list by personal accounts, how many of the first hundred, an earlier share',
    falsifiedBy: 'account types that are not known count as neither',
    caveat: 'the type of an account is the Hub’s; a person may work for an organisation',
  },
  attribute: 'owner-kind',
  counts: [{ on: 'owner-kind', is: '=', to: 'person' }],
  base: 4.1,
});
