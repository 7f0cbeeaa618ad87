import { furtherCautions } from '../further-cautions.ts';
import { setAsideWords } from './set-aside.ts';

export const lookAlikes = setAsideWords<'look-alikes'>({
  noun: 'upload',
  do: ['nearly bear a well-known name', 'come close to a well-known name'],
  cautions: furtherCautions.twins,
});
