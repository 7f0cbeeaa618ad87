import { line } from '../line.ts';
import { figure, percent } from '../pieces.ts';
import { furtherCautions } from '../further-cautions.ts';
import { shareWords } from './shares.ts';

export const peopleAndOrganisations = shareWords<'people-and-organisations'>({
  does: () => line`stand under a personal account`,
  titles: ({ share, count }) => [
    line`${percent(share)} of the trending models stand under a personal account`,
    line`A personal account stands behind ${percent(share)} of the trending models`,
    line`On the list, ${figure(count)} models stand under a personal account`,
  ],
  cautions: furtherCautions.accounts,
  noun: 'kind',
});
