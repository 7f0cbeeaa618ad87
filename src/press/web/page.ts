import { cutAtWord } from '../../text/english.ts';
import { dataBlock, type Html, html, ownScript } from '../../text/html.ts';
import type { Edition } from '../../vocabulary/index.ts';
import { assets } from '../assets.ts';
import { absolute, paths } from '../paths.ts';
import type { Sheet } from '../sheet.ts';

export interface PageNotes {
  readonly title: string;
  readonly description: string;
  /** Path of the page that search engines should know this one by. */
  readonly canonical: string;
  readonly type: 'article' | 'website';
  /** Path of the picture that stands for the page where it is shared. */
  readonly card?: string | null;
  /** What the page is, for machines (schema.org). */
  readonly data?: object;
  /** Path of the one small script of the page, where it has one; the page works without it. */
  readonly script?: string;
  readonly header: Html;
  readonly main: Html;
}

/** At most 70 letters, as much as a tab, a bookmark or a list of results shows. */
export function titleOf(headline: string, name: string): string {
  const { text, cut } = cutAtWord(headline, Math.max(20, 66 - name.length));
  return `${text}${cut ? '…' : ''} · ${name}`;
}

/** A whole page around its header and its main part. Nothing from elsewhere, and a script only where one is named. */
export function printPage(edition: Edition, sheet: Sheet, page: PageNotes): string {
  const address = absolute(edition.site, page.canonical);
  const feed = (path: string, type: string, name: string) =>
    html`<link rel="alternate" type="${type}" title="${edition.name}, ${name}" href="${sheet.to(path)}">
`;
  return html`<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${page.title}</title>
<meta name="description" content="${page.description}">
<meta name="color-scheme" content="light dark">
<meta property="og:title" content="${page.title}">
<meta property="og:description" content="${page.description}">
<meta property="og:type" content="${page.type}">
<meta property="og:url" content="${address}">
<meta property="og:site_name" content="${edition.name}">
${
  page.card &&
  html`<meta property="og:image" content="${absolute(edition.site, page.card)}">
<meta property="og:image:width" content="1200">
<meta property="og:image:height" content="630">
<meta name="twitter:card" content="summary_large_image">
`
}<link rel="canonical" href="${address}">
${assets.fonts.map(
  (font) => html`<link rel="preload" href="${sheet.to(font)}" as="font" type="font/woff2" crossorigin>
`,
)}<link rel="stylesheet" href="${sheet.to(assets.style)}">
<link rel="icon" href="${sheet.to(assets.icon)}" type="image/svg+xml">
${feed(paths.rss, 'application/rss+xml', 'RSS')}${feed(paths.atom, 'application/atom+xml', 'Atom')}${feed(paths.json, 'application/feed+json', 'JSON Feed')}${page.data !== undefined && dataBlock(page.data)}${
    page.script !== undefined && ownScript(sheet.to(page.script))
  }</head>
<body>
<a class="skip" href="#main">To the first story</a>
${page.header}
<main id="main" tabindex="-1">
${page.main}
</main>
${printFooter(edition, sheet)}
</body>
</html>
`.toString();
}

function printFooter(edition: Edition, sheet: Sheet): Html {
  return html`<footer class="colophon">
<nav aria-label="The house"><a href="${sheet.to(paths.front)}">Today</a> <a href="${sheet.to(paths.archive)}">Archive</a> <a href="${sheet.to(paths.search)}">Search</a> <a href="${sheet.to(paths.method)}">Method</a> <a href="${sheet.to(paths.scoreboard)}">Scoreboard</a> <a href="${sheet.to(paths.corrections)}">Corrections</a> <a href="${sheet.to(paths.subscribe)}">Subscribe</a> <a href="${sheet.to(paths.about)}">About and imprint</a></nav>
<p>${edition.name} is written by a program from public data. No cookies, no tracking, nothing loaded from elsewhere.</p>
</footer>`;
}
