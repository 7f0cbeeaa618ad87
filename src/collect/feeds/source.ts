import type { Bucket } from '../../system/http/index.ts';
import type { SourceId } from '../../vocabulary/observation.ts';
import { readAnswer } from '../answer.ts';
import type { Lab } from '../followed.ts';
import type { Assignment, Gathered, Source } from '../source.ts';
import { parseLabFeed } from './parse.ts';

const id = 'feeds' as SourceId;

/** Feeds lie on many hosts; no host is asked more than this, however many feeds it keeps. */
const bucketOf = (url: string): Bucket => ({ id: `feed ${new URL(url).host}`, requests: 60, seconds: 3600, gap: 500 });

/** Feeds of the followed labs; those scraped by third parties only where the publisher turned them on. */
export function feedsOf(labs: readonly Lab[], scrapedToo: boolean): Source {
  const asked = labs.filter((lab) => lab.feed !== null && (lab.kind === 'own' || scrapedToo));
  return {
    id,
    name: 'Feeds of labs',
    on: 'until-turned-off',
    requestsAMorning: asked.length,

    async *gather(assignment) {
      // Several at a time: one feed that hangs must not hold the others.
      for (let index = 0; index < asked.length; index += atOnce) {
        if (assignment.stop.aborted) return;
        yield* await Promise.all(asked.slice(index, index + atOnce).map((lab) => readLab(lab, assignment)));
      }
    },
  };
}

const atOnce = 6;

function readLab(lab: Lab, assignment: Assignment): Promise<Gathered> {
  const url = lab.feed ?? '';
  return readAnswer(assignment, {
    source: id,
    what: `the feed of ${lab.name}`,
    asked: {
      url,
      bucket: bucketOf(url),
      accept: 'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.8',
      maxBytes: 16_000_000,
      timeout: 20_000,
      origin: 'configured',
    },
    parse: parseLabFeed(lab, assignment.past),
    expects: { least: 1, scaleOf: [], movesDaily: [] },
  });
}
