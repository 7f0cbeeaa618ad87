import { line } from '../line.ts';
import { figure, percent } from '../pieces.ts';
import { furtherCautions } from '../further-cautions.ts';
import { shareWords } from './shares.ts';

export const peopleAndOrganisations = shareWords<'people-and-organisations'>({
  does: () => line`stand under a personal account`,
  titles: ({ share, count }) => [
    line`${percent(share)} of the trending models are of personal accounts`,
    line`Personal accounts own ${percent(share)} of the trending models`,
    line`People and organisations: ${figure(count)} trending models are personal`,
  ],
  cautions: furtherCautions.accounts,
  noun: 'kind',
});
