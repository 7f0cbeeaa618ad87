import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { whomWeFollow } from './following.ts';
import { openWireState } from './system/http/index.ts';
import { silentLog } from './system/log.ts';

const list = (version: number) =>
  JSON.stringify({ version, labs: [], repositories: ['sample-tannery/loom'], topics: [], packages: [] });

async function house(t: TestContext) {
  const folder = await mkdtemp(join(tmpdir(), 'sample-following-'));
  const state = await openWireState(join(folder, 'wire.sqlite'));
  t.after(async () => {
    state.close();
    await rm(folder, { recursive: true });
  });
  const warned: string[] = [];
  const log = { ...silentLog(), warn: (text: string) => void warned.push(text) };
  return {
    warned,
    read: async (text: string) => {
      await writeFile(join(folder, 'followed.json'), text);
      return whomWeFollow(folder, state, log);
    },
  };
}

test('a list that was broken gives way to the last good one, by name, until it is mended', async (t) => {
  const { read, warned } = await house(t);
  assert.deepEqual((await read(list(3))).troubles, []);
  for (const broken of ['{ "version": 4, ', '{ "version": 4, "repositories": ["no-owner"] }']) {
    const { followed, troubles } = await read(broken);
    assert.deepEqual([followed.version, followed.repositories], [3, ['sample-tannery/loom']]);
    assert.match(troubles[0]!.reason, /version 3, the last good one/);
    assert.match(warned.at(-1)!, /followed\.json cannot be used\./);
  }
  const { followed, troubles } = await read(list(5));
  assert.deepEqual([followed.version, troubles], [5, []]);
});

test('a list that never was good is refused', async (t) => {
  const { read } = await house(t);
  await assert.rejects(read('{}'), /cannot be used/);
});
