import { mapSpans } from '../../text/spans.ts';
import type { Day, Issue, PrintedStory, SectionId, SubjectId } from '../../vocabulary/index.ts';
import type { EntityKind } from './entity.ts';
import { entityKindOf } from './gather.ts';

/** Topics by the kind of subject a story is about. */
export const topics = [
  { id: 'models', title: 'Models', kind: 'model' },
  { id: 'datasets', title: 'Datasets', kind: 'dataset' },
  { id: 'spaces', title: 'Spaces', kind: 'space' },
  { id: 'code', title: 'Code', kind: 'repo' },
  { id: 'papers', title: 'Papers', kind: 'paper' },
] as const satisfies readonly { id: string; title: string; kind: EntityKind }[];
export type Topic = (typeof topics)[number];
export type TopicId = Topic['id'];

/** One story under a topic. */
export interface TopicLine {
  readonly date: Day;
  readonly section: SectionId;
  readonly headline: string;
  readonly subject: SubjectId;
  readonly name: string;
}

/** The newest stories about a topic: `api/v1/topics/models.json`. */
export interface TopicList {
  readonly schema: 'topic-1';
  readonly topic: TopicId;
  readonly stories: readonly TopicLine[];
}

/** So many stories are listed, newest first; older ones stand in the archive and under their subjects. */
export const storiesKept = 150;

const told: ReadonlySet<string> = new Set([
  'lead',
  'off-lead',
  'briefs',
  'deep-dive',
  'opinion',
  'tools',
  'finds',
  'reading',
]);

/** The stories of an issue that are about a topic, each by its first subject of that kind. */
export function topicLines(
  issue: Issue,
  topic: Topic,
  headlineOf: (story: PrintedStory) => string,
): readonly TopicLine[] {
  return issue.sections.flatMap((section) =>
    told.has(section.id)
      ? section.stories.flatMap((story) => {
          const subject = story.subjects.find((id) => entityKindOf(id) === topic.kind);
          if (subject === undefined) return [];
          const headline = headlineOf(story);
          return headline === ''
            ? []
            : [{ date: issue.date, section: section.id, headline, subject, name: nameIn(story, subject) }];
        })
      : [],
  );
}

function nameIn(story: PrintedStory, subject: SubjectId): string {
  let name = subject.slice(subject.indexOf('/') + 1);
  mapSpans(story.block, (span) => {
    if (span.kind === 'name' && span.subject === subject) name = span.text;
    return span;
  });
  return name;
}
