import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { publishToFolder } from './folder.ts';
import { listen, siteOver } from './server.ts';

const folder = await mkdtemp(join(tmpdir(), 'site-'));
await publishToFolder(folder, [
  { path: 'index.html', bytes: '<h1>front</h1>'.repeat(100) },
  { path: '404.html', bytes: '<h1>not here</h1>' },
  { path: 'archive/index.html', bytes: '<h1>archive</h1>' },
  { path: 'assets/page.abc.css', bytes: 'body{}' },
]);
after(() => rm(folder, { recursive: true }));
const site = siteOver(folder);
const ask = (path: string, headers: Record<string, string> = {}) =>
  site.request(`http://localhost${path}`, { headers });

test('a page that has not changed is answered with 304', async () => {
  const first = await ask('/');
  assert.equal(first.status, 200);
  const again = await ask('/', { 'If-None-Match': first.headers.get('ETag')! });
  assert.equal(again.status, 304);
  assert.equal(await again.text(), '');
});

test('pages travel compressed and assets are kept for ever', async () => {
  const page = await ask('/', { 'Accept-Encoding': 'gzip, br' });
  assert.equal(page.headers.get('Content-Encoding'), 'br');
  assert.match((await ask('/assets/page.abc.css')).headers.get('Cache-Control')!, /immutable/);
});

test('what does not exist is answered with the paper’s own page and 404', async () => {
  const answer = await ask('/nothing/here');
  assert.equal(answer.status, 404);
  assert.match(await answer.text(), /not here/);
});

test('no address leads out of the folder', async () => {
  for (const path of ['/..%2f..%2fetc/passwd', '/%2e%2e/%2e%2e/etc/passwd', '/%00', '/%zz'])
    assert.equal((await ask(path)).status, 404, path);
});

test('every answer forbids scripts and frames from elsewhere', async () => {
  for (const path of ['/', '/archive/', '/nothing'])
    assert.match((await ask(path)).headers.get('Content-Security-Policy')!, /default-src 'none'/);
});

test('publishing the same bytes again changes no file', async () => {
  const pages = [{ path: 'a.html', bytes: 'a' }];
  assert.deepEqual(await publishToFolder(folder, pages), ['a.html']);
  assert.deepEqual(await publishToFolder(folder, pages), []);
});

test('a taken port is a fault that says what to do', async () => {
  const first = await listen(site, 0);
  const port = Number(new URL(first.address).port);
  await assert.rejects(listen(site, port), { name: 'Fault', kind: 'busy' });
  await first.close();
});
