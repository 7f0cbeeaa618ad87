import type { MetricId } from '../vocabulary/metric.ts';
import type { Observation } from '../vocabulary/observation.ts';
import type { Latest } from '../vocabulary/past.ts';
import type { SubjectId } from '../vocabulary/subject.ts';
import type { Instant } from '../vocabulary/time.ts';
import { compareText } from './order.ts';

export interface LatestQuestion {
  readonly subjects: readonly SubjectId[];
  readonly metrics: readonly MetricId[];
  readonly until?: Instant;
}

type OfSubject = ReadonlyMap<MetricId, Observation>;

/**
 * Answers `Past.latest`. The same is asked of one subject after another, from many places at once: so what is asked up to the
 * end of a turn is read together, and what is known of a subject is remembered.
 *
 * @param read the latest observations, in any order
 */
export function latestReader(
  read: (question: LatestQuestion) => Promise<readonly Observation[]>,
): (question: LatestQuestion) => Promise<Latest> {
  const kinds = new Map<string, (subject: SubjectId) => Promise<OfSubject>>();

  /** Questions about the same metrics up to the same moment. */
  const alike = ({ metrics, until }: LatestQuestion) => {
    const remembered = new Map<SubjectId, Promise<OfSubject>>();
    let waiting: {
      readonly subjects: SubjectId[];
      readonly answer: Promise<ReadonlyMap<SubjectId, OfSubject>>;
    } | null = null;

    const readAll = async (subjects: readonly SubjectId[]) => {
      const rest = until === undefined ? {} : { until };
      const bySubject = Map.groupBy(await read({ subjects, metrics, ...rest }), (one) => one.subject);
      return new Map([...bySubject].map(([subject, seen]) => [subject, byMetric(seen)]));
    };

    const atTheEndOfTheTurn = () => {
      const subjects: SubjectId[] = [];
      const answer = new Promise<void>((resolve) => void setImmediate(resolve)).then(() => {
        waiting = null;
        return readAll(subjects);
      });
      return { subjects, answer };
    };

    return (subject: SubjectId): Promise<OfSubject> => {
      const before = remembered.get(subject);
      if (before) return before;
      const { subjects, answer } = (waiting ??= atTheEndOfTheTurn());
      subjects.push(subject);
      const known = answer.then((all) => all.get(subject) ?? new Map());
      remembered.set(subject, known);
      return known;
    };
  };

  return async (question) => {
    const { metrics, until } = question;
    const kind = `${[...metrics].sort().join(' ')} ${until ?? ''}`;
    const of = kinds.get(kind) ?? alike(question);
    kinds.set(kind, of);
    const subjects = [...new Set(question.subjects)].sort(compareText);
    const known = await Promise.all(subjects.map(async (subject) => [subject, await of(subject)] as const));
    return new Map(known.filter(([, seen]) => seen.size > 0));
  };
}

function byMetric(observations: readonly Observation[]): OfSubject {
  const sorted = [...observations].sort((a, b) => compareText(a.metric, b.metric));
  return new Map(sorted.map((one) => [one.metric, one]));
}
