import { openOrCreateArchive } from '../archive/archive.ts';
import { amendPosts } from '../amended-posts.ts';
import { clockIsSound, deliverDue, openRounds, type Circulation } from '../circulation.ts';
import { modelsFrom } from '../model-settings.ts';
import { printIssue, type Newsroom } from '../newsroom.ts';
import { pressTo } from '../pressroom.ts';
import { program } from '../program.ts';
import { actOnMailbox } from '../publish/bounces/act.ts';
import { mailboxFrom } from '../publish/bounces/imap.ts';
import type { Worker } from '../publish/deliver/worker.ts';
import type { Desk } from '../publish/readers/desk.ts';
import { Fault } from '../system/fault.ts';
import { addSeconds } from '../text/days.ts';
import type { World } from './command.ts';
import { readForMorning } from './morning.ts';
import { releasePages } from './house.ts';
import { repeat } from './repeat.ts';
import { dueDate, type Places } from './room.ts';

/** Seconds for which one process has the printing to itself; one that died leaves it free after them. */
const printingLease = 1800;

export interface Day {
  readonly house: Circulation;
  readonly worker: Worker;
  readonly desk: Desk | null;
  readonly places: Places;
  readonly world: World;
  readonly offline: boolean;
}

/**
 * Keeps the paper's day until the program is asked to stop: prints what is due, takes it to readers, answers the desk. There
 * are no long timers: each time the ledger and the edition's zone are asked anew, so a changed clock, a sleep or a restart
 * change nothing.
 */
export async function keepTheDay(day: Day): Promise<void> {
  await Promise.all([
    repeat(day.world, 20_000, async () => {
      await printWhatIsDue(day);
      // What was printed or corrected by hand meanwhile is released too.
      await releasePages(day.places);
    }),
    repeat(day.world, 2000, async () => {
      if (day.house.channels.length > 0) await deliverDue(day.house, day.worker, day.world.stop);
    }),
    keepTheDesk(day),
  ]);
}

/** Answers those who subscribe, and acts on returned mail, until the program is asked to stop. */
export async function keepTheDesk(day: Pick<Day, 'house' | 'desk' | 'world'>): Promise<void> {
  await Promise.all([
    repeat(day.world, 2000, async () => day.desk?.answerWaiting()),
    repeat(day.world, 300_000, () => readReturnedMail(day)),
  ]);
}

/** Prints the issue that is due, if it is not printed yet, and opens its rounds. One process at a time does. */
export async function printWhatIsDue({ house, worker, places, world, offline }: Day): Promise<void> {
  const { books, edition, clock } = house;
  const now = clock.now();
  if (!(await clockIsSound(house))) {
    world.log.warn(
      `The clock shows ${now}, which is before what was printed last. Nothing is printed or sent until it is right.`,
    );
    return;
  }
  const date = dueDate(edition, now);
  if (!(await books.issues.findPrinted(edition.id, date))) {
    const duty = `print/${edition.id}`;
    if (!(await books.deliveries.takeDuty(duty, worker.id, { now, until: addSeconds(now, printingLease) }))) return;
    try {
      await printAndPress(house, places, world, offline);
    } finally {
      await books.deliveries.leaveDuty(duty, worker.id);
    }
  }
  const record = await books.issues.findPrinted(edition.id, date);
  if (record) await openRounds(house, record);
  await amendPosts(house);
}

/** Acts on what came back to the mailbox that IMAP_URL names. */
async function readReturnedMail({ house, world }: Pick<Day, 'house' | 'world'>): Promise<void> {
  const address = world.env['IMAP_URL'];
  if (address === undefined || !house.settings.mail) return;
  const { books, keyring, clock } = house;
  const { gone, complained } = await actOnMailbox(mailboxFrom(address), { ledger: books.readers, keyring, clock });
  if (gone + complained > 0) world.log.line(`Returned mail: ${gone} mailboxes gone, ${complained} complaints.`);
}

async function printAndPress(house: Circulation, places: Places, world: World, offline: boolean): Promise<void> {
  const { books, edition, clock, log } = house;
  const date = dueDate(edition, clock.now());
  const archive = await openOrCreateArchive(places.archive, { madeBy: program });
  try {
    const room: Newsroom = { archive, ledger: books.issues, clock, log };
    const reading = await readForMorning(room, places, world, date, { offline });
    if ((await (await archive.past(clock.now())).sources()).length === 0)
      throw new Fault(
        'input',
        `The issue of ${date} cannot be printed.`,
        'No source could be read, today or ever.',
        'It is tried again by itself; "morning-post doctor" tells what is missing.',
        { retry: true },
      );
    await printIssue(room, edition, date, { ...reading, models: modelsFrom(places.settings.models, world.env) });
    await pressTo(room, edition, places.out);
  } finally {
    await archive.close();
  }
}
