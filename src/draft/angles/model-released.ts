import type { SubjectId } from '../../vocabulary/subject.ts';
import { kindOf } from '../../vocabulary/subject.ts';
import { line } from '../line.ts';
import { anyOf, cautions, checks } from '../maxims.ts';
import { counted, figure, recentDay, short, verbatim } from '../pieces.ts';
import type { AngleWords } from '../telling.ts';
import { must, says } from '../telling.ts';
import {
  extracts,
  otherSources,
  publishedLedes,
  publishedNumbers,
  publishedSource,
  titleInBrief,
  titleInHeadline,
  whereItIs,
} from './published.ts';

/** A release: who, what and when, the maker's words, another source, how to get it, what nobody has tested. */
export const modelReleased: AngleWords<'model-released'> = {
  headlines: (telling) => {
    const by = verbatim(telling.facts.publisher);
    const what = titleInHeadline(telling);
    const on = recentDay(telling.facts.publishedOn, telling.today);
    const model = isModel(telling.finding.subject) ? 'model' : null;
    return [
      line`${by} announces ${what}`,
      line`${by} publishes a ${model}: ${what}`,
      line`New ${model} from ${by}: ${what}`,
      line`${by} has a new ${model}, ${what}`,
      line`${what}: new ${model} from ${by}`,
      line`${by} puts out ${what}`,
      line`${by} brings out ${what}`,
      line`${what} comes from ${by}`,
      line`${by} presents ${what} on ${on}`,
      line`A ${model} from ${by}: ${what}`,
      line`${by} names its new ${model} ${what}`,
      line`${by} posts ${what}`,
      line`${what} is new from ${by}`,
      line`From ${by} on ${on}: ${what}`,
    ];
  },

  decks: ({ facts, about, today }) => {
    const points = counted(facts.second?.points ?? null, 'point');
    const size = short(about.size);
    const licence = verbatim(about.licence);
    const on = recentDay(facts.publishedOn, today);
    return [
      line`It has ${size} parameters; what it can do in other hands is an open question.`,
      line`It has ${size} parameters and the ${licence} licence.`,
      line`The licence is ${licence}, and the account of it the maker’s.`,
      line`A Hacker News thread about it has ${points}, and we found no test by others.`,
      line`It is dated ${on}, and the account is the maker’s own.`,
      line`Dated ${on}, with ${size} parameters.`,
      line`Of ${on}, by its maker’s own account.`,
    ];
  },

  story: (telling) => [
    [
      must('lede', publishedLedes(telling, isModel(telling.finding.subject) ? 'model announcement' : 'announcement')),
      says('what', extracts(telling)),
    ],
    [says('use', whereItIs(telling)), says('nut', sizes(telling))],
    [
      says('peers', otherSources(telling)),
      says('counter', anyOf(cautions.announcement)),
      says('next', anyOf(checks.release)),
    ],
  ],

  briefs: (telling) => {
    const { facts, about, today } = telling;
    const by = verbatim(facts.publisher);
    const what = titleInBrief(telling);
    const on = recentDay(facts.publishedOn, today);
    const points = counted(facts.second?.points ?? null, 'point');
    const size = short(about.size);
    const model = isModel(telling.finding.subject) ? 'model' : null;
    return [
      line`${by} announced ${what} on ${on}, a ${model} of ${size} parameters.`,
      line`${by} announced a ${model} on ${on}: ${what}.`,
      line`A new ${model} from ${by}, dated ${on}: ${what}.`,
      line`${by} announced ${what} on ${on}, and a Hacker News thread about it has ${points}.`,
      line`${what} is a ${model} ${by} announced on ${on}.`,
      line`${by} published ${what} on ${on}, under the ${verbatim(about.licence)} licence.`,
      line`New since ${on}: ${what}, a ${model} from ${by}.`,
      line`${by} has a ${model} out since ${on}: ${what}.`,
      line`${by} announced ${what} on ${on}.`,
      line`On ${on} came ${what}, published by ${by}.`,
      line`From ${by}, dated ${on}: ${what}.`,
    ];
  },

  numbers: publishedNumbers,
  source: publishedSource,
};

const isModel = (subject: SubjectId): boolean => kindOf(subject) === 'model';

function sizes({ about }: Parameters<AngleWords<'model-released'>['story']>[0]) {
  const size = short(about.size);
  const task = verbatim(about.task);
  return about.licence
    ? [
        line`On the Hub it is tagged ${task}.`,
        line`Its tag on the Hub is ${task}.`,
        line`The Hub lists it under ${task}.`,
        line`Its task, as tagged, is ${task}.`,
      ]
    : [line`Its size is ${size} parameters.`, line`It counts ${figure(about.size)} parameters.`];
}
