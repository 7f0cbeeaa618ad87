import type { MetricId } from './metric.ts';
import type { ListReading, Observation, ObservationKey, Series, SourceId } from './observation.ts';
import type { SubjectId, SubjectKind } from './subject.ts';
import type { Day, Instant, Window } from './time.ts';

/**
 * The archive as it stood at one moment. Every answer uses only observations known by `cutoff`, whatever was added since;
 * the same question gives the same answer for ever.
 */
export interface Past {
  readonly cutoff: Instant;

  /** Which sources hold a metric, with first and last day; empty where nothing is known. */
  coverage(metric: MetricId): Promise<readonly Coverage[]>;

  /**
   * One value a day for each subject, one series for each subject and source, sorted by subject then source.
   * Only numeric metrics. Where a source holds millions, a question that names no subjects is answered with the 100,000 that
   * were largest when it was read last. Days of a whole snapshot that is known to be a part of one, or doubtful, are left out as gaps.
   */
  daily(question: DailyQuestion): Promise<readonly Series[]>;

  /** The observation behind one point of a series: the last of that UTC day. Null where there is none. */
  point(question: { subject: SubjectId; metric: MetricId; source: SourceId; day: Day }): Promise<Observation | null>;

  /** The last reading of a list, or the last one of a given UTC day. Null where there is none. */
  list(question: { list: MetricId; day?: Day; source?: SourceId }): Promise<ListReading | null>;

  /** The last reading of a list on each day of a window that has one, oldest first. */
  lists(question: { list: MetricId; window: Window; source?: SourceId }): Promise<readonly ListReading[]>;

  /**
   * The latest observation of each metric or attribute for each subject (the one with the greatest `asOf`, then `knownAt`).
   * What was never seen is missing from the answer.
   */
  latest(question: { subjects: readonly SubjectId[]; metrics: readonly MetricId[]; until?: Instant }): Promise<Latest>;

  /** Subjects of a kind for which an instant attribute lies in a span (from ≤ value < to), oldest first. */
  dated(question: {
    kind: SubjectKind;
    attribute: MetricId;
    from: Instant;
    to: Instant;
  }): Promise<readonly SubjectId[]>;

  /** Subjects of a kind first known in a span (from ≤ knownAt < to), in order of id. */
  arrived(question: { kind: SubjectKind; from: Instant; to: Instant }): Promise<readonly SubjectId[]>;

  /** Exactly one observation, for proof. Null where it is not in the archive or was not known by the cutoff. */
  observation(key: ObservationKey): Promise<Observation | null>;

  /** What each source last gave, for "How this was made". */
  sources(): Promise<readonly SourceReport[]>;
}

export interface DailyQuestion {
  readonly metric: MetricId;
  readonly window: Window;
  readonly subjects?: readonly SubjectId[];
  readonly source?: SourceId;
}

export interface Coverage {
  readonly source: SourceId;
  readonly first: Day;
  readonly last: Day;
  readonly subjects: number;
}

export type Latest = ReadonlyMap<SubjectId, ReadonlyMap<MetricId, Observation>>;

export interface SourceReport {
  readonly source: SourceId;
  readonly lastKnownAt: Instant;
  /** Rows known in the 36 hours before the cutoff. */
  readonly rows: number;
}
