import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { basesFrom } from './collect/bases.ts';
import { walkHub, type Walked } from './collect/hugging-face/full-hub.ts';
import { userAgentOf, type WireWish } from './live.ts';
import type { Newsroom } from './newsroom.ts';
import { openWireState, politeWire } from './system/http/index.ts';
import type { Edition } from './vocabulary/index.ts';

/**
 * Reads the whole Hub into the archive, politely and for as long as it takes. Where it stands lives beside the archive, so it
 * may be stopped and run again.
 */
export async function readWholeHub(room: Newsroom, edition: Edition, wish: WireWish): Promise<readonly Walked[]> {
  const state = await openWireState(join(room.archive.folder, 'wire.sqlite'));
  const { stop } = wish;
  const wait =
    wish.wait ?? ((milliseconds: number) => sleep(milliseconds, undefined, { signal: stop }).catch(() => {}));
  try {
    // A page is read once: remembering three thousand answers to compare them with would win nothing.
    const forgetful = { ...state, validators: () => null, remember: () => {} };
    const wire = politeWire({
      state: forgetful,
      userAgent: userAgentOf(edition),
      stop,
      wait,
      ...(wish.now && { now: wish.now }),
    });
    return await walkHub({
      wire,
      state,
      bases: basesFrom(wish.env),
      shelf: room.archive,
      folder: join(room.archive.folder, 'walk'),
      now: () => room.clock.now(),
      wait,
      stop,
      log: room.log,
    });
  } finally {
    state.close();
  }
}
