import { parentPort, workerData } from 'node:worker_threads';
import { type Job, doJob } from './many.ts';

/** One of several that press a long archive: does its share in order and hands back what came of it. */
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
parentPort?.postMessage(await doJob(workerData as Job));
