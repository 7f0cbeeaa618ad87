import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { advisories } from './collect/advisories/source.ts';
import { arxiv } from './collect/arxiv/source.ts';
import { basesFrom } from './collect/bases.ts';
import { collect, type Collected } from './collect/collect.ts';
import { feedsOf } from './collect/feeds/source.ts';
import type { Followed } from './collect/followed.ts';
import { github } from './collect/github/source.ts';
import { starHistory } from './collect/github/star-history.ts';
import { githubTrending } from './collect/github/trending.ts';
import { hackerNews } from './collect/hacker-news/source.ts';
import { huggingFace } from './collect/hugging-face/source.ts';
import { packages } from './collect/packages/source.ts';
import { releases } from './collect/releases/source.ts';
import type { Source } from './collect/source.ts';
import { weatherAt } from './collect/weather/source.ts';
import type { Switches } from './config.ts';
import { whomWeFollow } from './following.ts';
import type { SourceTrouble } from './layout/made.ts';
import type { Newsroom } from './newsroom.ts';
import { program } from './program.ts';
import { openWireState, politeWire, type WireState } from './system/http/index.ts';
import { troublesFrom } from './troubles.ts';
import type { Edition, Instant, RawSha } from './vocabulary/index.ts';

/** What one reading of the sources gave, as the next command finds it again. */
export interface WiresRead {
  /** When the last answer was in. */
  readonly readAt: Instant;
  readonly observations: number;
  readonly answers: number;
  /** What was wanted and not got, for "How this was made". */
  readonly troubles: readonly SourceTrouble[];
}

export interface WireWish {
  /** Base addresses and keys. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The folder of the configuration: an own `followed.json` there is read instead of ours. */
  readonly folder: string;
  readonly switches: Switches;
  readonly stop: AbortSignal;
  /** Milliseconds after which whatever is missing is missing; 150 seconds where none is said. */
  readonly patience?: number;
  /** The wire's own clock, for tests: milliseconds since 1970, and how it waits. */
  readonly now?: () => number;
  readonly wait?: (milliseconds: number) => Promise<unknown>;
}

const patience = 150_000;
const lastReading = 'last-reading';

/** Every source a morning asks, by what the publisher turned on and off. */
export function sourcesFor(edition: Edition, followed: Followed, switches: Switches): readonly Source[] {
  return [
    huggingFace,
    github,
    ...(switches.feeds ? [feedsOf(followed.labs, switches.scrapedFeeds)] : []),
    releases,
    arxiv,
    hackerNews,
    advisories,
    packages,
    ...(switches.weather ? [weatherAt(edition.place)] : []),
    ...(switches.trendingPage ? [githubTrending] : []),
  ];
}

/**
 * Reads the morning's sources into the archive, all at once and politely. Budgets, cursors and what the sources said of
 * unchanged answers live in `wire.sqlite` beside the archive, so that a restart begins nothing anew. A source that fails
 * is a trouble in the result, never an exception.
 */
export async function readTheWires(room: Newsroom, edition: Edition, wish: WireWish): Promise<WiresRead> {
  return atWork(room, edition, wish, async (state, send) => {
    const { followed, troubles } = await whomWeFollow(wish.folder, state, room.log);
    const collected = await send(sourcesFor(edition, followed, wish.switches), followed);
    const read: WiresRead = {
      readAt: room.clock.now(),
      observations: collected.observations,
      answers: collected.answers,
      troubles: [...troubles, ...troublesFrom(collected.bySource)],
    };
    if (read.answers > 0) state.setCursor(lastReading, JSON.stringify(read));
    return read;
  });
}

/**
 * Reads what has a past and was not wanted for the morning: the star history of repositories that have none yet. Spends
 * only what the budget of the hour has left, and goes on where it stopped. Gives how many histories were read.
 */
export async function fillInHistory(room: Newsroom, edition: Edition, wish: WireWish): Promise<number> {
  return atWork(room, edition, wish, async (state, send) => {
    const { followed } = await whomWeFollow(wish.folder, state, room.log);
    const read = await send([starHistory], followed);
    return read.answers;
  });
}

/** The last reading of the sources into an archive, or null where there was none. */
export async function findLastReading(archive: string): Promise<WiresRead | null> {
  const path = statePath(archive);
  if (!existsSync(path)) return null;
  const state = await openWireState(path);
  try {
    const text = state.cursor(lastReading);
    return text === null ? null : (JSON.parse(text) as WiresRead);
  } finally {
    state.close();
  }
}

type Send = (sources: readonly Source[], followed: Followed) => Promise<Collected>;

/** Opens the wire, hands it to the work, and closes it whatever happens. */
async function atWork<T>(
  room: Newsroom,
  edition: Edition,
  wish: WireWish,
  work: (state: WireState, send: Send) => Promise<T>,
): Promise<T> {
  const bases = basesFrom(wish.env);
  const state = await openWireState(statePath(room.archive.folder));
  const allowed = wish.patience ?? patience;
  const stop = AbortSignal.any([wish.stop, AbortSignal.timeout(allowed)]);
  try {
    const wire = politeWire({
      state,
      userAgent: userAgentOf(edition),
      stop,
      ...(wish.now && { now: wish.now }),
      ...(wish.wait && { wait: wish.wait }),
    });
    const past = await room.archive.past(room.clock.now());
    const assignment = { wire, state, bases, past, stop, now: () => room.clock.now() };
    const raw = (sha: string) => room.archive.raw(sha as RawSha);
    return await work(state, (sources, followed) =>
      collect(sources, { ...assignment, followed, raw }, (batch) => room.archive.keep(batch), room.log),
    );
  } finally {
    state.close();
  }
}

/** Says who asks and where to complain: `MorningPost/0.1.0 (+https://post.example.org)`. */
export function userAgentOf(edition: Edition): string {
  const version = program.slice(program.lastIndexOf(' ') + 1);
  return `MorningPost/${version} (+${new URL(edition.site).href})`;
}

const statePath = (archive: string): string => join(archive, 'wire.sqlite');
