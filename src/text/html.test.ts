import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { dataBlock, type Html, html, outsideAddress, ownScript, safeAddress } from './html.ts';

const shown = (markup: Html) => markup.toString();
const item = (text: string) => html`<li>${text}</li>`;
const unescape = (text: string) =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

test('text never becomes markup, and is read back as it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const made = shown(html`${text}`);
      assert.doesNotMatch(made, /[<>"']/);
      assert.equal(unescape(made), text.replaceAll('\u007f', ''));
    }),
  );
});

test('what XML cannot hold is dropped', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const made = shown(html`${text}`);
      assert.doesNotMatch(made, /[\ufffe\uffff]|(?![\t\n\r])\p{Cc}/u);
      assert.ok(made.isWellFormed());
    }),
  );
});

test('HTML stays, lists are joined, nothing is nothing', () => {
  assert.equal(shown(html`<ul>${['a', '<b>'].map(item)}</ul>`), '<ul><li>a</li><li>&lt;b&gt;</li></ul>');
  assert.equal(shown(html`[${null}${undefined}${false}${0}]`), '[0]');
});

test('only http, https and our own relative addresses stand in a link', () => {
  for (const bad of [
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'JAVASCRIPT&colon;alert(1)',
    'data:text/html,x',
    '//evil.example/x',
    '/\\evil.example',
    'https://user:secret@example.org/',
    'https://',
    'http://exa mple.org/',
    'vbscript:x',
  ])
    assert.equal(shown(html`<a href="${bad}">x</a>`), '<a href="#">x</a>', bad);
  for (const good of [
    'https://example.org/a?b=c&d=%20#e',
    'http://localhost:8080/',
    '../issues/2026-05-04/',
    '#c17',
    '',
    '/',
    './',
  ])
    assert.equal(safeAddress(good), good);
  assert.equal(outsideAddress('../x'), null);
});

test('an address that is kept never runs anything', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const kept = safeAddress(text);
      if (kept !== null) assert.match(new URL(kept, 'https://post.example.org/a/').protocol, /^https?:$/);
    }),
  );
});

test('a value cannot be put where it would be code', () => {
  const value = 'x';
  assert.throws(() => html`<p style="${value}"></p>`, TypeError);
  assert.throws(() => html`<p onclick="${value}"></p>`, TypeError);
  assert.throws(() => html`<p class=${value}></p>`, TypeError);
  assert.throws(
    () =>
      html`<script>
        ${value};
      </script>`,
    TypeError,
  );
  assert.throws(() => html`<!-- ${value} -->`, TypeError);
});

test('data for machines cannot end its element, and is read back as it was', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const made = shown(dataBlock({ text }));
      const inside = made.slice('<script type="application/ld+json">'.length, -'</script>'.length);
      assert.doesNotMatch(inside, /[<>&\u2028\u2029]/);
      assert.deepEqual(JSON.parse(inside), { text });
    }),
  );
});

test('a script is one of ours or none', () => {
  assert.equal(shown(ownScript('../assets/search.js')), '<script type="module" src="../assets/search.js"></script>');
  for (const elsewhere of [
    'https://example.org/a.js',
    '//example.org/a.js',
    'data:text/javascript,1',
    '" onload="',
    '',
  ])
    assert.throws(() => ownScript(elsewhere), TypeError);
});
