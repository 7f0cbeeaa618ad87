import type { PrintedLine } from './archive/ledger/ledger.ts';
import type { Channel } from './channels.ts';
import { issueOf, type Circulation } from './circulation.ts';
import type { Round } from './vocabulary/index.ts';

/** How many rounds back posts follow the corrections of their issues. */
const amendedRounds = 100;

/**
 * Brings posts up to the newest revision of their issues, today's and earlier ones, on channels that can edit what they
 * posted. Returns how many were edited.
 */
export async function amendPosts(house: Circulation): Promise<number> {
  const { books, edition } = house;
  const printed = new Map((await books.issues.lines(edition.id)).map((line) => [line.date, line]));
  let amended = 0;
  for (const round of await books.deliveries.latestRounds(amendedRounds)) {
    const channel = house.channels.find(({ name }) => name === round.channel && round.edition === edition.id);
    const line = printed.get(round.date);
    if (channel?.amend && line && line.revision > 0) amended += await amendRound(house, channel.amend, round, line);
  }
  return amended;
}

async function amendRound(
  house: Circulation,
  amend: NonNullable<Channel['amend']>,
  round: Round,
  line: PrintedLine,
): Promise<number> {
  const { deliveries } = house.books;
  let amended = 0;
  for (const { reader, revision, receipt } of await deliveries.receipts(round.id)) {
    if (receipt === null || (revision ?? 0) >= line.revision) continue;
    const outcome = await amend(await issueOf(house, line), reader, receipt);
    // A post that is gone is not edited again and again.
    if (outcome.kind !== 'accepted' && outcome.kind !== 'failed') continue;
    await deliveries.noteRevision(round.id, reader, line.revision, house.clock.now());
    if (outcome.kind === 'accepted') amended += 1;
    else house.log.warn(`${round.channel} of ${round.date} could not be corrected: ${outcome.reason}`);
  }
  return amended;
}
