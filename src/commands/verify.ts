import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openArchive, type Archive } from '../archive/archive.ts';
import { openLedger } from '../archive/ledger/open.ts';
import { verifyIssue, type Verification } from '../edit/verify.ts';
import { Fault } from '../system/fault.ts';
import { veilOf } from '../text/veil.ts';
import type { Evidence, Issue, Withdrawal } from '../vocabulary/index.ts';
import type { Command, World } from './command.ts';
import { erasedFrom, erasedInWords } from './erased.ts';
import { ledgerPlace, placesFor } from './room.ts';

export const verify: Command = {
  name: 'verify',
  summary: 'compute every claim of an issue again from its archive',
  usage: `Usage: morning-post verify ISSUE.json --archive DIR [--json]

Reads an issue and the evidence.json beside it, checks that the two belong together, and computes every claim again from
the archive as it stood at the issue's cutoff. Exit 1 if one does not hold. What was erased on purpose is told with its reason.

  --archive DIR    default: .morning-post/archive
  --evidence FILE  default: evidence.json beside the issue
  --json           tell the result as JSON`,

  async run(args, world) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        archive: { type: 'string' },
        evidence: { type: 'string' },
        config: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    });
    const [named, ...rest] = positionals;
    if (named === undefined || rest.length > 0)
      throw new Fault('usage', 'Name one issue.', '"verify" reads one file.', 'Write: morning-post verify issue.json');
    const path = resolve(world.cwd, named);
    const issue = await readJson<Issue>(path, 'issue-1');
    const evidence = await readJson<Evidence>(
      values.evidence === undefined ? join(dirname(path), 'evidence.json') : resolve(world.cwd, values.evidence),
      'evidence-1',
    );
    const places = await placesFor(values, world);
    const archive = await openArchive(places.archive, { proof: true });
    try {
      const withheld = veilOf(await withdrawalsBeside(archive, world));
      const verification = await verifyIssue(issue, evidence, await archive.past(issue.cutoff), withheld);
      const erased = await erasedFrom(archive, withheld.lift(evidence));
      world.out(
        values.json
          ? JSON.stringify({ ...verification, erased })
          : [inWords(verification), ...erasedInWords(erased)].join('\n'),
      );
      return verification.failures.length === 0 ? 0 : 1;
    } finally {
      await archive.close();
    }
  },
};

/** An archive can be handed on without its ledger; names withheld then stay withheld, and figures that rest on them fail. */
async function withdrawalsBeside(archive: Archive, world: World): Promise<readonly Withdrawal[]> {
  const place = ledgerPlace(archive, world);
  if (!URL.canParse(place) && !existsSync(place)) return [];
  const ledger = await openLedger(place);
  try {
    return await ledger.withdrawals();
  } finally {
    await ledger.close();
  }
}

async function readJson<T extends { schema: string }>(path: string, schema: string): Promise<T> {
  let value: T;
  try {
    value = JSON.parse(await readFile(path, 'utf8')) as T;
  } catch (error) {
    throw unreadable(path, error instanceof Error ? error.message : String(error));
  }
  if (value === null || typeof value !== 'object' || value.schema !== schema)
    throw unreadable(path, `Its schema is not "${schema}".`);
  return value;
}

function unreadable(path: string, why: string): Fault {
  return new Fault(
    'input',
    `${path} cannot be read.`,
    why,
    'Name the issue.json of a printed issue, as it was printed.',
  );
}

const shown = 20;

function inWords({ date, claims, hold, failures }: Verification): string {
  const lines = [`Issue of ${date}: ${hold} of ${claims} claims hold.`];
  for (const { where, said, found } of failures.slice(0, shown))
    lines.push(`  ${where}\n    said:  ${short(said)}\n    found: ${short(found)}`);
  if (failures.length > shown) lines.push(`  and ${failures.length - shown} more`);
  return lines.join('\n');
}

const short = (text: string): string => (text.length > 200 ? `${text.slice(0, 200)}…` : text);
