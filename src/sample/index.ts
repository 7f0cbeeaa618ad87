export { observationsOn, sampleBatches } from './batches.ts';
export { type ListId, listIds, listOn } from './lists.ts';
export { attributesOn, Reader, type Reading, type ReadingRow } from './readings.ts';
export { type SampleSource, sampleSources } from './sources.ts';
export type { Size } from './sizes.ts';
export { countOf, gainOf, isThere, type Thing } from './thing.ts';
export { labs as sampleLabs, type Lab as SampleLab } from './words/names.ts';
export { makeWorld, type World, type WorldOptions } from './world.ts';
