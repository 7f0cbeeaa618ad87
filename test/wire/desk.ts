import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openOrCreateArchive } from '../../src/archive/archive.ts';
import { openLedger } from '../../src/archive/ledger/open.ts';
import type { Followed } from '../../src/collect/followed.ts';
import { defaultEdition, settingsFrom, type Switches } from '../../src/config.ts';
import { readTheWires, type WiresRead, type WireWish } from '../../src/live.ts';
import { type Newsroom, printIssue, type Printing } from '../../src/newsroom.ts';
import { silentLog } from '../../src/system/log.ts';
import type { Edition, Instant } from '../../src/vocabulary/index.ts';
import type { WireServer } from './server.ts';

/** A clock that only moves when somebody waits, so that a morning of polite pauses takes no time. */
export class WireClock {
  #at: number;

  constructor(at: string) {
    this.#at = Date.parse(at);
  }

  readonly milliseconds = (): number => this.#at;
  readonly now = (): Instant => new Date(this.#at).toISOString().replace(/\.\d{3}Z$/, 'Z') as Instant;
  readonly wait = async (milliseconds: number): Promise<void> => {
    this.#at += Math.max(0, milliseconds);
  };
  set(at: string): void {
    this.#at = Math.max(this.#at, Date.parse(at));
  }
}

/** A newsroom of its own in a new folder, which reads a wire server. */
export interface Desk {
  readonly folder: string;
  readonly room: Newsroom;
  readonly edition: Edition;
  /** Reads the sources as they answer now. */
  read(more?: Partial<WireWish>): Promise<WiresRead>;
  /** Reads them and prints the issue of the clock's day, which closes when it is printed. */
  morning(more?: Partial<WireWish>): Promise<{ readonly read: WiresRead; readonly printing: Printing }>;
  close(): Promise<void>;
}

export const sampleEdition: Edition = {
  ...defaultEdition,
  name: 'The Sample Post',
  place: 'Sampleton',
  zone: 'UTC',
  pressTime: '06:00',
  site: 'https://sample-post.example',
};

/** Opens a desk in a new folder, or in a copy of the folder of one that has seen earlier mornings. */
export async function openDesk(
  wire: WireServer,
  clock: WireClock,
  followed: Followed,
  earlier?: string,
): Promise<Desk> {
  const folder = await mkdtemp(join(tmpdir(), 'sample-desk-'));
  if (earlier !== undefined) await cp(earlier, folder, { recursive: true });
  await writeFile(join(folder, 'followed.json'), JSON.stringify(followed));
  const archive = await openOrCreateArchive(join(folder, 'archive'), { madeBy: 'test' });
  const ledger = await openLedger(join(folder, 'archive', 'ledger.sqlite'));
  const room: Newsroom = { archive, ledger, clock, log: silentLog() };
  const switches: Switches = settingsFrom({}, folder).sources;
  const read = (more: Partial<WireWish> = {}) =>
    readTheWires(room, sampleEdition, {
      env: wire.env(),
      folder,
      switches,
      stop: new AbortController().signal,
      now: clock.milliseconds,
      wait: clock.wait,
      patience: 60_000,
      ...more,
    });
  return {
    folder,
    room,
    edition: sampleEdition,
    read,
    async morning(more) {
      const done = await read(more);
      const now = clock.now();
      const printing = await printIssue(room, sampleEdition, now.slice(0, 10) as never, {
        troubles: done.troubles,
        closesAt: now,
      });
      return { read: done, printing };
    },
    async close() {
      await ledger.close();
      await archive.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
