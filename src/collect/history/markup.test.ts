import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withoutMarkup } from './markup.ts';

test('tags go, references are read, words stay apart', () => {
  assert.equal(withoutMarkup('<h3>Fixed</h3><p>a &amp; <b>b</b>ug&#39;s&nbsp;end</p>'), "Fixed a & bug's end");
  assert.equal(withoutMarkup('one<br>two<!-- three --><script>four()</script>'), 'one two');
});

test('plain text stays as it is', () => {
  for (const text of ['5 < 7 and 9 > 8', 'Vec<u8> in <your-file>', 'AT&T', 'a &unknown; b', '&#0; &#xd800;'])
    assert.equal(withoutMarkup(text), text);
});
