import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fixture, readAt, sendOut } from '../testing/sent-out.ts';
import { advisories } from './source.ts';

const followed = { packages: [{ registry: 'pypi' as const, name: 'sample-wicket-awl' }] };
const advisory = 'osv:advisory/GHSA-samp-bszu-kdot';

test('an advisory comes home with title, dates, severity and the package it was asked for', async () => {
  const { of, asked } = await sendOut(advisories, () => fixture(import.meta.url, 'advisories.json'), { followed });
  assert.deepEqual(JSON.parse(asked[0]?.body ?? ''), { package: { name: 'sample-wicket-awl', ecosystem: 'PyPI' } });
  assert.equal(of(advisory, 'title'), 'Unsafe loading of pickled weights in sample-wicket-awl');
  assert.equal(of(advisory, 'published-at'), '2026-05-02T08:47:20Z');
  assert.equal(of(advisory, 'severity'), 'high');
  assert.deepEqual(of(advisory, 'affects'), ['pypi:sample-wicket-awl']);
  assert.equal(of(advisory, 'first-seen-at'), readAt);
  assert.equal(of('osv:advisory/PYSEC-2026-90001', 'title'), 'First line.');
});

test('a withdrawn advisory is left out, none at all is no gap, and another shape is one', async () => {
  const { of } = await sendOut(advisories, () => fixture(import.meta.url, 'advisories.json'), { followed });
  assert.equal(of('osv:advisory/GHSA-samp-with-drawn', 'title'), undefined);
  assert.deepEqual((await sendOut(advisories, () => '{}', { followed })).gaps, []);
  assert.equal((await sendOut(advisories, () => '{"vulnerabilities":[]}', { followed })).gaps.length, 1);
});
