import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tar, tarHeader } from '../scratch.ts';
import { whole } from './bytes.ts';
import { membersOf } from './tar.ts';

async function* inPieces(bytes: Uint8Array, length: number): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += length) yield bytes.subarray(from, from + length);
}

/** A member's content, filled up to whole blocks. */
const padded = (text: string): Buffer =>
  Buffer.concat([Buffer.from(text), Buffer.alloc(512 - (Buffer.byteLength(text) % 512))]);

async function read(archive: Uint8Array, piece = 300): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for await (const { name, content } of membersOf('sample.tar', inPieces(archive, piece))) {
    found[name] = Buffer.from(await whole(name, content)).toString();
  }
  return found;
}

test('members come with their names and content, however the bytes are cut', async () => {
  const files = { 'sample-a.json': '{}', 'folder/sample-b.csv': 'x\n'.repeat(900), 'sample-empty.csv': '' };
  for (const piece of [1, 511, 512, 513, 100_000]) assert.deepEqual(await read(tar(files), piece), files);
});

test('a member that is not read is passed over', async () => {
  const names: string[] = [];
  const archive = tar({ 'sample-a.json': 'a'.repeat(2000), 'sample-b.json': '{}' });
  for await (const { name } of membersOf('sample.tar', inPieces(archive, 700))) names.push(name);
  assert.deepEqual(names, ['sample-a.json', 'sample-b.json']);
});

test('long names of GNU and pax archives are read, folders are passed over', async () => {
  const long = `${'sample-'.repeat(20)}end.json`;
  const record = `path=sample-${'é'.repeat(60)}.json\n`;
  const pax = `${Buffer.byteLength(record) + 4} ${record}`;
  const archive = Buffer.concat([
    tarHeader('folder/', 0, '5'),
    tarHeader('././@LongLink', Buffer.byteLength(long), 'L'),
    padded(long),
    tarHeader('cut.json', 2),
    padded('{}'),
    tarHeader('pax', Buffer.byteLength(pax), 'x'),
    padded(pax),
    tarHeader('other.json', 2),
    padded('[]'),
    Buffer.alloc(1024),
  ]);
  assert.deepEqual(await read(archive), { [long]: '{}', [`sample-${'é'.repeat(60)}.json`]: '[]' });
});

test('an archive that is cut, or whose header does not add up, is a fault', async () => {
  const archive = tar({ 'sample-a.json': 'a'.repeat(2000) });
  await assert.rejects(read(archive.subarray(0, 1000)), /is damaged/);
  const altered = Buffer.from(archive);
  altered[0] = 0x78;
  await assert.rejects(read(altered), /does not add up|is damaged/);
});
