import { setTimeout as wait } from 'node:timers/promises';
import type { Fault } from '../../system/fault.ts';
import { addSeconds } from '../../text/days.ts';
import type { Errand, Round } from '../../vocabulary/index.ts';
import type { Load } from '../carrier.ts';
import type { Outcome } from '../outcome.ts';
import { Book } from './book.ts';
import { Doors } from './doors.ts';
import type { OnGone } from './ledger.ts';
import { Pace } from './pace.ts';
import { settlementOf, type RetryRule } from './settle.ts';
import { cutOnStop } from './stop.ts';
import type { Worker } from './worker.ts';

export interface RoundOptions {
  /** How many errands are under way at once. */
  readonly lanes: number;
  /** What was learnt in earlier passes of how fast each domain takes mail, and the bounds set for it. */
  readonly pace?: Pace;
  readonly doors?: Doors;
  readonly retry?: RetryRule;
  readonly onGone?: OnGone;
  readonly stop?: AbortSignal;
}

/** What one pass over a round did. */
export interface Pass {
  readonly accepted: number;
  readonly deferred: number;
  readonly failed: number;
  readonly inDoubt: number;
  readonly ended: 'nothing due' | 'stopped' | 'unreachable';
  /** Why nobody could be reached; an alarm is for a person to mend. */
  readonly trouble: { readonly reason: string; readonly alarm: Fault | null } | null;
}

/** In fast mode all that is claimed counts as in doubt after a crash, so few are claimed at once. */
const claimSize = { strict: 200, fast: 20 } as const;
/** A carrier that cannot reach its relay this often in a row ends the pass. */
const patienceWithRelay = 5;
/** One second, two, four: most troubles pass at once, and a server that wants longer gets ten minutes by the tenth attempt. */
const usualRetry: RetryRule = { first: 1 };

/**
 * Delivers to every reader of a round who is due, several at once, until nobody is due any more. Whatever happens to one
 * reader, the others go on; whatever happens to this process, the ledger knows what became of whom.
 */
export async function deliverRound(worker: Worker, round: Round, load: Load, options: RoundOptions): Promise<Pass> {
  return new Delivery(worker, round, load, options).go();
}

class Delivery {
  readonly #worker: Worker;
  readonly #round: Round;
  readonly #load: Load;
  readonly #options: RoundOptions;
  readonly #book: Book;
  readonly #pace: Pace;
  readonly #doors: Doors;
  readonly #stock: Errand[] = [];
  readonly #tally = { accepted: 0, deferred: 0, failed: 0, inDoubt: 0 };
  #claiming: Promise<void> | null = null;
  #dry = false;
  #shutInARow = 0;
  #trouble: Pass['trouble'] = null;

