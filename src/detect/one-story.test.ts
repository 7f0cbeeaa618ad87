import assert from 'node:assert/strict';
import { test } from 'node:test';
import { headOfSubject, headOfTitle, isSameHead } from './events/head.ts';
import { pastOf } from '../archive/memory-past.ts';
import { cutoff, listed, manyModels, model, morningWith, thread } from './made-events.ts';
import { newToList } from './angles/new-to-list.ts';
import { wideDiscussion } from './angles/wide-discussion.ts';
import { oneStoryEach } from './one-story.ts';
import { byScore } from './order.ts';

test('a title begins with the name it is about, where it begins with one', () => {
  assert.equal(headOfTitle('Unlimited Verse: one shot at long poems'), 'unlimitedverse');
  assert.equal(headOfTitle('Show HN: Versifier – we made rhymes'), 'versifier');
  assert.equal(headOfTitle('Introducing Samplar Grand 4.8'), 'samplargrand48');
  assert.equal(headOfTitle('What I learned from a year of reading old letters'), null);
  assert.equal(headOfTitle('AI: a view'), null, 'too short to tell things apart');
});

const same = (a: string, b: string) => isSameHead(headOfTitle(a)!, headOfSubject(model(b))!);

test('names meet where one begins or ends the other', () => {
  assert.ok(same('DVerse: faster rhymes', 'sample-lab/Deep-V4-DVerse'));
  assert.ok(same('Samplar 4 12B: a unified model', 'sample-lab/samplar-4-12B-it'));
  assert.ok(!same('Samplar 4: a unified model', 'sample-lab/examplo-samplar-4-tuned'));
});

test('a model that is new to the list and its thread are one story, and no echo of it is told in the next days', async () => {
  const trend = 'rank/models-trending';
  const olds = manyModels(20);
  const days = ['2026-04-30', '2026-05-01', '2026-05-02'].map((day) =>
    listed(trend, olds, () => ({ likes: 9 }), `${day}T08:00:00Z`),
  );
  const verse = model('sample-ada/unlimited-verse');
  const today = listed(trend, [...olds.slice(0, 4), verse, ...olds.slice(4)], () => ({
    likes: 90,
    'trending-score': 90,
  }));
  const talk = thread('1', 'Unlimited Verse: a model of one shot', 400, 'https://github.com/sample-ada/verse');
  const aboutAi = thread('2', 'Agents at work in small offices', 300, 'https://lab.example/agents');
  const past = pastOf([...days.flat(), ...today, ...talk, ...aboutAi], cutoff);
  const morning = morningWith();
  const found = [...(await newToList.find(past, morning)), ...(await wideDiscussion.find(past, morning))].sort(byScore);
  const told = oneStoryEach(found);
  assert.equal(told.filter((finding) => finding.subject === verse || finding.subject === 'hn:thread/1').length, 1);
  assert.ok(told.some((finding) => finding.subject === 'hn:thread/2'));
  assert.deepEqual(
    oneStoryEach(found, [headOfSubject(verse)!]).map((finding) => finding.subject),
    ['hn:thread/2'],
  );
});
