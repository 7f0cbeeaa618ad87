import { setAsideAngle, setAsideRest } from '../noise/set-aside-angle.ts';

const least = 50;

export const cardClones = setAsideAngle({
  declaration: {
    id: 'card-clones',
    title: 'Many uploads, one card',
    field: 'share',
    memoryDays: 0,
    trigger: `${least} or more on the newest and trending lists have the card of four others or more, within three bits of 64; told once in ${setAsideRest} days`,
    carries: 'how many share a card; accounts are never named for it',
    falsifiedBy: 'the default card of an organisation; cards that differ in more than digits and a few words',
    caveat: 'a template is no misuse',
    sampleOnly: 'no recording holds cards',
  },
  rule: 'cloned-card',
  least,
});
