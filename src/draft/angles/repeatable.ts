import { line } from '../line.ts';
import { figure, percent } from '../pieces.ts';
import { furtherCautions } from '../further-cautions.ts';
import { shareWords } from './shares.ts';

export const repeatable = shareWords<'repeatable'>({
  does: () => line`name a licence, a dataset and a paper in their tags`,
  titles: ({ share, count }) => [
    line`${figure(count)} models of the list name licence, dataset and paper`,
    line`${percent(share)} of the trending models name licence, dataset and paper`,
    line`Licence, dataset and paper: named by ${percent(share)} of the list`,
  ],
  cautions: furtherCautions.tags,
  noun: 'tag',
});
