import { countOnList } from '../../reckon/facts.ts';
import { papersOnList } from '../../reckon/cohort-facts.ts';
import { widestList } from '../../reckon/widest-list.ts';
import type { Finding } from '../../vocabulary/finding.ts';
import { subjectId } from '../../vocabulary/subject.ts';
import { aboutFrom } from '../about.ts';
import type { Angle } from '../angle.ts';
import { houseScore } from '../house-score.ts';
import { maybe } from '../readings.ts';
import { toldAngles } from '../told-angles.ts';

const bar = { papers: 30, rest: 28 } as const;

export const paperGap: Angle = {
  declaration: {
    id: 'paper-gap',
    title: 'From paper to weights',
    field: 'share',
    memoryDays: 0,
    trigger: `cards of the trending list name ${bar.papers} papers or more of which the date is known; told once in ${bar.rest} days`,
    carries:
      'the papers, the median of the days from paper to model, how many models came first, how many within a week',
    falsifiedBy: 'papers named by cards but not read by us',
    caveat: 'linked papers of listed models only; a paper without a listed model is not in the count',
  },
  async find(past, morning): Promise<readonly Finding[]> {
    if (toldAngles(morning, bar.rest).has('paper-gap')) return [];
    const reading = await widestList(past, 'rank/models-trending');
    const gaps = reading && (await maybe(papersOnList(past, reading)));
    if (!gaps || Number(gaps.papers.value) < bar.papers) return [];
    const subject = subjectId('place', morning.edition.place);
    return [
      {
        id: `paper-gap/${morning.date}`,
        angle: 'paper-gap',
        subject,
        others: [],
        score: houseScore(
          4.1,
          0.6,
          { name: 'papers', value: Number(gaps.papers.value) / 200 },
          'a measure of the whole list',
        ),
        countsOnly: false,
        about: aboutFrom(subject, new Map(), morning.edition.zone),
        facts: { ...gaps, listSize: await countOnList(past, reading) },
        chart: null,
      },
    ];
  },
};
