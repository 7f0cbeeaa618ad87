import { line } from '../line.ts';
import { counted } from '../pieces.ts';
import { changeWords } from './state-change.ts';

/** No longer public: when it was found missing. Why, we do not know. */
export const disappeared = changeWords<'disappeared'>({
  headlines: ({ who, on }) => [
    line`${who.short} is gone from ${who.home} since ${on}`,
    line`${who.short}, gone from ${who.home} since ${on}`,
    line`Since ${on}, ${who.short} is gone from ${who.home}`,
  ],
  decks: () => [line`Why it is gone, we do not know.`],
  ledes: ({ who, on }) => [
    line`${who.short} is gone from ${who.home} since ${on}.`,
    line`Since ${on}, ${who.short} is gone from ${who.home}.`,
    line`On ${on} we looked for ${who.short} on ${who.home} and found it gone.`,
  ],
  briefs: ({ who, on }) => [
    line`${who.full} is gone from ${who.home} since ${on}; why, we do not know.`,
    line`On ${on} we found ${who.full} gone from ${who.home}; why, we do not know.`,
  ],
  sizes: ({ facts, lastOn }) => [
    line`On ${lastOn} it had ${counted(facts.stars ?? facts.likes, facts.stars ? 'star' : 'like')}.`,
    line`At the last reading, on ${lastOn}, it had ${counted(facts.stars ?? facts.likes, facts.stars ? 'star' : 'like')}.`,
  ],
  counters: () => [line`Why it is gone, we do not know.`],
  numbers: () => [],
});
