import { type Html, html } from '../../text/html.ts';
import type { Forecast } from '../../vocabulary/index.ts';
import { entityKindOf } from '../entities/gather.ts';
import { figure, longDay } from '../figures.ts';
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
    ) => html`<li><p>${inASentence(forecast)}</p><p class="source">${nameOf(forecast, sheet)} · made in the <a href="${sheet.to(paths.issue(forecast.madeOn))}">issue of ${longDay(forecast.madeOn)}</a>, judged on ${longDay(forecast.dueOn)}: <b>${outcomes[forecast.outcome]}</b></p></li>
`,
  )}</ul></section>`;
}

/** `less than 79 further stars withdraws the column`, as the ledger keeps it, in words for readers. */
function inASentence({ says }: Forecast): string {
  const [, way, count, noun] = /^(less|more) than ([\d.,]+) further (.+) withdraws the column$/.exec(says) ?? [];
  if (way === undefined || count === undefined || noun === undefined) return says;
  const least = way === 'less' ? 'at least' : 'no more than';
  return `The column stands if it gains ${least} ${figure(Number(count))} further ${noun}.`;
}

function nameOf({ subject }: Forecast, sheet: Sheet): Html {
  const name = subject.slice(subject.indexOf('/') + 1);
  return entityKindOf(subject) === null
    ? html`<bdi>${name}</bdi>`
    : html`<a href="${sheet.to(paths.entity(subject))}"><bdi>${name}</bdi></a>`;
}
