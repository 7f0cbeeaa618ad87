import { setAsideAngle, setAsideRest } from '../noise/set-aside-angle.ts';

const least = 3;

export const countsSetAside = setAsideAngle({
  declaration: {
    id: 'counts-set-aside',
    title: 'Counts we set aside',
    field: 'risk',
    memoryDays: 0,
    trigger: `${least} or more on the newest and trending lists stand with two others of their account at nearly the same count of likes, each of 200 or more; told once in ${setAsideRest} days`,
    carries: 'how many such counts stand on the lists; no account is named',
    falsifiedBy: 'one post or collection that names them all; counts that part again',
    caveat: 'a pattern of counts and no accusation; such counts can have a good reason',
  },
  rule: 'in-step',
  least,
});
