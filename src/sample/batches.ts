import { digestOf, sha256 } from '../system/digest.ts';
import type { Batch, Observation, RawSha, Snapshot } from '../vocabulary/observation.ts';
import type { Day } from '../vocabulary/time.ts';
import { Reader, type Reading } from './readings.ts';
import { sampleSources } from './sources.ts';
import type { World } from './world.ts';

/**
 * The whole world as a collector would have brought it, oldest first: one batch for each morning and source that answered.
 * Each is made when it is asked for, so memory does not grow with the days.
 */
export function* sampleBatches(world: World): Generator<Batch, void, undefined> {
  const reader = new Reader(world);
  for (let morning = 0; morning <= world.timeline.last; morning += 1)
    for (const source of sampleSources) {
      const reading = reader.read(source, morning);
      if (reading && reading.rows.length > 0) yield batchOf(world, reading);
    }
}

/** What all sources together brought on one morning. Reads the mornings before it too, to know what was new. */
export function* observationsOn(world: World, day: Day): Generator<Observation, void, undefined> {
  const reader = new Reader(world);
  for (let morning = 0; morning <= world.timeline.last && world.timeline.dayOf(morning) <= day; morning += 1)
    for (const source of sampleSources) {
      const reading = reader.read(source, morning);
      if (reading && world.timeline.dayOf(morning) === day)
        yield* batchOf(world, reading).observations as Iterable<Observation>;
    }
}

function batchOf(world: World, reading: Reading): Batch {
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
  return {
    id: digestOf({ seed: world.seed, source: reading.source, readAt: reading.readAt, sha: snapshot.sha }),
    source: reading.source,
    snapshots: [{ snapshot, bytes }],
    observations: { [Symbol.iterator]: () => observationsOf(reading, snapshot.sha) },
  };
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
