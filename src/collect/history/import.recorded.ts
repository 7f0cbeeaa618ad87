/** The recorded sets, where they are present: every one is recognised as what it is, and no row is lost unseen. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { fixedClock } from '../../system/clock.ts';
import { silentLog } from '../../system/log.ts';
import type { Shelf } from '../../vocabulary/observation.ts';
import { importFiles } from './import.ts';
import { findMapping } from './mappings.ts';

const recordings =
  process.env['MORNING_POST_RECORDINGS'] ?? fileURLToPath(new URL('../../../../shared/data', import.meta.url));

/** Folder, files, mapping; rows read and rows left out; sources in order. */
const expected: readonly (readonly [string, RegExp, string, number, number, readonly string[]])[] = [
  ['gh-ai-ranking', /^20/, 'github-ranking', 515_450, 0, ['github-ranking/ai']],
  ['gh-ai-ranking', /^repos/, 'github-ranking', 1_803, 0, ['github-ranking/descriptions']],
  ['gh-top-ranking', /^(20|weekly)/, 'github-ranking', 913_540, 0, ['github-ranking/top']],
  ['gh-trending-archive', /./, 'github-trending', 1_635, 609, ['github-trending/archive']],
  ['gh-trending-stars', /^trending-lists\.csv/, 'github-trending', 30_063, 11_421, ['github-trending/merged-lists']],
  ['gh-trending-stars', /^daily-all\.csv/, 'github-trending', 6_512, 0, ['github-trending/daily-all']],
  ['gh-trending-readmes', /./, 'github-trending', 398, 0, ['github-trending/readmes']],
  ['gh-repo-metadata-2026-04', /./, 'github-repos', 11_912, 0, ['github-repos/metadata']],
  ['hf-top1000-week', /^models\.csv/, 'hf-models', 23_800, 0, ['hf-models/top1000']],
  ['hf-top1000-week', /^models-tags/, 'hf-models', 1_435, 0, ['hf-models/tags']],
  ['hf-top1000-week', /^datasets\.csv/, 'hf-datasets', 23_600, 0, ['hf-datasets/top1000']],
  ['hf-top1000-week', /^datasets-tags/, 'hf-datasets', 1_512, 0, ['hf-datasets/tags']],
  ['hf-top1000-week', /^spaces\.csv/, 'hf-spaces', 23_700, 0, ['hf-spaces/top1000']],
  ['hf-top1000-week', /^spaces-tags/, 'hf-spaces', 1_478, 0, ['hf-spaces/tags']],
  ['hf-trending-history', /^models-trending/, 'hf-models', 10_830, 0, ['hf-models/trending-top30']],
  ['hf-trending-history', /^models-most/, 'hf-models', 7_350, 0, ['hf-models/most-downloaded-top30']],
  ['hf-trending-history', /^models-small/, 'hf-models', 1_802, 0, ['hf-models/small-trending']],
  ['hf-trending-history', /^spaces/, 'hf-spaces', 7_220, 0, ['hf-spaces/trending-top20']],
  ['hf-trending-history', /^api/, 'hf-models', 180, 0, ['hf-models/trending-answers']],
  ['hf-llm-panel', /./, 'hf-models', 10_517, 328, ['hf-models/llm-panel']],
  ['hf-embedding-panel', /./, 'hf-models', 58_909, 0, ['hf-models/embedding-panel']],
  ['hf-daily-papers', /./, 'hf-papers', 5_015, 0, ['hf-papers/daily']],
  ['hn-snapshots', /^scores/, 'hn-stories', 44_998, 0, ['hn-stories/scores']],
  ['hn-snapshots', /^stories/, 'hn-stories', 4_118, 0, ['hn-stories/stories']],
  ['hn-snapshots', /^ai/, 'hn-stories', 616, 0, ['hn-stories/ai-daily']],
  ['arxiv-daily', /./, 'arxiv-papers', 5_855, 0, ['arxiv-papers/daily']],
  ['ai-lab-feeds', /^items/, 'feed-items', 14_161, 10_872, ['feed-items/first-seen']],
];

for (const [folder, files, mapping, rows, leftOut, sources] of expected) {
  const place = `${recordings}/${folder}`;
  const skip = existsSync(place) ? false : `there are no recordings in ${recordings}`;
  test(`${folder} ${files.source} by ${mapping}`, { skip }, async () => {
    const paths = readdirSync(place)
      .filter((name) => files.test(name))
      .map((name) => `${place}/${name}`);
    const world = { clock: fixedClock('2026-09-01T00:00:00Z'), log: silentLog() };
    const imported = await importFiles((await findMapping(mapping))!, paths, {}, async () => counting, world);
    const sum = (of: (one: (typeof imported)[number]) => number) => imported.reduce((total, one) => total + of(one), 0);
    assert.deepEqual(
      [sum((one) => one.rows), sum((one) => one.rowsLeftOut), [...new Set(imported.flatMap((one) => one.sources))]],
      [rows, leftOut, sources],
    );
  });
}

/** Takes observations, checks their two times, and forgets them. */
const counting: Shelf = {
  async keep({ id, observations }) {
    let count = 0;
    for await (const { asOf, knownAt } of observations) {
      assert.ok(asOf <= knownAt);
      count += 1;
    }
    return { kind: 'kept', batch: id, observations: count };
  },
};
