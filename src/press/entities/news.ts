import type { Day, Edited } from '../../vocabulary/index.ts';
import type { EntityNews } from './entity.ts';
import { headlineOf, newsOf } from './gather.ts';
import { type TopicId, type TopicLine, topicLines, topics } from './topic.ts';

/** What the book of entities needs of an issue; small enough to be handed from one worker to another. */
export interface IssueNews {
  readonly date: Day;
  readonly entities: readonly EntityNews[];
  readonly topics: Readonly<Record<TopicId, readonly TopicLine[]>>;
}

/** Reads an issue, made for readers, for the book. */
export function issueNewsOf(edited: Edited): IssueNews {
  const byTopic = topics.map((topic) => [topic.id, topicLines(edited.issue, topic, ({ block }) => headlineOf(block))]);
  return {
    date: edited.issue.date,
    entities: newsOf(edited),
    topics: Object.fromEntries(byTopic) as IssueNews['topics'],
  };
}
