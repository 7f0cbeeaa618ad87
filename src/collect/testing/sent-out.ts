import { readFile } from 'node:fs/promises';
import { pastOf } from '../../archive/memory-past.ts';
import type { Asked } from '../../system/http/index.ts';
import type { Instant, Observation, RawSha, SourceId } from '../../vocabulary/index.ts';
import { basesFrom } from '../bases.ts';
import type { Followed } from '../followed.ts';
import type { Assignment, Gap, Source } from '../source.ts';

/** The morning on which sources are sent out in tests. */
export const readAt = '2026-05-04T05:41:00Z' as Instant;

export const noneFollowed: Followed = { version: 1, labs: [], repositories: [], topics: [], packages: [] };

/** What a source brought home. */
export interface Brought {
  readonly observations: readonly Observation[];
  readonly gaps: readonly Gap[];
  readonly asked: readonly Asked[];
  /** The value of one thing read about one subject; undefined where it was not read. */
  readonly of: (subject: string, metric: string) => Observation['value'] | undefined;
}

export interface SentOut {
  readonly followed?: Partial<Followed>;
  /** What was known before this morning. */
  readonly known?: readonly Observation[];
  readonly env?: Readonly<Record<string, string>>;
  /** When it is sent out, where not on the usual morning. */
  readonly at?: string;
}

/** Sends a source out to a wire that answers from `answer`: bytes, or a status where there is no such page. */
export async function sendOut(
  source: Source,
  answer: (asked: Asked) => Promise<Uint8Array | string> | Uint8Array | string | number,
  { followed = {}, known = [], env = {}, at = readAt }: SentOut = {},
): Promise<Brought> {
  const asked: Asked[] = [];
  const moment = at as Instant;
  const cursors = new Map<string, string>();
  const assignment: Assignment = {
    wire: {
      async ask(question) {
        asked.push(question);
        const body = await answer(question);
        const { url } = question;
        if (typeof body === 'number')
          return {
            kind: 'failed',
            url,
            reason: `answered ${body}`,
            why: 'status',
            status: body,
            retryAt: null,
            said: { bytes: Buffer.from('{"message":"Not Found"}'), readAt: moment },
          };
        return { kind: 'fresh', url, status: 200, headers: {}, bytes: Buffer.from(body), readAt: moment };
      },
    },
    state: {
      cursor: (name) => cursors.get(name) ?? null,
      setCursor: (name, value) => void (value === null ? cursors.delete(name) : cursors.set(name, value)),
    },
    bases: basesFrom(env),
    followed: { ...noneFollowed, ...followed },
    past: pastOf(known, moment),
    raw: async () => null,
    now: () => moment,
    stop: new AbortController().signal,
  };
  const observations: Observation[] = [];
  const gaps: Gap[] = [];
  for await (const gathered of source.gather(assignment))
    if (gathered.kind === 'gap') gaps.push(gathered);
    else observations.push(...gathered.observations);
  return {
    observations,
    gaps,
    asked,
    of: (subject, metric) => observations.find((one) => one.subject === subject && one.metric === metric)?.value,
  };
}

/** A fixture beside the test that asks for it: `fixture(import.meta.url, 'models.json')`. */
export function fixture(test: string, name: string): Promise<Uint8Array> {
  return readFile(new URL(`fixtures/${name}`, test));
}

/** Something known before this morning. */
export function knownBefore(
  subject: string,
  metric: string,
  value: Observation['value'],
  source: string,
  asOf = '2026-05-03T05:41:00Z',
): Observation {
  return {
    subject: subject as never,
    metric: metric as never,
    asOf: asOf as Instant,
    knownAt: asOf as Instant,
    value,
    source: source as SourceId,
    seenIn: '0'.repeat(64) as RawSha,
  };
}
