import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { line } from './line.ts';
import { nameOf } from './names.ts';
import { figure } from './pieces.ts';
import { sixWordRuns } from '../text/running-text.ts';
import { measure, skeletons } from './prose-metrics.ts';
import { repo, stars } from './testing/made.ts';

const name = nameOf(repo).short;
const run = line`${name} stood at ${figure(stars(65_736))} stars this morning. It rains.`?.spans ?? [];

describe('prose metrics', () => {
  it('count sentences, words, figures and claims; a name is one word', () => {
    const metrics = measure([run]);
    assert.equal(metrics.sentences, 2);
    assert.equal(metrics.words, 9);
    assert.equal(metrics.meanLength, 4.5);
    assert.equal(metrics.longestSentence, 7);
    assert.equal(metrics.withFigure, 0.5);
    assert.equal(metrics.wordsPerClaim, 9);
  });

  it('find long words hard and short ones easy', () => {
    const easy = measure([[{ kind: 'words', text: 'The cat sat on the mat.' }]]);
    const hard = measure([[{ kind: 'words', text: 'Organisational considerations necessitate reconsideration.' }]]);
    assert.ok(easy.readingEase > 100 && hard.readingEase < 0);
    assert.ok(easy.grade < 3 && hard.grade > 15);
    assert.equal(hard.longWords, 1);
  });

  it('see the same words again, whatever they are about', () => {
    assert.deepEqual(sixWordRuns(run)[0], 'stood at 65,736 stars this morning');
    assert.deepEqual(skeletons([run]), ['# stood at # stars this morning.', 'It rains.']);
  });
});
