import { parentPort, workerData } from 'node:worker_threads';
import { doJob, type Job } from './job.ts';
import type { Bench } from './task.ts';

/** One of several that press a long archive: does the jobs it is handed and hands back what came of each. */
const bench = workerData as Bench;
parentPort?.on('message', (job: Job) => {
  doJob(job, bench).then(
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    (result) => parentPort?.postMessage(result),
    (error: unknown) => {
      throw error;
    },
  );
});
