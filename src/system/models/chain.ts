import type { StylingReport } from '../../vocabulary/wording.ts';
import { Fault } from '../fault.ts';
import type { Answer, Caps, Model, Question } from './model.ts';

/** A model that failed so often in a row is not asked again in this run. */
const patience = 3;

/** A rough count where a service gives none, or gives one that cannot be: letters for a token of English prose. */
const lettersPerToken = 4;

/**
 * Models in the order they are preferred. When one fails, or answers what cannot be used, the next is asked the same. Caps
 * on time, tokens and cost hold for the whole run; whoever asks after they are reached gets null and goes on without.
 */
export class ModelChain {
  readonly #models: readonly Model[];
  readonly #caps: Caps;
  readonly #failures = new Map<Model, number>();
  readonly #troubles = new Map<Model, string>();
  readonly #answered = new Set<Model>();
  readonly #priceless = new Set<Model>();
  #end: AbortSignal | null = null;
  #calls = 0;
  #failed = 0;
  #read = 0;
  #written = 0;
  #cost = 0;
  #stopped: string | null = null;

  constructor(models: readonly Model[], caps: Caps) {
    this.#models = models;
    this.#caps = caps;
  }

  /** The first answer that can be used; null where no model gives one any more. */
  async ask<T>(question: Question, use: (text: string) => T | null): Promise<T | null> {
    this.#end ??= AbortSignal.timeout(this.#caps.seconds * 1000);
    for (const model of this.#models) {
      if (this.#isLost(model)) continue;
      this.#stopped ??= this.#reached(model, question);
      if (this.#stopped !== null) return null;
      const used = await this.#askOne(model, question, this.#end, use);
      if (used !== null) return used;
    }
    if (this.#models.every((model) => this.#isLost(model))) this.#stopped ??= 'no model answered';
    return null;
  }

  async #askOne<T>(model: Model, question: Question, end: AbortSignal, use: (text: string) => T | null) {
    this.#calls += 1;
    const limit = AbortSignal.any([end, AbortSignal.timeout(this.#caps.secondsPerCall * 1000)]);
    let used: T | null = null;
    let answer: Answer | null = null;
    try {
      answer = await orAborted(model.ask(question, limit), limit);
      used = use(answer.text);
      if (used === null) this.#troubles.set(model, 'gave no answer that can be used');
    } catch (error) {
      this.#troubles.set(model, reasonOf(error));
    }
    this.#count(model, question, answer);
    this.#failures.set(model, used === null ? (this.#failures.get(model) ?? 0) + 1 : 0);
    if (used === null) this.#failed += 1;
    else this.#answered.add(model);
    return used;
  }

  #isLost(model: Model): boolean {
    return (this.#failures.get(model) ?? 0) >= patience;
  }

  /** Which cap one more question could break. */
  #reached(model: Model, question: Question): string | null {
    const [read, written] = [estimate(question.system + question.prompt), question.longest];
    if (this.#end?.aborted) return 'the time was up';
    if (this.#read + this.#written + read + written > this.#caps.tokens) return 'the cap of tokens was reached';
    if (this.#caps.cost !== null && this.#cost + costOf(model, read, written) > this.#caps.cost)
      return 'the cap of cost was reached';
    return null;
  }

  #count(model: Model, question: Question, answer: Answer | null): void {
    const read = counted(answer?.tokens.read, estimate(question.system + question.prompt));
    const written = counted(answer?.tokens.written, estimate(answer?.text ?? ''));
    this.#read += read;
    this.#written += written;
    this.#cost += costOf(model, read, written);
    if (model.price === null) this.#priceless.add(model);
  }

  /** What the run took so far. */
  report(): Pick<StylingReport, 'models' | 'calls' | 'failedCalls' | 'failures' | 'tokens' | 'cost' | 'stopped'> {
    return {
      models: this.#models.filter((model) => this.#answered.has(model)).map(({ name }) => name),
      calls: this.#calls,
      failedCalls: this.#failed,
      failures: [...this.#troubles].map(([model, reason]) => `${model.name}: ${reason}`),
      tokens: { read: this.#read, written: this.#written },
      cost: this.#priceless.size > 0 ? null : Number(this.#cost.toFixed(6)),
      stopped: this.#stopped,
    };
  }
}

/** In words of ours: what a service writes into its errors is outside text, and may repeat a key. */
function reasonOf(error: unknown): string {
  if (error instanceof Fault) return `${error.message} ${error.remedy}`;
  const { name, statusCode } = error as { name?: string; statusCode?: number };
  if (name === 'TimeoutError' || name === 'AbortError') return 'did not answer in time';
  if (typeof statusCode === 'number' && statusCode !== 200) return `answered with status ${statusCode}`;
  return 'could not be reached or gave a broken answer';
}

const estimate = (text: string): number => Math.ceil(text.length / lettersPerToken);

/** A service may count more than we guess, never less than half of it. */
const counted = (said: number | null | undefined, guessed: number): number =>
  typeof said === 'number' && Number.isFinite(said) && said >= guessed / 2 ? said : guessed;

const costOf = ({ price }: Model, read: number, written: number): number =>
  price === null ? 0 : (price.read * read + price.written * written) / 1e6;

/** A model that does not heed the signal is not waited for. */
function orAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((settle, fail) => {
    const give = () => fail(signal.reason instanceof Error ? signal.reason : new Error('aborted'));
    if (signal.aborted) give();
    signal.addEventListener('abort', give, { once: true });
    work.then(settle, fail).finally(() => signal.removeEventListener('abort', give));
  });
}
