import { pressEntity } from '../press/entities/book.ts';
import type { Entity } from '../press/entities/entity.ts';
import { publishToFolder } from '../publish/site/folder.ts';
import { type Bench, doTask, type Done, type Task } from './task.ts';

/** What can be shared out among several workers: some issues to be pressed, or some subjects. */
export type Job =
  | { readonly kind: 'issues'; readonly items: readonly Task[] }
  | { readonly kind: 'entities'; readonly items: readonly Entity[] };

/** Enough at a time to be worth handing over. */
const jobLength = 100;
/** So many are under way at once in one worker: while one is written the next is printed. */
const atOnce = 4;

export function issueJobs(tasks: readonly Task[]): readonly Job[] {
  return cut(tasks).map((items) => ({ kind: 'issues', items }));
}

export function entityJobs(entities: readonly Entity[]): readonly Job[] {
  return cut(entities).map((items) => ({ kind: 'entities', items }));
}

/** Does one job here: gives a `Done` for each issue, or the paths that changed. */
export async function doJob(job: Job, bench: Bench): Promise<readonly Done[] | readonly string[]> {
  if (job.kind === 'issues') return severalAtOnce(job.items, (task) => doTask(task, bench));
  const changed = await severalAtOnce(job.items, (entity) =>
    publishToFolder(bench.out, pressEntity(entity, bench.site)),
  );
  return changed.flat();
}

function cut<T>(items: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / jobLength) }, (_, index) =>
    items.slice(index * jobLength, (index + 1) * jobLength),
  );
}

async function severalAtOnce<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<readonly R[]> {
  const results: R[] = [];
  for (let from = 0; from < items.length; from += atOnce)
    results.push(...(await Promise.all(items.slice(from, from + atOnce).map(work))));
  return results;
}
