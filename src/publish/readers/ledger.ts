import type { Instant, Preferences, Reader, Refusal } from '../../vocabulary/index.ts';

/** An address as the ledger takes it: as written, as compared, its domain, and its mark (a salted digest). */
export interface AddressCard {
  readonly address: string;
  readonly key: string;
  readonly domain: string;
  readonly mark: string;
}

/** A wish to subscribe as it came in. Nothing about the address has been looked up yet. */
export interface SubscriptionRequest extends Preferences {
  readonly id: string;
  readonly edition: string;
  readonly address: string;
  readonly cameAt: Instant;
}

export interface ConfirmationCaps {
  readonly perDay: number;
  readonly perMonth: number;
  /** To everybody together, an hour. */
  readonly perHourInAll: number;
}

export interface PersonRecord {
  readonly reader: Reader | null;
  readonly refusal: string | null;
  readonly waiting: number;
  readonly deliveries: readonly { readonly round: string; readonly state: string; readonly at: Instant }[];
}

/** What the end points need of the ledger. */
export interface SubscriptionLedger {
  keepRequest(request: Omit<SubscriptionRequest, 'id'>): Promise<void>;
  waitingRequests(limit: number): Promise<readonly SubscriptionRequest[]>;
  dropRequest(id: string): Promise<void>;
  requeueRequest(request: SubscriptionRequest, mark: string, sentAt: Instant): Promise<void>;
  answerRequest(
    request: SubscriptionRequest,
    card: AddressCard,
    caps: ConfirmationCaps,
    now: Instant,
  ): Promise<string | null>;
  sweep(now: Instant): Promise<void>;
  find(id: string): Promise<Reader | null>;
  confirm(id: string, markOf: (reader: Reader) => string, now: Instant): Promise<Reader | null>;
  prefer(id: string, wish: Preferences): Promise<boolean>;
  remove(reader: Pick<Reader, 'id' | 'edition'>, mark: string, reason: Refusal, now: Instant): Promise<void>;
}

/** What a publisher's own tasks need of it. */
export interface ListLedger {
  add(
    edition: string,
    cards: readonly AddressCard[],
    wish: Preferences & { readonly origin: string; readonly now: Instant },
  ): Promise<readonly ('added' | 'known' | 'refused')[]>;
  list(edition: string, after: string, limit: number): Promise<readonly Reader[]>;
  findByAddress(edition: string, key: string): Promise<Reader | null>;
  remove(reader: Pick<Reader, 'id' | 'edition'>, mark: string, reason: Refusal, now: Instant): Promise<void>;
  exportPerson(edition: string, card: AddressCard): Promise<PersonRecord>;
  erasePerson(edition: string, card: AddressCard, now: Instant): Promise<boolean>;
}
