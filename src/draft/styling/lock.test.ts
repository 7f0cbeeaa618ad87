import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plain } from '../../text/spans.ts';
import type { Spans } from '../../vocabulary/draft.ts';
import { subjectId } from '../../vocabulary/subject.ts';
import { readAnswer } from './answer.ts';
import { tidied, violation, withoutAdverbs } from './lock.ts';
import { filled, slotted } from './slots.ts';

const sentence: Spans = [
  { kind: 'name', subject: subjectId('repo', 'sample-org/sample-engine'), text: 'sample-engine' },
  { kind: 'words', text: ' stood at ' },
  { kind: 'claim', ref: 'f1', display: { as: 'figure' }, text: '65,736' },
  { kind: 'words', text: ' stars this morning; on ' },
  { kind: 'claim', ref: 'f2', display: { as: 'day', form: 'weekday' }, text: 'Thursday' },
  { kind: 'words', text: ' it had ' },
  { kind: 'claim', ref: 'f3', display: { as: 'words' }, text: 'nine' },
  { kind: 'words', text: '.' },
];
const open = slotted(sentence)!;

test('a sentence is emptied and filled again without a loss', () => {
  assert.equal(open.text, '[[N1]] stood at [[F1]] stars this morning; on [[D1]] it had [[F2]].');
  assert.equal(plain(filled(open.text, open.slots)), plain(sentence));
});

test('a figure in words is written large where a sentence begins with it', () => {
  assert.match(plain(filled('[[F2]] it had on [[D1]].', open.slots)), /^Nine it had on Thursday/);
});

test('another order, other small words and words that mean the same pass', () => {
  for (const styled of [
    open.text,
    'This morning [[N1]] sat at [[F1]] stars; it had [[F2]] on [[D1]].',
    'On [[D1]], while [[N1]] stood at [[F1]] stars this morning, it had [[F2]].',
  ])
    assert.equal(violation(open, styled), null, styled);
});

test('whatever says more, less or other is refused', () => {
  for (const styled of [
    '[[N1]] stood at [[F1]] stars this morning.',
    '[[N1]] stood at [[F1]] stars this morning; on [[D1]] it had [[F2]] and [[F3]].',
    '[[N1]] stood at [[F2]] stars this morning; on [[D1]] it had [[F1]].',
    '[[N1]] stood at [[F1]] stars this morning; on [[D1]] it had [[F2]] downloads.',
    '[[N1]] stood at [[F1]] stars this morning; on [[D1]] it never had [[F2]].',
    '[[N1]] stands at [[F1]] stars this morning; on [[D1]] it had [[F2]].',
    '[[N1]] stood at [[F1]] stars this morning; on [[D1]] it had [[F2]], says Napoleon.',
    '[[N1]] stood at [[F1]] stars this morning; on [[D1]] it had [[F2]], or 12.',
    '[[N1]] stood at [[F1]] stars this morning. On [[D1]] it had [[F2]].',
    '[[N1]] stood at “[[F1]]” stars this morning; on [[D1]] it had [[F2]].',
    '[[N1]] stood at [[F1]] st\u0430rs this morning; on [[D1]] it had [[F2]].',
    '<b>[[N1]]</b> stood at [[F1]] stars this morning; on [[D1]] it had [[F2]].',
  ])
    assert.notEqual(violation(open, styled), null, styled);
});

test('marks around an answer and adverbs too many are taken off without a question', () => {
  assert.equal(tidied(`**"${open.text.slice(0, -1)}"**`), open.text);
  const eager = '[[N1]] really stood at [[F1]] stars this morning; on [[D1]] it had [[F2]] users.';
  assert.equal(withoutAdverbs(open, eager.replace(' users', '')), open.text);
  assert.equal(withoutAdverbs(open, eager), eager);
});

test('of an answer only what was asked for is read', () => {
  const answer = 'Here you are: {"s1": "One.", "s2": 2, "s9": "Nine.", "__proto__": {"s3": "Three."}} Enjoy!';
  assert.deepEqual([...readAnswer(answer, ['s1', 's2', 's3'])!], [['s1', 'One.']]);
  assert.equal(readAnswer('{"s1": "One."', ['s1']), null);
  assert.equal(readAnswer('["One."]', ['s1']), null);
});
