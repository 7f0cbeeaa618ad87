import { cutAtWord } from '../../text/english.ts';
import type { Edition, Issue } from '../../vocabulary/index.ts';
import { updatedAt } from '../feed/entry.ts';
import { absolute, paths } from '../paths.ts';
import type { Beside } from '../site.ts';
import { summaryOf } from '../web/issue-page.ts';

const longestHeadline = 110; // letters, as search engines ask

/** An issue as schema.org knows news: NewsArticle, as JSON-LD. */
export function newsArticle(issue: Issue, edition: Edition, beside: Beside | undefined): object {
  const address = absolute(edition.site, paths.issue(issue.date));
  const { headline, deck } = summaryOf(issue);
  const { text } = cutAtWord(headline, longestHeadline);
  const house = { '@type': 'NewsMediaOrganization', name: edition.name, url: absolute(edition.site, paths.front) };
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': address,
    headline: text,
    ...(deck === '' ? {} : { description: deck }),
    datePublished: issue.cutoff,
    dateModified: updatedAt(issue),
    author: { ...house, url: absolute(edition.site, paths.about) },
    publisher: {
      ...house,
      correctionsPolicy: absolute(edition.site, paths.corrections),
      ethicsPolicy: absolute(edition.site, paths.method),
    },
    mainEntityOfPage: address,
    url: address,
    inLanguage: 'en-GB',
    isAccessibleForFree: true,
    wordCount: issue.words,
    articleSection: issue.sections.map(({ title }) => title),
    ...(beside?.card === true ? { image: [absolute(edition.site, paths.card(issue.date))] } : {}),
    ...(edition.imprint === null ? {} : { copyrightHolder: { '@type': 'Organization', name: edition.imprint } }),
  };
}
