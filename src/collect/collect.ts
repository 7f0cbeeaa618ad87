import type { Log } from '../system/log.ts';
import type { Batch, Kept, SourceId } from '../vocabulary/index.ts';
import { digestOf } from '../system/digest.ts';
import type { Assignment, Gap, Gathered, Source } from './source.ts';

/** What a morning's reading gave. */
export interface Collected {
  readonly observations: number;
  /** Answers that could be used. */
  readonly answers: number;
  readonly bySource: readonly SourceResult[];
}

export interface SourceResult {
  readonly observations: number;
  readonly answers: number;
  readonly gaps: readonly Gap[];
  /** Sources that gave at least one answer that could be used; one folder may speak for two. */
  readonly usable: readonly SourceId[];
}

/**
 * Sends every source out at once, keeps each answer as it comes, and names what did not come. No source waits for another,
 * and none can stop the paper: a source that throws is a gap like any other, and once `assignment.stop` says so whatever is
 * missing is missing.
 */
export async function collect(
  sources: readonly Source[],
  assignment: Assignment,
  keep: (batch: Batch) => Promise<Kept>,
  log: Log,
): Promise<Collected> {
  const results = await Promise.all(sources.map((source) => gatherFrom(source, assignment, keep, log)));
  return {
    observations: results.reduce((sum, result) => sum + result.observations, 0),
    answers: results.reduce((sum, result) => sum + result.answers, 0),
    bySource: results,
  };
}

async function gatherFrom(
  source: Source,
  assignment: Assignment,
  keep: (batch: Batch) => Promise<Kept>,
  log: Log,
): Promise<SourceResult> {
  const step = log.step(source.name);
  const gaps: Gap[] = [];
  const usable = new Set<SourceId>();
  let observations = 0;
  let answers = 0;
  const answered = source.gather(assignment)[Symbol.asyncIterator]();
  try {
    for (;;) {
      const next = await Promise.race([answered.next(), whenAborted(assignment.stop)]);
      if (next === 'stopped') {
        gaps.push(gapOf(source.id, 'its later answers', 'took longer than the morning allows'));
        break;
      }
      if (next.done) break;
      if (next.value.kind === 'gap') gaps.push(next.value);
      else {
        answers += 1;
        usable.add(
          next.value.kind === 'fresh' ? next.value.snapshot.source : (next.value.observations[0]?.source ?? source.id),
        );
      }
      observations += await keepAnswer(source.id, next.value, keep);
      step.progress(`${observations} observations`);
    }
  } catch (error) {
    gaps.push(
      gapOf(
        source.id,
        'its answers',
        `stopped by a mistake of ours (${error instanceof Error ? error.message : String(error)})`,
      ),
    );
  }
  if (gaps.length === 0) step.done(`${observations} observations from ${answers} answers`);
  else
    step.failed(
      `${gaps[0]!.what} ${gaps[0]!.reason}${gaps.length > 1 ? `, and ${gaps.length - 1} more` : ''}; ${observations} observations`,
    );
  return { observations, answers, gaps, usable: [...usable] };
}

/** Raw answers are kept first, also those that cannot be used; what was read from them is kept with them or not at all. */
async function keepAnswer(
  source: SourceId,
  gathered: Gathered,
  keep: (batch: Batch) => Promise<Kept>,
): Promise<number> {
  const id = (of: unknown) => digestOf(['collected', 1, source, of]);
  switch (gathered.kind) {
    case 'fresh': {
      const { snapshot, bytes, observations } = gathered;
      await keep({
        id: id([snapshot.sha, snapshot.readAt, snapshot.address]),
        source: snapshot.source,
        snapshots: [{ snapshot, bytes }],
        observations,
      });
      return observations.length;
    }
    case 'unchanged': {
      const { sha, observations } = gathered;
      await keep({ id: id([sha, observations[0]?.asOf ?? null]), source, snapshots: [], observations });
      return observations.length;
    }
    case 'gap':
      if (gathered.rejected) {
        const { snapshot } = gathered.rejected;
        await keep({
          id: id(['rejected', snapshot.sha, snapshot.readAt]),
          source: snapshot.source,
          snapshots: [gathered.rejected],
          observations: [],
        });
      }
      return 0;
  }
}

function whenAborted(signal: AbortSignal): Promise<'stopped'> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve('stopped');
    else signal.addEventListener('abort', () => resolve('stopped'), { once: true });
  });
}

function gapOf(source: SourceId, what: string, reason: string): Gap {
  return { kind: 'gap', source, what, reason, retryAt: null, unreachable: false, rejected: null };
}
