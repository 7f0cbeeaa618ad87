import type { Clock } from '../../system/clock.ts';
import type { Day, Instant, Reader, Refusal } from '../../vocabulary/index.ts';
import type { Keyring } from '../readers/keys.ts';
import { markOf, readBounceTag, readToken } from '../readers/tokens.ts';
import { readUnread, type Mailbox } from './imap.ts';
import { messagesIn } from './mime.ts';
import { readReport, weigh, type Traces } from './report.ts';

/** What bounces need of the ledger. */
export interface BounceLedger {
  find(id: string): Promise<Reader | null>;
  noteBounce(id: string, note: { readonly now: Instant; readonly limit: number }): Promise<boolean>;
  remove(reader: Pick<Reader, 'id' | 'edition'>, mark: string, reason: Refusal, now: Instant): Promise<void>;
}

export interface BounceTally {
  readonly gone: number;
  readonly complained: number;
  readonly passing: number;
  /** Reports that carry none of our marks, or are about nobody who reads; anybody could have written them. */
  readonly unproven: number;
  readonly nothing: number;
}

export interface BounceTerms {
  readonly ledger: BounceLedger;
  readonly keyring: Keyring;
  readonly clock: Clock;
}

const softLimit = 4; // passing troubles within a month

/**
 * Acts on returned messages: a mailbox that is gone and a reader who complained are taken off, passing trouble is counted.
 * Only reports that carry one of our seals count, for anybody can write a report about anybody.
 */
export async function actOnBounces(file: string, { ledger, keyring, clock }: BounceTerms): Promise<BounceTally> {
  const tally = { gone: 0, complained: 0, passing: 0, unproven: 0, nothing: 0 };
  for (const message of messagesIn(file)) {
    const report = readReport(message);
    if (report.kind === 'none' || (report.kind === 'bounce' && weigh(report) === 'nothing')) {
      tally.nothing += 1;
      continue;
    }
    const now = clock.now();
    const id = provenReader(report.traces, keyring, now);
    const reader = id === null ? null : await ledger.find(id);
    if (!reader) {
      tally.unproven += 1;
      continue;
    }
    const remove = (reason: Refusal) =>
      ledger.remove(reader, markOf(keyring, reader.edition, reader.address.toLowerCase()), reason, now);
    if (report.kind === 'complaint') {
      // "Not spam" is a complaint about the filter, not about us.
      if (report.about === 'not-spam') tally.nothing += 1;
      else {
        await remove('complained');
        tally.complained += 1;
      }
    } else if (weigh(report) === 'gone') {
      await remove('bounced');
      tally.gone += 1;
    } else {
      tally.passing += 1;
      if (await ledger.noteBounce(reader.id, { now, limit: softLimit })) {
        await remove('bounced');
        tally.gone += 1;
      }
    }
  }
  return tally;
}

/** The same for what is unread in a mailbox. A report is marked read once it was acted on. */
export async function actOnMailbox(mailbox: Mailbox, terms: BounceTerms): Promise<BounceTally> {
  const tally = { gone: 0, complained: 0, passing: 0, unproven: 0, nothing: 0 };
  await readUnread(mailbox, async (message) => {
    const more = await actOnBounces(message, terms);
    for (const key of Object.keys(tally) as (keyof BounceTally)[]) tally[key] += more[key];
  });
  return tally;
}

function provenReader({ to, unsubscribe }: Traces, keyring: Keyring, now: Instant): string | null {
  for (const address of to) {
    const tag = /\+([^@]*)@/.exec(address)?.[1];
    const reader = tag === undefined ? null : readBounceTag(keyring, tag);
    if (reader !== null) return reader;
  }
  const token = /\/leave\/([\w.-]+)/.exec(unsubscribe ?? '')?.[1];
  return token === undefined ? null : (readToken(keyring, 'leave', token, now.slice(0, 10) as Day)?.reader ?? null);
}
