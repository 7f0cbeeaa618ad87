/**
 * Stretches of which something must be said (`Reserve`): a snapshot that is a part of one, an hour most of whose events were
 * dropped. Nothing is concluded from their figures; what they say of a single subject can still be proven.
 */
import type { SourceId } from '../vocabulary/observation.ts';
import type { Instant } from '../vocabulary/time.ts';
import type { Catalog, DataFile } from './catalog.ts';
import { startOf } from './moment.ts';

/** From the first to the last moment a reading describes, both included. */
export interface Stretch {
  readonly from: Instant;
  readonly to: Instant;
}

export type Unsound = ReadonlyMap<SourceId, readonly Stretch[]>;

export function unsoundIn({ entries }: Pick<Catalog, 'entries'>): Unsound {
  const stretches = new Map<SourceId, Stretch[]>();
  for (const { source, days, firstAsOf, lastAsOf, reserve } of entries.flatMap((entry) => entry.batches)) {
    if (!reserve || !days?.[0] || lastAsOf === undefined) continue;
    const stretch = { from: firstAsOf ?? startOf(days[0]), to: lastAsOf };
    stretches.set(source, [...(stretches.get(source) ?? []), stretch]);
  }
  return stretches;
}

/** The stretches that concern a file. Only whole snapshots have any. */
export function stretchesOf({ form, sources, firstAsOf, lastAsOf }: DataFile, unsound: Unsound): readonly Stretch[] {
  const own = form === 'wide' && sources.length === 1 ? (unsound.get(sources[0]!) ?? []) : [];
  return own.filter(({ from, to }) => from <= lastAsOf && to >= firstAsOf);
}

export function isUnsound(file: DataFile, unsound: Unsound): boolean {
  return stretchesOf(file, unsound).some(({ from, to }) => from <= file.firstAsOf && to >= file.lastAsOf);
}
