import { createHash } from 'node:crypto';
import { type Html, html } from '../../text/html.ts';
import { readerTopics, type Preferences } from '../../vocabulary/index.ts';

/** The paper's own colours and type, small enough to stand in the page. */
const style = `:root{color-scheme:light dark;--paper:#fbf9f3;--ink:#1b1914;--soft:#5d574b;--hair:#d3ccbc;--accent:#8c1c17}
@media(prefers-color-scheme:dark){:root{--paper:#14130f;--ink:#ebe6d9;--soft:#aaa495;--hair:#3b382f;--accent:#f0907f}}
body{margin:0 auto;max-width:34rem;padding:1.5rem 1rem 3rem;font:1.1rem/1.5 Georgia,serif;background:var(--paper);color:var(--ink)}
.name{text-align:center;font-weight:700;font-size:2rem;line-height:1.1;letter-spacing:-.02em;margin:.5rem 0 1.5rem;padding-bottom:.8rem;border-bottom:3px double}
.name a{color:inherit;text-decoration:none}h1{font-size:1.7rem;line-height:1.2}h2{font-size:1.2rem;border-top:1px solid var(--hair);padding-top:1.2rem;margin-top:2rem}
label{display:block;padding:.3rem 0}input{accent-color:var(--accent)}
input[type=email]{font:inherit;width:100%;box-sizing:border-box;padding:.6rem;background:transparent;color:inherit;border:1px solid var(--soft)}
button{font:inherit;font-weight:700;padding:.8rem 1.6rem;margin:1rem 0;border:0;background:var(--accent);color:var(--paper);cursor:pointer}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}fieldset{border:0;padding:0;margin:1.2rem 0}legend{font-weight:700;padding:0}
.w{position:absolute;left:-99rem}small{color:var(--soft)}a{color:inherit}`;

/** The one style the pages carry, as a browser is told to trust it. */
export const styleSource = `'sha256-${createHash('sha256').update(style).digest('base64')}'`;

/** The pages around subscribing and leaving. Forms work without a script; nothing on them tells who reads. */
export interface Pages {
  subscribe(note?: string): string;
  asked(): string;
  confirming(): string;
  confirmed(): string;
  ranOut(): string;
  leaving(token: string, wish: Preferences): string;
  left(): string;
  preferred(): string;
  tooMuch(): string;
  refused(): string;
}

export function pagesOf(paper: string, site: string): Pages {
  const page = (title: string, text: Html): string => pageOf(paper, site, title, text);
  return {
    subscribe: (note) =>
      page(
        `Read ${paper} by mail`,
        html`${note !== undefined && html`<p role="alert"><b>${note}</b></p>`}
<form method="post"><label for="a">Your mail address</label><input id="a" type="email" name="address" required autocomplete="email">
${wishes({ rhythm: 'daily', topics: [] })}<div class="w" aria-hidden="true"><label>Leave this empty <input name="website" tabindex="-1" autocomplete="off"></label></div>
<button>Subscribe</button></form>
<p><small>We send one mail that asks whether it was you. Your address is kept for sending the paper and for nothing else; nothing is tracked, and one click ends it.</small></p>`,
      ),
    asked: () =>
      page(
        'Look at your mail',
        html`<p>If this address can be subscribed, a mail is on its way to it. Follow the link in it within seven days and you are in.</p><p>Nothing came? Look among the unwanted mail, or try again tomorrow: we write to one address at most once a day.</p>`,
      ),
    confirming: () =>
      page(
        'One more click',
        html`<p>Shall ${paper} come to your mailbox?</p><form method="post"><button>Yes, send it to me</button></form><p><small>If it was not you, close this page; nothing will be sent.</small></p>`,
      ),
    confirmed: () =>
      page(
        'You are in',
        html`<p>The next issue comes to you. Each one carries a link with which you change what you get, or leave.</p>`,
      ),
    ranOut: () =>
      page(
        'This address has run out',
        html`<p>It is too old, or was not copied whole. Nothing was changed.</p><p><a href="../subscribe/">Subscribe again</a></p>`,
      ),
    leaving: (token, wish) =>
      page(
        'Leave, or change what you get',
        html`<form method="post"><button>Unsubscribe</button></form>
<p><small>Your address is deleted at once. Only a mark that cannot be read back is kept, so that no list brings it back.</small></p>
<h2>Or get less</h2><form method="post" action="../preferences/${token}">${wishes(wish)}<button>Keep this</button></form>`,
      ),
    left: () =>
      page(
        'You have left',
        html`<p>No further issue will be sent, and your address is deleted. An issue that was already on its way may still arrive.</p><p><a href="../subscribe/">It was a mistake</a></p>`,
      ),
    preferred: () => page('Kept', html`<p>From the next issue on you get what you chose.</p>`),
    tooMuch: () =>
      page('Too many at once', html`<p>Many requests came from your network. Please try again in an hour.</p>`),
    refused: () => page('Not from there', html`<p>This request came from another site and was not carried out.</p>`),
  };
}

function wishes(wish: Preferences): Html {
  const radio = (value: Preferences['rhythm'], text: string) =>
    html`<label><input type="radio" name="rhythm" value="${value}"${wish.rhythm === value && html` checked`}> ${text}</label>`;
  const box = (topic: string) =>
    html`<label><input type="checkbox" name="topics" value="${topic}"${
      (wish.topics.length === 0 || wish.topics.some((each) => each === topic)) && html` checked`
    }> ${topic}</label>`;
  return html`<fieldset><legend>How often</legend>${radio('daily', 'every day')}${radio('weekly', 'on Saturdays, the week in one issue')}</fieldset>
<fieldset><legend>About what, beside the lead</legend>${readerTopics.map(box)}</fieldset>`;
}

function pageOf(paper: string, site: string, title: string, text: Html): string {
  const shell = html`<!DOCTYPE html>
<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><meta name="color-scheme" content="light dark"><title>${title} · ${paper}</title><!--style--></head>
<body><main><p class="name"><a href="${site}/">${paper}</a></p><h1>${title}</h1>
${text}</main></body></html>
`.toString();
  // The tag lets no value into a style; this one is our own and fixed.
  return shell.replace('<!--style-->', `<style>${style}</style>`);
}
