import { html } from '../../text/html.ts';
import { type TopicList, topics } from '../entities/topic.ts';
import { longDay } from '../figures.ts';
import { paths } from '../paths.ts';
import { printableValues } from '../printable-values.ts';
import type { SiteContext } from '../site.ts';
import { printBookPage } from './book-page.ts';

/** The newest stories about one kind of thing. */
export function printTopicPage(list: TopicList, site: SiteContext): string {
  const title = topics.find(({ id }) => id === list.topic)?.title ?? list.topic;
  return printBookPage(
    site,
    paths.topic(list.topic),
    title,
    (
      sheet,
    ) => html`${list.stories.length === 0 && html`<p>No story yet.</p>`}<ol class="items issues">${printableValues(
      list.stories,
    ).map(
      ({
        date,
        headline,
        subject,
        name,
      }) => html`<li><p class="source"><time datetime="${date}">${longDay(date)}</time> · <a href="${sheet.to(paths.entity(subject))}"><bdi>${name}</bdi></a></p>
<p class="head"><a href="${sheet.to(paths.issue(date))}">${headline}</a></p></li>
`,
    )}</ol>
<p><a href="${sheet.to(paths.search)}">Search, and all names</a></p>`,
  );
}
