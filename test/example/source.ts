import { readAnswer } from '../../src/collect/answer.ts';
import type { Source } from '../../src/collect/source.ts';
import type { Bucket } from '../../src/system/http/index.ts';
import type { SourceId } from '../../src/vocabulary/observation.ts';
import { parseNotes } from './parse.ts';

const id = 'sample-journal' as SourceId;
/** One request a morning is all there is; a person who starts the paper often may make twelve an hour. */
const bucket: Bucket = { id: 'sample-journal', requests: 12, seconds: 3600, gap: 1000 };

/** A journal that publishes notes as one JSON file. */
export function journalAt(base: string): Source {
  return {
    id,
    name: 'The Sample Journal',
    on: 'when-turned-on',
    requestsAMorning: 1,

    async *gather(assignment) {
      yield await readAnswer(assignment, {
        source: id,
        what: 'notes of the journal',
        asked: { url: `${base}/journal.json`, bucket, accept: 'application/json', origin: 'configured' },
        parse: parseNotes,
        expects: { least: 1, scaleOf: [], movesDaily: [] },
      });
    },
  };
}
