import { metric, type MetricId } from '../../vocabulary/metric.ts';
import type { Observation, SourceId } from '../../vocabulary/observation.ts';
import type { Past } from '../../vocabulary/past.ts';
import { subjectId, type SubjectId } from '../../vocabulary/subject.ts';
import type { Instant } from '../../vocabulary/time.ts';
import { hoursFrom, hubKnowsNothingBefore, utcDay } from '../calendar.ts';
import type { Computed, PastFormula } from '../formula.ts';
import { once } from '../memo.ts';
import { median } from '../statistics/median.ts';
import { toTenths } from './tenths.ts';

/** A model with the paper its card names, both dated. */
export interface PaperGap {
  readonly model: SubjectId;
  readonly paper: SubjectId;
  /** Days from the paper to the model; negative where the model came first. */
  readonly days: number;
  /** The date of the paper, then that of the model. */
  readonly dates: readonly [Observation, Observation];
}

/** For each paper that a card of a set of models names, the first of those models; in order of the paper. */
export function paperGaps(past: Past, models: readonly SubjectId[], set: string): Promise<readonly PaperGap[]> {
  return once(past, `paper gaps ${set}`, async () => {
    const [links, created, published] = ['paper-links', 'created-at', 'published-at'].map(metric) as [
      MetricId,
      MetricId,
      MetricId,
    ];
    const ofModels = await past.latest({ subjects: models, metrics: [links, created] });
    const named = new Map<SubjectId, Observation>();
    for (const known of ofModels.values()) {
      const [list, date] = [known.get(links)?.value, known.get(created)];
      if (typeof list !== 'object' || !date || date.value <= hubKnowsNothingBefore) continue;
      for (const number of list) {
        const paper = subjectId('paper', number.replace(/v\d+$/, ''));
        const first = named.get(paper);
        if (!first || date.value < first.value || (date.value === first.value && date.subject < first.subject))
          named.set(paper, date);
      }
    }
    const ofPapers = await past.latest({ subjects: [...named.keys()], metrics: [published] });
    return [...named]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([paper, model]) => {
        const date = ofPapers.get(paper)?.get(published);
        if (!date) return [];
        const days = hoursFrom(date.value as Instant, model.value as Instant) / 24;
        return [{ model: model.subject, paper, days, dates: [date, model] as const }];
      });
  });
}

type ListParams = { readonly list: string; readonly source: string; readonly asOf: string };

export const medianPaperGap = overPapers(
  'median-days-from-paper',
  'Over the papers that cards of a list name, the median of the days from the paper to the first model that names it.',
  (gaps) => ({ value: toTenths(median(gaps.map((gap) => gap.days))), unit: 'days' }),
);

export const papersNamed = overPapers(
  'papers-named',
  'How many papers the cards of a list name of which the date is known.',
  (gaps) => ({ value: gaps.length, unit: 'papers' }),
);

export const weightsBefore = overPapers(
  'models-before-paper',
  'How many of those papers came after the first model that names them.',
  (gaps) => ({ value: gaps.filter((gap) => gap.days < 0).length, unit: 'papers' }),
);

export const withinWeekOfPaper = overPapers(
  'models-within-week-of-paper',
  'How many of those papers have a model within seven days, before or after.',
  (gaps) => ({ value: gaps.filter((gap) => Math.abs(gap.days) <= 7).length, unit: 'papers' }),
);

function overPapers(
  name: string,
  says: string,
  give: (gaps: readonly PaperGap[]) => Pick<Computed, 'value' | 'unit'>,
): PastFormula<ListParams> {
  return {
    kind: 'past',
    name,
    version: 1,
    says,
    read: async (params, past) => {
      const day = utcDay(params.asOf as Instant);
      const reading = await past.list({ list: metric(params.list), source: params.source as SourceId, day });
      if (!reading || reading.asOf !== params.asOf)
        throw new RangeError(`no reading of ${params.list} at ${params.asOf}`);
      const models = reading.rows.map((row) => row.subject);
      const gaps = await paperGaps(past, models, `${params.list} ${params.source} ${params.asOf}`);
      if (gaps.length === 0) throw new RangeError('no dated paper is named on the list');
      const population = { rule: 'papers named by cards of the list', n: gaps.length, complete: true };
      return { subject: null, window: { from: day, to: day }, population, ...give(gaps), inputs: [] };
    },
  };
}
