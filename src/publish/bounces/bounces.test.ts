import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { openDatabase } from '../../archive/ledger/open.ts';
import { readerLedgerOver } from '../../archive/ledger/reader-ledger.ts';
import { fixedClock } from '../../system/clock.ts';
import type { Day } from '../../vocabulary/index.ts';
import { keyringOf } from '../readers/keys.ts';
import { bounceTag, makeToken, markOf } from '../readers/tokens.ts';
import { actOnBounces } from './act.ts';
import { bouncesApp } from './app.ts';
import { messagesIn } from './mime.ts';
import { readReport, weigh } from './report.ts';

const keyring = keyringOf('sample secret');

const dsn = ({
  to = 'post@example.org',
  status = '5.1.1',
  action = 'failed',
  head = '',
} = {}) => `From: MAILER-DAEMON@mx.example.net
To: ${to}
Subject: Undelivered
Content-Type: multipart/report; report-type=delivery-status;
 boundary="b1"

--b1
Content-Type: text/plain

I am sorry.
--b1
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example.net

Final-Recipient: rfc822; ann@example.net
Action: ${action}
Status: ${status} (told so)
Diagnostic-Code: smtp; 550 ${status} no

--b1
Content-Type: text/rfc822-headers

Subject: The Sample Post
${head}
--b1--
`;
const arf = (head: string) =>
  dsn({ head })
    .replace('report-type=delivery-status', 'report-type=feedback-report')
    .replace('message/delivery-status', 'message/feedback-report')
    .replace(
      'Reporting-MTA: dns; mx.example.net\n\nFinal-Recipient: rfc822; ann@example.net',
      'Feedback-Type: abuse\nUser-Agent: x/1\nOriginal-Rcpt-To: ann@example.net',
    );

async function house() {
  const database = await openDatabase(':memory:');
  const ledger = readerLedgerOver(database);
  const clock = fixedClock('2026-05-04T06:00:00Z');
  const card = {
    address: 'ann@example.net',
    key: 'ann@example.net',
    domain: 'example.net',
    mark: markOf(keyring, 'main', 'ann@example.net'),
  };
  await ledger.add('main', [card], { rhythm: 'daily', topics: [], origin: 'import', now: clock.now() });
  const ann = (await ledger.findByAddress('main', card.key))!;
  const act = (file: string) => actOnBounces(file, { ledger, keyring, clock });
  return { database, ledger, card, ann, act, returned: `post+${bounceTag(keyring, ann.id)}@example.org` };
}

test('a report says whom it is about and how bad it is', () => {
  const report = readReport(dsn());
  assert.deepEqual(report.kind === 'bounce' && [report.recipient, report.status, report.action, weigh(report)], [
    'ann@example.net',
    '5.1.1',
    'failed',
    'gone',
  ]);
  for (const [status, action, weight] of [
    ['5.2.2', 'failed', 'passing'],
    ['4.4.7', 'failed', 'passing'],
    ['5.7.1', 'failed', 'nothing'],
    ['4.4.1', 'delayed', 'nothing'],
    ['2.0.0', 'delivered', 'nothing'],
  ] as const) {
    const other = readReport(dsn({ status, action }));
    assert.equal(other.kind === 'bounce' && weigh(other), weight, status);
  }
  assert.equal(readReport('From: ann@example.net\nSubject: On holiday\n\nI am away until 5.1.1').kind, 'none');
});

test('a mailbox that is gone is taken off, by the address the report came back to', async () => {
  const { database, ledger, card, ann, act, returned } = await house();
  assert.equal((await act(dsn({ to: returned.toUpperCase() }))).gone, 1);
  assert.equal(await ledger.find(ann.id), null);
  assert.equal(await ledger.findRefusal('main', card.mark), 'bounced');
  await database.close();
});

test('a complaint takes its reader off, by the head of our own message', async () => {
  const { database, ledger, card, ann, act } = await house();
  const token = makeToken(keyring, 'leave', { reader: ann.id, lastDay: '2027-01-01' as Day });
  assert.equal((await act(arf(`List-Unsubscribe:\n <https://post.example.org/leave/${token}>`))).complained, 1);
  assert.equal(await ledger.findRefusal('main', card.mark), 'complained');
  await database.close();
});

test('a report without our seal takes nobody off, whomever it names', async () => {
  const { database, ledger, ann, act } = await house();
  const forged = `post+${ann.id}-0123456789abcdef@example.org`;
  for (const file of [dsn(), dsn({ to: forged }), arf('List-Unsubscribe: <https://post.example.org/leave/1.x.y.z>')])
    assert.deepEqual(await act(file), { gone: 0, complained: 0, passing: 0, unproven: 1, nothing: 0 });
  assert.ok(await ledger.find(ann.id));
  await database.close();
});

test('passing trouble counts, and the fourth within a month is one too many', async () => {
  const { database, ledger, ann, act, returned } = await house();
  const mailbox = `From x\n${dsn({ to: returned, status: '5.2.2' })}`;
  assert.deepEqual(await act(mailbox.repeat(3)), { gone: 0, complained: 0, passing: 3, unproven: 0, nothing: 0 });
  assert.ok(await ledger.find(ann.id));
  assert.equal((await act(mailbox)).gone, 1);
  await database.close();
});

test('reports come in by request too, from whoever knows the secret', async () => {
  const { database, act, returned } = await house();
  const app = bouncesApp('sample secret', act);
  const send = (secret: string) =>
    app.request('/bounces', {
      method: 'POST',
      body: dsn({ to: returned }),
      headers: { Authorization: `Bearer ${secret}` },
    });
  assert.equal((await send('wrong')).status, 401);
  assert.deepEqual(await (await send('sample secret')).json(), {
    gone: 1,
    complained: 0,
    passing: 0,
    unproven: 0,
    nothing: 0,
  });
  await database.close();
});

test('nothing anybody sends makes the reader of reports fall', () => {
  const piece = fc.constantFrom(
    '--b1',
    '\n',
    '\n\n',
    'Content-Type: multipart/report; boundary=b1',
    'Status: 5.1.1',
    'From ',
    ':',
    '\0',
    'Content-Type: message/delivery-status',
    'x'.repeat(100),
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 40 }), (pieces) => {
      for (const message of messagesIn(pieces.join('\n'))) readReport(message);
    }),
    { numRuns: 500 },
  );
});
