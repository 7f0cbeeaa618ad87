/**
 * Questions about millions of subjects at once, answered in the database: only the few rows that matter come out. They are asked
 * of whole snapshots; a day of which something must be said (`Reserve`) is no ground for any of them and is left out.
 */
import { metricOf, type MetricId } from '../vocabulary/metric.ts';
import type { SubjectId } from '../vocabulary/subject.ts';
import type { Day, Instant, Window } from '../vocabulary/time.ts';
import type { Catalog, DataFile } from './catalog.ts';
import type { Database, Parameters } from './database.ts';
import { dayAfter, dayFromNumber, dayNumber, startOf } from './moment.ts';
import { narrow, over, type Narrowed, type Narrowing } from './narrow.ts';
import { requireNumbers } from './question.ts';
import { sql } from './sql.ts';
import { unsoundIn } from './unsound.ts';

export interface Mover {
  readonly subject: SubjectId;
  readonly before: number;
  readonly now: number;
  readonly gain: number;
  /** Standard deviations from the growth of subjects of about its size; null where all of them grew alike. */
  readonly surprise: number | null;
  /** How many subjects it is compared with. */
  readonly compared: number;
}

export interface DayTotal {
  readonly day: Day;
  readonly total: number;
  readonly subjects: number;
}

export interface Share {
  /** Last day of the week. */
  readonly week: Day;
  readonly value: string;
  readonly subjects: number;
  /** Of all subjects that say something. */
  readonly share: number;
}

export interface Unusual {
  readonly subject: SubjectId;
  readonly last: number;
  readonly before: number;
  /** Where its own straight line led. */
  readonly expected: number;
  /** Standard deviations from there. */
  readonly surprise: number;
}

export interface HubQuestions {
  /** Who gained most between two days; empty where one of them has no sound snapshot. */
  movers(question: { metric: MetricId; from: Day; to: Day; most: number }): Promise<readonly Mover[]>;
  /** Sums over all subjects, a row for each day with a sound snapshot. */
  totals(question: { metric: MetricId; window: Window }): Promise<readonly DayTotal[]>;
  /** What share of subjects says what, at the end of each week of a window; largest first. */
  shares(question: { attribute: MetricId; window: Window }): Promise<readonly Share[]>;
  /** Who left its own course on the last day of a window. */
  unusual(question: { metric: MetricId; window: Window; most: number }): Promise<readonly Unusual[]>;
}

interface Shelved {
  readonly folder: string;
  readonly database: Database;
  readonly catalog: Catalog;
  readonly vouch: (files: readonly DataFile[]) => Promise<void>;
}

/** Days of history without which no course can be told. */
const leastDays = 7;

export function hubQuestions({ folder, database, catalog, vouch }: Shelved, cutoff: Instant): HubQuestions {
  const wide = catalog.files.filter((file) => file.form === 'wide');
  const unsound = unsoundIn(catalog);

  /** A query over relations, each the observations of one narrowing; empty where one of them can hold nothing. */
  const ask = async <Row>(name: string, questions: Readonly<Record<string, Asked>>, rest: Parameters) => {
    const relations: Record<string, Narrowed> = {};
    for (const [relation, question] of Object.entries(questions)) {
      // Texts of a partial day are as true as any; figures summed over it are not.
      const without = question.holds === 'number' ? unsound : undefined;
      const narrowed = narrow(folder, wide, { ...question, cutoff, without }, relation);
      if (!narrowed) return [];
      await vouch(narrowed.files);
      relations[relation] = narrowed;
    }
    const parameters = Object.values(relations).reduce((all, one) => ({ ...all, ...one.parameters }), rest);
    return database.rows<Row>(over(relations, sql(name)), parameters);
  };
  const figures = (metric: MetricId, { from, to }: Window) => {
    requireNumbers(metric);
    return { holds: 'number', metrics: [metric], from: startOf(from), before: startOf(dayAfter(to)) } as const;
  };

  return {
    movers: ({ metric, from, to, most }) =>
      ask(
        'movers',
        { earlier: figures(metric, { from, to: from }), later: figures(metric, { from: to, to }) },
        { most },
      ),
    totals: ({ metric, window }) => ask('totals', { observations: figures(metric, window) }, {}),
    shares: async ({ attribute, window }) => {
      if (metricOf(attribute).holds !== 'text') throw new TypeError(`"${attribute}" holds no texts`);
      const narrowing = { holds: 'attribute', metrics: [attribute], before: startOf(dayAfter(window.to)) } as const;
      return ask('shares', { observations: narrowing }, { weekEnds: weekEndsIn(window) });
    },
    unusual: ({ metric, window, most }) =>
      ask(
        'unusual',
        { observations: figures(metric, window) },
        {
          last: startOf(window.to),
          eve: startOf(dayFromNumber(dayNumber(window.to) - 1)),
          least: leastDays,
          most,
        },
      ),
  };
}

type Asked = Omit<Narrowing, 'cutoff'>;

/** Sundays of a window, and its last day. */
function weekEndsIn({ from, to }: Window): Day[] {
  const ends: Day[] = [];
  for (let number = dayNumber(from); number < dayNumber(to); number += 1)
    if ((number + 4) % 7 === 0) ends.push(dayFromNumber(number)); // 1970-01-01 was a Thursday
  return [...ends, to];
}
