import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openBooks, type Books } from '../books.ts';
import { actOnBounces, actOnMailbox } from '../publish/bounces/act.ts';
import { mailboxFrom } from '../publish/bounces/imap.ts';
import { mailAddress } from '../publish/readers/address.ts';
import { exportReaders, importReaders } from '../publish/readers/csv.ts';
import { openKeyring, rotateKeys, type Keyring } from '../publish/readers/keys.ts';
import type { AddressCard } from '../publish/readers/ledger.ts';
import { markOf } from '../publish/readers/tokens.ts';
import { Fault } from '../system/fault.ts';
import type { Command, ExitCode, World } from './command.ts';
import { keysOf } from './house.ts';
import { placesFor, type Places } from './room.ts';

export const subscribers: Command = {
  name: 'subscribers',
  summary: 'bring readers in, list them, show, remove or erase one',
  usage: `Usage: morning-post subscribers TASK [options]

  import FILE      readers from a CSV file with a column "address" (or "email"), and "rhythm" and "topics" where wanted;
                   they must have agreed to be written to. Who left, complained or bounced is not brought back
  export           all readers as CSV
  show ADDRESS     everything kept about a person, as JSON
  remove ADDRESS   take a reader off; no list brings them back
  erase ADDRESS    take every trace of a person out; only the refusal stays, as a mark that cannot be read back
  bounces [FILE]   act on returned mail: a mailbox file (mbox), a single message, or what is unread in the mailbox that
                   IMAP_URL names
  rotate-keys      sign addresses in mails with a new key from now on; older ones go on working

  --archive DIR    the archive (default: .morning-post/archive)
  --edition ID     which edition, where the configuration has several
  --config FILE    default: morning-post.config.ts`,

  async run(args, world) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { archive: { type: 'string' }, edition: { type: 'string' }, config: { type: 'string' } },
    });
    const [name, argument] = positionals;
    const task = name === undefined ? undefined : tasks[name];
    if (!task)
      throw new Fault(
        'usage',
        name === undefined ? 'Name a task.' : `There is no task "${name}".`,
        `The tasks are ${Object.keys(tasks).join(', ')}.`,
        'Write: morning-post subscribers import readers.csv',
      );
    const places = await placesFor(values, world);
    const keyring = await openKeyring(keysOf(places), world.clock.now());
    const books = await openBooks(places.archive, world.env);
    try {
      return await task({ books, keyring, places, world, argument });
    } finally {
      await books.close();
    }
  },
};

interface Work {
  readonly books: Books;
  readonly keyring: Keyring;
  readonly places: Places;
  readonly world: World;
  readonly argument: string | undefined;
}

const tasks: Readonly<Record<string, (work: Work) => Promise<ExitCode>>> = {
  async import({ books, keyring, places, world, argument }) {
    const path = resolve(world.cwd, argument ?? missing('a file', 'import readers.csv'));
    const report = await importReaders(await readFile(path, 'utf8'), {
      ledger: books.readers,
      keyring,
      edition: places.edition.id,
      origin: 'import',
      now: world.clock.now(),
    });
    for (const { row, why } of report.troubles) world.log.line(`row ${row}: ${why}`);
    world.out(
      `${report.added} added, ${report.known} known before, ${report.refused} who left before were not brought back, ${report.troubles.length} rows left out`,
    );
    return report.troubles.length === 0 ? 0 : 1;
  },

  async export({ books, places, world }) {
    for await (const piece of exportReaders(books.readers, places.edition.id)) world.out(piece.trimEnd());
    return 0;
  },

  async show(work) {
    const card = cardFrom(work, 'show');
    work.world.out(JSON.stringify(await work.books.readers.exportPerson(work.places.edition.id, card), null, 2));
    return 0;
  },

  async remove(work) {
    const { books, places, world } = work;
    const card = cardFrom(work, 'remove');
    const reader = await books.readers.findByAddress(places.edition.id, card.key);
    if (reader) await books.readers.remove(reader, card.mark, 'by-hand', world.clock.now());
    else await books.readers.refuse(places.edition.id, card.mark, 'by-hand', world.clock.now());
    world.out(reader ? 'Removed.' : 'Was no reader; the refusal is kept.');
    return 0;
  },

  async erase(work) {
    const { books, places, world } = work;
    const found = await books.readers.erasePerson(places.edition.id, cardFrom(work, 'erase'), world.clock.now());
    world.out(
      found ? 'Erased. The refusal is kept as a mark.' : 'Nothing was kept about this address; the refusal is.',
    );
    return 0;
  },

  async bounces({ books, keyring, world, argument }) {
    const terms = { ledger: books.readers, keyring, clock: world.clock };
    const address = world.env['IMAP_URL'];
    const tally =
      argument === undefined && address !== undefined
        ? await actOnMailbox(mailboxFrom(address), terms)
        : await actOnBounces(
            await readFile(resolve(world.cwd, argument ?? missing('a file', 'bounces /var/mail/bounces')), 'utf8'),
            terms,
          );
    world.out(
      `${tally.gone} mailboxes gone, ${tally.complained} complaints, ${tally.passing} passing troubles, ${tally.unproven} without our seal, ${tally.nothing} of no account`,
    );
    return 0;
  },

  async 'rotate-keys'({ places, world }) {
    const { current } = await rotateKeys(keysOf(places), world.clock.now());
    world.out(`Key ${current.id} signs from now on.`);
    return 0;
  },
};

function cardFrom({ keyring, places, argument }: Work, task: string): AddressCard {
  const parsed = mailAddress(argument ?? missing('an address', `${task} ann@example.org`));
  if (!parsed)
    throw new Fault(
      'usage',
      'This is not a mail address.',
      `"${argument}" was given.`,
      'Write it like ann@example.org.',
    );
  return { ...parsed, mark: markOf(keyring, places.edition.id, parsed.key) };
}

function missing(what: string, example: string): never {
  throw new Fault('usage', `Name ${what}.`, 'Nothing was named.', `Write: morning-post subscribers ${example}`);
}
