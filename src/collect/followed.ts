import { readFile } from 'node:fs/promises';
import { Fault } from '../system/fault.ts';

/**
 * `followed.json`: which labs, repositories and packages the paper follows. It is the publisher's to edit and carries a
 * version, so that "of the repositories we follow" always means a list one can look up. Repositories enter it for what
 * stood before, never for today's heat.
 */
export interface Followed {
  readonly version: number;
  readonly labs: readonly Lab[];
  readonly repositories: readonly string[]; // 'owner/name'
  readonly topics: readonly string[]; // GitHub topics searched for repositories to follow
  readonly packages: readonly { readonly registry: 'pypi' | 'npm'; readonly name: string }[];
}

export interface Lab {
  readonly id: string; // 'anthropic'
  readonly name: string; // 'Anthropic'
  readonly feed: string | null;
  /** `own` feeds come from the lab; `scraped` ones from a third party, and are off until turned on. */
  readonly kind: 'own' | 'scraped';
  /** Accounts on the Hub and on GitHub, for models and releases. */
  readonly hub: readonly string[];
  readonly github: readonly string[];
}

/** Reads the publisher's list, or ours where the folder has none. Throws a fault that names the entry that does not fit. */
export async function readFollowed(path: string): Promise<Followed> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    throw misfit(path, error instanceof Error ? error.message : String(error));
  }
  return checkedFollowed(parsed, path);
}

export function checkedFollowed(value: unknown, path: string): Followed {
  const list = value as Partial<Record<keyof Followed, unknown>> | null;
  if (list === null || typeof list !== 'object') throw misfit(path, 'It is not an object.');
  if (typeof list.version !== 'number') throw misfit(path, 'It has no "version".');
  for (const name of ['labs', 'repositories', 'topics', 'packages'] as const)
    if (!Array.isArray(list[name])) throw misfit(path, `"${name}" is not a list.`);
  const followed = list as Followed;
  for (const repository of followed.repositories)
    if (!/^[\w.-]+\/[\w.-]+$/.test(repository)) throw misfit(path, `"${repository}" is not an owner/name.`);
  for (const lab of followed.labs) {
    if (typeof lab.id !== 'string' || typeof lab.name !== 'string') throw misfit(path, 'A lab lacks its id or name.');
    const feed = lab.feed === null ? null : URL.parse(lab.feed);
    if (lab.feed !== null && feed?.protocol !== 'https:' && feed?.protocol !== 'http:')
      throw misfit(path, `The feed of ${lab.name} is not a web address: ${lab.feed}`);
  }
  return followed;
}

function misfit(path: string, why: string): Fault {
  return new Fault('configuration', `${path} cannot be used.`, why, 'Correct the file, or remove it to use ours.');
}
