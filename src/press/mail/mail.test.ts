import assert from 'node:assert/strict';
import { test } from 'node:test';
import { edition, editedFor, states } from '../../../test/gallery/issue.ts';
import type { Issue } from '../../vocabulary/index.ts';
import { largestHtml, printMail } from './mail.ts';

const bytes = (parts: readonly string[]) => Buffer.byteLength(parts.join(''));

test('every state of the page is a mail of 80 kB or less with a text part, a preheader and an imprint', () => {
  for (const state of states) {
    const mail = printMail(editedFor(state).issue, edition);
    assert.ok(bytes(mail.html) <= largestHtml, state);
    assert.ok(mail.subject.length > 0 && mail.preheader.length > 0, state);
    for (const part of [mail.html, mail.text]) assert.ok(part[1].includes(edition.imprint!), state);
    assert.doesNotMatch(mail.html.join(''), /<img|<script|<link|src=/i);
  }
});

test('the address to leave stands once in each part, in a link of its own', () => {
  const mail = printMail(editedFor('full').issue, edition);
  assert.match(`${mail.html[0]}ADDRESS${mail.html[1]}`, /<a href="ADDRESS">Unsubscribe/);
  assert.match(`${mail.text[0]}ADDRESS${mail.text[1]}`, /\nADDRESS\n/);
});

test('an issue too long for mail programs leaves its last sections to the site and says so', () => {
  const { issue } = editedFor('full');
  const long: Issue = { ...issue, sections: Array.from({ length: 40 }, () => issue.sections).flat() };
  const mail = printMail(long, edition);
  assert.ok(bytes(mail.html) <= largestHtml && bytes(mail.html) > largestHtml / 2);
  assert.match(mail.html.join(''), /The whole issue/);
});

test('a reader of papers is not sent stories about code, and keeps the lead', () => {
  const { issue } = editedFor('full');
  const [whole, papers] = [printMail(issue, edition), printMail(issue, edition, ['papers'])];
  assert.ok(bytes(papers.html) < bytes(whole.html));
  assert.equal(papers.subject, whole.subject);
});

test('names from outside cannot become markup or forge the place of the address', () => {
  const { issue } = editedFor('full');
  const hostile = JSON.parse(
    JSON.stringify(issue).replaceAll(
      '"kind":"words","text":"',
      '"kind":"words","text":"<!--reader--><script>x</script>',
    ),
  ) as Issue;
  const page = printMail(hostile, edition).html.join('HERE');
  assert.doesNotMatch(page, /<script>|<!--reader-->/);
  assert.equal(page.split('HERE').length, 2);
});
