import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openArchive } from '../archive/archive.ts';
import { backUp, restore } from '../archive/backup.ts';
import { compactArchive, repair, thinArchive } from '../archive/care.ts';
import { checkArchive } from '../archive/check.ts';
import type { SourceStats } from '../archive/stats.ts';
import { Fault } from '../system/fault.ts';
import type { Command, ExitCode, World } from './command.ts';
import { placesFor } from './room.ts';

type Task = (folder: string, world: World, options: { json: boolean; other: string | undefined }) => Promise<ExitCode>;

export const archive: Command = {
  name: 'archive',
  summary: 'check, describe or repair an archive',
  usage: `Usage: morning-post archive TASK [--archive DIR] [--json]

  check          read every file and compare it with its checksum; exit 1 if anything is wrong
  stats          sources, days, rows and what they take on the disk; days on which nothing was read
  repair         mend what can be mended, set aside what cannot, sweep left-overs
  compact        put small files of one source and month together
  thin [DAYS]    let raw answers go that are older (default: 90 days) and that nothing printed cites
  snapshot DIR   copy the archive into a folder, or what is new since the last copy ("backup" says the same)
  restore DIR    bring a copy back into an empty --archive

  --archive DIR  default: .morning-post/archive
  --json         tell the result as JSON`,

  async run(args, world) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { archive: { type: 'string' }, config: { type: 'string' }, json: { type: 'boolean', default: false } },
    });
    const [name, other] = positionals;
    const task = name === undefined ? undefined : tasks[name];
    if (!task)
      throw new Fault(
        'usage',
        name === undefined ? 'Name a task.' : `There is no task "${name}".`,
        `The tasks are ${Object.keys(tasks).join(', ')}.`,
        'Write: morning-post archive check',
      );
    const places = await placesFor(values, world);
    return task(places.archive, world, { json: values.json, other });
  },
};

const tasks: Readonly<Record<string, Task>> = {
  async check(folder, world, { json }) {
    const step = world.log.step('Checking');
    const result = await checkArchive(folder, (path) => step.progress(path));
    const good = result.wrong.length === 0;
    if (good)
      step.done(`${result.files} files, ${result.rawAnswers} raw answers and ${result.printed} issues are whole`);
    else step.failed(`${result.wrong.length} are not as they were kept`);
    if (json) world.out(JSON.stringify(result));
    else for (const { path, why } of result.wrong) world.out(`${path}: ${why}`);
    return good ? 0 : 1;
  },

  async stats(folder, world, { json }) {
    const shelf = await openArchive(folder);
    try {
      const stats = await shelf.stats();
      const lines = [
        `${stats.batches} batches in ${stats.files} files, ${megabytes(stats.bytes)}`,
        `${stats.rawAnswers} raw answers, ${megabytes(stats.rawBytes)}`,
        ...stats.sources.flatMap(describe),
      ];
      world.out(json ? JSON.stringify(stats) : lines.join('\n'));
      return 0;
    } finally {
      await shelf.close();
    }
  },

  async repair(folder, world, { json }) {
    const result = await repair(folder, { now: world.clock.now() });
    world.out(
      json
        ? JSON.stringify(result)
        : `${result.rebuilt.length} batches rebuilt, ${result.lost.length} lost, ${result.setAside.length} files set aside, ${result.swept.length} left-overs removed, ${result.wrong.length} still wrong`,
    );
    if (!json && result.setAside.length > 0)
      world.out(`What was set aside lies in ${join(folder, 'set-aside')}; nothing of it is read any more.`);
    for (const batch of json ? [] : result.lost) world.log.warn(`Batch ${batch} is lost; bring it again.`);
    return result.wrong.length === 0 ? 0 : 1;
  },

  async compact(folder, world, { json }) {
    const result = await compactArchive(folder, { now: world.clock.now() });
    world.out(json ? JSON.stringify(result) : 'Done; every answer stays the same.');
    return 0;
  },

  async thin(folder, world, { json, other }) {
    const olderThanDays = daysGiven(other);
    const result = await thinArchive(folder, { now: world.clock.now(), olderThanDays });
    world.out(
      json
        ? JSON.stringify(result)
        : `${result.answers} raw answers older than ${olderThanDays} days let go, ${megabytes(result.bytes)}; ${result.cited} stay because something printed cites them.`,
    );
    return 0;
  },

  snapshot: copyInto,
  backup: copyInto,

  async restore(folder, world, { json, other }) {
    const result = await restore(resolve(world.cwd, needed(other, 'restore')), folder);
    world.out(json ? JSON.stringify(result) : `Restored into ${folder}.`);
    return 0;
  },
};

async function copyInto(...[folder, world, { json, other }]: Parameters<Task>): Promise<ExitCode> {
  const result = await backUp(folder, resolve(world.cwd, needed(other, 'snapshot')));
  world.out(
    json
      ? JSON.stringify(result)
      : `Copied ${result.copied} files into ${other}, ${megabytes(result.bytes)}; ${result.kept} were there already.`,
  );
  return 0;
}

function needed(folder: string | undefined, task: string): string {
  if (folder !== undefined) return folder;
  throw new Fault('usage', 'Name a folder.', `"${task}" needs one.`, `Write: morning-post archive ${task} DIR`);
}

function daysGiven(text: string | undefined): number {
  if (text === undefined) return 90;
  if (/^[1-9]\d{0,4}$/.test(text)) return Number(text);
  throw new Fault(
    'usage',
    `"${text}" is no number of days.`,
    'Days are whole and more than none.',
    'Write: morning-post archive thin 90',
  );
}

function describe({ source, rows, subjects, first, last, days, gaps, reserves, metrics }: SourceStats): string[] {
  const missing = gaps.map(({ from, to }) => (from === to ? from : `${from} to ${to}`));
  return [
    `${source}: ${rows.toLocaleString('en')} rows of ${subjects.toLocaleString('en')} subjects, ${first} to ${last}, ${days} days (${metrics.join(', ')})`,
    ...(missing.length > 0
      ? [`  nothing read on ${missing.slice(0, 8).join(', ')}${missing.length > 8 ? ' …' : ''}`]
      : []),
    ...reserves.map((one) => `  ${one.kind}: ${one.days.join(', ')}, ${one.reason}`),
  ];
}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
