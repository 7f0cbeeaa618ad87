import { type Html, html } from '../../text/html.ts';
import type { Day, Issue } from '../../vocabulary/index.ts';
import { paths } from '../paths.ts';
import type { Sheet } from '../sheet.ts';
import type { SiteContext } from '../site.ts';
import { printSpans } from './spans.ts';

/** Ear lines, nameplate, dateline, and whatever must be said before the first story. */
export function printMasthead(issue: Issue, sheet: Sheet, before: Day | null): Html {
  const { masthead } = issue;
  return html`<header class="masthead">
<div class="ears"><nav aria-label="The paper"><span>Est. ${String(masthead.established)}</span>${
    before !== null && html` <a href="${sheet.to(paths.issue(before))}">Previous</a>`
  } <a href="${sheet.to(paths.archive)}">Archive</a> <a href="#feeds">Feeds</a></nav>
<p class="motto">${masthead.motto}</p><p>Issue № ${String(issue.number)}${
    issue.revision > 0 && html`, revision ${String(issue.revision)}`
  } · ${String(issue.minutes)}${issue.minutes === 1 ? ' minute' : ' minutes'}</p></div>
<h1 class="nameplate"><a href="${sheet.to(paths.front)}">${masthead.name}</a></h1>
<p class="tagline">${masthead.tagline.join(' · ')}</p>
<div class="dateline"><p>${masthead.place}</p><p><time datetime="${issue.date}">${masthead.weekday}, ${masthead.longDate}</time></p>${
    masthead.weather !== null && html`<p>${printSpans(masthead.weather, sheet)}</p>`
  }</div>
${issue.sample && sampleNotice}${
    issue.trial &&
    html`<p class="notice"><b>Trial issue.</b> One of the first three of this paper; please read it as a proof.</p>`
  }${issue.banner !== null && html`<p class="notice">${printSpans(issue.banner, sheet)}</p>`}
</header>`;
}

export const sampleNotice = html`<p class="notice sample"><b>Sample data.</b> Every name and figure here was made by a generator; nothing in this issue happened.</p>`;

/** The smaller head of the pages around the issues. Where the newest issue is made of sample data, each of them says so. */
export function printHouseHead(
  { edition, issues }: SiteContext,
  sheet: Sheet,
  sample = issues[0]?.sample === true,
): Html {
  return html`<header class="masthead small">
<div class="ears"><nav aria-label="The paper"><a href="${sheet.to(paths.front)}">Today</a> <a href="${sheet.to(paths.archive)}">Archive</a> <a href="${sheet.to(paths.method)}">Method</a> <a href="${sheet.to(paths.about)}">About</a></nav>
<p class="motto">${edition.motto}</p></div>
<p class="nameplate"><a href="${sheet.to(paths.front)}">${edition.name}</a></p>
${sample && sampleNotice}
</header>`;
}
