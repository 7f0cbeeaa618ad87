import type { Guard } from '../../carrier.ts';
import type { Outcome } from '../../outcome.ts';
import { greet, type Greeted } from './greet.ts';
import { patience as rfcPatience, type Patience, type Relay } from './relay.ts';
import { sendMessage, type Message } from './send.ts';

export interface PoolOptions {
  readonly patience?: Patience;
  /** A connection is closed in good order after so many messages; many servers ask for that. */
  readonly messagesEach?: number;
}

/** Connections to one relay, opened when needed and used again. At most as many are open as messages are under way. */
export class Pool {
  readonly #relay: Relay;
  readonly #patience: Patience;
  readonly #messagesEach: number;
  readonly #idle: { greeted: Greeted; sent: number }[] = [];
  readonly #open = new Set<Greeted>();
  readonly #cut = new AbortController();
  #closed = false;

  constructor(relay: Relay, { patience = rfcPatience, messagesEach = 500 }: PoolOptions = {}) {
    this.#relay = relay;
    this.#patience = patience;
    this.#messagesEach = messagesEach;
  }

  async send(message: Message, guard: Guard): Promise<Outcome> {
    const line = await this.#take();
    if ('kind' in line) return line;
    const outcome = await sendMessage(line.greeted, message, guard, this.#patience);
    line.sent += 1;
    this.#giveBack(line);
    return outcome;
  }

  /** Says goodbye on idle connections; with `now`, cuts those in use, whose messages learn what that means for them. */
  close(now = false): void {
    this.#closed = true;
    for (const { greeted } of this.#idle.splice(0)) this.#part(greeted);
    if (!now) return;
    this.#cut.abort();
    for (const { session } of this.#open) session.end();
  }

  async #take(): Promise<{ greeted: Greeted; sent: number } | Extract<Outcome, { kind: 'unreachable' }>> {
    for (let line = this.#idle.pop(); line !== undefined; line = this.#idle.pop()) {
      if (line.greeted.session.usable) return line;
      this.#drop(line.greeted);
    }
    if (this.#closed) return { kind: 'unreachable', reason: 'the pool is closed', alarm: null };
    const greeted = await greet(this.#relay, this.#patience, this.#cut.signal);
    if ('kind' in greeted) return greeted;
    this.#open.add(greeted);
    return { greeted, sent: 0 };
  }

  #giveBack(line: { greeted: Greeted; sent: number }): void {
    if (!line.greeted.session.usable) this.#drop(line.greeted);
    else if (this.#closed || line.sent >= this.#messagesEach) this.#part(line.greeted);
    else this.#idle.push(line);
  }

  #part(greeted: Greeted): void {
    greeted.session.say('QUIT\r\n');
    this.#drop(greeted);
  }

  #drop(greeted: Greeted): void {
    this.#open.delete(greeted);
    greeted.session.leave();
  }
}
