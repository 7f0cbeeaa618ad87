import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { type Bench, doTask, type Done, type Task } from './task.ts';

/** Fewer issues than this are pressed before a worker has begun. */
const worthAWorker = 100;
const mostWorkers = 8;

/** Does many tasks on all cores; gives what was done in the order of the tasks. */
export async function doTasks(tasks: readonly Task[], bench: Bench): Promise<readonly Done[]> {
  const workers = Math.min(mostWorkers, availableParallelism(), Math.floor(tasks.length / worthAWorker));
  if (workers < 2) {
    const done: Done[] = [];
    for (const task of tasks) done.push(await doTask(task, bench));
    return done;
  }
  const share = Math.ceil(tasks.length / workers);
  const shares = Array.from({ length: workers }, (_, index) => tasks.slice(index * share, (index + 1) * share));
  return (await Promise.all(shares.map((own) => inWorker(own, bench)))).flat();
}

function inWorker(tasks: readonly Task[], bench: Bench): Promise<readonly Done[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: { tasks, bench } });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`a press worker stopped with code ${code}`)));
  });
}
