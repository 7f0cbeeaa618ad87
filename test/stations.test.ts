import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const source = fileURLToPath(new URL('../src/', import.meta.url));
const stations = ['archive', 'collect', 'detect', 'draft', 'edit', 'layout', 'press', 'publish'];

interface Import {
  readonly from: string; // 'draft/story.ts'
  readonly to: string; // 'text/say.ts', or 'node:fs', or a package
}

async function importsOfSource(): Promise<readonly Import[]> {
  const files = (await readdir(source, { recursive: true })).filter(
    (path) => path.endsWith('.ts') && !/\.(test|recorded|slow)\.ts$/.test(path) && !/\b(contract|testing)\b/.test(path),
  );
  const found: Import[] = [];
  for (const file of files) {
    const text = await readFile(join(source, file), 'utf8');
    for (const [, named] of text.matchAll(/\b(?:from|import\() ?'([^'\n]+)'/g)) {
      const to = named!.startsWith('.') ? relative(source, resolve(source, dirname(file), named!)) : named!;
      found.push({ from: file.replaceAll(sep, '/'), to: to.replaceAll(sep, '/') });
    }
  }
  return found;
}

const stationOf = (path: string): string | null => stations.find((station) => path.startsWith(`${station}/`)) ?? null;

test('stations do not import each other', async () => {
  const crossings = (await importsOfSource()).filter(({ from, to }) => {
    const [here, there] = [stationOf(from), stationOf(to)];
    return here !== null && there !== null && here !== there;
  });
  assert.deepEqual(crossings, []);
});

test('what stations share knows none of them', async () => {
  const shared = ['vocabulary', 'text', 'reckon', 'system'];
  const crossings = (await importsOfSource()).filter(
    ({ from, to }) => shared.some((folder) => from.startsWith(`${folder}/`)) && stationOf(to) !== null,
  );
  assert.deepEqual(crossings, []);
});

test('layout and press do not touch the world', async () => {
  const worldly = /^(node:(fs|http|https|net|child_process|worker_threads|sqlite)|undici|@duckdb|hono)/;
  const touching = (await importsOfSource()).filter(
    ({ from, to }) => (from.startsWith('layout/') || from.startsWith('press/')) && worldly.test(to),
  );
  // The printer's own type, style sheet, schemas and templates are part of the program: read, never written.
  const reading = /import \{ (?!(?:(?:readFileSync|readdirSync)(?:, )?)+ \})[^}]*\} from 'node:fs'/;
  for (const { from } of touching)
    assert.doesNotMatch(await readFile(join(source, from), 'utf8'), reading, `${from} does more than read`);
  assert.deepEqual(
    touching.filter(({ from, to }) => !(from.startsWith('press/') && to === 'node:fs')),
    [],
  );
});

test('vocabulary imports nothing but itself', async () => {
  const outside = (await importsOfSource()).filter(
    ({ from, to }) => from.startsWith('vocabulary/') && !to.startsWith('vocabulary/'),
  );
  assert.deepEqual(outside, []);
});
