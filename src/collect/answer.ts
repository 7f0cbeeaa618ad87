import { sha256 } from '../system/digest.ts';
import type { Asked, Failure } from '../system/http/index.ts';
import type { Instant, RawSha, Snapshot, SourceId } from '../vocabulary/index.ts';
import { doubtAbout, driftIn, type Expectation } from './doubt.ts';
import { BadRow } from './history/check/bad-row.ts';
import { Pen } from './history/pen.ts';
import type { Assignment, Gap, Gathered } from './source.ts';

/** What one answer is for and how it is read. */
export interface Reading {
  readonly source: SourceId;
  /** For readers of "How this was made": `trending models`. */
  readonly what: string;
  readonly asked: Asked;
  /** Writes what a good answer says. Throws `Misfit` where the whole answer is not what it should be. */
  readonly parse: (bytes: Uint8Array, sheet: Sheet) => void | Promise<void>;
  readonly expects: Expectation;
  /** What it means that there is no such thing, by status; without it that is a gap like any other. */
  readonly absent?: Absence;
}

/** Some services say 404 of what is gone, some 401 or 451. */
export interface Absence {
  readonly statuses: readonly number[];
  readonly says: (sheet: Sheet) => void;
}

/** What a parser writes on: observations through the pen, rows one by one so that one bad row spoils no other. */
export interface Sheet {
  readonly pen: Pen;
  readonly readAt: Instant;
  /** Reads one row; a row that throws `BadRow` is dropped and counted. */
  row(read: () => void): void;
}

/** An answer whose shape is not the one agreed on: HTML for JSON, a field gone, a page rebuilt. */
export class Misfit extends Error {
  override readonly name = 'Misfit';
}

/** More bad rows than this share of an answer, and its shape has drifted; one or two beside good ones prove nothing. */
const badShare = 0.2;
const fewBad = 2;

/**
 * Asks, keeps, reads and doubts one answer. Whatever goes wrong becomes a gap with a reason a reader can understand; an
 * answer that cannot be used is kept with it.
 */
export async function readAnswer(assignment: Assignment, reading: Reading): Promise<Gathered> {
  const answer = await assignment.wire.ask(reading.asked);
  switch (answer.kind) {
    case 'failed': {
      const { absent } = reading;
      const { said, status } = answer;
      if (!absent || !said || status === null || !absent.statuses.includes(status)) return gapFrom(reading, answer);
      const snapshot = snapshotOf(reading, said.bytes, said.readAt, status, null);
      const parse: Reading['parse'] = (_bytes, sheet) => sheet.row(() => absent.says(sheet));
      const expects: Expectation = { least: 1, scaleOf: [], movesDaily: [] };
      return readBytes(assignment, { ...reading, parse, expects }, said.bytes, snapshot);
    }
    case 'unchanged': {
      const bytes = await assignment.raw(answer.sha);
      if (bytes === null && reading.asked.anew)
        return gap(reading, 'says nothing changed since an answer that is not kept');
      if (bytes === null) return readAnswer(assignment, { ...reading, asked: { ...reading.asked, anew: true } });
      const snapshot = snapshotOf(reading, bytes, answer.readAt, 304, null);
      const read = await readBytes(assignment, reading, bytes, snapshot);
      return read.kind === 'fresh' ? { kind: 'unchanged', sha: snapshot.sha, observations: read.observations } : read;
    }
    case 'fresh': {
      const etag = answer.headers['etag'] ?? null;
      return readBytes(
        assignment,
        reading,
        answer.bytes,
        snapshotOf(reading, answer.bytes, answer.readAt, answer.status, etag),
      );
    }
  }
}

async function readBytes(
  assignment: Assignment,
  reading: Reading,
  bytes: Uint8Array,
  snapshot: Snapshot,
): Promise<Gathered> {
  const rejected = { snapshot, bytes };
  const pen = new Pen(reading.source, snapshot.sha);
  const tally = { good: 0, bad: 0, lastReason: '' };
  const sheet: Sheet = {
    pen,
    readAt: snapshot.readAt,
    row(read) {
      try {
        pen.at({ asOf: snapshot.readAt, knownAt: snapshot.readAt });
        read();
        pen.keepRow();
        tally.good += 1;
      } catch (error) {
        if (!(error instanceof BadRow)) throw error;
        pen.dropRow();
        tally.bad += 1;
        tally.lastReason = error.message;
      }
    },
  };
  try {
    await reading.parse(bytes, sheet);
  } catch (error) {
    if (error instanceof Misfit || error instanceof SyntaxError || error instanceof BadRow)
      return gap(reading, `answered in a shape we do not know (${firstLine(error.message)})`, rejected);
    throw error;
  }
  const rows = tally.good + tally.bad;
  if (tally.good < reading.expects.least)
    return gap(reading, rows === 0 ? 'gave an empty answer' : `gave only ${tally.good} usable rows`, rejected);
  if (tally.bad > badShare * rows && (tally.bad > fewBad || tally.good === 0))
    return gap(
      reading,
      `${tally.bad} of ${rows} rows have a shape we do not know (${firstLine(tally.lastReason)})`,
      rejected,
    );
  const observations = pen.take();
  const doubt =
    driftIn(observations, reading.expects) ?? (await doubtAbout(observations, reading.expects, assignment.past));
  return doubt === null ? { kind: 'fresh', snapshot, bytes, observations } : gap(reading, doubt, rejected);
}

/** Reads an answer as JSON. Throws `Misfit` for a page of HTML, which is what a failing service likes to send. */
export function jsonOf(bytes: Uint8Array): unknown {
  const text = new TextDecoder().decode(bytes);
  if (/^\s*</.test(text)) throw new Misfit('a page instead of data');
  try {
    return JSON.parse(text);
  } catch {
    throw new Misfit('not JSON');
  }
}

/** A list of objects, each to be read as a row. */
export function rowsOf(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  if (!Array.isArray(value)) throw new Misfit('not a list');
  return value.map((row: unknown) => {
    if (row === null || typeof row !== 'object' || Array.isArray(row)) throw new Misfit('a row that is no object');
    return row as Readonly<Record<string, unknown>>;
  });
}

export function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) throw new Misfit('not an object');
  return value as Readonly<Record<string, unknown>>;
}

function snapshotOf(
  reading: Reading,
  bytes: Uint8Array,
  readAt: Instant,
  status: number,
  etag: string | null,
): Snapshot {
  return {
    sha: sha256(bytes) as RawSha,
    source: reading.source,
    address: reading.asked.url,
    readAt,
    status,
    etag,
    bytes: bytes.byteLength,
  };
}

function gapFrom(reading: Reading, failure: Failure): Gap {
  const unreachable = ['refused', 'timeout', 'tls', 'resting', 'budget'].includes(failure.why);
  return { ...gap(reading, failure.reason), retryAt: failure.retryAt, unreachable };
}

function gap(reading: Reading, reason: string, rejected: Gap['rejected'] = null): Gap {
  return {
    kind: 'gap',
    source: reading.source,
    what: reading.what,
    reason,
    retryAt: null,
    unreachable: false,
    rejected,
  };
}

const firstLine = (text: string): string => text.split('\n', 1)[0]!.slice(0, 80);
