import type { Clock } from '../../system/clock.ts';
import { Fault } from '../../system/fault.ts';
import type { Commits, DeliveryLedger, Doubt } from './ledger.ts';

/** Seconds between two beats; the ledger gives a worker up after sixty without one. */
const beatSeconds = 10;

export interface WorkerOptions {
  readonly commits: Commits;
  readonly doubt: Doubt;
  /** Names this process on this machine. */
  readonly process: string;
  /** Whether a process so named lives; null where that cannot be known here. */
  readonly lives: (process: string) => boolean | null;
}

/** A process that delivers, as the ledger knows it: it settled what lost ones left, and beats until it signs off. */
export class Worker {
  readonly id: string;
  readonly ledger: DeliveryLedger;
  readonly clock: Clock;
  readonly options: WorkerOptions;
  readonly #beats: NodeJS.Timeout;
  #lost = false;
  #beatAt = performance.now();

  private constructor(id: string, ledger: DeliveryLedger, clock: Clock, options: WorkerOptions) {
    this.id = id;
    this.ledger = ledger;
    this.clock = clock;
    this.options = options;
    this.#beats = setInterval(() => void this.#beat(), beatSeconds * 1000).unref();
  }

  static async signOn(ledger: DeliveryLedger, clock: Clock, options: WorkerOptions): Promise<Worker> {
    const { process, commits, doubt, lives } = options;
    await ledger.recover({ now: clock.now(), lives, doubt });
    return new Worker(await ledger.signOn({ process, commits, now: clock.now() }), ledger, clock, options);
  }

  /** Settles what others lost meanwhile; cheap where nobody did. */
  async recover(): Promise<void> {
    const { lives, doubt } = this.options;
    await this.ledger.recover({ now: this.clock.now(), lives, doubt });
  }

  /** False once the others took this worker for lost, e.g. because its machine slept. Nothing may be sent from then on. */
  async mayGoOn(): Promise<boolean> {
    if (!this.#lost && performance.now() - this.#beatAt > beatSeconds * 2000) await this.#beat();
    return !this.#lost;
  }

  async signOff(): Promise<void> {
    clearInterval(this.#beats);
    if (!this.#lost) await this.ledger.signOff(this.id, this.clock.now());
  }

  assertNotLost(): void {
    if (this.#lost)
      throw new Fault(
        'busy',
        'Another process took over what this one was delivering.',
        'It gave no sign of life for a minute.',
        'Nothing to do if the other one goes on; else start it again.',
        { retry: true },
      );
  }

  async #beat(): Promise<void> {
    try {
      if (!(await this.ledger.beat(this.id, this.clock.now()))) this.#lost = true;
      this.#beatAt = performance.now();
    } catch {
      // The next beat tries again; without any the others give this worker up, and `mayGoOn` finds out.
    }
  }
}
