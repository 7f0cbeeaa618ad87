import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kindOfTitle } from './announcement.ts';
import type { Publisher } from './publishers.ts';

const families = new Set(['samplar', 'examplo']);
const lab: Publisher = {
  name: 'Sample Lab',
  tier: 1,
  sites: ['lab.example'],
  accounts: ['sample-lab'],
  families: ['samplar'],
  ownFamilies: ['verse'],
};
const kind = (title: string, publisher: Publisher | null = lab, link: string | null = null) =>
  kindOfTitle(title, { families, publisher, link }).kind;

test('a title that names a model in one of the forms of a release announces it', () => {
  for (const title of [
    'Introducing Samplar Grand 4.8',
    'Samplar Fable 5 and Samplar Myth 5',
    'Previewing SAMPLAR‑5.6 Sol: a next-generation model',
    'Samplar 4 12B: the developer guide',
    'Samplar3.7-Max: the agent frontier',
    'Introducing Verse 2.5',
    'Introducing Nonesuch-7B',
    'Diffusionsamplar: four times faster text',
    'Samplar 5 is here',
    'Introducing Samplar-Rosalind for life sciences',
  ])
    assert.equal(kind(title), 'model', title);
});

test('a title about using, comparing, selling or celebrating a model announces none', () => {
  for (const title of [
    'Introducing Samplar for Small Business',
    'Samplar Code now supports artifacts',
    'Samplar 4.7 is now available in Otherware',
    'Meet the winners of our Samplar 4.8 Build Day hackathon',
    'Samplar 5 beats Examplo 4 on precision',
    'Samplar 5.2 vs. Examplo',
    'Samplar Grand 4 and 4.1 can now end a rare subset of conversations',
    'Samplar 5 and Examplo 2.5 are now available in Otherware',
    'Wave 14: may the best model win',
    'Statement on the directive to suspend access to Samplar 5',
    'How one seller uses Samplar 4.8',
    'Sampletool 2.3.15',
  ])
    assert.notEqual(kind(title), 'model', title);
});

test('rounds of money, offices, customers and partners are no releases, and of these only money is news', () => {
  assert.equal(kind('Sample Lab raises $65B in Series H funding'), 'company');
  assert.equal(kind('Sample Lab opens Milan office'), 'no-news');
  assert.equal(kind('How Sampleco cut costs with Samplar'), 'no-news');
  assert.equal(kind('TCS and Sample Lab partner to bring Samplar to banks'), 'no-news');
});

test('a new company is company news, and what a state orders is policy, whatever it stops', () => {
  assert.equal(kind('Building a new services company with Samplebank and Others'), 'company');
  assert.equal(kind('Statement on the government directive to suspend access to Samplar 5'), 'policy');
});

test('prices, limits, deprecations and licences are told by their words', () => {
  assert.equal(kind('Higher usage limits for Samplar'), 'limits');
  assert.equal(kind('Improvements to team pricing'), 'price');
  assert.equal(kind('Samplar 3 will be retired in June, deprecation notice'), 'deprecation');
  assert.equal(kind('Sample Lab is open-sourcing Humblebee'), 'licence');
  assert.equal(kind('Rendering the sky, sunsets and planets'), 'no-news');
});

test('a publisher that gathers the news of others announces nothing', () => {
  assert.equal(kind('Samplar 5 makes a splash', { ...lab, digest: true }), 'no-news');
});

test('a bare version is news of software only with a new first number', () => {
  assert.equal(kind('Sampletool 2.0', null), 'version');
  assert.equal(kind('Sampletool 2.3', null), 'no-news');
});
