/**
 * How many of the events that people listed by hand the angles of events find, on recorded months. Reads the recordings in
 * place; the hand-made list is a file of its own (`EVENT_LABELS`), one line an event: `day<TAB>kind<TAB>pattern`, the day being
 * the first morning at which a source of it could be known. Prints the table, with 95 % Wilson intervals.
 *
 *   EVENT_LABELS=labels.tsv node src/detect/events/recall.recorded.ts
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { pastOf } from '../../archive/memory-past.ts';
import { addDays } from '../../text/days.ts';
import type { Finding } from '../../vocabulary/finding.ts';
import type { RememberedIssue } from '../../vocabulary/memory.ts';
import type { Observation, ObservedValue } from '../../vocabulary/observation.ts';
import { subjectId, type SubjectId } from '../../vocabulary/subject.ts';
import type { Day, Instant } from '../../vocabulary/time.ts';
import { labAnnouncement } from '../angles/lab-announcement.ts';
import { modelReleased } from '../angles/model-released.ts';
import { newToList } from '../angles/new-to-list.ts';
import { paperWithCode } from '../angles/paper-with-code.ts';
import { wideDiscussion } from '../angles/wide-discussion.ts';
import { listed, morningWith, told } from '../made-events.ts';
import { oneStoryEach } from '../one-story.ts';
import { byScore } from '../order.ts';
import { toldHeads } from './head.ts';

const data = fileURLToPath(new URL('../../../../shared/data/', import.meta.url));
const labels = process.env['EVENT_LABELS'];
const [first, last] = ['2026-05-01', '2026-07-01'] as [Day, Day];
/** So many findings a morning count as printed. */
const printed = 9;
const angles = [modelReleased, labAnnouncement, wideDiscussion, paperWithCode, newToList];

type Row = Readonly<Record<string, unknown>>;
const lines = (file: string) =>
  gunzipSync(readFileSync(data + file))
    .toString()
    .trim()
    .split('\n');
const rowsOf = (file: string) => lines(file).map((line) => JSON.parse(line) as Row);
const evening = (day: string) => `${day}T23:59:59Z`;
const instant = (value: unknown) => new Date(String(value)).toISOString().replace(/\.\d{3}Z$/, 'Z');

/** Evening files: known from the next midnight on. */
function known(subject: SubjectId, day: string, values: Record<string, ObservedValue | null>): readonly Observation[] {
  const kept = Object.entries(values).filter(
    (entry): entry is [string, ObservedValue] => entry[1] !== null && entry[1] !== '',
  );
  const knownAt = `${addDays(day as Day, 1)}T00:00:00Z` as Instant;
  return told(subject, Object.fromEntries(kept), { asOf: evening(day) }).map((one) => ({ ...one, knownAt }));
}

function* posts(): Generator<Observation> {
  const seen = new Set<unknown>();
  for (const row of rowsOf('ai-lab-feeds/items-first-seen.jsonl.gz')) {
    const day = String(row['first_seen']);
    if (day < '2026-02-01' || seen.has(row['link']) || Number.isNaN(Date.parse(String(row['pubDate'])))) continue;
    seen.add(row['link']);
    const key = createHash('sha256').update(String(row['link'])).digest('hex').slice(0, 12);
    yield* known(subjectId('post', `${String(row['feed'])}/${key}`), day, {
      title: String(row['title']).trim(),
      link: String(row['link']),
      feed: String(row['feed']),
      publisher: String(row['feed']),
      'published-at': instant(row['pubDate']),
      'first-seen-at': evening(day),
      backfill: row['backfill'] === true ? 'yes' : 'no',
    });
  }
}

function* threads(): Generator<Observation> {
  for (const row of rowsOf('hn-snapshots/ai-stories-daily.jsonl.gz'))
    yield* known(subjectId('thread', String(row['id'])), String(row['date']), {
      title: String(row['title']),
      link: typeof row['url'] === 'string' ? row['url'] : null,
      points: Number(row['score']),
      comments: Number(row['comments']),
      'published-at': instant(Number(row['time']) * 1000 ? new Date(Number(row['time']) * 1000).toISOString() : 0),
    });
}

