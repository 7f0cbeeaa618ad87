import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fixture, sendOut } from '../testing/sent-out.ts';
import { weatherAt } from './source.ts';

const place = 'place:place/Sampleton, Samplevania';
const source = weatherAt('Sampleton, Samplevania');
const service = ({ url }: { url: string }) =>
  fixture(import.meta.url, url.includes('geocoding') ? 'places.json' : 'current.json');

test('temperature and sky of the place come home', async () => {
  const { of, asked, gaps } = await sendOut(source, service);
  assert.deepEqual(gaps, []);
  assert.equal(of(place, 'temperature'), -0.4);
  assert.equal(of(place, 'sky'), 'light rain');
  assert.equal(new URL(asked[0]!.url).searchParams.get('name'), 'Sampleton');
  assert.equal(new URL(asked[1]!.url).searchParams.get('latitude'), '51.50853');
});

test('weather of another day, beyond any weather, or of an unknown place is none', async () => {
  const current = Buffer.from(await fixture(import.meta.url, 'current.json')).toString('utf8');
  for (const wrong of [
    current.replace('2026-05-04T05:30', '2026-05-03T05:30'),
    current.replace('-0.4', '-400'),
    current.replace('"°C"', '"°F"'),
  ]) {
    const { gaps, observations } = await sendOut(source, (asked) =>
      asked.url.includes('geocoding') ? service(asked) : wrong,
    );
    assert.deepEqual([gaps.length, observations.length], [1, 0]);
  }
  const nowhere = await sendOut(source, () => '{"generationtime_ms":0.4}');
  assert.match(nowhere.gaps[0]?.reason ?? '', /knows no place/);
});
