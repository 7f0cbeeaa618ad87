import type { Clock } from '../../system/clock.ts';
import { addDays, addSeconds } from '../../text/days.ts';
import type { Day, Preferences, Reader } from '../../vocabulary/index.ts';
import type { Outcome } from '../outcome.ts';
import { mailAddress } from './address.ts';
import type { Keyring } from './keys.ts';
import type { AddressCard, ConfirmationCaps, SubscriptionLedger } from './ledger.ts';
import { makeToken, markOf, readToken } from './tokens.ts';

/** Sends one confirmation. The address it leads to is made here; nothing a visitor typed stands in the mail. */
export type SendConfirmation = (to: string, reader: string, confirmAddress: string) => Promise<Outcome>;

export interface DeskOptions {
  readonly ledger: SubscriptionLedger;
  readonly keyring: Keyring;
  readonly clock: Clock;
  readonly edition: string;
  /** Where the site is read; confirmation addresses begin with it. */
  readonly site: string;
  readonly send: SendConfirmation;
  readonly caps?: ConfirmationCaps;
}

const usualCaps: ConfirmationCaps = { perDay: 1, perMonth: 3, perHourInAll: 600 };
const confirmDays = 7;
const requestLife = 86_400; // seconds for which a confirmation that cannot leave is tried again

/**
 * The desk where people subscribe and leave. Asking costs the same whoever asks and says the same to everybody; what is so
 * is found out later, beside, and told by mail only.
 */
export class Desk {
  readonly #options: DeskOptions;
  #answering: Promise<void> | null = null;

  constructor(options: DeskOptions) {
    this.#options = options;
  }

  /** Takes a wish to subscribe in. It is on the disk when this returns and is answered soon. */
  async ask(address: string, wish: Preferences): Promise<void> {
    const { ledger, clock, edition } = this.#options;
    await ledger.keepRequest({ edition, address: address.slice(0, 320), ...wish, cameAt: clock.now() });
  }

  /** Answers what waits: sends confirmations where they are due. Safe to call at any time, from any process. */
  async answerWaiting(): Promise<void> {
    this.#answering ??= this.#answerAll().finally(() => (this.#answering = null));
    await this.#answering;
  }

  /** The pending or active reader whom a confirmation address stands for; null where it ran out. Changes nothing. */
  async findConfirming(token: string): Promise<Reader | null> {
    return this.#readerOf('confirm', token);
  }

  /** Makes a pending reader a reader. Once more changes nothing and is as welcome. */
  async confirm(token: string): Promise<Reader | null> {
    const { ledger, clock, keyring } = this.#options;
    const read = readToken(keyring, 'confirm', token, this.#today());
    if (!read) return null;
    return ledger.confirm(read.reader, (reader) => this.cardOf(reader.address)?.mark ?? '', clock.now());
  }

  /** The reader whom the address at the foot of a mail stands for; null once they left. Changes nothing. */
  async findLeaving(token: string): Promise<Reader | null> {
    return this.#readerOf('leave', token);
  }

  /** Takes a reader off at once, from issues on their way too. False where the token is not one of ours. */
  async leave(token: string): Promise<boolean> {
    const { ledger, clock, keyring } = this.#options;
    const read = readToken(keyring, 'leave', token, this.#today());
    if (!read) return false;
    const reader = await ledger.find(read.reader);
    if (reader) await ledger.remove(reader, this.cardOf(reader.address)?.mark ?? '', 'left', clock.now());
    return true;
  }

  async prefer(token: string, wish: Preferences): Promise<boolean> {
    const read = readToken(this.#options.keyring, 'leave', token, this.#today());
    return read !== null && this.#options.ledger.prefer(read.reader, wish);
  }

  /** An address with its mark; null for what is no address. */
  cardOf(address: string): AddressCard | null {
    const parsed = mailAddress(address);
    return parsed && { ...parsed, mark: markOf(this.#options.keyring, this.#options.edition, parsed.key) };
  }

  #today(): Day {
    return this.#options.clock.now().slice(0, 10) as Day;
  }

  async #readerOf(purpose: 'confirm' | 'leave', token: string): Promise<Reader | null> {
    const read = readToken(this.#options.keyring, purpose, token, this.#today());
    return read && this.#options.ledger.find(read.reader);
  }

  async #answerAll(): Promise<void> {
    const { ledger, clock } = this.#options;
    await ledger.sweep(clock.now());
    for (;;) {
      const waiting = (await ledger.waitingRequests(50)).filter(({ edition }) => edition === this.#options.edition);
      if (waiting.length === 0) return;
      for (const request of waiting) if (!(await this.#answer(request))) return;
    }
  }

  /** False where confirmations cannot leave for now, and nothing is gained by trying the next. */
  async #answer(request: Awaited<ReturnType<SubscriptionLedger['waitingRequests']>>[number]): Promise<boolean> {
    const { ledger, clock, keyring, site, send, caps = usualCaps } = this.#options;
    const card = this.cardOf(request.address);
    const now = clock.now();
    if (!card || request.cameAt < addSeconds(now, -requestLife)) {
      await ledger.dropRequest(request.id);
      return true;
    }
    const reader = await ledger.answerRequest(request, card, caps, now);
    if (reader === null) return true;
    const token = makeToken(keyring, 'confirm', { reader, lastDay: addDays(this.#today(), confirmDays) });
    const outcome = await send(card.address, reader, `${site}/confirm/${token}`);
    if (outcome.kind !== 'unreachable' && outcome.kind !== 'deferred') return true;
    await ledger.requeueRequest(request, card.mark, now);
    return false;
  }
}
