import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { pressEntity } from '../press/entities/book.ts';
import type { Entity } from '../press/entities/entity.ts';
import { publishToFolder } from '../publish/site/folder.ts';
import { type Bench, doTask, type Done, type Task } from './task.ts';

/** What can be shared out among several workers: issues to be pressed, or subjects. */
export type Job =
  | { readonly kind: 'issues'; readonly items: readonly Task[]; readonly bench: Bench }
  | { readonly kind: 'entities'; readonly items: readonly Entity[]; readonly bench: Bench };

/** Fewer than this are pressed before a worker has begun. */
const worthAWorker = { issues: 100, entities: 2000 } as const;
const mostWorkers = 8;
/** So many are under way at once in one worker: while one is written the next is printed. */
const atOnce = 4;

/** Presses many issues on all cores; gives what was done in their order. */
export async function pressIssues(items: readonly Task[], bench: Bench): Promise<readonly Done[]> {
  return (await shared({ kind: 'issues', items, bench })) as readonly Done[];
}

/** Presses many subjects on all cores; gives the paths that changed. */
export async function pressEntities(items: readonly Entity[], bench: Bench): Promise<readonly string[]> {
  return (await shared({ kind: 'entities', items, bench })) as readonly string[];
}

async function shared(job: Job): Promise<readonly unknown[]> {
  const workers = Math.min(mostWorkers, availableParallelism(), Math.floor(job.items.length / worthAWorker[job.kind]));
  if (workers < 2) return doJob(job);
  const share = Math.ceil(job.items.length / workers);
  const shares = Array.from({ length: workers }, (_, index) => shareOf(job, index * share, share));
  return (await Promise.all(shares.map(inWorker))).flat();
}

function shareOf(job: Job, from: number, length: number): Job {
  return job.kind === 'issues'
    ? { ...job, items: job.items.slice(from, from + length) }
    : { ...job, items: job.items.slice(from, from + length) };
}

/** Does a whole job here. */
export async function doJob(job: Job): Promise<readonly unknown[]> {
  return job.kind === 'issues'
    ? inTurn(job.items, (task) => doTask(task, job.bench))
    : (await inTurn(job.items, (entity) => publishToFolder(job.bench.out, pressEntity(entity, job.bench.site)))).flat();
}

async function inTurn<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<readonly R[]> {
  const results: R[] = [];
  for (let from = 0; from < items.length; from += atOnce)
    results.push(...(await Promise.all(items.slice(from, from + atOnce).map(work))));
  return results;
}

function inWorker(job: Job): Promise<readonly unknown[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: job });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`a press worker stopped with code ${code}`)));
  });
}
