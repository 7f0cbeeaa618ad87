/**
 * A walk over the whole Hub, page by page behind the cursor it hands out. Three thousand requests take an hour and may take
 * days: each page is written down before the cursor moves on, so a walk that was stopped, limited or killed goes on where it was.
 */
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { digestOf, sha256 } from '../../system/digest.ts';
import { Fault } from '../../system/fault.ts';
import { writeWhole } from '../../system/files.ts';
import type { Answer, Bucket, Wire, WireState } from '../../system/http/index.ts';
import type { Log } from '../../system/log.ts';
import type { RawSha, SourceId, Table, TableShelf } from '../../vocabulary/observation.ts';
import type { Instant } from '../../vocabulary/time.ts';
import { address } from '../address.ts';
import { jsonOf, Misfit, rowsOf as objectsIn } from '../answer.ts';
import type { Bases } from '../bases.ts';
import { macros, metricsOf, reserveOf, tableSql } from '../hub-stats/import.ts';
import { rowsOf, type HubKind } from '../hub-stats/columns.ts';
import { described, lineOf } from './full-hub-page.ts';

export interface Walk {
  readonly wire: Wire;
  readonly state: Pick<WireState, 'cursor' | 'setCursor'>;
  readonly bases: Pick<Bases, 'huggingFace' | 'huggingFaceToken'>;
  readonly shelf: TableShelf;
  /** Where pages are written until the walk is done; removed then. */
  readonly folder: string;
  readonly now: () => Instant;
  readonly wait: (milliseconds: number) => Promise<unknown>;
  readonly stop: AbortSignal;
  readonly log: Log;
}

export interface Walked {
  readonly source: SourceId;
  readonly pages: number;
}

/** Where a walk stands. */
interface Stand {
  readonly startedAt: Instant;
  /** The address of the page to read next; null where the last one was read. */
  readonly next: string | null;
  readonly pages: number;
  /** On the shelf; the walk goes on with the next kind, also after a restart. */
  readonly kept: boolean;
}

const kinds = ['model', 'dataset', 'space'] as const satisfies readonly HubKind[];

const paths: Readonly<Record<HubKind, string>> = { model: 'models', dataset: 'datasets', space: 'spaces' };
const common = ['likes', 'trendingScore', 'createdAt', 'lastModified', 'tags', 'private', 'disabled'];
const fields: Readonly<Record<HubKind, readonly string[]>> = {
  model: [...common, 'downloads', 'downloadsAllTime', 'pipeline_tag', 'library_name', 'safetensors', 'gated'],
  dataset: [...common, 'downloads', 'downloadsAllTime', 'description', 'gated'],
  space: [...common, 'sdk'],
};

/** What the Hub allows in five minutes (September 2025: 500 without an account, 1,000 with one), less room for the morning. */
const bucketFor = (token: string | null): Bucket => ({
  id: 'hub-api',
  requests: token === null ? 400 : 900,
  seconds: 300,
  gap: 100,
});
/** Trouble that is no limit is waited out this often before the walk is left for later. */
const patience = 5;

/**
 * Walks over models, datasets and Spaces and keeps each kind as one snapshot.
 *
 * @throws Fault where the Hub no longer answers or the walk is stopped; running it again goes on
 */
export async function walkHub(walk: Walk): Promise<readonly Walked[]> {
  const walked: Walked[] = [];
  for (const kind of kinds) {
    const stand = standOf(walk, kind);
    const { pages } = stand.kept ? stand : await walkOver(walk, kind, stand);
    walked.push({ source: sourceOf(kind), pages });
  }
  // All three are kept: what is left lying is of no more use, and the next walk begins anew.
  for (const kind of kinds) walk.state.setCursor(cursorOf(kind), null);
  await rm(walk.folder, { recursive: true, force: true });
  return walked;
}

async function walkOver(walk: Walk, kind: HubKind, from: Stand): Promise<Stand> {
  const step = walk.log.step(`The whole Hub: ${paths[kind]}`);
  try {
    let stand = from;
    while (stand.next !== null) {
      stand = await readPage(walk, kind, stand, stand.next);
      step.progress(`${stand.pages} pages`);
    }
    await keepWalk(walk, kind, stand);
    step.done(`${stand.pages} pages`);
    return stand;
  } catch (error) {
    step.failed('not finished; the next run goes on');
    throw error;
  }
}

function sourceOf(kind: HubKind): SourceId {
  return `hub-walk/${paths[kind]}` as SourceId;
}

const cursorOf = (kind: HubKind): string => `hub-walk/${kind}`;
const pagesOf = (walk: Walk, kind: HubKind, { startedAt }: Stand): string =>
  join(walk.folder, `${kind}-${startedAt.replaceAll(':', '')}`);

function standOf(walk: Walk, kind: HubKind): Stand {
  const text = walk.state.cursor(cursorOf(kind));
  if (text !== null) return JSON.parse(text) as Stand;
  const query = { limit: 1000, sort: 'createdAt', direction: '-1', 'expand[]': fields[kind] };
  return {
    startedAt: walk.now(),
    next: address(walk.bases.huggingFace, `/api/${paths[kind]}`, query),
    pages: 0,
    kept: false,
  };
}

