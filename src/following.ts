import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkedFollowed, type Followed, readFollowed } from './collect/followed.ts';
import type { SourceTrouble } from './layout/made.ts';
import type { WireState } from './system/http/index.ts';
import { Fault } from './system/fault.ts';
import type { Log } from './system/log.ts';
import type { SourceId } from './vocabulary/index.ts';

/** The file of the publisher's own list, or ours. */
export function followedPath(folder: string): string {
  const own = join(folder, 'followed.json');
  return existsSync(own) ? own : fileURLToPath(new URL('collect/followed.json', import.meta.url));
}

export interface Following {
  readonly followed: Followed;
  /** Where the list cannot be used and the last good one stands in for it. */
  readonly troubles: readonly SourceTrouble[];
}

const lastGood = 'followed';

/**
 * Whom the paper follows this morning. A list that somebody broke while the paper runs does not stop it: the last good one,
 * kept in the state of the wire, stands in, the person is told what is wrong, and "How this was made" says so. Throws the
 * fault where there never was a good one.
 */
export async function whomWeFollow(folder: string, state: WireState, log: Log): Promise<Following> {
  try {
    const followed = await readFollowed(followedPath(folder));
    state.setCursor(lastGood, JSON.stringify(followed));
    return { followed, troubles: [] };
  } catch (error) {
    const kept = state.cursor(lastGood);
    if (!(error instanceof Fault) || kept === null) throw error;
    const followed = checkedFollowed(JSON.parse(kept), `the list kept of ${followedPath(folder)}`);
    log.warn(
      `${error.message} ${error.why} Version ${followed.version}, the last good one, is followed. ${error.remedy}`,
    );
    const reason = `could not be used; version ${followed.version}, the last good one, was followed`;
    return { followed, troubles: [{ source: 'followed' as SourceId, reason }] };
  }
}
