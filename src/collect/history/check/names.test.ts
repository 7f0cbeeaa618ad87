import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findSubject, repoNamesIn } from './names.ts';

test('names become subjects, and what cannot be a name does not', () => {
  assert.equal(findSubject('repo', 'sample-ada/alpha.js'), 'gh:repo/sample-ada/alpha.js');
  assert.equal(findSubject('model', 'sample-lab/Sample-7B'), 'hf:model/sample-lab/Sample-7B');
  assert.equal(findSubject('model', 'sample-bare'), 'hf:model/sample-bare');
  assert.equal(findSubject('paper', '2605.00825v2'), 'arxiv:paper/2605.00825');
  assert.equal(findSubject('paper', 'https://www.arxiv.org/abs/cs/0701001v1'), 'arxiv:paper/cs/0701001');
  assert.equal(findSubject('thread', '47655408'), 'hn:thread/47655408');
  assert.equal(findSubject('npm', '@sample/kit'), 'npm:package/@sample/kit');
  for (const [kind, bad] of [
    ['repo', 'alpha'],
    ['repo', 'sample-ada/..'],
    ['repo', 'sample ada/alpha'],
    ['repo', 'a/b/c'],
    ['dataset', 'a/b/c'],
    ['space', '<b>/x'],
    ['paper', '12.34'],
    ['thread', '0'],
    ['pypi', 'a b'],
  ] as const)
    assert.equal(findSubject(kind, bad), null, bad);
});

test('repositories are found in addresses, each once, without branches, endings and pages of GitHub itself', () => {
  const text =
    'Code: https://github.com/sample-ada/alpha.git, https://github.com/sample-ada/alpha/tree/main and ' +
    '(github.com/sample-ben/beta). See https://github.com/topics/sample and https://github.com/sample-cyd.';
  assert.deepEqual(repoNamesIn(text), ['sample-ada/alpha', 'sample-ben/beta']);
});
