import type { Log } from '../system/log.ts';
import type { Batch, Kept, SourceId } from '../vocabulary/index.ts';
import { Basket } from './basket.ts';
import type { Assignment, Gap, Source } from './source.ts';

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
 * Sends every source out at once, keeps what comes, and names what did not come. No source waits for another,
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
  const basket = new Basket(source.id, keep);
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
        observations += next.value.observations.length;
        usable.add(
          next.value.kind === 'fresh' ? next.value.snapshot.source : (next.value.observations[0]?.source ?? source.id),
        );
      }
      await basket.add(next.value);
      step.progress(`${observations} observations`);
    }
  } catch (error) {
    gaps.push(mistake(source.id, error));
  }
  await basket.empty().catch((error: unknown) => gaps.push(mistake(source.id, error)));
  if (gaps.length === 0) step.done(`${observations} observations from ${answers} answers`);
  else
    step.failed(
      `${gaps[0]!.what} ${gaps[0]!.reason}${gaps.length > 1 ? `, and ${gaps.length - 1} more` : ''}; ${observations} observations`,
    );
  return { observations, answers, gaps, usable: [...usable] };
}

function whenAborted(signal: AbortSignal): Promise<'stopped'> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve('stopped');
    else signal.addEventListener('abort', () => resolve('stopped'), { once: true });
  });
}

function mistake(source: SourceId, error: unknown): Gap {
  const told = error instanceof Error ? error.message : String(error);
  return gapOf(source, 'its answers', `stopped by a mistake of ours (${told})`);
}

function gapOf(source: SourceId, what: string, reason: string): Gap {
  return { kind: 'gap', source, what, reason, retryAt: null, unreachable: false, rejected: null };
}
