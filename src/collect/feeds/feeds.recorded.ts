/**
 * Feeds as they are in the wild, read in place where they lie beside the repository: none may break the reader or take
 * long, and titles, links, ids and dates must be those that another parser's authors expect.
 *
 *   node --test --test-isolation=none src/collect/feeds/feeds.recorded.ts
 */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { Misfit } from '../answer.ts';
import { entriesOf } from '../history/read/tar.ts';
import { readFeed, type FeedItem } from './read-feed.ts';

const recordings =
  process.env['MORNING_POST_RECORDINGS'] ?? fileURLToPath(new URL('../../../../shared/data', import.meta.url));
const missing = existsSync(join(recordings, 'feed-conformance')) ? false : `there are no recordings in ${recordings}`;
const slowest = 100; // milliseconds
