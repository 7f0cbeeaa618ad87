import { headOf } from '../../src/layout/remember.ts';
import { printIssue, type Newsroom } from '../../src/newsroom.ts';
import { metric } from '../../src/vocabulary/metric.ts';
import { kindOf, subjectId } from '../../src/vocabulary/subject.ts';
import { canonicalJson } from '../../src/system/digest.ts';
import { plain, runsOf } from '../../src/text/spans.ts';
import type { Day, Edited, Edition, Instant, RawSha, SourceId } from '../../src/vocabulary/index.ts';

export interface PrintedDay {
  readonly day: Day;
  readonly edited: Edited;
  readonly seconds: number;
}

interface Promised {
  readonly says: string;
  /** Where it was not kept. */
  readonly broken: readonly string[];
}

/** What the recorded days owe, whatever else changes. */
export async function promises(
  printed: readonly PrintedDay[],
  room: Newsroom,
  edition: Edition,
): Promise<readonly Promised[]> {
  const on = (day: string) => printed.find((one) => one.day === day)?.edited;
  return [
    { says: 'the same morning prints the same bytes', broken: await printedAgain(printed, room, edition) },
    { says: 'a row planted for the future changes no byte', broken: await planted(printed, room, edition) },
    {
      says: 'no claim rests on anything known after its cutoff',
      broken: printed.flatMap(({ edited }) => knownLater(edited)),
    },
    {
      says: 'nothing published after the cutoff is named',
      broken: printed.flatMap(({ edited }) => publishedLater(edited)),
    },
    { says: 'from 9 to 20 June nothing is said of downloads rising or falling', broken: recountDays(printed) },
    { says: 'no two issues have the same headline at their head', broken: sameHeads(printed) },
    { says: '4 May is led by an event or a confirmed riser', broken: ledBy(on('2026-05-04')) },
    {
      says: '29 May has a model release of 28 May among its first three items',
      broken: releaseOn(on('2026-05-29'), '2026-05-28'),
    },
    {
      says: '1 July has a model release of 30 June among its first three items',
      broken: releaseOn(on('2026-07-01'), '2026-06-30'),
    },
  ];
}

async function printedAgain(printed: readonly PrintedDay[], room: Newsroom, edition: Edition): Promise<string[]> {
  const some = printed.filter((_day, index) => index % 12 === 3);
  const broken: string[] = [];
  for (const { day, edited } of some) {
    const again = await printIssue(room, edition, day);
    if (again.kind !== 'again' || canonicalJson(again.edited) !== canonicalJson(edited))
      broken.push(`${day}: ${again.kind}`);
  }
  return broken;
}

/** Adds a row that says something loud of every kind of subject, known one second after the last cutoff. */
async function planted(printed: readonly PrintedDay[], room: Newsroom, edition: Edition): Promise<string[]> {
  const { day, edited } = printed.at(-1)!;
  const after = new Date(Date.parse(edited.issue.cutoff) + 1000).toISOString().replace('.000Z', 'Z') as Instant;
  const source = 'github-ranking/ai' as SourceId;
  const seenIn = 'f'.repeat(64) as RawSha;
  const subjects = edited.evidence.observations
    .map(({ subject }) => subject)
    .filter((subject) => kindOf(subject) === 'repo');
  const loud = [...new Set([...subjects.slice(0, 50), subjectId('repo', 'sample-future/sample-noise')])];
  await room.archive.keep({
    id: 'f'.repeat(64),
    source,
    snapshots: [],
    observations: loud.map((subject) => ({
      subject,
      metric: metric('stars'),
      asOf: after,
      knownAt: after,
      value: 9_999_999,
      source,
      seenIn,
    })),
  });
  const again = await printIssue(room, edition, day);
  return again.kind === 'again' ? [] : [`${day}: ${again.kind}`];
}

function knownLater({ issue, evidence }: Edited): string[] {
  return evidence.observations
    .filter(({ knownAt, asOf }) => knownAt > issue.cutoff || asOf > issue.cutoff)
    .map(({ id, subject }) => `${issue.date} ${id} ${subject}`);
}

function publishedLater({ issue, evidence }: Edited): string[] {
  return evidence.observations
    .filter(({ metric: of, value }) => of === 'published-at' && typeof value === 'string' && value > issue.cutoff)
    .map(({ subject, value }) => `${issue.date} ${subject} ${String(value)}`);
}

const movement =
  /\b(rose|rise[sn]?|risen|rising|fell|fall(s|en|ing)?|grew|grow(s|n|ing)?|gain(s|ed)?|lost|lose[s]?|drop(s|ped)?|jump(s|ed)?|climb(s|ed)?|up|down|doubl\w+|more|fewer)\b/i;

function recountDays(printed: readonly PrintedDay[]): string[] {
  return printed
    .filter(({ day }) => day >= '2026-06-09' && day <= '2026-06-20')
    .flatMap(({ day, edited }) =>
      textsOf(edited)
        .flatMap((text) => text.split(/(?<=[.!?])\s+/))
        .filter((sentence) => /\bdownload/i.test(sentence) && movement.test(sentence))
        .filter((sentence) => !/counted (anew|again)|count(s|ing)? (was|were|is|are) (redone|counted)/i.test(sentence))
        .map((sentence) => `${day}: ${sentence.slice(0, 140)}`),
    );
}

function textsOf({ issue }: Edited): readonly string[] {
  return issue.sections.flatMap(({ stories }) => stories.flatMap(({ block }) => runsOf(block))).map(plain);
}

function sameHeads(printed: readonly PrintedDay[]): string[] {
  const seen = new Map<string, string>();
  return printed.flatMap(({ day, edited }) => {
    const lead = edited.issue.sections.find(({ id }) => id === 'lead')?.stories[0];
    if (!lead) return [];
    const head = headOf(lead.block);
    const before = seen.get(head);
    seen.set(head, day);
    return before ? [`${before} and ${day}: ${head}`] : [];
  });
}

function ledBy(edited: Edited | undefined): string[] {
  const lead = edited?.issue.sections.find(({ id }) => id === 'lead')?.stories[0];
  const good = ['surge', 'model-released', 'lab-announcement', 'paper-with-code', 'wide-discussion', 'slow-climb'];
  return edited && !good.includes(lead?.angle ?? '') ? [`led by ${lead?.angle ?? 'nothing'}`] : [];
}

function releaseOn(edited: Edited | undefined, day: string): string[] {
  if (!edited) return [];
  const items = edited.issue.sections
    .filter(({ id }) => ['lead', 'off-lead', 'briefs'].includes(id))
    .sort((a, b) => ['lead', 'off-lead', 'briefs'].indexOf(a.id) - ['lead', 'off-lead', 'briefs'].indexOf(b.id))
    .flatMap(({ stories }) => stories)
    .slice(0, 3);
  const dated = new Set(
    edited.evidence.observations
      .filter(({ metric: of, value }) => ['published-at', 'created-at'].includes(of) && String(value).startsWith(day))
      .map(({ subject }) => subject),
  );
  const found = items.some(
    (story) => story.angle === 'model-released' && story.subjects.some((subject) => dated.has(subject)),
  );
  return found ? [] : [items.map((story) => `${story.angle}: ${headOf(story.block)}`).join(' | ')];
}
