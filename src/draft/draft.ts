import type { Draft } from '../vocabulary/draft.ts';
import type { AngleId, FindingOf, Found } from '../vocabulary/finding.ts';
import type { Morning } from '../vocabulary/morning.ts';
import { angleWords } from './angles/index.ts';
import { Chooser } from './choose.ts';
import { deepDive } from './forms/analysis.ts';
import { brief } from './forms/brief.ts';
import { columns } from './forms/opinion.ts';
import type { Assignment } from './forms/story.ts';
import { signedColumn } from './forms/signed.ts';
import { leadStory, offLeadStory } from './forms/story.ts';
import { nameOf } from './names.ts';
import { draftSelection } from './selections/index.ts';

/**
 * Puts a morning's findings into words, each in every form it can take, and writes the standing parts. Layout picks among
 * the forms; nothing here is proven yet. The same findings and the same memory give the same drafts.
 */
export function draft(found: Found, morning: Morning): readonly Draft[] {
  const chooser = new Chooser(morning.date, morning.memory);
  const findings = [...found.findings].sort((a, b) => b.score.score - a.score.score || (a.id < b.id ? -1 : 1));
  return [
    ...findings.flatMap((finding) => formsOf(finding, morning, chooser)),
    ...(morning.column ? [signedColumn(morning.column)] : []),
    ...found.selections.flatMap((selection) => draftSelection(selection, morning, chooser) ?? []),
  ];
}

function formsOf<A extends AngleId>(finding: FindingOf<A>, morning: Morning, chooser: Chooser): readonly Draft[] {
  const assignment: Assignment<A> = {
    telling: {
      finding,
      facts: finding.facts as FindingOf<A>['facts'],
      who: nameOf(finding.subject),
      about: finding.about,
      today: morning.date,
      zone: morning.edition.zone,
    },
    words: angleWords[finding.angle],
    morning,
    chooser,
  };
  return [
    leadStory(assignment),
    offLeadStory(assignment),
    deepDive(assignment),
    ...columns(assignment),
    brief(assignment),
  ].filter((written) => written !== null);
}
