import { furtherCautions } from '../further-cautions.ts';
import { setAsideWords } from './set-aside.ts';

export const cardClones = setAsideWords<'card-clones'>({
  noun: 'upload',
  do: ['carry a card that others carry too', 'share a card with others'],
  cautions: furtherCautions.cards,
});
