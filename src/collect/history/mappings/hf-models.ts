import { metric } from '../../../vocabulary/metric.ts';
import { BadRow } from '../check/bad-row.ts';
import { countIn, dayIn, instantIn, rankIn, textIn } from '../check/fields.ts';
import { hubIn } from '../check/names.ts';
import { fileOfDay, onceADay, readAt } from '../hours.ts';
import type { Mapping, RecordedSet, Sample } from '../mapping.ts';
import { hasFields } from '../mapping.ts';
import { isRow } from '../read/row.ts';
import { lastSeenTags, snapshotTimes, trendingList } from './hub-lists.ts';

const rankByTrend = metric('rank/models-trending');
const rankByDownloads = metric('rank/models-downloads');
const downloads = metric('downloads-30d');
const likes = metric('likes');
const parameters = metric('parameters');
const task = metric('task');
const gated = metric('gated');
const ownerKind = metric('owner-kind');
const modifiedAt = metric('modified-at');

const listFields = ['snapshot_utc', 'rank', 'id', 'downloads', 'likes', 'pipeline_tag', 'tags'];

/**
 * The list by downloads: its first snapshot falls with the rank. Its tags are only each model’s first six, so they are
 * not taken.
 */
const mostDownloaded: RecordedSet = {
  name: 'most-downloaded-top30',
  times: snapshotTimes,
  fits: (sample) => hasFields(sample, ...listFields) && fallsWithRank(sample),
  reader: () => (row, pen) => {
    const model = hubIn('model', row, 'id');
    pen.at(readAt(instantIn(row, 'snapshot_utc')));
    pen.figure(model, rankByDownloads, rankIn(row, 'rank'));
    pen.figure(model, downloads, countIn(row, 'downloads'));
    pen.figure(model, likes, countIn(row, 'likes'));
    pen.attribute(model, task, textIn(row, 'pipeline_tag'));
  },
};

/** Small models picked from the trending list: a place among the small ones is no place on a list of the Hub. */
const smallTrending: RecordedSet = {
  name: 'small-trending',
  times: snapshotTimes,
  fits: (sample) => hasFields(sample, ...listFields),
  reader: () => (row, pen) => {
    const model = hubIn('model', row, 'id');
    pen.at(readAt(instantIn(row, 'snapshot_utc')));
    pen.figure(model, downloads, countIn(row, 'downloads'));
    pen.figure(model, likes, countIn(row, 'likes'));
    pen.attribute(model, task, textIn(row, 'pipeline_tag'));
  },
};

function fallsWithRank(sample: Sample): boolean {
  const first = sample.rows.filter((row) => row['snapshot_utc'] === sample.rows[0]?.['snapshot_utc']);
  return first.every((row, at) => at === 0 || Number(row['downloads']) <= Number(first[at - 1]!['downloads']));
}

/** `{snapshot_utc, recentlyTrending: [{repoData}]}`: untouched answers of the Hub, ten models in order of rank. */
const trendingAnswers: RecordedSet = {
  name: 'trending-answers',
  times: 'Known at, and counted as of, the moment the answer was stored (snapshot_utc).',
  fits: (sample) => hasFields(sample, 'snapshot_utc', 'recentlyTrending'),
  reader: () => (row, pen) => {
    pen.at(readAt(instantIn(row, 'snapshot_utc')));
    const listed = row['recentlyTrending'];
    if (!Array.isArray(listed)) throw new BadRow('recentlyTrending is no list');
    listed.forEach((entry: unknown, at) => {
      const model =
        isRow(entry) && entry['repoType'] === 'model' && isRow(entry['repoData']) ? entry['repoData'] : null;
      if (model === null) throw new BadRow(`entry ${at + 1} is no model`);
      const subject = hubIn('model', model, 'id');
      pen.figure(subject, rankByTrend, at + 1);
      pen.figure(subject, downloads, countIn(model, 'downloads'));
      pen.figure(subject, likes, countIn(model, 'likes'));
      pen.figure(subject, parameters, countIn(model, 'numParameters') || null);
      pen.attribute(subject, task, textIn(model, 'pipeline_tag'));
      pen.attribute(subject, gated, gatedText(model['gated']));
      pen.attribute(subject, ownerKind, ownerKindOf(model['authorData']));
      pen.moment(subject, modifiedAt, model['lastModified']);
    });
  },
};

function gatedText(value: unknown): string | null {
  if (value === false) return 'no';
  return value === 'auto' || value === 'manual' ? value : null;
}

function ownerKindOf(author: unknown): string | null {
  const type = isRow(author) ? author['type'] : null;
  if (type === 'org') return 'organisation';
  return type === 'user' ? 'person' : null;
}

/** A curated list of language models: `committed_utc, id, downloads, likes, release_date, parameters, pipeline_tag`. */
const llmPanel: RecordedSet = {
  name: 'llm-panel',
  times:
    'Known at, and counted as of, the moment it was committed (committed_utc). It writes 0 likes where it did not ' +
    'ask for them (most rows from April 2026 on), so 0 likes are left out, and a row with 0 downloads too is passed ' +
    'over. Its release dates are set by hand and are not taken.',
  fits: (sample) => hasFields(sample, 'committed_utc', 'id', 'downloads', 'likes', 'parameters'),
  reader: () => (row, pen) => {
    const model = hubIn('model', row, 'id');
    pen.at(readAt(instantIn(row, 'committed_utc')));
    const counted = { downloads: countIn(row, 'downloads'), likes: countIn(row, 'likes') || null };
    if (!counted.downloads && !counted.likes) return { passed: 'no counts: 0 stands where nothing was fetched' };
    const tag = textIn(row, 'pipeline_tag');
    pen.figure(model, downloads, counted.downloads);
    pen.figure(model, likes, counted.likes);
    pen.figure(model, parameters, countIn(row, 'parameters') || null);
    pen.attribute(model, task, tag === 'unknown' ? null : tag);
  },
};

/**
 * Every feature-extraction model of one library, a day a row. The place is one within that filter, so it is not taken.
 */
const embeddingPanel: RecordedSet = {
  name: 'embedding-panel',
  times: 'Only the day is written: known from the next midnight UTC on, counted as of the beginning of the day.',
  fits: (sample) => hasFields(sample, 'date', 'trending_position', 'id', 'downloads', 'likes'),
  reader: () => (row, pen) => {
    const model = hubIn('model', row, 'id');
    pen.at(timesOfDay(dayIn(row, 'date')));
    pen.figure(model, downloads, countIn(row, 'downloads'));
    pen.figure(model, likes, countIn(row, 'likes'));
    pen.figure(model, parameters, countIn(row, 'numParameters') || null);
    pen.attribute(model, task, textIn(row, 'pipeline_tag'));
    pen.moment(model, modifiedAt, row['lastModified']);
  },
};
const timesOfDay = onceADay(fileOfDay);

/** Models of the Hub: trending, most downloaded, and panels followed over time. */
export const hfModels: Mapping = {
  name: 'hf-models',
  version: 1,
  reads: 'models of the Hub: trending and most downloaded lists, answers of /api/trending, panels over time, tags',
  sets: [
    trendingList('top1000', 'model', { by: ['downloads', 'pipelineTag', 'createdAt'] }),
    trendingList('trending-top30', 'model', { by: ['downloads', 'pipeline_tag'] }),
    mostDownloaded,
    smallTrending,
    trendingAnswers,
    llmPanel,
    embeddingPanel,
    lastSeenTags('model'),
  ],
};
