import { metric } from '../../../vocabulary/metric.ts';
import type { SubjectId } from '../../../vocabulary/subject.ts';
import { countIn, instantIn, listIn, numberIn, rankIn, textIn } from '../check/fields.ts';
import { hubIn } from '../check/names.ts';
import { readAt } from '../hours.ts';
import { writeTags } from '../hub-tags.ts';
import type { RecordedSet } from '../mapping.ts';
import { hasFields } from '../mapping.ts';
import type { Pen } from '../pen.ts';
import type { Row } from '../read/row.ts';

export type HubKind = 'model' | 'dataset' | 'space';

const rankOf = {
  model: metric('rank/models-trending'),
  dataset: metric('rank/datasets-trending'),
  space: metric('rank/spaces-trending'),
} as const;
const trendingScore = metric('trending-score');
const downloads = metric('downloads-30d');
const likes = metric('likes');
const task = metric('task');
const library = metric('library');
const sdk = metric('sdk');
const createdAt = metric('created-at');
const modifiedAt = metric('modified-at');

export const snapshotTimes = 'Known at, and counted as of, the moment of each snapshot (snapshot_utc).';

/**
 * The Hub’s list of trending models, datasets or Spaces, one row a place: `snapshot_utc, rank, id, trendingScore,
 * likes, …`. Which of the three it is, and which recording of it, shows in the fields that are there and those that are
 * not.
 */
export function trendingList(
  name: string,
  kind: HubKind,
  told: { readonly by: readonly string[]; readonly without?: readonly string[] },
): RecordedSet {
  return {
    name,
    times: snapshotTimes,
    fits: (sample) =>
      hasFields(sample, 'snapshot_utc', 'rank', 'id', 'trendingScore', 'likes', ...told.by) &&
      !told.without?.some((field) => sample.fields.has(field)),
    reader: () => (row, pen) => {
      pen.at(readAt(instantIn(row, 'snapshot_utc')));
      writeListed(pen, kind, row);
    },
  };
}

/** A row of a trending list, by the names its fields have at the Hub. */
export function writeListed(pen: Pen, kind: HubKind, row: Row): SubjectId {
  const subject = hubIn(kind, row, 'id');
  pen.figure(subject, rankOf[kind], rankIn(row, 'rank'));
  pen.figure(subject, trendingScore, numberIn(row, 'trendingScore'));
  pen.figure(subject, likes, countIn(row, 'likes'));
  if (kind === 'space') pen.attribute(subject, sdk, textIn(row, 'sdk'));
  else pen.figure(subject, downloads, countIn(row, 'downloads'));
  if (kind === 'model') {
    pen.attribute(subject, task, textIn(row, 'pipelineTag') ?? textIn(row, 'pipeline_tag'));
    pen.attribute(subject, library, textIn(row, 'libraryName'));
  }
  pen.moment(subject, createdAt, row['createdAt']);
  pen.moment(subject, modifiedAt, row['lastModified']);
  return subject;
}

/** `{id, author, tags}` with no date of its own: the tags of each as they were last seen. */
export function lastSeenTags(kind: HubKind): RecordedSet {
  return {
    name: 'tags',
    times:
      'The file has no date. Known from --read-at on; without it from the last reading in the other files of the ' +
      'same command; given alone, from the import on.',
    undated: true,
    fits: (sample) => hasFields(sample, 'id', 'author', 'tags') && sample.fields.size === 3,
    reader:
      ({ readAt: moment }) =>
      (row, pen) => {
        const subject = hubIn(kind, row, 'id');
        pen.at(readAt(moment));
        writeTags(pen, subject, kind, listIn(row, 'tags'));
      },
  };
}
