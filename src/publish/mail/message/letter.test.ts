import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { test } from 'node:test';
import { authenticate } from 'mailauth';
import { signerFrom } from './dkim.ts';
import { displayName, headerLine, headerText, mailDate } from './headers.ts';
import { letterOf } from './letter.ts';
import { quotedPrintable } from './quoted-printable.ts';
import type { Instant } from '../../../vocabulary/index.ts';

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const ed25519 = generateKeyPairSync('ed25519');
const pem = (key: typeof rsa.privateKey) => key.export({ type: 'pkcs8', format: 'pem' });
const signers = [
  signerFrom('example.org', 'one', pem(rsa.privateKey)),
  signerFrom('example.org', 'two', pem(ed25519.privateKey)),
];
const base64 = (key: typeof rsa.publicKey) =>
  (key.export({ type: 'spki', format: 'der' }) as Buffer).toString('base64');
const records: Readonly<Record<string, string>> = {
  'one._domainkey.example.org': `v=DKIM1; k=rsa; p=${base64(rsa.publicKey)}`,
  'two._domainkey.example.org': `v=DKIM1; k=ed25519; p=${(ed25519.publicKey.export({ type: 'spki', format: 'der' }) as Buffer).subarray(-32).toString('base64')}`,
  'example.org': 'v=spf1 ip4:192.0.2.7 -all',
  '_dmarc.example.org': 'v=DMARC1; p=reject; adkim=s; aspf=s',
};

const parts = {
  headers: [
    { name: 'From', value: `${displayName('The Sample Post')} <post@example.org>` },
    {
      name: 'Subject',
      value: headerText('Größer: „sample-loom“ gains 9,610 stars in four days, and nobody knows why it did so 🙂'),
    },
    { name: 'Date', value: mailDate('2026-05-04T05:00:00Z' as Instant) },
    { name: 'List-Id', value: '"The Sample Post" <main.example.org>' },
  ],
  text: ['First line\n.a line with a dot\nFrom the start\n', '\nthe end'],
  html: [`<p>${'long words and more of them '.repeat(50)}</p><a href="`, '">Unsubscribe</a>'],
} as const;
const copy = {
  to: 'ann@example.net',
  messageId: 'sample@example.org',
  leaveAddress: `https://post.example.org/leave/${'k.abcdefgh'.repeat(8)}`,
};
const asText = async (made: Promise<readonly Uint8Array[]>) => Buffer.concat(await made).toString('latin1');

test('both signatures, SPF and DMARC pass, and all that must be signed is', async () => {
  const message = await asText(letterOf(parts, signers)(copy));
  const result = await authenticate(Buffer.from(message, 'latin1'), {
    ip: '192.0.2.7',
    helo: 'mail.example.org',
    sender: 'bounces@example.org',
    mta: 'mx.example.net',
    resolver: async (name: string, type: string) => {
      const record = records[name];
      if (type === 'TXT' && record !== undefined) return [[record]];
      throw Object.assign(new Error('no such record'), { code: 'ENOTFOUND' });
    },
  });
  assert.deepEqual(
    result.dkim.results.map(({ status }) => status.result),
    ['pass', 'pass'],
  );
  assert.equal(result.spf && result.spf.status.result, 'pass');
  assert.equal(result.dmarc && result.dmarc.status.result, 'pass');
  const unfolded = message.replaceAll(/\r\n /g, ' ');
  for (const name of 'from to subject date message-id list-id list-unsubscribe list-unsubscribe-post mime-version content-type'.split(
    ' ',
  ))
    assert.match(unfolded, new RegExp(`h=[^;]*\\b${name}:`), name);
});

test('no line is longer than 998 octets, none begins with a dot, and every line ends in CRLF', async () => {
  const message = await asText(letterOf(parts, signers)(copy));
  assert.equal(message.replaceAll('\r\n', '').search(/[\r\n]/), -1);
  for (const line of message.split('\r\n')) {
    assert.ok(line.length <= 998);
    assert.ok(!line.startsWith('.'), line);
  }
});

/** A message without what is one copy’s own. */
const masked = (text: string) =>
  text
    .replaceAll('=\r\n', '')
    .replaceAll(/https:\/\/post[^\s">]*/g, '')
    .replaceAll(/^(To|Message-ID|List-Unsubscribe):.*(\r\n .*)*\r\n/gm, '');

test('two copies differ in their own address and headers only, and the same copy is the same bytes', async () => {
  const letter = letterOf(parts, []);
  const [one, again] = [await asText(letter(copy)), await asText(letter(copy))];
  assert.equal(one, again);
  const other = await asText(
    letter({ to: 'bob@example.net', messageId: 'other@example.org', leaveAddress: 'https://post.example.org/leave/x' }),
  );
  assert.equal(masked(one), masked(other));
});

test('quoted-printable says what was said', () => {
  for (const text of [
    'plain',
    '.dot',
    'From x',
    'a=b',
    'ends with space ',
    'ü'.repeat(80),
    'x'.repeat(200),
    '🙂'.repeat(30),
  ]) {
    const decoded = quotedPrintable(text)
      .replaceAll(/=\r\n/g, '')
      .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
    assert.equal(Buffer.from(decoded, 'latin1').toString(), text);
    for (const line of quotedPrintable(text).split('\r\n')) assert.ok(line.length <= 76);
  }
});

test('nothing from outside begins a header of its own', () => {
  assert.throws(() => headerLine({ name: 'Subject', value: 'a\r\nBcc: everybody@example.org' }), TypeError);
  assert.equal(headerText('a\r\nBcc: x'), 'a Bcc: x');
  assert.equal(displayName('A "B" <c>'), '"A \\"B\\" <c>"');
});

test('the subject survives in any script', () => {
  const subject = 'Größer, 数字, 🙂 '.repeat(12).trim();
  const decoded = headerText(subject)
    .split(' ')
    .map((word) => Buffer.from(/\?B\?(.*)\?=/.exec(word)?.[1] ?? '', 'base64').toString())
    .join('');
  assert.equal(decoded, subject);
});
