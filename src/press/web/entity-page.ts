import { type Html, html } from '../../text/html.ts';
import type { Entity, EntityKind, Mention, Place } from '../entities/entity.ts';
import { topics } from '../entities/topic.ts';
import { figure, longDay } from '../figures.ts';
import { paths } from '../paths.ts';
import { printableValues } from '../printable-values.ts';
import { type Sheet, subjectAddress } from '../sheet.ts';
import type { SiteContext } from '../site.ts';
import { printBookPage } from './book-page.ts';
import { printSeries } from './series-chart.ts';

/** More than these stand in the data beside the page. */
const mentionsShown = 100;
const placesShown = 30;

const kindWords: Readonly<Record<EntityKind, string>> = {
  model: 'Model on Hugging Face',
  dataset: 'Dataset on Hugging Face',
  space: 'Space on Hugging Face',
  repo: 'Repository on GitHub',
  paper: 'Paper on arXiv',
};

/** What the paper has said of one model, dataset, Space, repository or paper: at one address for ever. */
export function printEntityPage(entity: Entity, site: SiteContext): string {
  const { id, name, kind, mentions, places, series } = printableValues(entity);
  const topic = topics.find((one) => one.kind === kind);
  const address = subjectAddress(id);
  return printBookPage(
    site,
    paths.entity(id),
    name,
    (
      sheet,
    ) => html`<p class="source">${kindWords[kind]}${address !== null && html` · <a href="${address}">${address.replace('https://', '')}</a>`}${
      topic !== undefined &&
      html` · <a href="${sheet.to(paths.topic(topic.id))}">All stories about ${topic.title.toLowerCase()}</a>`
    }</p>
${series.map(printSeries)}
<section aria-labelledby="mentions"><h2 class="label" id="mentions">In this paper</h2>
${printMentions(mentions, sheet)}</section>
${places.length > 0 && printPlaces(places, sheet)}
<p class="note">Figures are those we read for our issues, each with its evidence there. The same for programs: <a href="${sheet.to(paths.entityJson(id))}">entity.json</a>.</p>`,
    { heading: html`<bdi>${name}</bdi>`, sample: entity.sample },
  );
}

function printMentions(mentions: readonly Mention[], sheet: Sheet): Html {
  const rest = mentions.length - mentionsShown;
  return html`<ol class="items issues">${mentions.slice(0, mentionsShown).map(
    ({
      date,
      number,
      section,
      headline,
    }) => html`<li><p class="source"><time datetime="${date}">${longDay(date)}</time> · № ${String(number)} · ${section.replace('-', ' ')}</p>
<p class="head"><a href="${sheet.to(paths.issue(date))}">${headline}</a></p></li>
`,
  )}</ol>${rest > 0 && html`<p class="note">And ${figure(rest)} earlier ones, in entity.json.</p>`}`;
}

function printPlaces(places: readonly Place[], sheet: Sheet): Html {
  return html`<section aria-labelledby="places"><h2 class="label" id="places">Places in lists</h2>
<table><thead><tr><th scope="col">List</th><th scope="col" class="end">Place</th><th scope="col" class="end">Issue of</th></tr></thead>
<tbody>${places.slice(0, placesShown).map(
    ({
      date,
      list,
      place,
    }) => html`<tr><th scope="row">${list}</th><td class="end">${figure(place)}</td><td class="end"><a href="${sheet.to(paths.issue(date))}">${longDay(date)}</a></td></tr>
`,
  )}</tbody></table></section>`;
}
