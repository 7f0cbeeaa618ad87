import { digestOf } from '../system/digest.ts';
import { weekdayName } from '../text/days.ts';
import { say } from '../text/say.ts';
import { countWords, plain, runsOf } from '../text/spans.ts';
import type {
  Correction,
  Day,
  Edited,
  Evidence,
  Issue,
  Masthead,
  Morning,
  PrintedStory,
  Saying,
  Section,
  SectionId,
  SourceLine,
  Spans,
  Story,
  StylingReport,
} from '../vocabulary/index.ts';
import { sectionIds } from '../vocabulary/index.ts';
import { EvidenceBook } from './evidence.ts';
import { plan } from './plan.ts';
import { titlesOfTheDay } from './theme.ts';

/** Everything about the issue that is not a story. */
export interface LayoutNotes {
  readonly morning: Morning;
  readonly number: number;
  readonly revision: number;
  readonly program: string;
  readonly sample: boolean;
  readonly made: readonly SourceLine[];
  readonly corrections: readonly Correction[];
  /** How many drafts the editor set aside, and how many sentences were read. */
  readonly spiked: number;
  readonly sentences: number;
  /** The declared sentences the editor held the stories against that stand in them. */
  readonly sayings?: (stories: readonly Story[]) => readonly Saying[];
  /** What became of the sentences that models were asked to put better; null where none was asked. */
  readonly styling?: StylingReport | null;
}

const titles: Readonly<Record<SectionId, string>> = {
  masthead: '',
  lead: 'Lead story',
  briefs: 'The news in brief',
  'off-lead': 'Also today',
  'deep-dive': 'Analysis',
  opinion: 'Opinion',
  tools: 'Tools of the week',
  finds: 'Small finds',
  words: 'In their words',
  trending: 'Trending',
  movers: 'Biggest movers this week',
  reading: 'Further reading',
  'since-yesterday': 'Since yesterday',
  'left-out': 'Left out today',
  corrections: 'Corrections',
  'how-made': 'How this was made',
  subscribe: 'Subscribe',
};

const wordsAMinute = 230; // silent reading of English non-fiction, Brysbaert 2019: 238, rounded down

export const issueSchema = 'issue-1';
export const evidenceSchema = 'evidence-1';

/** Decides what runs where, numbers the claims and gives the whole issue with its evidence. Pure. */
export function layOut(stories: readonly Story[], notes: LayoutNotes): Edited {
  const { morning } = notes;
  const placed = plan(stories, morning.memory, morning.date);
  const book = new EvidenceBook();
  const sections: Section[] = [];
  let weather: Spans | null = null;
  let banner: Spans | null = null;

  for (const id of sectionIds) {
    const printed = (placed.get(id) ?? []).map((story): PrintedStory => {
      const { facts: _facts, exempt: _exempt, ...rest } = story;
      return { ...rest, block: book.enter(id, story) };
    });
    if (printed.length === 0) continue;
    if (id === 'masthead') {
      weather = wordsOf('weather', printed);
      banner = wordsOf('first-day', printed);
    } else sections.push({ id, title: titleOf(id, morning.date), stories: printed });
  }

  const masthead: Masthead = {
    name: morning.edition.name,
    tagline: morning.edition.tagline,
    motto: morning.edition.motto,
    established: morning.edition.established,
    place: morning.edition.place,
    weekday: weekdayName(morning.date),
    longDate: say(morning.date, 'day', { as: 'day', form: 'long' }),
    weather,
  };
  const issue: Omit<Issue, 'evidenceDigest'> = {
    schema: issueSchema,
    edition: morning.edition.id,
    date: morning.date,
    number: notes.number,
    revision: notes.revision,
    cutoff: morning.cutoff,
    program: notes.program,
    sample: notes.sample,
    trial: notes.number <= 3,
    banner,
    masthead,
    sections,
    ...lengthOf(sections),
    record: {
      claims: book.claims.length,
      recomputed: book.claims.length,
      sentences: notes.sentences,
      spiked: notes.spiked,
      replaced: notes.styling?.replaced ?? 0,
      ...styledRecord(notes.styling),
    },
    ...(notes.sayings ? { sayings: notes.sayings([...placed.values()].flat()) } : {}),
    made: notes.made,
    corrections: notes.corrections,
  };
  const evidence: Omit<Evidence, 'issueDigest'> = {
    schema: evidenceSchema,
    edition: issue.edition,
    date: issue.date,
    revision: issue.revision,
    cutoff: issue.cutoff,
    claims: book.claims,
    workings: book.workings,
    observations: book.observations,
  };
  return seal(issue, evidence);
}

/** How long a page is to read. */
export function lengthOf(sections: readonly Section[]): Pick<Issue, 'words' | 'minutes'> {
  const words = sections
    .flatMap((section) => section.stories)
    .flatMap((story) => runsOf(story.block))
    .reduce((sum, run) => sum + countWords(plain(run)), 0);
  return { words, minutes: Math.max(1, Math.ceil(words / wordsAMinute)) };
}

/** Issue and evidence name each other's digest, each taken without the digest it carries itself. */
export function seal(issue: Omit<Issue, 'evidenceDigest'>, evidence: Omit<Evidence, 'issueDigest'>): Edited {
  return {
    issue: { ...issue, evidenceDigest: digestOf(evidence) },
    evidence: { ...evidence, issueDigest: digestOf(issue) },
  };
}

function styledRecord(styling: StylingReport | null | undefined): Pick<Issue['record'], 'modelTookPart' | 'styled'> {
  if (!styling) return { modelTookPart: false };
  const { kept, repaired, replaced } = styling;
  return { modelTookPart: kept + repaired > 0, styled: { kept, repaired, replaced } };
}

function titleOf(id: SectionId, date: Day): string {
  return titlesOfTheDay(date)[id] ?? titles[id];
}

/** A line of the masthead, by what it tells of. */
function wordsOf(angle: string, stories: readonly PrintedStory[]): Spans | null {
  const story = stories.find((one) => one.angle === angle);
  return story?.block.kind === 'prose' ? (story.block.paragraphs[0] ?? null) : null;
}
