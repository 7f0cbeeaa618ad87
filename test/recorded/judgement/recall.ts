import { addDays } from '../../../src/text/days.ts';
import type { Day } from '../../../src/vocabulary/index.ts';
import { telling, type PrintedIssue } from './printed.ts';
import { shareOf } from './share.ts';

/** One event that a person wrote down: the first morning a source of it could be known, its kind, how it is recognised. */
export interface Label {
  readonly day: Day;
  readonly kind: string;
  readonly pattern: RegExp;
}

/** A line an event: `day<TAB>kind<TAB>pattern`. */
export function readLabels(text: string): readonly Label[] {
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const [day = '', kind = '', pattern = ''] = line.split('\t');
      return { day: day as Day, kind, pattern: new RegExp(pattern, 'i') };
    });
}

/** How many issues after the first possible one an event was told: 0, 1, or null where it was not by then. */
export function delayOf({ day, pattern }: Label, issues: readonly PrintedIssue[]): number | null {
  const late = [0, 1].find((days) =>
    issues
      .find(({ date }) => date === addDays(day, days))
      ?.stories.some(
        ({ section, subjects, text }) =>
          telling.has(section) && (pattern.test(text) || subjects.some((subject) => pattern.test(subject))),
      ),
  );
  return late ?? null;
}

export function recallOf(labels: readonly Label[], issues: readonly PrintedIssue[]): readonly string[] {
  const judged = labels.map((label) => ({ ...label, delay: delayOf(label, issues) }));
  const missed = judged.filter(({ delay }) => delay === null);
  const kinds = [...Map.groupBy(judged, ({ kind }) => kind), ['all', judged] as const];
  return [
    ...kinds.map(([kind, ofKind]) => {
      const found = ofKind.filter(({ delay }) => delay !== null);
      const atOnce = found.filter(({ delay }) => delay === 0).length;
      return `| Recall, ${kind} | ${shareOf(found.length, ofKind.length)}; ${atOnce} in the first issue possible |`;
    }),
    ...missed.map(({ day, pattern }) => `  missed: ${day} ${pattern.source}`),
  ];
}
