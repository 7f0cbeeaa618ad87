import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Bench } from './task.ts';
import { doJob, type Job } from './job.ts';

const mostWorkers = 8;
/** Memory of one worker; it holds a few issues at a time. */
const megabytes = 192;

/**
 * Does jobs on all cores and gives what came of each, in their order. A job that fails ends the whole, and every worker with
 * it. With few jobs no worker is begun.
 */
export async function* inOrder(jobs: readonly Job[], bench: Bench): AsyncGenerator<readonly unknown[]> {
  const many = Math.min(mostWorkers, availableParallelism(), jobs.length);
  if (many < 2) {
    for (const job of jobs) yield await doJob(job, bench);
    return;
  }
  const pool = Array.from({ length: many }, () => begin(bench));
  const idle = [...pool];
  const answers: Promise<readonly unknown[]>[] = [];
  const fill = (until: number) => {
    while (answers.length < Math.min(until, jobs.length)) {
      const worker = idle.pop();
      const job = jobs[answers.length];
      if (worker === undefined || job === undefined) return;
      const answer = ask(worker, job).then((result) => {
        idle.push(worker);
        return result;
      });
      answer.catch(() => {}); // told where it is awaited
      answers.push(answer);
    }
  };
  try {
    for (let next = 0; next < jobs.length; next += 1) {
      // Nobody runs far ahead of the one whose turn it is, so that little waits in memory.
      fill(next + 2 * many);
      const answer = await answers[next];
      fill(next + 2 * many);
      yield answer ?? [];
    }
  } finally {
    await Promise.all(pool.map((worker) => worker.terminate()));
  }
}

function begin(bench: Bench): Worker {
  return new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: bench,
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
  });
}

function ask(worker: Worker, job: Job): Promise<readonly unknown[]> {
  const { promise, resolve, reject } = Promise.withResolvers<readonly unknown[]>();
  // Only our own listeners go again: the thread keeps listeners of its own on the worker, by which it hears.
  const own = {
    message: resolve,
    error: reject,
    exit: (code: number) => reject(new Error(`a press worker stopped with code ${code}`)),
  };
  for (const [event, listener] of Object.entries(own)) worker.on(event, listener);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  worker.postMessage(job);
  return promise.finally(() => {
    for (const [event, listener] of Object.entries(own)) worker.off(event, listener);
  });
}
