import type { Issue, PrintedStory, SubjectId, Topic } from '../../vocabulary/index.ts';

/** The topic a subject belongs to; null for what belongs to none, such as a thread or an announcement. */
function topicOf(subject: SubjectId): Topic | null {
  if (subject.startsWith('hf:')) return 'models';
  if (/^(gh|pypi|npm|osv):/.test(subject)) return 'code';
  return subject.startsWith('arxiv:') ? 'papers' : null;
}

/** Sections that everybody gets whole: they tell about the day or about the paper itself. */
const forEverybody: ReadonlySet<string> = new Set(['masthead', 'lead', 'corrections', 'how-made', 'subscribe']);

/**
 * An issue for a reader who asked for some topics only: stories about nothing but other topics are left out, and sections
 * that have nothing left with them. No topics means the whole issue.
 */
export function onlyTopics(issue: Issue, topics: readonly Topic[]): Issue {
  if (topics.length === 0) return issue;
  const wanted = ({ subjects }: PrintedStory) => {
    const about = subjects.map(topicOf).filter((topic) => topic !== null);
    return about.length === 0 || about.some((topic) => topics.includes(topic));
  };
  const sections = issue.sections.map((section) =>
    forEverybody.has(section.id) ? section : { ...section, stories: section.stories.filter(wanted) },
  );
  return { ...issue, sections: sections.filter((section) => section.stories.length > 0) };
}
