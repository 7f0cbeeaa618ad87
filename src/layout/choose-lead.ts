import type { Memory, Story, SubjectId } from '../vocabulary/index.ts';
import { kindOf, stemOf } from '../vocabulary/subject.ts';
import { bars } from './bars.ts';

const isQuiet = (story: Story): boolean => story.angle === 'quiet-day';

/**
 * The best event that reaches the bar; where there is none, the best count that is rare enough. On a quiet day, under that
 * name, the best smaller event, or else what is worth a headline, with angles taking turns, or the quiet day itself. A paper
 * too young to know what is quiet leads with the best it has.
 */
export function chooseLead(candidates: readonly Story[], memory: Memory): Story | null {
  const fresh = candidates.filter((story) => !isQuiet(story) && mayLead(story, memory));
  const [counts, events] = [fresh.filter(({ countsOnly }) => countsOnly), fresh.filter((story) => !story.countsOnly)];
  const from = (stories: readonly Story[], bar: number) => stories.filter((story) => (story.score ?? 0) >= bar);
  const { news, quiet } = bars.sameAngle;
  const lead =
    best(from(events, bars.lead), memory, news) ??
    best(from(counts, bars.countsLead), memory, news) ??
    quietly(best(from(events, bars.modestLead), memory, news)) ??
    quietly(best(from(fresh, bars.quietLead), memory, quiet)) ??
    candidates.find(isQuiet) ??
    quietly(best(fresh, memory, quiet));
  return lead && lead.angle === memory.issues[0]?.leadAngle ? again(lead) : lead;
}

/** A story below the bar stands at the head without a score, under the words for such a day. */
function quietly(story: Story | null): Story | null {
  return story && { ...under(story, 'A quiet day'), score: null };
}

/** What has the angle of yesterday’s lead says so above its headline. */
function again(story: Story): Story {
  if (isQuiet(story)) return under(story, 'Another quiet day');
  return under(
    story,
    story.score === null ? 'A quiet day, with a story of this kind again' : 'A story of this kind again',
  );
}

const under = (story: Story, kicker: string): Story =>
  story.block.kind === 'story'
    ? { ...story, block: { ...story.block, kicker: [{ kind: 'words', text: kicker }] } }
    : story;

/** Whether nothing of its name led of late, and counts did not lead too often. */
function mayLead(story: Story, memory: Memory): boolean {
  const [subject] = story.subjects;
  const recent = memory.issues.slice(0, bars.leadAgainAfterDays).flatMap(({ leadSubject }) => leadSubject ?? []);
  if (subject && recent.some((led) => led === subject || isVariant(led, subject))) return false;
  if (!story.countsOnly) return true;
  const countLeads = memory.issues
    .slice(0, 6)
    .filter((issue) => issue.stories.some((told) => told.section === 'lead' && told.aboutCounts));
  return countLeads.length < bars.countLeadsInSeven;
}

/** Two sizes or forms of one maker's model are one subject at the head of the page. */
function isVariant(a: SubjectId, b: SubjectId): boolean {
  return [a, b].every((subject) => ['model', 'space'].includes(kindOf(subject))) && stemOf(a) === stemOf(b);
}

/** What it costs an angle to have led in the issue before, and after how many issues half of that. */
type Turn = { readonly cost: number; readonly halfLife: number };

/** By score, less what it costs that the same angle led of late. */
function best(stories: readonly Story[], memory: Memory, { cost, halfLife }: Turn): Story | null {
  const worth = (story: Story) => {
    const ago = memory.issues.findIndex(({ leadAngle }) => leadAngle === story.angle);
    return (story.score ?? 0) - (ago < 0 ? 0 : cost * 2 ** (-ago / halfLife));
  };
  return stories.toSorted((a, b) => worth(b) - worth(a) || (a.id < b.id ? -1 : 1))[0] ?? null;
}
