import { restyleDraft, styleDraft, type Judge } from './draft/styling/style.ts';
import type { EditingDesk } from './edit/check.ts';
import { editAll } from './edit/edit-all.ts';
import { readAgain } from './edit/read-again.ts';
import type { ModelChain } from './system/models/chain.ts';
import type { Draft, Edited, Past, Story, StyledLine, StylingReport, Wording } from './vocabulary/index.ts';

/** What is on the desk when models may be asked: every story that passed, the page as it stands without them. */
export interface StylingDesk {
  readonly stories: readonly Story[];
  readonly page: () => Edited;
  /** The wording of an issue that was printed before: then nobody is asked. */
  readonly kept: Wording | null;
  readonly chain: ModelChain | null;
}

/** The stories in their styled words, where models are asked or were. What the editor does not let through stays as it was. */
export async function style(
  { stories, page, kept, chain }: StylingDesk,
  past: Past,
  desk: EditingDesk,
): Promise<{ readonly stories: readonly Story[]; readonly wording: Wording | null }> {
  if (!kept && !chain) return { stories, wording: null };
  const { issue } = page();
  const printed = new Set(issue.sections.flatMap((section) => section.stories.map(({ id }) => id)));
  const drafts = stories.filter(({ id }) => printed.has(id));
  const styled = kept ? restyled(drafts, kept) : await asked(drafts, issue, chain!, (draft) => readAgain(draft, desk));
  const again = await editAll(styled.drafts, past, desk);
  const passed = new Map(again.stories.map((story) => [story.id, story]));
  return {
    stories: stories.map((story) => passed.get(story.id) ?? story),
    wording: withoutDrafts(
      styled.wording,
      again.spiked.map(({ draft }) => draft),
    ),
  };
}

interface StyledPage {
  readonly drafts: readonly Draft[];
  readonly wording: Wording;
}

/** Asks the models to put the stories better, one after another; when nobody answers, our own words stand. */
async function asked(
  page: readonly Draft[],
  { edition, date }: Pick<Wording, 'edition' | 'date'>,
  models: ModelChain,
  judge: Judge,
): Promise<StyledPage> {
  const drafts: Draft[] = [];
  const lines: StyledLine[] = [];
  const counts = { kept: 0, repaired: 0, replaced: 0 };
  for (const draft of page) {
    const styled = await styleDraft(draft, models, judge);
    drafts.push(styled.draft);
    lines.push(...styled.lines);
    for (const count of ['kept', 'repaired', 'replaced'] as const) counts[count] += styled[count];
  }
  const report: StylingReport = { ...models.report(), ...counts };
  return { drafts, wording: { edition, date, lines, report } };
}

const restyled = (drafts: readonly Draft[], wording: Wording): StyledPage => ({
  drafts: drafts.map((draft) => restyleDraft(draft, wording.lines)),
  wording,
});

/** The wording without the lines of drafts that the editor did not let through after all. */
function withoutDrafts(wording: Wording, spiked: readonly Draft[]): Wording {
  const lost = new Set(spiked.map(({ id }) => id));
  const lines = wording.lines.filter((line) => !lost.has(line.draft));
  const fallen = wording.lines.length - lines.length;
  if (fallen === 0) return wording;
  const { kept, repaired, replaced } = wording.report;
  const fromKept = Math.min(kept, fallen);
  const report = {
    ...wording.report,
    kept: kept - fromKept,
    repaired: repaired - (fallen - fromKept),
    replaced: replaced + fallen,
  };
  return { ...wording, lines, report };
}
