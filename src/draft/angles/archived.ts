import { line } from '../line.ts';
import { counted } from '../pieces.ts';
import { changeWords } from './state-change.ts';

/** Read-only from now on, by the owner's own switch. */
export const archived = changeWords<'archived'>({
  headlines: ({ who, on }) => [
    line`${who.short} is archived since ${on}`,
    line`${who.short} is read-only since ${on}`,
    line`${who.short}: archived by its owner since ${on}`,
    line`Since ${on}, ${who.short} is archived`,
  ],
  decks: ({ facts }) => [
    line`It has ${counted(facts.stars, 'star')}; an archived repository can be read and copied.`,
    line`An archived repository can be read and copied.`,
  ],
  ledes: ({ who, on }) => [
    line`${who.short} is archived since ${on}, by its owner.`,
    line`Since ${on}, ${who.short} is archived by its owner.`,
  ],
  briefs: ({ facts, who, on }) => [
    line`${who.full} is archived by its owner since ${on}; it has ${counted(facts.stars, 'star')}.`,
    line`Since ${on}, ${who.full} with its ${counted(facts.stars, 'star')} is archived.`,
  ],
  counters: () => [line`An archived repository can be read and copied.`],
  numbers: () => [],
});
