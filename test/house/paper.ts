import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keepPrinted } from '../../src/archive/printed.ts';
import { openBooks, type Books } from '../../src/books.ts';
import type { CirculationSettings } from '../../src/publish/settings.ts';
import { systemClock } from '../../src/system/clock.ts';
import { addSeconds } from '../../src/text/days.ts';
import type { Day, Edited, Instant } from '../../src/vocabulary/index.ts';
import { editedFor, type State } from '../gallery/issue.ts';

export interface PaperWish {
  readonly readers: number;
  readonly circulation?: CirculationSettings;
  /** Which page of the gallery is the issue; `first-day` is a mail of 25 kB. */
  readonly state?: State;
  readonly databaseUrl?: string;
}

/** A publisher's folder: configuration, key, today's printed issue and readers; all that the commands need to send it. */
export interface Paper {
  readonly folder: string;
  readonly archive: string;
  readonly date: Day;
  books(): Promise<Books>;
}

/** Sets up a paper as its publisher would have it, so that the commands themselves can be tried and timed. */
export async function setUpPaper({
  readers,
  circulation,
  state = 'first-day',
  databaseUrl,
}: PaperWish): Promise<Paper> {
  const folder = await mkdtemp(join(tmpdir(), 'paper-'));
  const archive = join(folder, '.morning-post/archive');
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  await writeFile(join(folder, 'dkim.pem'), privateKey.export({ type: 'pkcs8', format: 'pem' }));
  const mail = { from: 'The Sample Post <post@example.org>', dkim: [{ selector: 'one', keyFile: 'dkim.pem' }] };
  const configuration = {
    editions: [
      {
        id: 'main',
        imprint: 'Sample Press, 1 Sample Street',
        site: 'https://post.example.org',
        zone: 'UTC',
        pressTime: '00:00',
      },
    ],
    circulation: { main: { mail, expiresAfterHours: 48, ...circulation } },
  };
  await writeFile(
    join(folder, 'morning-post.config.ts'),
    `export default ${JSON.stringify(configuration, null, 2)};\n`,
  );
  const books = () => openBooks(archive, { DATABASE_URL: databaseUrl });
  const opened = await books();
  const date = systemClock.now().slice(0, 10) as Day;
  await keepIssue(archive, opened, issueOf(date, state));
  await subscribe(opened, readers);
  await opened.close();
  return { folder, archive, date, books };
}

/** A printed page of the gallery as if it were today's, and real. */
export function issueOf(date: Day, state: State, revision = 0): Edited {
  const edited = editedFor(state);
  const cutoff = `${date}T00:00:00Z` as Instant;
  return {
    ...edited,
    issue: { ...edited.issue, edition: 'main', date, cutoff, revision, sample: false, trial: false },
  };
}

export async function keepIssue(archive: string, books: Books, edited: Edited): Promise<void> {
  const { issue } = edited;
  await keepPrinted(archive, edited);
  const { edition, date, number, revision, cutoff } = issue;
  const story = { headline: 'A headline', leadAngle: '', leadSubject: null, leadScore: null, stories: [] };
  const digests = { issueDigest: 'a'.repeat(64), evidenceDigest: 'b'.repeat(64) };
  await books.issues.record(
    {
      edition,
      date,
      number,
      revision,
      cutoff,
      printedAt: addSeconds(cutoff, 1),
      ...digests,
      headline: 'A headline',
      deck: '',
      remembered: { date, number, ...story },
    },
    issue.corrections,
    [],
  );
}

async function subscribe(books: Books, readers: number): Promise<void> {
  const now = systemClock.now();
  for (let from = 0; from < readers; from += 5000) {
    const cards = Array.from({ length: Math.min(5000, readers - from) }, (_, n) => {
      const address = `reader-${from + n}@example.net`;
      return { address, key: address, domain: 'example.net', mark: address };
    });
    await books.readers.add('main', cards, { rhythm: 'daily', topics: [], origin: 'import', now });
  }
}
