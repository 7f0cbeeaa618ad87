/**
 * HTML as a type. Only the `html` tag makes it, and it escapes everything that is not already HTML, so that text from
 * outside can never become markup. The same tag writes the XML of the feeds.
 */

/** Markup that is safe to send. Nothing but the tag `html` makes it. */
class Markup {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  toString(): string {
    return this.#text;
  }
}
export type Html = Markup;
export type HtmlValue = Html | string | number | null | undefined | false | readonly HtmlValue[];

/**
 * Joins a template: text is escaped, HTML stays, lists are joined, `null`, `undefined` and `false` are nothing. A value
 * that fills `href` or `src` must be a safe address, or `#` stands there instead. Throws TypeError where no value belongs:
 * in an unquoted attribute, a `style`, an event handler, a comment or a script.
 */
export function html(strings: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  const holes = holesOf(strings);
  let markup = strings[0] ?? '';
  values.forEach((value, index) => {
    markup += holes[index] === 'address' ? escapeHtml(addressText(value)) : textOf(value);
    markup += strings[index + 1] ?? '';
  });
  return new Markup(markup);
}

/**
 * Data for machines in a page (JSON-LD). Browsers do not run it, and nothing in it can end the element or begin another:
 * every letter that markup knows is written by its number.
 */
export function dataBlock(value: object): Html {
  const json = JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return new Markup(`<script type="application/ld+json">${json.toWellFormed()}</script>`);
}

/** A script of our own, by its address relative to the page. Throws TypeError for an address that leads elsewhere. */
export function ownScript(address: string): Html {
  if (address === '' || outsideAddress(address) !== null || safeAddress(address) === null)
    throw new TypeError(`not a script of ours: ${address}`);
  return new Markup(`<script type="module" src="${escapeHtml(address)}"></script>`);
}

/** `& < > " '` as references; characters that neither HTML nor XML can hold are dropped, lone surrogates become U+FFFD. */
export function escapeHtml(text: string): string {
  if (plainText.test(text)) return text;
  return needsCare.test(text) ? text.toWellFormed().replace(escapes, (character) => references[character] ?? '') : text;
}

/**
 * An address that may stand in a link: absolute `http:` or `https:`, or relative to the page and without a scheme.
 * Null for anything else (`javascript:`, `data:`, `//host`, broken text).
 */
export function safeAddress(address: string): string | null {
  if (outsideAddress(address) !== null) return address;
  const relative = /^(?:[\w.~#?%-][\w.~%-]*|\/(?!\/))[\w./~#?=&%+@-]*$/;
  return address === '' || relative.test(address) ? address : null;
}

/** The address of a source: `http:` or `https:` with a host and without a user name, as it was given; null otherwise. */
export function outsideAddress(address: string): string | null {
  if (!/^https?:\/\/[^\s"'<>\\^`{|}]+$/i.test(address)) return null;
  const url = URL.parse(address);
  return url !== null && url.username === '' && url.password === '' ? address : null;
}

/** Most text by far: letters of ASCII and the signs of English print, none of which markup knows. */
const plainText = /^[ !#-%(-;=?-~‘’“”–…·№]*$/;
const needsCare = /[&<>"'\p{Cs}\ufffe\uffff]|(?![\t\n\r])\p{Cc}/u;
const escapes = /[&<>"'\ufffe\uffff]|(?![\t\n\r])\p{Cc}/gu;
const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function textOf(value: HtmlValue): string {
  if (typeof value === 'string') return escapeHtml(value);
  if (value === null || value === undefined || value === false) return '';
  if (typeof value === 'number') return String(value);
  if (value instanceof Markup) return value.toString();
  return value.map(textOf).join('');
}

function addressText(value: HtmlValue): string {
  return typeof value === 'string' ? (safeAddress(value) ?? '#') : '#';
}

type Hole = 'text' | 'address';
const known = new WeakMap<readonly string[], readonly Hole[]>();

/** What may stand in each hole of a template; looked at once for each template in the source. */
function holesOf(strings: readonly string[]): readonly Hole[] {
  const seen = known.get(strings);
  if (seen) return seen;
  let before = '';
  const holes = strings.slice(0, -1).map((text) => {
    before += text;
    return holeAfter(before);
  });
  known.set(strings, holes);
  return holes;
}

function holeAfter(before: string): Hole {
  const tag = before.slice(before.lastIndexOf('<'));
  if (/^<(?:!--|script|style)/i.test(tag)) throw new TypeError(`no value may stand in ${tag.slice(0, 20)}`);
  if (!tag.startsWith('<') || tag.includes('>')) return 'text';
  const attribute = /\s([\w:-]+)=("[^"]*|'[^']*|[^"'\s]*)$/.exec(tag);
  if (attribute === null) return 'text';
  const [, name = '', value = ''] = attribute;
  if (!/^["']/.test(value)) throw new TypeError(`the value of ${name} needs quotation marks`);
  if (name === 'style' || name.startsWith('on')) throw new TypeError(`no value may stand in ${name}`);
  return (name === 'href' || name === 'src') && value.length === 1 ? 'address' : 'text';
}