async function readPage(walk: Walk, kind: HubKind, stand: Stand, url: string): Promise<Stand> {
  const answer = await askPatiently(walk, url);
  const lines = linesIn(answer, url);
  const folder = pagesOf(walk, kind, stand);
  await mkdir(folder, { recursive: true });
  const name = `${String(stand.pages).padStart(6, '0')}.ndjson`;
  await writeWhole(join(folder, name), lines.join(''), { durable: true });
  const next: Stand = { ...stand, next: nextOf(answer, walk.bases.huggingFace), pages: stand.pages + 1 };
  walk.state.setCursor(cursorOf(kind), JSON.stringify(next));
  return next;
}

type Fresh = Extract<Answer, { kind: 'fresh' }>;

/** Sits limits out however long they are; gives up where the Hub fails for another reason again and again. */
async function askPatiently({ wire, bases, wait, now, stop }: Walk, url: string): Promise<Fresh> {
  const headers = bases.huggingFaceToken === null ? {} : { authorization: `Bearer ${bases.huggingFaceToken}` };
  const bucket = bucketFor(bases.huggingFaceToken);
  for (let failures = 0; ;) {
    if (stop.aborted) throw left('The walk was stopped.', 'The program was asked to end.');
    const answer = await wire.ask({ url, bucket, accept: 'application/json', headers, origin: 'configured' });
    if (answer.kind === 'fresh') return answer;
    if (answer.kind === 'unchanged') throw new TypeError('a walk was handed a wire that remembers answers');
    const waitable = answer.why === 'limited' || answer.why === 'budget' || answer.why === 'resting';
    if (!waitable && (failures += 1) >= patience) throw left('The Hub stopped answering.', `It ${answer.reason}.`);
    const until = answer.retryAt === null ? 0 : Date.parse(answer.retryAt) - Date.parse(now());
    await wait(Math.max(1000 * 2 ** failures, until));
  }
}

function linesIn({ bytes, readAt }: Fresh, url: string): string[] {
  try {
    return objectsIn(jsonOf(bytes)).flatMap((row) => lineOf(row, readAt) ?? []);
  } catch (error) {
    if (error instanceof Misfit) throw left(`${url} is not what the Hub used to send.`, `It was ${error.message}.`);
    throw error;
  }
}

/** The address behind `Link: <…>; rel="next"`. It leads on within the Hub or nowhere. */
function nextOf({ headers }: Fresh, base: string): string | null {
  const link = /<([^>]+)>\s*;\s*rel="?next"?/.exec(headers['link'] ?? '')?.[1];
  if (link === undefined) return null;
  const url = URL.parse(link, base);
  if (url?.origin !== new URL(base).origin)
    throw left('The Hub named a next page that is not its own.', `It named ${link.slice(0, 80)}.`);
  return url.href;
}

/** All pages become one table; a repository that moved between pages counts as it was read last. */
async function keepWalk(walk: Walk, kind: HubKind, stand: Stand): Promise<void> {
  const folder = pagesOf(walk, kind, stand);
  const files = (await readdir(folder)).filter((name) => name.endsWith('.ndjson')).sort();
  const source = sourceOf(kind);
  const reads = `(SELECT * FROM read_json($files, format = 'newline_delimited', columns = ${declared()})
    QUALIFY row_number() OVER (PARTITION BY id ORDER BY "readAt" DESC) = 1)`;
  const kept = await walk.shelf.keptDays(source);
  const knownAt = walk.now();
  const id = digestOf(['hub-walk', 1, kind, stand.startedAt]);
  const reserve = reserveOf(stand.pages * 1000, knownAt, kept);
  const table: Table = {
    id,
    source,
    snapshot: {
      sha: sha256(id) as RawSha,
      source,
      address: `${walk.bases.huggingFace}/api/${paths[kind]}`,
      readAt: stand.startedAt,
      status: 200,
      etag: null,
      bytes: 0,
    },
    prepare: macros(),
    query: tableSql(kind, rowsOf(kind, described, reads, ['"readAt" AS read_at']), {
      moment: 'read_at',
      known: '$knownAt::TIMESTAMP',
    }),
    parameters: { files: files.map((name) => join(folder, name)), knownAt },
    metrics: metricsOf[kind],
    ...(reserve && { reserve }),
  };
  await walk.shelf.keepTable(table);
  walk.state.setCursor(cursorOf(kind), JSON.stringify({ ...stand, kept: true } satisfies Stand));
  await rm(folder, { recursive: true });
}

function declared(): string {
  return `{${[...described].map(([name, type]) => `"${name}": '${type}'`).join(', ')}}`;
}

function left(what: string, why: string): Fault {
  return new Fault('source', what, why, 'Run "morning-post collect --full-hub" again: it goes on where it stopped.', {
    retry: true,
  });
}
