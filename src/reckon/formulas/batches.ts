import { metric } from '../../vocabulary/metric.ts';
import type { Past } from '../../vocabulary/past.ts';
import type { ListReading, SourceId } from '../../vocabulary/observation.ts';
import type { Instant } from '../../vocabulary/time.ts';
import { utcDay } from '../calendar.ts';
import type { Computed, PastFormula } from '../formula.ts';
import { batchesOn } from '../noise/read.ts';
import type { Batch } from '../noise/batches.ts';

/** Mass uploads on a reading of the list of newest models. Nobody is named: a batch is a count. */
export type BatchParams = { readonly list: string; readonly source: string; readonly asOf: string };

export const largestBatch = over(
  'largest-batch',
  'How many of a list are the largest batch: uploads of one account under one name pattern within a day.',
  (batches) => ({ value: batches[0]!.subjects.length, unit: 'models' }),
);

export const batchAccounts = over(
  'batch-accounts',
  'How many accounts made a batch of twenty or more under one name pattern within a day.',
  (batches) => ({ value: new Set(batches.map((batch) => batch.owner)).size, unit: 'accounts' }),
);

export const inBatches = over('in-batches', 'How many of a list belong to such batches.', (batches) => ({
  value: new Set(batches.flatMap((batch) => batch.subjects)).size,
  unit: 'models',
}));

export const newestRead: PastFormula<BatchParams> = {
  kind: 'past',
  name: 'newest-read',
  version: 1,
  says: 'How many of the list of newest models were read. No row of it is cited, so that nobody is named.',
  read: async (params, past) => {
    const { reading, about } = await ask(params, past);
    return { ...about, value: reading.rows.length, unit: 'models', inputs: [] };
  },
};

function over(
  name: string,
  says: string,
  give: (batches: readonly Batch[]) => Pick<Computed, 'value' | 'unit'>,
): PastFormula<BatchParams> {
  return { kind: 'past', name, version: 1, says, read: async (params, past) => read(params, past, give) };
}

async function read(
  params: BatchParams,
  past: Past,
  give: (batches: readonly Batch[]) => Pick<Computed, 'value' | 'unit'>,
): Promise<Computed & { inputs: [] }> {
  const { reading, about } = await ask(params, past);
  const batches = await batchesOn(past, reading);
  if (batches.length === 0) throw new RangeError(`no mass upload on ${params.list} at ${params.asOf}`);
  return { ...about, ...give(batches), inputs: [] };
}

async function ask(
  params: BatchParams,
  past: Past,
): Promise<{ readonly reading: ListReading; readonly about: Omit<Computed, 'value' | 'unit'> }> {
  const day = utcDay(params.asOf as Instant);
  const reading = await past.list({ list: metric(params.list), source: params.source as SourceId, day });
  if (!reading || reading.asOf !== params.asOf) throw new RangeError(`no reading of ${params.list} at ${params.asOf}`);
  const population = { rule: 'the list of newest models, as it was read', n: reading.rows.length, complete: true };
  return { reading, about: { subject: null, window: { from: day, to: day }, population } };
}
