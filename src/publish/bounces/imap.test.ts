import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openImapHouse } from '../../../test/house/imap.ts';
import { makeCertificate } from '../../../test/house/smtp-sink.ts';
import type { Fault } from '../../system/fault.ts';
import { mailboxFrom, readUnread } from './imap.ts';

const messages = [
  'Subject: one\r\n\r\nfirst\r\n',
  `Subject: two\r\n\r\n${'größer '.repeat(2000)}\r\n`,
  'Subject: three\r\n\r\n)\r\n',
];
const addressOf = (port: number) => `imap://post:secret@127.0.0.1:${port}/INBOX`;

async function readAll(address: string): Promise<readonly string[]> {
  const read: string[] = [];
  await readUnread(mailboxFrom(address), async (message) => read.push(Buffer.from(message, 'latin1').toString()));
  return read;
}

test('every unread message is handed over once, whole, and marked read', async () => {
  const house = await openImapHouse({ messages });
  assert.deepEqual(await readAll(addressOf(house.port)), messages);
  assert.deepEqual(await readAll(addressOf(house.port)), []);
  await house.close();
});

test('cut off before a message was marked, it is handed over again, and nothing is passed over', async () => {
  const house = await openImapHouse({ messages, dropAt: 'UID STORE 2' });
  await assert.rejects(readAll(addressOf(house.port)), { name: 'Fault', kind: 'network' });
  house.mend();
  assert.deepEqual(await readAll(addressOf(house.port)), messages.slice(1));
  await house.close();
});

test('a message that cannot be dealt with stays unread', async () => {
  const house = await openImapHouse({ messages });
  const fails = readUnread(mailboxFrom(addressOf(house.port)), () => Promise.reject(new Error('the ledger is away')));
  await assert.rejects(fails, /the ledger is away/);
  assert.equal(house.seen.size, 0);
  await house.close();
});

test('a refused login is a fault that tells no password', async () => {
  const house = await openImapHouse({ messages, password: 'another' });
  await assert.rejects(readAll(`imap://post:canary@127.0.0.1:${house.port}`), (error: Fault) => {
    assert.equal(error.name, 'Fault');
    assert.doesNotMatch(`${error.message} ${error.why} ${error.remedy}`, /canary/);
    return true;
  });
  await house.close();
});

test('mail is fetched over TLS from a server whose certificate fits, and from no other', async () => {
  const tls = makeCertificate('localhost');
  const house = await openImapHouse({ messages, tls });
  const mailbox = mailboxFrom(`imaps://post:secret@localhost:${house.port}`);
  await assert.rejects(
    readUnread(mailbox, async () => {}),
    { name: 'Fault' },
  );
  assert.equal(await readUnread({ ...mailbox, authority: tls.cert }, async () => {}), 3);
  await house.close();
  assert.throws(() => mailboxFrom('imap://post:secret@mail.example.org'), { name: 'Fault' });
});
