import { cpus, release, totalmem, type } from 'node:os';

/** The machine's facts, for the head of every table of figures. */
export function machineFacts(): string {
  const [first] = cpus();
  return `${cpus().length} × ${first?.model.trim() ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${type()} ${release()}, Node ${process.versions.node}`;
}

/** Median of several runs, in milliseconds. */
export async function medianOf(runs: number, work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const began = performance.now();
    await work();
    times.push(performance.now() - began);
  }
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)]!;
}

export const milliseconds = (time: number): string => `${time.toFixed(0)} ms`;
export const ratio = (time: number, base: number): string => `${(time / base).toFixed(2)} ×`;
