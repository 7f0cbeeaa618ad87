import { metric } from '../vocabulary/metric.ts';
import type { Past } from '../vocabulary/past.ts';
import { shortNameOf, type SubjectId } from '../vocabulary/subject.ts';
import { familiesOf } from './events/families.ts';
import { isAboutAi } from './events/subject-matter.ts';

const [topics, description] = [metric('topics'), metric('description')] as const;

/** Topics of the field that the words of titles do not cover. */
const topicsOfTheField =
  /^(?:moe|mistral|claude|deepseek|llama|nlp|speech[- ]recognition|text[- ]to[- ]speech|reinforcement[- ]learning|data[- ]science|image[- ]classification|object[- ]detection)$/i;

/**
 * Those of the repositories that are about artificial intelligence: by their topics, name or description. Some archives
 * also hold rankings of all repositories; what nothing says to be of the field is not followed by this paper.
 */
export async function ofTheField(past: Past, repos: readonly SubjectId[]): Promise<ReadonlySet<SubjectId>> {
  const families = await familiesOf(past);
  const latest = await past.latest({ subjects: repos, metrics: [topics, description] });
  return new Set(
    repos.filter((repo) => {
      const known = latest.get(repo);
      const tagged = known?.get(topics)?.value;
      const said = known?.get(description)?.value;
      const tags = typeof tagged === 'object' ? tagged : [];
      const text = [shortNameOf(repo), ...tags, typeof said === 'string' ? said : ''].join(' · ');
      return tags.some((tag) => topicsOfTheField.test(tag)) || isAboutAi(text, null, families);
    }),
  );
}