  constructor(worker: Worker, round: Round, load: Load, options: RoundOptions) {
    this.#worker = worker;
    this.#round = round;
    this.#load = load;
    this.#options = options;
    this.#pace = options.pace ?? new Pace();
    this.#doors = options.doors ?? new Doors();
    this.#book = new Book(worker.options.commits, (settlements) =>
      worker.ledger.settle(round.id, worker.id, settlements, worker.clock.now()),
    );
  }

  async go(): Promise<Pass> {
    await this.#worker.ledger.endExpired(this.#worker.clock.now());
    const withdraw = cutOnStop(this.#load, this.#options.stop);
    try {
      await Promise.all(Array.from({ length: this.#options.lanes }, () => this.#lane()));
      await this.#giveBack();
      await this.#book.settled();
    } finally {
      withdraw();
    }
    this.#worker.assertNotLost();
    return {
      ...this.#tally,
      ended: this.#stopped ? 'stopped' : this.#trouble ? 'unreachable' : 'nothing due',
      trouble: this.#trouble,
    };
  }

  get #stopped(): boolean {
    return this.#options.stop?.aborted ?? false;
  }

  /** One errand after another, until there are none or the delivery is over. */
  async #lane(): Promise<void> {
    while (!this.#stopped && this.#trouble === null) {
      const errand = await this.#next();
      if (errand === null) return;
      if (await this.#inTurn(errand)) await this.#throughDoor(errand);
    }
  }

  async #next(): Promise<Errand | null> {
    while (this.#stock.length === 0 && !this.#dry) {
      this.#claiming ??= this.#claim().finally(() => (this.#claiming = null));
      await this.#claiming;
    }
    return this.#stock.shift() ?? null;
  }

  async #claim(): Promise<void> {
    const { id, options, clock, ledger } = this.#worker;
    // What is claimed and not yet written down would all be in doubt after a crash: no more than a group and one a lane.
    if (options.commits === 'fast') await this.#book.settled();
    const terms = { worker: id, limit: claimSize[options.commits], now: clock.now() };
    const errands = (await this.#worker.mayGoOn()) ? await ledger.claim(this.#round, terms) : [];
    this.#stock.push(...errands);
    this.#dry = errands.length === 0;
  }

  /** Waits for the errand's turn; one whose turn is further off goes back to the queue with its time. */
  async #inTurn(errand: Errand): Promise<boolean> {
    const now = performance.now();
    const delay = this.#pace.reserve(errand.domain, now) - now;
    if (delay > 1000) {
      this.#sendBack(errand, Math.floor(delay / 1000));
      return false;
    }
    if (delay > 0) await wait(delay);
    return true;
  }

  /** Runs the errand where its domain has room; else it comes again later, and the lane serves somebody else. */
  async #throughDoor(errand: Errand): Promise<void> {
    const begun = performance.now();
    const again = this.#doors.enter(errand.domain, begun);
    if (again !== null) return this.#sendBack(errand, Math.max(1, Math.floor((again - begun) / 1000)));
    try {
      await this.#run(errand);
    } finally {
      this.#doors.leave(errand.domain, (performance.now() - begun) / 1000);
    }
  }

  #sendBack({ reader, attempt }: Errand, seconds: number): void {
    const nextAt = addSeconds(this.#worker.clock.now(), seconds);
    this.#book.noteLater({ reader, attempt, state: 'queued', nextAt, receipt: null });
  }

  async #run(errand: Errand): Promise<void> {
    const outcome = await this.#load.carry(errand, () => this.#guard(errand));
    this.#learn(errand, outcome);
    const { clock, options } = this.#worker;
    const retry = this.#options.retry ?? usualRetry;
    // Only a mail keeps its identity when it is sent again; a doubtful post is for a person to look at.
    const doubt = this.#round.channel === 'mail' ? options.doubt : 'hold';
    const settlement = settlementOf(errand, outcome, { now: clock.now(), doubt, retry });
    // Nobody waits for it: the next mark of this lane is written behind it, in the same book.
    if (settlement) this.#book.noteLater(settlement);
    if (outcome.kind === 'failed' && outcome.gone) await this.#options.onGone?.(errand.reader);
    if (outcome.kind === 'unreachable' && this.#trouble === null && !this.#stopped)
      await wait(100 * 2 ** Math.min(this.#shutInARow, 4));
  }

  /** Strict: the doubt is on the disk before it can arise. Fast: the claim itself stands for it. */
  async #guard({ reader, attempt }: Errand): Promise<boolean> {
    if (this.#stopped || !(await this.#worker.mayGoOn())) return false;
    if (this.#worker.options.commits === 'fast') return true;
    return this.#book.note({ reader, attempt, state: 'in_doubt', nextAt: null, receipt: null });
  }

  #learn(errand: Errand, outcome: Outcome): void {
    if (outcome.kind === 'accepted') this.#tally.accepted += 1;
    if (outcome.kind === 'deferred') this.#tally.deferred += 1;
    if (outcome.kind === 'failed') this.#tally.failed += 1;
    if (outcome.kind === 'in_doubt') this.#tally.inDoubt += 1;
    if (outcome.kind === 'deferred' && outcome.slowDown) this.#pace.slowDown(errand.domain, performance.now());
    if (outcome.kind !== 'unreachable') {
      this.#shutInARow = 0;
      return;
    }
    this.#shutInARow += 1;
    const { reason, alarm } = outcome;
    if (alarm || this.#shutInARow >= patienceWithRelay) this.#trouble ??= { reason, alarm };
  }

  /** What was claimed and not tried is free for others at once. */
  async #giveBack(): Promise<void> {
    await this.#claiming;
    for (const errand of this.#stock.splice(0)) this.#sendBack(errand, 0);
  }
}
