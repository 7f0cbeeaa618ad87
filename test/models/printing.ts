import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openArchive, type Archive } from '../../src/archive/archive.ts';
import { openLedger } from '../../src/archive/ledger/open.ts';
import { defaultEdition } from '../../src/config.ts';
import { declaredSayings } from '../../src/declared.ts';
import { detect } from '../../src/detect/detect.ts';
import { draft } from '../../src/draft/draft.ts';
import { mend } from '../../src/draft/mend.ts';
import { Checker } from '../../src/edit/check/check-text.ts';
import { registryOfIssue } from '../../src/edit/check/registry-of-issue.ts';
import { editAll } from '../../src/edit/edit-all.ts';
import { passagesOf } from '../../src/edit/passages.ts';
import { verifyIssue } from '../../src/edit/verify.ts';
import { layOut } from '../../src/layout/layout.ts';
import { modelsFrom } from '../../src/model-settings.ts';
import { printIssue, type Printing } from '../../src/newsroom.ts';
import { makeSampleArchive } from '../../src/samples.ts';
import { style } from '../../src/styling.ts';
import { fixedClock } from '../../src/system/clock.ts';
import { silentLog } from '../../src/system/log.ts';
import { ModelChain } from '../../src/system/models/chain.ts';
import { addDays, instantOf } from '../../src/text/days.ts';
import { mapSpans, plain, runsOf } from '../../src/text/spans.ts';
import type { Day, Edited, Instant, PrintedStory, Story, StylingReport } from '../../src/vocabulary/index.ts';

export const lastDay = '2026-05-04' as Day;
const now = `${lastDay}T12:00:00Z` as Instant;

/** A sample archive in which any number of papers can be printed, each with a ledger of its own. */
export interface PrintingHouse {
  readonly archive: Archive;
  print(paper: string, days: number, models: () => ModelChain | null): Promise<readonly Printing[]>;
  close(): Promise<void>;
}

export async function openPrintingHouse(): Promise<PrintingHouse> {
  const folder = await mkdtemp(join(tmpdir(), 'morning-post-models-'));
  await makeSampleArchive(
    join(folder, 'archive'),
    { seed: 1, lastDay, size: 'small', place: 'London' },
    now,
    silentLog(),
  );
  const archive = await openArchive(join(folder, 'archive'));
  return {
    archive,
    async print(paper, days, models) {
      const ledger = await openLedger(join(folder, `${paper}.sqlite`));
      const room = { archive, ledger, clock: fixedClock(now), log: silentLog() };
      const printings: Printing[] = [];
      try {
        for (let before = days - 1; before >= 0; before -= 1)
          printings.push(
            await printIssue(room, { ...defaultEdition, id: paper }, addDays(lastDay, -before), { models: models() }),
          );
      } finally {
        await ledger.close();
      }
      return printings;
    },
    async close() {
      await archive.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The chain of a paper whose model is at an address; it does not wait long. */
export function chainTo(url: string, caps: object = {}): ModelChain {
  const chain = [{ provider: 'openai-compatible', model: 'sample-model', url }] as const;
  const settings = { chain, caps: { secondsPerCall: 5, seconds: 60, tokens: 1e6, cost: null, ...caps } };
  return modelsFrom(settings, {})!;
}

export const storiesOf = ({ issue }: Edited): readonly PrintedStory[] =>
  issue.sections.flatMap(({ stories }) => stories);

/** A morning up to the page without a model: what styling begins with. */
export interface PreparedDay {
  readonly page: Edited;
  /** The page again with its stories put by a chain. */
  readonly styledBy: (chain: ModelChain) => Promise<{ readonly edited: Edited; readonly styling: StylingReport }>;
}

export async function prepareDay({ archive }: PrintingHouse, date: Day): Promise<PreparedDay> {
  const cutoff = instantOf(date, defaultEdition.pressTime, defaultEdition.zone);
  const morning = { edition: defaultEdition, date, cutoff, memory: { issues: [], forecasts: [] } };
  const past = await archive.past(cutoff);
  const desk = { today: date, sayings: declaredSayings, names: [defaultEdition.name, defaultEdition.place] };
  const { stories } = await editAll(draft(await detect(past, morning), morning), past, desk, mend);
  const notes = {
    morning,
    number: 1,
    revision: 0,
    program: 'test',
    sample: true,
    made: [],
    corrections: [],
    spiked: 0,
  };
  const lay = (of: readonly Story[], styling: StylingReport | null): Edited =>
    layOut(of, { ...notes, sentences: 0, styling });
  const page = lay(stories, null);
  return {
    page,
    async styledBy(chain) {
      const styled = await style({ stories, page: () => page, kept: null, chain }, past, desk);
      const { report } = styled.wording!;
      return { edited: lay(styled.stories, report), styling: report };
    },
  };
}

/** Everything a story rests on, in no order: its figures, dates, names and quotations. */
export function restsOn({ block }: Pick<PrintedStory, 'block'>): readonly string[] {
  const found: string[] = [];
  mapSpans(block, (span) => {
    if (span.kind === 'claim') found.push(span.text.toLowerCase());
    else if (span.kind !== 'words') found.push(span.kind === 'emphasis' ? '' : `${span.kind} ${span.text}`);
    return span;
  });
  return found.sort();
}

export const textOf = ({ block }: Pick<PrintedStory, 'block'>): string => runsOf(block).map(plain).join('\n');

/** Fails unless every claim of an issue holds and every sentence that is not ours passes the checker, by the evidence alone. */
export async function assertSupported(
  { issue, evidence }: Edited,
  archive: Archive,
  by: string,
  page?: Edited,
): Promise<void> {
  const { failures } = await verifyIssue(issue, evidence, await archive.past(issue.cutoff));
  assert.deepEqual(failures, [], by);
  const checker = new Checker(registryOfIssue(issue, evidence, declaredSayings));
  const ours = new Set(
    (page ? storiesOf(page) : [])
      .flatMap(({ block }) => passagesOf(block))
      .flatMap(({ text }) => checker.check(text).map((one) => one.sentence)),
  );
  const refused = storiesOf({ issue, evidence })
    .flatMap(({ block }) => passagesOf(block))
    .filter(({ kind }) => kind === 'prose')
    .flatMap(({ text }) => checker.check(text))
    .filter(({ passed, sentence }) => !passed && !ours.has(sentence));
  assert.deepEqual(refused, [], by);
}
