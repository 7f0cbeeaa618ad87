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

/** Reads a list. Throws a fault that names every entry that does not fit, by its place. */
export async function readFollowed(path: string): Promise<Followed> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    throw misfit(path, [error instanceof Error ? error.message : String(error)]);
  }
  return checkedFollowed(parsed, path);
}

export function checkedFollowed(value: unknown, path: string): Followed {
  const wrong = isRecord(value) ? complaintsAbout(value) : ['It is not an object.'];
  if (wrong.length > 0) throw misfit(path, wrong);
  return value as Followed;
}

const parts = ['version', 'labs', 'repositories', 'topics', 'packages'] as const;

type Complain = (entry: unknown) => string | null;

function complaintsAbout(list: Readonly<Record<string, unknown>>): readonly string[] {
  const unknown = Object.keys(list).filter((name) => !(parts as readonly string[]).includes(name));
  return [
    ...unknown.map((name) => `"${name}" is not a part of it; there are ${parts.join(', ')}.`),
    ...(Number.isSafeInteger(list['version']) ? [] : ['It has no "version": a whole number, one more at each change.']),
    ...entries(list, 'labs', complaintOfLab, (lab) => (lab as Lab).id),
    ...entries(list, 'repositories', (entry) => (isText(entry, /^[\w.-]+\/[\w.-]+$/) ? null : 'is not an owner/name')),
    ...entries(list, 'topics', (entry) => (isText(entry, /^[a-z0-9][a-z0-9-]*$/) ? null : 'is not a topic of GitHub')),
    ...entries(list, 'packages', complaintOfPackage, (entry) => JSON.stringify(entry)),
  ];
}

/** Goes through one part; what does not fit, and what stands there twice, is named with its place. */
function entries(
  list: Readonly<Record<string, unknown>>,
  part: (typeof parts)[number],
  complain: Complain,
  key: (entry: unknown) => string = String,
): readonly string[] {
  const found = list[part];
  if (!Array.isArray(found)) return [`"${part}" is not a list.`];
  const seen = new Set<string>();
  return found.flatMap((entry: unknown, index) => {
    const place = `${part}[${index}] (${JSON.stringify(entry)?.slice(0, 80) ?? 'nothing'})`;
    const wrong = complain(entry);
    if (wrong !== null) return [`${place} ${wrong}.`];
    const name = key(entry);
    if (seen.has(name)) return [`${place} stands there twice.`];
    seen.add(name);
    return [];
  });
}

function complaintOfLab(lab: unknown): string | null {
  if (!isRecord(lab)) return 'is not an object';
  if (!isText(lab['id'], /^[a-z0-9][a-z0-9-]*$/)) return 'has no "id" of small letters, digits and hyphens';
  if (!isText(lab['name'], /\S/)) return 'has no "name"';
  if (lab['kind'] !== 'own' && lab['kind'] !== 'scraped') return 'has a "kind" that is neither "own" nor "scraped"';
  for (const name of ['hub', 'github'])
    if (!Array.isArray(lab[name]) || !lab[name].every((account) => isText(account, /^[\w.-]+$/)))
      return `has no list of accounts in "${name}"`;
  if (lab['feed'] === null) return null;
  const feed = typeof lab['feed'] === 'string' ? URL.parse(lab['feed']) : null;
  return feed?.protocol === 'https:' || feed?.protocol === 'http:' ? null : 'has a "feed" that is no web address';
}

function complaintOfPackage(entry: unknown): string | null {
  if (!isRecord(entry)) return 'is not an object';
  if (entry['registry'] !== 'pypi' && entry['registry'] !== 'npm')
    return 'has a "registry" that is neither pypi nor npm';
  return isText(entry['name'], /^(?:@[\w.-]+\/)?[\w.-]+$/) ? null : 'has no "name" of a package';
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

const isText = (value: unknown, shape: RegExp): boolean =>
  typeof value === 'string' && value.length <= 200 && shape.test(value);

const told = 5;

function misfit(path: string, wrong: readonly string[]): Fault {
  const rest = wrong.length > told ? ` And ${wrong.length - told} more.` : '';
  return new Fault(
    'configuration',
    `${path} cannot be used.`,
    `${wrong.slice(0, told).join(' ')}${rest}`,
    'Correct the file, or remove it to use ours.',
  );
}
