import { type Html, html, outsideAddress } from '../../text/html.ts';
import type { Edition } from '../../vocabulary/index.ts';
import { absolute, paths } from '../paths.ts';
import { drawQr } from '../qr/draw.ts';
import type { Sheet } from '../sheet.ts';
import type { SiteContext } from '../site.ts';
import { printBookPage } from './book-page.ts';

/** Every way to be told of the next issue that this paper really has. */
export function printSubscribe(site: SiteContext): string {
  const { edition } = site;
  return printBookPage(
    site,
    paths.subscribe,
    'Subscribe',
    (sheet) => html`<p class="deck">One issue a day, after ${edition.pressTime} in ${edition.place}. It ends.</p>
${edition.mail === true && mailForm}
${printFeedList(edition, sheet)}
${printTelegram(edition)}
<section aria-labelledby="paper"><h2 class="label" id="paper">On paper</h2>
<p>Each issue is set for A4 and Letter; the links stand at its end.</p></section>`,
  );
}

/** The form that the server of the paper answers; it asks by mail whether it was you, and nothing is sent before. */
const mailForm = html`<section aria-labelledby="mail"><h2 class="label" id="mail">By mail</h2>
<form method="post" action="./" class="search"><label for="address">Your mail address</label>
<input type="email" id="address" name="address" required autocomplete="email"> <button type="submit">Subscribe</button></form>
<p class="note">We send one mail that asks whether it was you. The address is used for sending the paper and for nothing else.</p></section>
`;

function printFeedList(edition: Edition, sheet: Sheet): Html {
  const feed = (path: string, name: string) =>
    html`<li><p><a href="${sheet.to(path)}">${name}</a></p><p class="source">${absolute(edition.site, path)}</p></li>
`;
  return html`<section aria-labelledby="feeds"><h2 class="label" id="feeds">By feed</h2>
<p>Every issue in full, in any feed reader. Older issues follow from the feed itself.</p>
<ul class="items">${feed(paths.rss, 'RSS')}${feed(paths.atom, 'Atom')}${feed(paths.json, 'JSON Feed')}</ul></section>
`;
}

function printTelegram({ telegram }: Edition): Html | null {
  const address = telegram === undefined ? null : outsideAddress(telegram);
  return address === null
    ? null
    : html`<section aria-labelledby="telegram"><h2 class="label" id="telegram">On Telegram</h2>
${drawQr(address, `QR code of ${address}`)}
<p><a href="${address}">${address.replace('https://', '')}</a></p></section>
`;
}
