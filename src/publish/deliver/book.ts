import type { Settlement } from '../../vocabulary/index.ts';
import type { Commits } from './ledger.ts';

type Write = (settlements: readonly Settlement[]) => Promise<ReadonlySet<string>>;

interface Entry {
  readonly settlement: Settlement;
  readonly done: (stands: boolean) => void;
  readonly failed: (error: unknown) => void;
}

const groupSize = 20;
const groupWait = 50; // milliseconds

/**
 * Writes settlements down in groups, each one transaction. Strict: whatever came in while the last transaction ran makes the
 * next, so every entry is on the disk before its promise resolves and none waits for company. Fast: an entry waits for up
 * to nineteen others, and nobody waits for it.
 */
export class Book {
  readonly #commits: Commits;
  readonly #write: Write;
  #waiting: Entry[] = [];
  #running: Promise<void> | null = null;
  #timer: NodeJS.Timeout | null = null;
  #trouble: unknown = null;

  constructor(commits: Commits, write: Write) {
    this.#commits = commits;
    this.#write = write;
  }

  /** Resolves once the entry is on the disk: whether the errand was still ours. */
  note(settlement: Settlement): Promise<boolean> {
    const { promise, resolve, reject } = Promise.withResolvers<boolean>();
    this.#waiting.push({ settlement, done: resolve, failed: reject });
    if (this.#commits === 'strict' || this.#waiting.length >= groupSize) this.#start();
    else this.#timer ??= setTimeout(() => this.#start(), groupWait);
    return promise;
  }

  /** Writes an entry without waiting for it; what goes wrong is raised by the next `settled`. */
  noteLater(settlement: Settlement): void {
    this.note(settlement).catch((error: unknown) => {
      this.#trouble ??= error;
    });
  }

  /** Everything noted so far is on the disk. Throws what went wrong with an entry nobody waited for. */
  async settled(): Promise<void> {
    while (this.#waiting.length > 0 || this.#running) {
      this.#start();
      await this.#running;
    }
    if (this.#trouble !== null) throw this.#trouble;
  }

  #start(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    this.#running ??= this.#run();
  }

  async #run(): Promise<void> {
    // A turn of the event loop, so that what arrives together is written together.
    await new Promise((resolve) => setImmediate(resolve));
    while (this.#waiting.length > 0 && this.#timer === null) {
      const group = this.#waiting;
      this.#waiting = [];
      try {
        const stands = await this.#write(group.map(({ settlement }) => settlement));
        for (const { settlement, done } of group) done(stands.has(settlement.reader));
      } catch (error) {
        for (const { failed } of group) failed(error);
      }
    }
    this.#running = null;
  }
}
