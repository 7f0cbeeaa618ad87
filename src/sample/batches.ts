import { digestOf, sha256 } from '../system/digest.ts';
import type { Batch, Observation, RawSha, Snapshot } from '../vocabulary/observation.ts';
import type { Day, NonEmpty } from '../vocabulary/time.ts';
import { Reader, type Reading } from './readings.ts';
import { sampleSources } from './sources.ts';
import type { World } from './world.ts';

/** Mornings of the past are handed over together, so many at a time; the last ones each by itself, as they come. */
const together = 15;
const single = 7;

/**
 * The whole world as a collector would have brought it, oldest first: each batch holds one source's readings of one morning,
 * or of a fortnight where it is long past, with a snapshot for each reading. Each batch is made when it is asked for, so
 * memory does not grow with the days.
 */
export function* sampleBatches(world: World): Generator<Batch, void, undefined> {
  const reader = new Reader(world);
  const { last } = world.timeline;
  for (let morning = 0; morning <= last;) {
    const until = Math.min(last + 1, Math.max(morning + 1, Math.min(morning + together, last - single + 1)));
    for (const source of sampleSources) {
      const readings: Reading[] = [];
      for (let each = morning; each < until; each += 1) {
        const reading = reader.read(source, each);
        if (reading && reading.rows.length > 0) readings.push(reading);
      }
      const [first] = readings;
      if (first) yield batchOf(world, [first, ...readings.slice(1)]);
    }
    morning = until;
  }
}

/** What all sources together brought on one morning. Reads the mornings before it too, to know what was new. */
export function* observationsOn(world: World, day: Day): Generator<Observation, void, undefined> {
  const reader = new Reader(world);
  for (let morning = 0; morning <= world.timeline.last && world.timeline.dayOf(morning) <= day; morning += 1)
    for (const source of sampleSources) {
      const reading = reader.read(source, morning);
      if (reading && world.timeline.dayOf(morning) === day)
        yield* observationsOf(reading, answerTo(reading).snapshot.sha);
    }
}

function batchOf(world: World, readings: NonEmpty<Reading>): Batch {
  const [{ source }] = readings;
  const answers = readings.map((reading) => ({ reading, answer: answerTo(reading) }));
  return {
    id: digestOf({ seed: world.seed, source, answers: answers.map(({ answer }) => answer.snapshot.sha) }),
    source,
    snapshots: answers.map(({ answer }) => answer),
    observations: {
      *[Symbol.iterator]() {
        for (const { reading, answer } of answers) yield* observationsOf(reading, answer.snapshot.sha);
      },
    },
  };
}

function answerTo(reading: Reading): Batch['snapshots'][number] {
  const bytes = rawAnswer(reading);
  const snapshot: Snapshot = {
    sha: sha256(bytes) as RawSha,
    source: reading.source,
    address: `https://${reading.source.replace('sample/', '')}.sample.example/${reading.readAt}.json`,
    readAt: reading.readAt,
    status: 200,
    etag: null,
    bytes: bytes.byteLength,
  };
  return { snapshot, bytes };
}

/** The sample’s own wire format: `{source, readAt, rows: [[subject, {metric: value}, guid?]]}`. */
function rawAnswer({ source, readAt, rows }: Reading): Uint8Array {
  const wire = rows.map(({ subject, values, guid }) => {
    const row = [subject, Object.fromEntries(values)];
    return guid === null ? row : [...row, guid];
  });
  return new TextEncoder().encode(JSON.stringify({ source, readAt, rows: wire }));
}

function* observationsOf(reading: Reading, seenIn: RawSha): Generator<Observation, void, undefined> {
  const { source, asOf, readAt: knownAt } = reading;
  for (const { subject, values } of reading.rows)
    for (const [metric, value] of values) yield { subject, metric, asOf, knownAt, value, source, seenIn };
}
