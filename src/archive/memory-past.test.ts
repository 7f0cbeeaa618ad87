import { describePast } from './contract/promises.ts';
import { at } from './contract/made.ts';
import { pastOf } from './memory-past.ts';

describePast('in memory', async (batches, cutoff) => pastOf(batches.flat(), at(cutoff)));
