import { metric } from '../../../vocabulary/metric.ts';
import type { SubjectId } from '../../../vocabulary/subject.ts';
import type { Instant } from '../../../vocabulary/time.ts';
import { proseLength, textIn } from '../check/fields.ts';
import { repoIn } from '../check/names.ts';
import type { Context, RecordedSet } from '../mapping.ts';
import { hasFields } from '../mapping.ts';
import type { Times } from '../pen.ts';
import type { Row } from '../read/row.ts';

const language = metric('language');
const description = metric('description');

/**
 * Descriptions of repositories as they were last seen: `repo, language, description, last_seen`.
 *
 * Only the last text was kept, so nothing proves that it stood there earlier; it is known from the day it was last
 * seen. For a repository that never left its list that is the last day of the recording, and until then it has no
 * description.
 */
export function lastSeenDescriptions(timesOf: (row: Row) => Times): RecordedSet {
  return {
    name: 'descriptions',
    times:
      'A description is known from the moment it was last seen (last_seen), because only the last one was kept. With ' +
      '--assume-descriptions-from first-listed it counts from the repository’s first day on the lists given beside ' +
      'it, and the source is named descriptions-assumed.',
    lastSeen: true,
    fits: (sample) => hasFields(sample, 'repo', 'language', 'description', 'last_seen'),
    reader: (context) => (row, pen) => {
      const repo = repoIn(row, 'repo');
      pen.at(assumed(context, repo) ?? timesOf(row));
      pen.attribute(repo, language, textIn(row, 'language'));
      pen.attribute(repo, description, textIn(row, 'description', proseLength));
    },
  };
}

function assumed(context: Context, repo: SubjectId): Times | null {
  const moment: Instant | undefined = context.firstListed?.get(repo);
  return moment === undefined ? null : { asOf: moment, knownAt: moment };
}
