import type { Books } from './books.ts';
import { readPrinted } from './archive/printed.ts';
import type { PrintedLine, PrintedRecord } from './archive/ledger/ledger.ts';
import type { Channel } from './channels.ts';
import { deliverRound, type Pass } from './publish/deliver/round.ts';
import { Worker } from './publish/deliver/worker.ts';
import type { Keyring } from './publish/readers/keys.ts';
import { markOf } from './publish/readers/tokens.ts';
import type { CirculationSettings } from './publish/settings.ts';
import type { Clock } from './system/clock.ts';
import type { Log } from './system/log.ts';
import { livesHere, ownProcess } from './system/process.ts';
import { addSeconds } from './text/days.ts';
import type { Edition, Instant, Issue, Round, RoundCounts } from './vocabulary/index.ts';

/** The department that takes printed issues to readers: every reader once, none forgotten. */
export interface Circulation {
  readonly books: Books;
  /** Where printed issues are kept. */
  readonly archive: string;
  readonly edition: Edition;
  readonly settings: CirculationSettings;
  readonly channels: readonly Channel[];
  readonly keyring: Keyring;
  readonly clock: Clock;
  readonly log: Log;
}

const usualExpiry = 20; // hours after press time

/**
 * Writes down, for each channel, everybody who is to get an issue. Doing it again changes nothing. Trials and sample data go
 * to nobody, and an issue that is too old to be news is not begun.
 */
export async function openRounds(house: Circulation, record: PrintedRecord): Promise<readonly Round[]> {
  const { books, edition, settings, clock } = house;
  const issue = await issueOf(house, record);
  const now = clock.now();
  const expiresAt = addSeconds(record.cutoff, (settings.expiresAfterHours ?? usualExpiry) * 3600);
  if (issue.sample || (issue.trial && !settings.sendTrials) || expiresAt <= now) return [];
  const rounds: Round[] = [];
  for (const { name, readers } of house.channels)
    rounds.push(
      await books.deliveries.openRound(
        { edition: edition.id, date: record.date, channel: name },
        { now, expiresAt, readers },
      ),
    );
  return rounds;
}

/** Signs on as a process that delivers, from the one place these books deliver from. */
export async function signOn(house: Circulation, takeOver = false): Promise<Worker> {
  const { books, clock, settings } = house;
  await books.deliveries.settleHome(await books.place(), clock.now(), takeOver);
  return Worker.signOn(books.deliveries, clock, {
    commits: settings.commits ?? 'strict',
    doubt: settings.doubt ?? 'again',
    process: await ownProcess(),
    lives: livesHere,
  });
}

export interface Delivered {
  readonly round: Round;
  readonly pass: Pass;
}

/** Delivers to everybody who is due, on all channels at once, and brings what was posted up to the newest revision. */
export async function deliverDue(
  house: Circulation,
  worker: Worker,
  stop?: AbortSignal,
): Promise<readonly Delivered[]> {
  const { books, edition, clock } = house;
  await worker.recover();
  const due = (await books.deliveries.dueRounds(clock.now())).filter((round) => round.edition === edition.id);
  return (
    await Promise.all(
      due.map(async (round): Promise<readonly Delivered[]> => {
        const channel = house.channels.find(({ name }) => name === round.channel);
        const record = channel && (await books.issues.findPrinted(edition.id, round.date));
        if (!channel || !record) return [];
        return [{ round, pass: await deliverOne(house, worker, channel, round, record, stop) }];
      }),
    )
  ).flat();
}

async function deliverOne(
  house: Circulation,
  worker: Worker,
  channel: Channel,
  round: Round,
  record: PrintedRecord,
  stop?: AbortSignal,
): Promise<Pass> {
  const load = await channel.load(await issueOf(house, record));
  try {
    const pass = await deliverRound(worker, round, load, {
      lanes: channel.lanes,
      pace: channel.pace,
      doors: channel.doors,
      onGone: (reader) => forget(house, reader),
      ...(stop ? { stop } : {}),
    });
    if (pass.trouble)
      house.log.warn(
        `${round.channel}: ${pass.trouble.alarm?.message ?? 'nobody could be reached'} ${pass.trouble.reason}`,
      );
    return pass;
  } finally {
    await load.close();
  }
}

/** A mailbox that does not exist is not written to again. */
async function forget({ books, edition, keyring, clock }: Circulation, id: string): Promise<void> {
  const reader = await books.readers.find(id);
  if (!reader) return;
  const mark = markOf(keyring, edition.id, reader.address.toLowerCase());
  await books.readers.remove(reader, mark, 'bounced', clock.now());
}

/** A printed issue as it was kept. */
export async function issueOf({ archive, edition }: Circulation, { date, revision }: PrintedLine): Promise<Issue> {
  return (await readPrinted(archive, edition.id, date, revision)).issue;
}

/** How a round stands, in a line: `mail of 2026-05-04: 100 readers, 97 accepted, 3 failed`. */
export function standOf(round: Round, counts: RoundCounts): string {
  const parts = Object.entries(counts).filter(([, count]) => count > 0);
  const told = parts.map(([state, count]) => `${count} ${state.replace('_', ' ')}`);
  return `${round.channel} of ${round.date}: ${[`${round.readers} readers`, ...told].join(', ')}`;
}

/** True once nothing of a round can change any more by itself. */
export function isSettled(counts: RoundCounts): boolean {
  return counts.queued + counts.claimed + counts.deferred + counts.in_doubt === 0;
}

/** Whether the clock can be trusted: one that stands before the newest thing written down cannot. */
export async function clockIsSound({ books, edition, clock }: Circulation): Promise<boolean> {
  const [newest] = await books.issues.lines(edition.id);
  const soon = addSeconds(clock.now(), 300);
  return newest === undefined || newest.printedAt <= (soon satisfies Instant);
}
