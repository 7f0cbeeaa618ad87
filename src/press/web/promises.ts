import { type Html, html } from '../../text/html.ts';
import type { Forecast } from '../../vocabulary/index.ts';
import { entityKindOf } from '../entities/gather.ts';
import { longDay } from '../figures.ts';
import { paths } from '../paths.ts';
import type { Sheet } from '../sheet.ts';

const promisesShown = 60;

const outcomes: Readonly<Record<Forecast['outcome'], string>> = {
  open: 'open',
  held: 'held',
  failed: 'failed',
  unknown: 'could not be read',
};

/** Every dated promise we printed, the newest first, and what became of it. */
export function printPromises(forecasts: readonly Forecast[], sheet: Sheet): Html {
  return html`<section aria-labelledby="promises"><h2 class="label" id="promises">Dated promises</h2>
<ul class="items">${forecasts.slice(0, promisesShown).map(
    (
      forecast,
    ) => html`<li><p>${forecast.says}</p><p class="source">${nameOf(forecast, sheet)} · made in the <a href="${sheet.to(paths.issue(forecast.madeOn))}">issue of ${longDay(forecast.madeOn)}</a>, due on ${longDay(forecast.dueOn)}: <b>${outcomes[forecast.outcome]}</b></p></li>
`,
  )}</ul></section>`;
}

function nameOf({ subject }: Forecast, sheet: Sheet): Html {
  const name = subject.slice(subject.indexOf('/') + 1);
  return entityKindOf(subject) === null
    ? html`<bdi>${name}</bdi>`
    : html`<a href="${sheet.to(paths.entity(subject))}"><bdi>${name}</bdi></a>`;
}
