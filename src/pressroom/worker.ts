import { parentPort, workerData } from 'node:worker_threads';
import { type Bench, doTask, type Done, type Task } from './task.ts';

/** One of several that press a long archive: does its tasks in order and hands back what it did. */
const { bench, tasks } = workerData as { readonly bench: Bench; readonly tasks: readonly Task[] };
const done: Done[] = [];
for (const task of tasks) done.push(await doTask(task, bench));
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
parentPort?.postMessage(done);
