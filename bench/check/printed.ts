import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Checker } from '../../src/edit/check/check-text.ts';
import { registryOfIssue } from '../../src/edit/check/registry-of-issue.ts';
import type { Registry } from '../../src/edit/check/registry.ts';
import { normalise, paragraphsOf, sentencesOf } from '../../src/edit/check/read/sentences.ts';
import { declaredSayings } from '../../src/declared.ts';
import { passagesOf } from '../../src/edit/passages.ts';
import type { Evidence, Issue } from '../../src/vocabulary/index.ts';

/** An issue as it was printed, with a checker that knows its evidence. */
export interface PrintedIssue {
  readonly date: string;
  readonly registry: Registry;
  readonly checker: Checker;
  /** Paragraphs of prose, each as its sentences. */
  readonly paragraphs: readonly Paragraph[];
}

export interface Paragraph {
  readonly section: string;
  readonly sentences: readonly string[];
}

/** Every issue.json below a folder that has its evidence.json beside it. */
export async function printedIssues(folder: string): Promise<readonly PrintedIssue[]> {
  const files = (await readdir(folder, { recursive: true })).filter((path) => path.endsWith('issue.json')).sort();
  return Promise.all(
    files.map(async (file) => {
      const path = join(folder, file);
      const issue = JSON.parse(await readFile(path, 'utf8')) as Issue;
      const evidence = JSON.parse(await readFile(join(path, '..', 'evidence.json'), 'utf8')) as Evidence;
      return printedIssue(issue, evidence);
    }),
  );
}

export function printedIssue(issue: Issue, evidence: Evidence): PrintedIssue {
  const registry = registryOfIssue(issue, evidence, declaredSayings);
  const names = [...registry.names.keys()];
  const paragraphs = issue.sections.flatMap((section) =>
    section.stories
      .flatMap((story) => passagesOf(story.block))
      .filter(({ kind }) => kind === 'prose')
      .flatMap(({ text }) => paragraphsOf(normalise(text)))
      .map((text) => ({
        section: section.id,
        sentences: sentencesOf(
          text,
          names.filter((name) => text.includes(name)),
        ),
      })),
  );
  return { date: issue.date, registry, checker: new Checker(registry), paragraphs };
}
