import type { MetricId } from '../../vocabulary/metric.ts';
import type { Observation } from '../../vocabulary/observation.ts';
import type { SubjectId } from '../../vocabulary/subject.ts';
import type { Instant } from '../../vocabulary/time.ts';
import type { Slice } from '../slice.ts';
import type { TitleKind } from './announcement.ts';
import type { Publisher } from './publishers.ts';

/** One source that tells of something: a post, a release, a model that appeared, a paper, a thread. */
export interface Report {
  readonly subject: SubjectId;
  readonly kind: 'post' | 'release' | 'model' | 'paper' | 'thread';
  /** Who says it, for telling sources apart: `OpenAI`, `github:owner`, `news.ycombinator.com`. */
  readonly voice: string;
  /** Whose own page it is or points to; null where the editor's table does not know it. */
  readonly publisher: Publisher | null;
  /** As a reader sees it: the exact piece of the title, or the name of a repository. */
  readonly title: string;
  /** The observation the title is a piece of, and which piece. A repository has its name, not a title. */
  readonly titled: { readonly observation: Observation; readonly slice: Slice } | null;
  readonly link: string | null;
  /** When it was published, by the source's own date, and the observation that says so. */
  readonly published: Observation;
  readonly publishedAt: Instant;
  /** When it was first seen by us. */
  readonly firstSeenAt: Instant;
  readonly says: TitleKind;
  /** All that is known about it, by metric. */
  readonly known: ReadonlyMap<MetricId, Observation>;
}

/** One happening, however many sources carry it. */
export interface Event {
  /** The source that is credited: the first to publish, a thread only where there is nothing else. */
  readonly first: Report;
  /** In order of publication. */
  readonly others: readonly Report[];
  /** A source independent of the first: another publisher, a repository, a release; else a thread, which proves discussion only. */
  readonly second: Report | null;
  /** How many independent sources confirm it. Threads do not. */
  readonly confirmations: number;
  /** The thread with the most points, where one discusses it. */
  readonly thread: Report | null;
}

/** Points of a thread, 0 where none were read. */
export function pointsOf(report: Report | null): number {
  const points = report?.known.get('points' as MetricId)?.value;
  return typeof points === 'number' ? points : 0;
}
