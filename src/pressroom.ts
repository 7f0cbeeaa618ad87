import { readPrinted } from './archive/printed.ts';
import { nameless } from './layout/amend.ts';
import type { Newsroom } from './newsroom.ts';
import { Book } from './press/entities/book.ts';
import type { Entity } from './press/entities/entity.ts';
import { issueNewsOf } from './press/entities/news.ts';
import { forReaders } from './press/for-readers.ts';
import { fileOf, paths } from './press/paths.ts';
import { pressHouse, pressIssue, pressToday } from './press/press.ts';
import { type Beside, feedLength, type IssueLine, type SiteContext } from './press/site.ts';
import { lineOf } from './pressroom/line.ts';
import { entityJobs, issueJobs } from './pressroom/job.ts';
import { besideIn, newestSet, openOutside, type Outside, pressOutside } from './pressroom/outside.ts';
import { method } from './pressroom/method.ts';
import { inOrder } from './pressroom/pool.ts';
import type { Bench, Done } from './pressroom/task.ts';
import { pressMarks, recallFrom, unmark, wantingIn, type Wanting } from './pressroom/pressed.ts';
import { pressName } from './pressroom/program.ts';
import { publishToFolder } from './publish/site/folder.ts';
import { removeFrom, sweep } from './publish/site/sweep.ts';
import { scoreboardOf } from './lab/scoreboard.ts';
import { addDays } from './text/days.ts';
import { veilOf } from './text/veil.ts';
import type { Edition } from './vocabulary/index.ts';
import type { Scoreboard } from './vocabulary/scoreboard.ts';

/**
 * Presses an edition into a folder: the issues that are missing there or were revised, and the pages that list them. On an
 * ordinary morning that is one issue, the names it tells of, and the few pages that change each day, however long the archive
 * is. Where the program, its styles or the settings have changed every page is made again. Everything is made from the printed issues as they were kept; nothing is looked for anew. Returns the paths that changed.
 */
export async function pressTo(room: Newsroom, edition: Edition, out: string): Promise<readonly string[]> {
  const lines = (await room.ledger.lines(edition.id)).map((line) => lineOf(line, room.archive.isSample));
  const press = pressName(edition, method);
  const wanting = await wantingIn(out, lines, press);
  const step = room.log.step('Pressing pages');
  const site = await siteOf(room, edition, lines);
  if (wanting.order === 'anew') await unmark(out);
  const changed = [...(await setNewest(room, site, wanting, out))];

  const book = new Book(wanting.order === 'later' ? recallFrom(out) : async () => null);
  const pressing =
    wanting.order === 'later' ? pressLater(room, site, wanting, out) : pressAnew(room, site, wanting, out);
  for await (const { news, changed: own } of pressing) {
    step.progress(news.date);
    await book.enter(news);
    changed.push(...own);
  }
  const entities = book.touched();
  for await (const own of inOrder(entityJobs(entities), benchOf(room, site, out)))
    changed.push(...(own as readonly string[]));

  const front = { ...site, beside: lines[0] === undefined ? noneBeside : besideIn(out, lines[0].date) };
  const around = wanting.order === 'anew' ? pressHouse(front) : pressToday(front);
  const house = [...(await book.pressIndex(site)), ...around];
  changed.push(...(await publishToFolder(out, house)));
  changed.push(...(await removeFrom(out, await book.gone())));
  if (wanting.order === 'anew') changed.push(...(await sweep(out, shelves, [...entities.flatMap(filesOf), ...house])));
  await publishToFolder(out, pressMarks(lines, press, wanting));
  step.done(`${changed.length} files changed`);
  return changed;
}

/** Pages that grow with the issues: where a name was withdrawn, or the last issue that held it, nothing of it is left. */
const shelves = ['entities', 'search', 'topics', 'sitemaps', 'api/v1/names', 'api/v1/topics'];

const filesOf = ({ id }: Entity) => [{ path: fileOf(paths.entity(id)) }, { path: paths.entityJson(id) }];

const noneBeside: Beside = { card: false, print: false };

async function siteOf(room: Newsroom, edition: Edition, issues: readonly IssueLine[]): Promise<SiteContext> {
  const withheld = veilOf(await room.ledger.withdrawals());
  return {
    edition,
    issues,
    recent: await Promise.all(issues.slice(0, feedLength).map((line) => kept(room, edition, line))),
    method,
    corrections: (await room.ledger.corrections(edition.id)).map((one) => nameless(one, withheld)),
    forecasts: await room.ledger.forecasts(edition.id),
    scoreboard: await scoreboard(room, edition, issues[0]),
  };
}

/** How the judgement of all issues turned out, as it was known when the newest of them closed. */
async function scoreboard(room: Newsroom, edition: Edition, newest: IssueLine | undefined): Promise<Scoreboard | null> {
  if (newest === undefined) return null;
  const memory = await room.ledger.memory(edition.id, addDays(newest.date, 1));
  return await scoreboardOf(memory, await room.archive.past(newest.cutoff));
}

/** Pictures and PDFs of the newest issues, and of older ones that were revised, made before the pages that name them. */
async function setNewest(
  room: Newsroom,
  site: SiteContext,
  { issues, revised }: Wanting,
  out: string,
): Promise<readonly string[]> {
  const stands = ({ date }: IssueLine) => Object.values(besideIn(out, date)).some(Boolean);
  const newest = new Set(site.issues.slice(0, newestSet));
  const lines = issues.filter((line) => newest.has(line) || (revised.has(line) && stands(line)));
  if (lines.length === 0) return [];
  const outside: Outside = await openOutside(room.log);
  const changed: string[] = [];
  for (const line of lines) {
    const edited = site.recent.find(({ issue }) => issue.date === line.date) ?? (await kept(room, site.edition, line));
    changed.push(...(await publishToFolder(out, pressOutside(edited, site.edition, outside))));
  }
  return changed;
}

/** The issues that came after what is pressed. */
async function* pressLater(room: Newsroom, site: SiteContext, { issues }: Wanting, out: string): AsyncGenerator<Done> {
  for (const line of issues) {
    const edited = site.recent.find(({ issue }) => issue.date === line.date) ?? (await kept(room, site.edition, line));
    const pages = pressIssue(edited, { ...site, beside: besideIn(out, line.date) });
    yield { news: issueNewsOf(forReaders(edited)), changed: await publishToFolder(out, pages) };
  }
}

/** Every issue is read for the book of names, and those whose pages are wanting are pressed; the oldest first. */
async function* pressAnew(room: Newsroom, site: SiteContext, { issues }: Wanting, out: string): AsyncGenerator<Done> {
  const wanting = new Set(issues);
  const tasks = site.issues
    .map((line, index) => ({ line, before: site.issues[index + 1] ?? null, wanting: wanting.has(line) }))
    .toReversed();
  for await (const done of inOrder(issueJobs(tasks), benchOf(room, site, out))) yield* done as readonly Done[];
}

/** Where pages are made; the newest issue stays on it, for pages say of themselves whether they are made of sample data. */
function benchOf(room: Newsroom, site: SiteContext, out: string): Bench {
  return { archive: room.archive.folder, out, site: { ...site, issues: site.issues.slice(0, 1), recent: [] } };
}

function kept(room: Newsroom, edition: Edition, { date, revision }: IssueLine) {
  return readPrinted(room.archive.folder, edition.id, date, revision);
}
