import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { metrics } from '../../vocabulary/metric.ts';
import { namedMappings } from './mappings.ts';
import { readOwnMapping } from './own-mapping.ts';
import { csv, importMade, jsonl, scratchFolder } from './scratch.ts';

const page = await readFile(fileURLToPath(new URL('../../../docs/importing.md', import.meta.url)), 'utf8');

/** A fenced block of docs/importing.md by the name behind its language. */
function block(name: string): string {
  const found = new RegExp(`^\`\`\`\\w+ ${RegExp.escape(name)}\\n([\\s\\S]*?)^\`\`\`$`, 'm').exec(page);
  assert.ok(found, `docs/importing.md has no block ${name}`);
  return found[1]!;
}

async function mappingOf(t: TestContext, written: unknown) {
  const path = join(await scratchFolder(t), 'sample-mapping.json');
  await writeFile(path, typeof written === 'string' ? written : JSON.stringify(written));
  return readOwnMapping(path);
}

test('the example in docs/importing.md keeps and says what the page promises', async (t) => {
  const mapping = await mappingOf(t, block('sample-mapping.json'));
  const files = { 'sample-stars.csv': block('sample-stars.csv') };
  const { observations, lines, batches, sources } = await importMade(t, mapping, files);
  const kept = observations.map(
    ({ subject, metric, value, asOf, knownAt }) =>
      `${subject} ${metric} ${JSON.stringify(value)} as of ${asOf} known at ${knownAt}\n`,
  );
  assert.equal(kept.join(''), block('kept'));
  assert.ok(lines.includes(`! ${block('said').trim()}`));
  assert.deepEqual(sources, ['own/sample-stars/rows']);
  assert.equal(batches[0]?.snapshots[0]?.snapshot.address, 'https://sample.example/stars');
});

test('docs/importing.md tells of every named mapping, its sources and their times, and of every metric that can be named', async () => {
  for (const { load } of namedMappings) {
    const mapping = await load();
    for (const set of mapping.sets) {
      assert.ok(page.includes(`\`${mapping.name}/${set.name}\``), `${mapping.name}/${set.name} is missing`);
      assert.ok(page.includes(set.times), `the times of ${mapping.name}/${set.name} are out of date`);
    }
  }
  const nameable = ['repo', 'model', 'dataset', 'space', 'paper', 'thread', 'package'];
  for (const { id, of } of metrics)
    if (of.some((kind) => nameable.includes(kind))) assert.ok(page.includes(`\`${id}\``), `${id} is missing`);
});

const least = {
  name: 'sample',
  subject: { kind: 'model', key: '{id}' },
  metrics: { likes: 'hearts' },
  asOf: { column: 'read' },
  knownAt: 'as-of',
};

test('rows of a JSON document, and a moment of its own for what was known', async (t) => {
  const mapping = await mappingOf(t, { ...least, rows: 'data.items', knownAt: { column: 'kept' } });
  const item = { id: 'sample-lab/alpha', hearts: 3, read: '2026-05-03T08:00:00+02:00', kept: '2026-05-03T09:00:00Z' };
  const { of, times } = await importMade(t, mapping, { 'sample.json': JSON.stringify({ data: { items: [item] } }) });
  assert.deepEqual(of('hf:model/sample-lab/alpha'), { likes: [3] });
  assert.deepEqual(times('hf:model/sample-lab/alpha', 'likes'), {
    asOf: '2026-05-03T06:00:00Z',
    knownAt: '2026-05-03T09:00:00Z',
  });
});

test('files whose names say no format are read as the mapping says, with its separator', async (t) => {
  const mapping = await mappingOf(t, { ...least, format: 'csv', separator: ';' });
  const { of } = await importMade(t, mapping, {
    'sample.txt': 'id;hearts;read\nsample-lab/alpha;3;2026-05-03T06:00:00Z\n',
  });
  assert.deepEqual(of('hf:model/sample-lab/alpha'), { likes: [3] });
});

const row = (id: unknown, kept: string) => ({ id, hearts: 3, read: '2026-05-03T06:00:00Z', kept });

test('a row that would be known before it happened, or names no subject, is left out', async (t) => {
  const mapping = await mappingOf(t, { ...least, knownAt: { column: 'kept' } });
  const rows = jsonl(
    row('sample-lab/a', '2026-05-03T06:00:00Z'),
    row('sample-lab/b', '2026-05-04T06:00:00Z'),
    row('sample-lab/c', '2026-05-02T06:00:00Z'),
    row(null, '2026-05-04T06:00:00Z'),
  );
  const { observations, lines } = await importMade(t, mapping, { 'sample.jsonl': rows });
  assert.equal(observations.length, 2);
  assert.match(lines.join('\n'), /:3: it describes a moment after it was known/);
  assert.match(lines.join('\n'), /:4: id is missing/);
});

test('a file without the columns of the mapping is a fault that names them', async (t) => {
  const mapping = await mappingOf(t, least);
  await assert.rejects(importMade(t, mapping, { 'sample.csv': csv(['id', 'stars'], ['sample-lab/a', 1]) }), {
    why: 'It has the fields id, stars. The mapping reads rows with the fields id, read, hearts.',
  });
});

const wrong: readonly (readonly [string, unknown, RegExp])[] = [
  ['no JSON', '{', /It cannot be read/],
  ['no object', [], /holds no JSON object/],
  ['a field nobody knows', { ...least, metric: {} }, /metric: no such field/],
  ['a name with spaces', { ...least, name: 'My Stars' }, /name: small letters/],
  ['a kind that is none', { ...least, subject: { kind: 'planet', key: '{id}' } }, /subject\.kind: one of repo/],
  ['a key without columns', { ...least, subject: { kind: 'model', key: 'id' } }, /subject\.key: columns in braces/],
  ['a metric that is none', { ...least, metrics: { hearts: 'h' } }, /metrics\.hearts: no such metric/],
  ['a metric of another kind', { ...least, metrics: { stars: 's' } }, /metrics\.stars: it is not known of a model/],
  ['an attribute among metrics', { ...least, metrics: { task: 't' } }, /metrics\.task: it is an attribute/],
  ['a metric among attributes', { ...least, attributes: { likes: 'h' } }, /attributes\.likes: it is a metric/],
  ['nothing to read', { ...least, metrics: {} }, /nothing is read/],
  ['no as-of', { ...least, asOf: {} }, /asOf\.column/],
  ['an hour that is none', { ...least, asOf: { column: 'read', at: '25:00' } }, /asOf\.at/],
  ['no word on when it was known', { ...least, knownAt: undefined }, /knownAt: one of/],
  ['known a day before', { ...least, knownAt: { daysAfter: -1, at: '00:00' } }, /knownAt: one of/],
  ['a format that is none', { ...least, format: 'xml' }, /format: one of csv/],
  ['an address that is none', { ...least, url: 'file:///etc' }, /url: an address of the web/],
];
for (const [what, written, why] of wrong)
  test(`a mapping with ${what} is refused, and the fault says where`, async (t) => {
    await assert.rejects(mappingOf(t, written), { name: 'Fault', why });
  });

test('every problem of a mapping is named at once', async (t) => {
  await assert.rejects(mappingOf(t, { ...least, name: '', knownAt: 'soon' }), { why: /name: [\s\S]*knownAt: / });
});
