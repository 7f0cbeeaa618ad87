import type { Clock } from '../system/clock.ts';
import type { Log } from '../system/log.ts';

/** The world as a command sees it. */
export interface World {
  readonly clock: Clock;
  readonly log: Log;
  /** Results, for people and for pipes; progress and warnings go to the log. */
  readonly out: (text: string) => void;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Ends when the person or the system asks the program to stop. */
  readonly stop: AbortSignal;
}

/** 0 done, 1 failed, 2 wrong usage. */
export type ExitCode = 0 | 1 | 2;

export interface Command {
  readonly name: string;
  readonly summary: string;
  readonly usage: string;
  run(args: readonly string[], world: World): Promise<ExitCode>;
}
