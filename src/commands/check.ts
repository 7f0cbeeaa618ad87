import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { text as readStream } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { declaredSayings } from '../declared.ts';
import { Checker, type SentenceVerdict } from '../edit/check/check-text.ts';
import { withoutMarks } from '../edit/check/read/marked-up.ts';
import { registryOfIssue } from '../edit/check/registry-of-issue.ts';
import { Fault } from '../system/fault.ts';
import type { Evidence, Issue } from '../vocabulary/index.ts';
import type { Command, ExitCode, World } from './command.ts';

export const check: Command = {
  name: 'check',
  summary: 'check any text, sentence by sentence, against an issue’s evidence',
  usage: `Usage: morning-post check TEXT --issue ISSUE.json [--json]

Reads a text (a file, or - for standard input) and says of every sentence whether the issue's evidence bears it out: passed,
or rejected with the rule, the words, what was said and what was found. Heads, list items and emphasis of Markdown are
understood. Exit 0 if all pass, 1 if any is rejected, 2 where text or issue cannot be read.

  --issue FILE     an issue.json; evidence.json is read from beside it
  --evidence FILE  another place for the evidence
  --json           one line of JSON for each sentence`,
  run: checkCommand,
};

/** @param standardInput where `-` reads from */
export async function checkCommand(
  args: readonly string[],
  world: World,
  standardInput: AsyncIterable<Uint8Array | string> = process.stdin,
): Promise<ExitCode> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { issue: { type: 'string' }, evidence: { type: 'string' }, json: { type: 'boolean', default: false } },
  });
  const [named, ...rest] = positionals;
  if (named === undefined || rest.length > 0 || values.issue === undefined)
    throw new Fault(
      'usage',
      'Name one text and one issue.',
      '"check" holds a text against the evidence of a printed issue.',
      'Write: morning-post check text.txt --issue issue.json',
    );
  const text = named === '-' ? await textOf(standardInput) : await contents(resolve(world.cwd, named));
  const issuePath = resolve(world.cwd, values.issue);
  const evidencePath =
    values.evidence === undefined ? join(dirname(issuePath), 'evidence.json') : resolve(world.cwd, values.evidence);
  const issue = parsed<Issue>(issuePath, await contents(issuePath), 'sections');
  const evidence = parsed<Evidence>(evidencePath, await contents(evidencePath), 'claims');

  const verdicts = new Checker(registryOfIssue(issue, evidence, declaredSayings)).check(withoutMarks(text));
  if (verdicts.length === 0)
    throw new Fault(
      'usage',
      'There is nothing to check.',
      'The text holds no sentence.',
      'Name a text with sentences, or - for standard input.',
    );
  for (const verdict of verdicts) world.out(values.json ? JSON.stringify(lineOf(verdict)) : inWords(verdict));
  return verdicts.every((verdict) => verdict.passed) ? 0 : 1;
}

/** One sentence for machines: the first objection is told in full, all of them in `objections`. */
function lineOf({ sentence, passed, objections }: SentenceVerdict) {
  const [first] = objections;
  if (passed || !first) return { sentence, verdict: 'passed' };
  const { rule, span, said, found } = first;
  const all = objections.map((one) => ({ rule: one.rule, span: one.span, said: one.said, found: one.found }));
  return { sentence, verdict: 'rejected', rule, span, said, found, objections: all };
}

function inWords({ sentence, passed, objections }: SentenceVerdict): string {
  if (passed) return `passed    ${sentence}`;
  const reasons = objections.map(
    ({ rule, span, said, found }) => `          ${rule}  ${span}: said ${said}; found ${found}`,
  );
  return [`rejected  ${sentence}`, ...reasons].join('\n');
}

async function textOf(input: AsyncIterable<Uint8Array | string>): Promise<string> {
  return readStream(input as AsyncIterable<Uint8Array>);
}

async function contents(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw unreadable(path, error instanceof Error ? error.message : String(error));
  }
}

function parsed<T extends object>(path: string, json: string, holds: keyof T & string): T {
  let value: T;
  try {
    value = JSON.parse(json) as T;
  } catch (error) {
    throw unreadable(path, error instanceof Error ? error.message : String(error));
  }
  if (value === null || typeof value !== 'object' || !Array.isArray(value[holds]))
    throw unreadable(path, `It is not what was printed: it has no list "${holds}".`);
  return value;
}

function unreadable(path: string, why: string): Fault {
  return new Fault(
    'usage',
    `${path} cannot be read.`,
    why,
    'Name the issue.json of a printed issue, with its evidence.json beside it.',
  );
}
