import { furtherCautions } from '../further-cautions.ts';
import { setAsideWords } from './set-aside.ts';

export const countsSetAside = setAsideWords<'counts-set-aside'>({
  noun: 'entry',
  do: ['have counts nearly alike', 'stand at nearly the same count'],
  cautions: furtherCautions.counts,
});
