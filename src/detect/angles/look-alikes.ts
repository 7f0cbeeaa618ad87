import { setAsideAngle, setAsideRest } from '../noise/set-aside-angle.ts';

const least = 1;

export const lookAlikes = setAsideAngle({
  declaration: {
    id: 'look-alikes',
    title: 'Near-twins of well-known names',
    field: 'risk',
    memoryDays: 0,
    trigger: `an upload on the newest or trending lists has the name of one on the lists of most liked and most downloaded models, under an account that is one letter or a letter easily mistaken away from its owner; told once in ${setAsideRest} days`,
    carries: 'how many such names stand on the lists; neither name is printed',
    falsifiedBy: 'the same owner behind both names',
    caveat: 'no intent is implied',
  },
  rule: 'look-alike',
  least,
});
