import type { Instant, Preferences, Reader, Rhythm, Topic } from '../../vocabulary/index.ts';
import { readerTopics, rhythms } from '../../vocabulary/index.ts';
import { mailAddress } from './address.ts';
import type { Keyring } from './keys.ts';
import type { AddressCard, ListLedger } from './ledger.ts';
import { markOf } from './tokens.ts';

export interface RowTrouble {
  /** From 1, the head included, as a spreadsheet counts. */
  readonly row: number;
  readonly why: string;
}

export interface ImportReport {
  readonly added: number;
  readonly known: number;
  /** Left, complained or bounced before; no list brings them back. */
  readonly refused: number;
  readonly troubles: readonly RowTrouble[];
}

const page = 1000;

/**
 * Brings readers in from a CSV file with the columns `address` (or `email`) and, where wanted, `rhythm` and `topics`. A bad
 * row is named and left out; the others come in. Importing the same file again changes nothing.
 */
export async function importReaders(
  text: string,
  {
    ledger,
    keyring,
    edition,
    origin,
    now,
  }: { ledger: ListLedger; keyring: Keyring; edition: string; origin: string; now: Instant },
): Promise<ImportReport> {
  const [head = [], ...rows] = parseCsv(text);
  const columns = head.map((name) => name.trim().toLowerCase());
  const place = (...names: readonly string[]) => columns.findIndex((name) => names.includes(name));
  const [address, rhythm, topics] = [place('address', 'email', 'e-mail', 'mail'), place('rhythm'), place('topics')];
  const report = { added: 0, known: 0, refused: 0, troubles: [] as RowTrouble[] };
  if (address < 0) return { ...report, troubles: [{ row: 1, why: 'there is no column named "address" or "email"' }] };

  const groups = new Map<string, { wish: Preferences; cards: AddressCard[] }>();
  const flush = async ({ wish, cards }: { wish: Preferences; cards: AddressCard[] }) => {
    for (const outcome of await ledger.add(edition, cards.splice(0), { ...wish, origin, now })) report[outcome] += 1;
  };
  for (const [index, cells] of rows.entries()) {
    const row = index + 2;
    if (cells.length === 1 && cells[0] === '') continue;
    const parsed = mailAddress(unguarded(cells[address] ?? ''));
    const wish = wishFrom(cells[rhythm] ?? '', cells[topics] ?? '');
    if (!parsed) report.troubles.push({ row, why: 'this is not a mail address' });
    else if (typeof wish === 'string') report.troubles.push({ row, why: wish });
    else {
      const key = JSON.stringify(wish);
      const group = groups.get(key) ?? { wish, cards: [] };
      groups.set(key, group);
      group.cards.push({ ...parsed, mark: markOf(keyring, edition, parsed.key) });
      if (group.cards.length >= page) await flush(group);
    }
  }
  for (const group of groups.values()) await flush(group);
  return report;
}

/** All readers of an edition as CSV, a piece at a time. No cell can be taken for a formula. */
export async function* exportReaders(ledger: ListLedger, edition: string): AsyncGenerator<string> {
  yield csvRow(['address', 'state', 'rhythm', 'topics', 'origin', 'asked', 'confirmed']);
  for (let after = ''; ;) {
    const readers = await ledger.list(edition, after, page);
    if (readers.length === 0) return;
    yield readers.map(rowOf).join('');
    after = readers.at(-1)?.id ?? '';
  }
}

const rowOf = (reader: Reader): string =>
  csvRow([
    reader.address,
    reader.state,
    reader.rhythm,
    reader.topics.join(' '),
    reader.origin,
    reader.askedAt,
    reader.confirmedAt ?? '',
  ]);

/** One row; a cell a spreadsheet would calculate gets an apostrophe before it (OWASP, CSV injection). */
export function csvRow(cells: readonly string[]): string {
  return `${cells.map((cell) => `"${guarded(cell).replaceAll('"', '""')}"`).join(',')}\r\n`;
}

const formula = /^[\s]*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;
const guarded = (cell: string): string => (formula.test(cell) ? `'${cell}` : cell);
const unguarded = (cell: string): string => cell.trim().replace(/^'(?=[=+\-@])/, '');

function wishFrom(rhythm: string, topics: string): Preferences | string {
  const named = rhythm.trim().toLowerCase() || 'daily';
  if (!rhythms.includes(named as Rhythm)) return 'the rhythm is neither "daily" nor "weekly"';
  const list = topics
    .trim()
    .toLowerCase()
    .split(/[\s,;]+/)
    .filter((each) => each !== '');
  if (!list.every((each) => readerTopics.includes(each as Topic)))
    return `a topic is none of ${readerTopics.join(', ')}`;
  return { rhythm: named as Rhythm, topics: list as Topic[] };
}

/** RFC 4180, with either line end and a byte order mark forgiven. */
export function parseCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  const source = text.replace(/^\ufeff/, '');
  for (let at = 0; at < source.length; at += 1) {
    const character = source[at];
    if (quoted) {
      if (character !== '"') cell += character;
      else if (source[at + 1] === '"') cell += source[(at += 1)];
      else quoted = false;
    } else if (character === '"' && cell === '') quoted = true;
    else if (character === ',') {
      row.push(cell);
      cell = '';
    } else if (character === '\n') {
      rows.push([...row, cell.replace(/\r$/, '')]);
      row = [];
      cell = '';
    } else cell += character;
  }
  if (cell !== '' || row.length > 0) rows.push([...row, cell]);
  return rows;
}