function* papers(): Generator<Observation> {
  for (const row of rowsOf('hf-daily-papers/daily.jsonl.gz')) {
    const code = (row['github_links'] as readonly string[]).map((link) => link.replace('https://github.com/', ''));
    yield* known(subjectId('paper', String(row['arxiv_url']).split('/').at(-1)!), String(row['date']), {
      'rank/daily-papers': Number(row['rank']),
      upvotes: typeof row['upvotes'] === 'number' ? row['upvotes'] : null,
      title: String(row['title']),
      'code-links': code.length > 0 ? code : null,
    });
  }
}

/** Plain columns: snapshot, rank, id, score, downloads, likes. */
function* lists(file: string, kind: 'model' | 'space'): Generator<Observation> {
  const rows = lines(file)
    .slice(1)
    .map((line) => line.split(','));
  for (const together of Map.groupBy(rows, (row) => row[0]!).values())
    yield* listed(
      `rank/${kind}s-trending`,
      together.toSorted((a, b) => Number(a[1]) - Number(b[1])).map((row) => subjectId(kind, row[2]!)),
      (subject) => {
        const row = together.find((one) => subjectId(kind, one[2]!) === subject)!;
        const [score, ...counts] = row.slice(3).map(Number);
        return { 'trending-score': score ?? 0, likes: (kind === 'model' ? counts[1] : counts[0]) ?? 0 };
      },
      instant(/Z|\+/.test(together[0]![0]!) ? together[0]![0] : `${together[0]![0]}Z`),
    );
}

function interval(hits: number, n: number): string {
  const [z, p] = [1.96, hits / n];
  const middle = (p + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const half = (z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n))) / (1 + (z * z) / n);
  return `${hits} of ${n}, ${(100 * p).toFixed(0)} % [${(100 * (middle - half)).toFixed(0)}–${(100 * (middle + half)).toFixed(0)}]`;
}

const nameOf = (finding: Finding) => ('title' in finding.facts ? String(finding.facts.title.value) : finding.subject);

async function run(labelFile: string): Promise<void> {
  const all = [
    ...posts(),
    ...threads(),
    ...papers(),
    ...lists('hf-trending-history/models-trending-top30.csv.gz', 'model'),
    ...lists('hf-trending-history/spaces-trending-top20.csv.gz', 'space'),
  ];
  const found = new Map<Day, readonly string[]>();
  const issues: RememberedIssue[] = [];
  let slowest = 0;
  for (let day = first; day <= last; day = addDays(day, 1)) {
    const blank = morningWith([], day);
    const morning = { ...blank, memory: { ...blank.memory, issues } };
    const past = pastOf(
      all.filter((one) => one.knownAt <= morning.cutoff),
      morning.cutoff,
    );
    const began = performance.now();
    const each = await Promise.all(angles.map((angle) => angle.find(past, morning)));
    const best = oneStoryEach(each.flat().sort(byScore), await toldHeads(past, morning)).slice(0, printed);
    slowest = Math.max(slowest, performance.now() - began);
    found.set(day, best.map(nameOf));
    const stories = best.map(({ angle, subject, others }) => ({ angle, subjects: [subject, ...others] }));
    issues.unshift(...morningWith(stories, addDays(day, 1)).memory.issues.map((issue) => ({ ...issue, date: day })));
  }
  const events = readFileSync(labelFile, 'utf8').trim().split('\n');
  const results = events.map((line) => {
    const [day, kind, pattern] = line.split('\t') as [Day, string, string];
    const delay = [0, 1].find((late) =>
      found.get(addDays(day, late))?.some((name) => new RegExp(pattern, 'i').test(name)),
    );
    if (delay === undefined) console.log(`missed: ${day} ${kind} ${pattern}`);
    return { kind, delay };
  });
  for (const [kind, ofKind] of [...Map.groupBy(results, (one) => one.kind), ['all', results] as const]) {
    const hits = ofKind.filter((one) => one.delay !== undefined);
    const atOnce = hits.filter((one) => one.delay === 0).length;
    console.log(`${kind}: ${interval(hits.length, ofKind.length)}, ${atOnce} on the first morning`);
  }
  console.log(`slowest morning: ${slowest.toFixed(0)} ms over a plain list of ${all.length} observations`);
}

if (!existsSync(data)) console.log(`skipped: no recordings at ${data}`);
else if (!labels) console.log('skipped: EVENT_LABELS names no list of events');
else await run(labels);
