import { existsSync } from 'node:fs';
import { mkdir, rm, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openArchive } from '../archive/archive.ts';
import { openLedger } from '../archive/ledger/open.ts';
import { chainOf, keyNameOf, type ModelSettings } from '../model-settings.ts';
import { readFollowed } from '../collect/followed.ts';
import { followedPath } from '../following.ts';
import { program } from '../program.ts';
import { Fault } from '../system/fault.ts';
import { findMissingPackage } from '../system/models/ai-sdk.ts';
import type { Command, World } from './command.ts';
import { dueDate, placesFor, type Places } from './room.ts';

interface Finding {
  readonly state: 'works' | 'missing' | 'broken';
  readonly what: string;
  readonly remedy?: string;
}

export const doctor: Command = {
  name: 'doctor',
  summary: 'say what works here, what is missing and what to do',
  usage: `Usage: morning-post doctor [--archive DIR] [--json]

Looks at the runtime, the configuration, the folders, the archive and the ledger. Exit 1 if something is broken; what is
only missing is no fault.`,

  async run(args, world) {
    const { values } = parseArgs({
      args: [...args],
      options: { archive: { type: 'string' }, config: { type: 'string' }, json: { type: 'boolean', default: false } },
    });
    const findings: Finding[] = [{ state: 'works', what: `${program} on Node ${process.versions.node}` }];
    const places = await placesFor(values, world).catch((error: unknown) => {
      findings.push(broken(error));
      return null;
    });
    if (places) findings.push(...(await examine(places, world)));
    findings.push(...keys(world.env));
    const marks = { works: '✓', missing: '·', broken: '✗' };
    if (values.json) world.out(JSON.stringify(findings));
    else
      for (const { state, what, remedy } of findings)
        world.out(`${marks[state]} ${what}${remedy === undefined ? '' : `\n    ${remedy}`}`);
    return findings.some(({ state }) => state === 'broken') ? 1 : 0;
  },
};

async function examine(places: Places, world: World): Promise<readonly Finding[]> {
  const { edition } = places;
  return [
    {
      state: 'works',
      what: `${edition.name}: ${edition.place}, press time ${edition.pressTime} in ${edition.zone}; the newest issue due is ${dueDate(edition, world.clock.now())}`,
    },
    await followed(places),
    await folder(places.settings.folder),
    await disk(places.settings.folder),
    await shelf(places.archive),
    await ledger(places.archive),
    ...(await models(places.settings.models, world.env).catch((error: unknown) => [broken(error)])),
  ];
}

async function followed({ home }: Places): Promise<Finding> {
  const path = followedPath(home);
  try {
    const { version, labs, repositories, topics, packages } = await readFollowed(path);
    const counts = `${labs.length} labs, ${repositories.length} repositories, ${topics.length} topics, ${packages.length} packages`;
    return { state: 'works', what: `${path}, version ${version}: ${counts}` };
  } catch (error) {
    return broken(error);
  }
}

async function folder(path: string): Promise<Finding> {
  const probe = join(path, `.doctor-${process.pid}`);
  try {
    await mkdir(path, { recursive: true });
    await writeFile(probe, '');
    await rm(probe);
    return { state: 'works', what: `${path} can be written` };
  } catch (error) {
    return broken(error, `${path} cannot be written`);
  }
}

const leastFree = 2e9; // bytes

async function disk(path: string): Promise<Finding> {
  const { bavail, bsize } = await statfs(path);
  const free = bavail * bsize;
  const what = `${(free / 1e9).toFixed(1)} GB free on the disk`;
  return free > leastFree
    ? { state: 'works', what }
    : { state: 'missing', what, remedy: 'A year of mornings takes about 2 GB; free some space.' };
}

async function shelf(path: string): Promise<Finding> {
  if (!existsSync(path))
    return {
      state: 'missing',
      what: `no archive in ${path} yet`,
      remedy: '"morning-post import" or the first morning makes one; until then the sample is printed.',
    };
  try {
    const archive = await openArchive(path);
    const stats = await archive.stats();
    await archive.close();
    const rows = stats.sources.reduce((sum, source) => sum + source.rows, 0);
    return {
      state: 'works',
      what: `archive: ${rows.toLocaleString('en')} observations from ${stats.sources.length} sources`,
    };
  } catch (error) {
    return broken(error);
  }
}

async function ledger(archive: string): Promise<Finding> {
  const path = join(archive, 'ledger.sqlite');
  if (!existsSync(path)) return { state: 'missing', what: 'nothing was printed yet', remedy: 'Run "npm start".' };
  try {
    await (await openLedger(path)).close();
    return { state: 'works', what: 'the ledger opens' };
  } catch (error) {
    return broken(error);
  }
}

/** The chain of models, each with what it still needs. Nothing is asked of them here: that would cost. */
async function models(settings: ModelSettings, env: World['env']): Promise<readonly Finding[]> {
  const chain = chainOf(settings, env);
  if (chain.length === 0)
    return [{ state: 'works', what: 'no language model is configured: the paper writes by itself' }];
  return Promise.all(
    chain.map(async (wish, index): Promise<Finding> => {
      const what = `model ${index + 1} of ${chain.length}: ${wish.model} at ${URL.parse(wish.url ?? '')?.host ?? wish.provider}`;
      const missing = await findMissingPackage(wish.provider);
      if (missing) return { state: 'broken', what: `${what}. ${missing.message}`, remedy: missing.remedy };
      const key = keyNameOf(wish);
      if (env[key] || wish.provider === 'openai-compatible') return { state: 'works', what };
      return { state: 'missing', what: `${what}: no key`, remedy: `Set ${key} in the environment.` };
    }),
  );
}

function keys(env: World['env']): readonly Finding[] {
  const optional = {
    HF_TOKEN: 'twice the requests to the Hub',
    GITHUB_TOKEN: 'star histories in one morning instead of many',
  };
  return Object.entries(optional).map(([name, gives]) =>
    env[name]
      ? { state: 'works', what: `${name} is set` }
      : { state: 'missing', what: `${name} is not set`, remedy: `Optional: it gives ${gives}.` },
  );
}

function broken(error: unknown, what?: string): Finding {
  if (error instanceof Fault) return { state: 'broken', what: `${error.message} ${error.why}`, remedy: error.remedy };
  return { state: 'broken', what: what ?? (error instanceof Error ? error.message : String(error)) };
}
