import { line } from '../line.ts';
import { furtherCautions } from '../further-cautions.ts';
import { anyOf, checks } from '../maxims.ts';
import { counted, figure } from '../pieces.ts';
import type { Analysis, AngleWords, Telling } from '../telling.ts';
import { must, says } from '../telling.ts';

type Gap = Telling<'paper-gap'>;

/** From paper to weights: the median, how many papers, and on which side of the paper the model came. */
export const paperGap: AngleWords<'paper-gap'> = {
  headlines: titles,
  decks,
  story: (telling) => [
    [must('lede', ledes(telling)), says('norm', sizes(telling))],
    [says('nut', orders(telling)), says('breakdown', weeks(telling))],
    [says('counter', anyOf(furtherCautions.papers)), says('next', anyOf(checks.list.slice(0, 1)))],
  ],
  briefs: ({ facts }) => [
    line`From paper to model it is a median of ${counted(facts.median, 'day')}, over ${counted(facts.papers, 'paper')} that the trending list names.`,
    line`The median of the days from a paper to its model is ${figure(facts.median)}, over ${counted(facts.papers, 'paper')} named on the trending list.`,
  ],
  numbers: ({ facts }) => [
    { label: line`Median days from paper to model`, value: figure(facts.median) },
    { label: line`Papers named on the list`, value: figure(facts.papers) },
    { label: line`Papers that came after the model`, value: figure(facts.before) },
    { label: line`Papers with a model within a week`, value: figure(facts.withinWeek) },
  ],
  source: () => line`Hugging Face’s trending list and arXiv`,
  analysis: (telling): Analysis => ({
    titles: titles(telling),
    decks: decks(telling),
    paragraphs: [
      [must('lede', ledes(telling)), says('norm', sizes(telling))],
      [says('nut', orders(telling))],
      [says('breakdown', weeks(telling))],
      [says('counter', anyOf(furtherCautions.papers)), says('next', anyOf(checks.list.slice(0, 1)))],
    ],
  }),
};

function titles({ facts }: Gap) {
  const median = counted(facts.median, 'day');
  return [
    line`From paper to model: a median of ${median}`,
    line`A median of ${median} from paper to model`,
    line`Paper and model, ${median} apart in the median`,
  ];
}

function decks({ facts }: Gap) {
  const papers = counted(facts.papers, 'paper');
  return [
    line`The trending list names ${papers} of which we know the date, and ${figure(facts.before)} of them came after the model.`,
    line`We looked at ${papers} named by the trending list; ${figure(facts.before)} of them came after the model.`,
  ];
}

function ledes({ facts }: Gap) {
  const [median, papers] = [counted(facts.median, 'day'), counted(facts.papers, 'paper')];
  return [
    line`The models on the trending list name ${papers} of which we know the date. From paper to model the median is ${median}.`,
    line`Over ${papers} that the trending list names, the median from paper to model is ${median}.`,
    line`From the paper to the model that names it, the median is ${median}, over ${papers} on the trending list.`,
  ];
}

function sizes({ facts }: Gap) {
  return [
    line`The list holds ${counted(facts.listSize, 'model')}.`,
    line`We read ${counted(facts.listSize, 'model')} for it.`,
  ];
}

function orders({ facts }: Gap) {
  const before = figure(facts.before);
  return [
    line`In ${before} cases the model was there before the paper.`,
    line`The model came before the paper in ${before} cases.`,
    line`Of the papers, ${before} came after the model that names them.`,
  ];
}

function weeks({ facts }: Gap) {
  const within = figure(facts.withinWeek);
  return [
    line`In ${within} cases paper and model are of the same week.`,
    line`For ${within} of the papers, paper and model lie within a week.`,
  ];
}
