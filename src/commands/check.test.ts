import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fixedClock } from '../system/clock.ts';
import { silentLog } from '../system/log.ts';
import { Fault } from '../system/fault.ts';
import type { Claim } from '../vocabulary/index.ts';
import { checkCommand } from './check.ts';
import type { World } from './command.ts';

const subject = 'gh:repo/sample-org/sample-engine';
const claim = {
  id: 'c1',
  section: 'lead',
  text: '65,736',
  value: 65_736,
  unit: 'stars',
  display: { as: 'figure' },
  window: { from: '2026-05-04', to: '2026-05-04' },
  population: null,
  formula: { name: 'observed', version: 1, params: {} },
  inputs: ['o1'],
  subject,
} as unknown as Claim;
const observation = { id: 'o1', subject, metric: 'stars', asOf: '2026-05-04T05:36:00Z', value: 65_736 };
const masthead = { name: 'A Sample Post', place: 'Sampleton' };
const issue = { date: '2026-05-04', number: 1, minutes: 1, revision: 0, masthead, sections: [], made: [] };

let folder = '';
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'morning-post-check-'));
  await writeFile(join(folder, 'issue.json'), JSON.stringify(issue));
  await writeFile(
    join(folder, 'evidence.json'),
    JSON.stringify({ claims: [claim], workings: [], observations: [observation] }),
  );
});
after(() => rm(folder, { recursive: true, force: true }));

function world(): World & { readonly said: string[] } {
  const said: string[] = [];
  return {
    said,
    clock: fixedClock('2026-05-04T08:00:00Z'),
    log: silentLog(),
    out: (text) => void said.push(text),
    cwd: folder,
    env: {},
    stop: new AbortController().signal,
  };
}

async function* input(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}

test('a true text passes with exit 0, one line for each sentence', async () => {
  const here = world();
  const text = 'sample-engine stood at 65,736 stars this morning.\n';
  assert.equal(await checkCommand(['-', '--issue', 'issue.json', '--json'], here, input(text)), 0);
  assert.deepEqual(
    here.said.map((line) => JSON.parse(line) as unknown),
    [{ sentence: 'sample-engine stood at 65,736 stars this morning.', verdict: 'passed' }],
  );
});

test('a rejected sentence says rule, span, what was said and what was found, with exit 1', async () => {
  const here = world();
  await writeFile(join(folder, 'text.txt'), 'sample-engine stood at 65,763 stars this morning. It is impressive.');
  assert.equal(await checkCommand(['text.txt', '--issue', 'issue.json', '--json'], here), 1);
  const [first, second] = here.said.map((line) => JSON.parse(line) as Record<string, unknown>);
  assert.equal(here.said.length, 2);
  assert.deepEqual(
    [first?.['verdict'], first?.['rule'], first?.['span'], first?.['said']],
    ['rejected', 'N1', '65,763', '65,763 stars'],
  );
  assert.equal(second?.['rule'], 'N13');
});

test('wrong usage and unreadable files are faults that say what to do', async () => {
  await assert.rejects(
    checkCommand(['text.txt'], world()),
    (error) => error instanceof Fault && error.kind === 'usage',
  );
  await assert.rejects(
    checkCommand(['missing.txt', '--issue', 'issue.json'], world()),
    (error) => error instanceof Fault && error.kind === 'usage' && /issue\.json/.test(error.remedy),
  );
});

test('heads, items and emphasis are read as the sentences they hold, one line each', async () => {
  const here = world();
  const text = [
    '# sample-engine stands at 65,736 stars',
    '',
    '- **sample-engine** stood at `65,736` stars this morning.',
    '- It has 65,737 stars now.',
    '',
    '---',
    '> sample-engine stood at 65,736 stars',
    '1. [sample-engine](https://github.com/sample-org/sample-engine) stands at 65,736 stars.',
  ].join('\n');
  assert.equal(await checkCommand(['-', '--issue', 'issue.json', '--json'], here, input(text)), 1);
  const lines = here.said.map((line) => JSON.parse(line) as { sentence: string; verdict: string });
  assert.deepEqual(
    lines.map(({ verdict }) => verdict),
    ['passed', 'passed', 'rejected', 'passed', 'passed'],
    here.said.join('\n'),
  );
});

test('a text without a sentence, and a file that is no issue, are wrong usage', async () => {
  const isUsage = (error: unknown): boolean => error instanceof Fault && error.kind === 'usage';
  await assert.rejects(checkCommand(['-', '--issue', 'issue.json'], world(), input('\n \n')), isUsage);
  await writeFile(join(folder, 'other.json'), '{"claims": []}');
  await assert.rejects(checkCommand(['-', '--issue', 'other.json'], world(), input('A word.')), isUsage);
});

test('sentences that an older issue had declared still pass', async () => {
  const sayings = [{ id: 'old-1', text: 'A star is a wave from afar.' }];
  await writeFile(join(folder, 'older.json'), JSON.stringify({ ...issue, sayings }));
  const args = ['-', '--issue', 'older.json'];
  assert.equal(await checkCommand(args, world(), input('A star is a wave from afar.')), 0);
  assert.equal(await checkCommand(['-', '--issue', 'issue.json'], world(), input('A star is a wave from afar.')), 1);
});

test('a text set to a column, with numbered addresses at its end, is read by its sentences', async () => {
  const here = world();
  const text = [
    'A SAMPLE POST',
    '========================================================================',
    '',
    'On the morning of today we have read the stars of one, sample-engine [1],',
    'and they stand at 65,736.',
    'sample-engine [1] stands at 65,736 stars',
    '',
    '[1] https://github.com/sample-org/sample-engine',
  ].join('\n');
  await checkCommand(['-', '--issue', 'issue.json', '--json'], here, input(text));
  assert.deepEqual(
    here.said.map((line) => (JSON.parse(line) as { sentence: string }).sentence),
    [
      'A SAMPLE POST',
      'On the morning of today we have read the stars of one, sample-engine, and they stand at 65,736.',
      'sample-engine stands at 65,736 stars',
      'https://github.com/sample-org/sample-engine',
    ],
  );
});
