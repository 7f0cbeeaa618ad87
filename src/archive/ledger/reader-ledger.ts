import type { Instant, Preferences, Reader, Refusal } from '../../vocabulary/index.ts';
import { noteBounce, type BounceNote } from './bounces.ts';
import type { Database } from './database.ts';
import { erasePerson, exportPerson } from './person.ts';
import {
  addReader,
  changePreferences,
  confirmReader,
  findByAddress,
  findReader,
  findRefusal,
  listReaders,
  refuse,
  removeReader,
  type AddressCard,
} from './readers.ts';
import {
  answerRequest,
  dropRequest,
  keepRequest,
  requeueRequest,
  sweepRequests,
  waitingRequests,
  type ConfirmationCaps,
  type Request,
} from './requests.ts';

/** Who reads, who asked to, and who must not be written to, over either database. */
export function readerLedgerOver(database: Database) {
  return {
    keepRequest: (request: Omit<Request, 'id'>) => keepRequest(database, request),
    waitingRequests: (limit: number) => waitingRequests(database, limit),
    answerRequest: (request: Request, card: AddressCard, caps: ConfirmationCaps, now: Instant) =>
      answerRequest(database, request, card, caps, now),
    dropRequest: (id: string) => dropRequest(database, id),
    requeueRequest: (request: Request, mark: string, sentAt: Instant) =>
      requeueRequest(database, request, mark, sentAt),
    sweep: (now: Instant) => sweepRequests(database, now),

    find: (id: string) => findReader(database, id),
    findByAddress: (edition: string, key: string) => findByAddress(database, edition, key),
    findRefusal: (edition: string, mark: string) => findRefusal(database, edition, mark),
    confirm: (id: string, markOf: (reader: Reader) => string, now: Instant) => confirmReader(database, id, markOf, now),
    prefer: (id: string, wish: Preferences) => changePreferences(database, id, wish),
    remove: (reader: Pick<Reader, 'id' | 'edition'>, mark: string, reason: Refusal, now: Instant) =>
      database.transaction((inside) => removeReader(inside, reader, mark, reason, now)),
    refuse: (edition: string, mark: string, reason: Refusal, now: Instant) =>
      refuse(database, edition, mark, reason, now),
    noteBounce: (id: string, note: BounceNote) => noteBounce(database, id, note),

    /** Adds readers from a list, all or none of the page; those who are known or refused are named and left alone. */
    add: (edition: string, cards: readonly AddressCard[], wish: Preferences & { origin: string; now: Instant }) =>
      addPage(database, edition, cards, wish),
    list: (edition: string, after: string, limit: number) => listReaders(database, edition, after, limit),
    exportPerson: (edition: string, card: AddressCard) => exportPerson(database, edition, card),
    erasePerson: (edition: string, card: AddressCard, now: Instant) => erasePerson(database, edition, card, now),
  };
}

type Added = 'added' | 'known' | 'refused';

async function addPage(
  database: Database,
  edition: string,
  cards: readonly AddressCard[],
  { rhythm, topics, origin, now }: Preferences & { origin: string; now: Instant },
): Promise<readonly Added[]> {
  return database.transaction(async (inside) => {
    const outcomes: Added[] = [];
    for (const card of cards) {
      const outcome: Added =
        (await findRefusal(inside, edition, card.mark)) !== null
          ? 'refused'
          : (await findByAddress(inside, edition, card.key))
            ? 'known'
            : 'added';
      if (outcome === 'added')
        await addReader(inside, {
          edition,
          card,
          state: 'active',
          rhythm,
          topics,
          origin,
          askedAt: now,
          confirmedAt: now,
        });
      outcomes.push(outcome);
    }
    return outcomes;
  });
}
