import { digestOf } from '../system/digest.ts';
import type { Batch, Kept, SourceId } from '../vocabulary/index.ts';
import type { Gathered } from './source.ts';

/** Observations and answers after which a basket is put on the shelf. */
const full = { observations: 2000, answers: 25 };

/**
 * Answers of one source on their way to the shelf. Large ones go at once; of small ones several go together, for a file of a
 * few rows for each would make every later morning slower. What is lost on the way is asked for again by the next run.
 */
export class Basket {
  readonly #keep: (batch: Batch) => Promise<Kept>;
  #source: SourceId;
  #ids: string[] = [];
  #snapshots: Batch['snapshots'][number][] = [];
  #observations: Extract<Gathered, { kind: 'fresh' }>['observations'][number][] = [];

  constructor(source: SourceId, keep: (batch: Batch) => Promise<Kept>) {
    this.#source = source;
    this.#keep = keep;
  }

  /** Takes an answer in: raw bytes also where they cannot be used, what was read from them with them or not at all. */
  async add(gathered: Gathered): Promise<void> {
    const source = sourceOf(gathered);
    if (source !== null && source !== this.#source) {
      await this.empty();
      this.#source = source;
    }
    switch (gathered.kind) {
      case 'fresh': {
        const { snapshot, bytes } = gathered;
        this.#ids.push(digestOf([snapshot.sha, snapshot.readAt, snapshot.address]));
        this.#snapshots.push({ snapshot, bytes });
        this.#observations.push(...gathered.observations);
        break;
      }
      case 'unchanged':
        this.#ids.push(digestOf([gathered.sha, gathered.observations[0]?.asOf ?? null]));
        this.#observations.push(...gathered.observations);
        break;
      case 'gap':
        if (!gathered.rejected) return;
        this.#ids.push(digestOf(['rejected', gathered.rejected.snapshot.sha, gathered.rejected.snapshot.readAt]));
        this.#snapshots.push(gathered.rejected);
    }
    if (this.#observations.length >= full.observations || this.#ids.length >= full.answers) await this.empty();
  }

  /** Puts everything in it on the shelf. */
  async empty(): Promise<void> {
    if (this.#ids.length === 0) return;
    const batch: Batch = {
      id: digestOf(['collected', 2, this.#source, this.#ids]),
      source: this.#source,
      snapshots: this.#snapshots,
      observations: this.#observations,
    };
    [this.#ids, this.#snapshots, this.#observations] = [[], [], []];
    await this.#keep(batch);
  }
}

/** One folder may speak for two sources; what one batch holds is of one. */
function sourceOf(gathered: Gathered): SourceId | null {
  switch (gathered.kind) {
    case 'fresh':
      return gathered.snapshot.source;
    case 'unchanged':
      return gathered.observations[0]?.source ?? null;
    case 'gap':
      return gathered.rejected?.snapshot.source ?? null;
  }
}
