import { setImmediate as turn } from 'node:timers/promises';
import { Fault } from '../../../system/fault.ts';
import type { Guard } from '../../carrier.ts';
import { deferred, type Outcome } from '../../outcome.ts';
import type { Greeted } from './greet.ts';
import type { Patience } from './relay.ts';
import { asksForPatience, receiptOf, saysGone, type Reply } from './reply.ts';
import { isLost, type Heard } from './session.ts';

export interface Message {
  readonly from: string;
  readonly to: string;
  /** The message, ending in CRLF, no line beginning with a dot. */
  readonly bytes: readonly Uint8Array[];
}

/**
 * One message through a greeted session: MAIL, RCPT, DATA, the bytes, the dot, the reply. What a loss means depends on how
 * far we were: before the dot nothing was sent; after it nobody can know (RFC 1047), and only that is in doubt. A drop
 * half way that is still on its way to us when the dot leaves counts as in doubt too, for it looks the same.
 */
export async function sendMessage(
  { session, pipelining }: Greeted,
  message: Message,
  guard: Guard,
  patience: Patience,
): Promise<Outcome> {
  const give = (outcome: Outcome): Outcome => {
    session.end();
    return outcome;
  };
  const lost = (phase: string, { lost: reason }: { lost: string }) => give(deferred(`${phase}: ${reason}`));

  const mail = `MAIL FROM:<${message.from}>`;
  const rcpt = `RCPT TO:<${message.to}>`;
  if (pipelining) session.say(`${mail}\r\n${rcpt}\r\nDATA\r\n`);

  const sender = pipelining ? await session.hear(patience.command) : await session.ask(mail, patience.command);
  if (isLost(sender)) return lost('MAIL', sender);
  if (!pipelining && sender.code >= 400) return give(senderRefused(sender));

  const receiver = pipelining ? await session.hear(patience.command) : await session.ask(rcpt, patience.command);
  if (isLost(receiver)) return lost('RCPT', receiver);
  if (!pipelining && receiver.code >= 400) {
    const outcome = refused(receiver, message.to);
    return (await goesOn(session.ask('RSET', patience.command))) ? outcome : give(outcome);
  }

  const data = pipelining ? await session.hear(patience.data) : await session.ask('DATA', patience.data);
  if (sender.code >= 400 || receiver.code >= 400) {
    const outcome = sender.code >= 400 ? senderRefused(sender) : refused(receiver, message.to);
    // RFC 2920, 3.1: a server that opened the data phase for nobody is sent an empty message, which goes nowhere.
    if (isLost(data) || sender.code >= 400) return give(outcome);
    const closing = data.code === 354 ? session.ask('.', patience.command) : session.ask('RSET', patience.command);
    return (await goesOn(closing)) ? outcome : give(outcome);
  }
  if (isLost(data)) return lost('DATA', data);
  if (data.code !== 354) return give(refused(data, message.to));

  await session.pour(message.bytes, patience.data);
  await turn(); // a server that gave up half way has its say before we commit to anything
  if (session.interrupted) return give(early(await session.hear(1), message.to));
  if (!(await guard())) return give({ kind: 'withdrawn' });
  await turn();
  if (session.interrupted) return give(early(await session.hear(1), message.to));

  const verdict = await session.ask('.', patience.dot);
  if (isLost(verdict)) return give({ kind: 'in_doubt', reason: `after the dot: ${verdict.lost}` });
  if (verdict.code < 300) return { kind: 'accepted', receipt: receiptOf(verdict, message.to) };
  const outcome = refused(verdict, message.to);
  return verdict.code === 421 ? give(outcome) : outcome;
}

/** A reply while the body was on its way (the dot was not): the message is not accepted, whatever it says. */
function early(heard: Heard, to: string): Outcome {
  if (isLost(heard)) return deferred(`in the body: ${heard.lost}`);
  return heard.code >= 400 ? refused(heard, to) : deferred(`in the body: an unexpected ${heard.code}`);
}

function refused(reply: Reply, to: string): Outcome {
  const reason = receiptOf(reply, to);
  if (reply.code >= 500) return { kind: 'failed', reason, gone: saysGone(reply) };
  return deferred(reason, { slowDown: asksForPatience(reply) });
}

/** A refused sender is refused for every reader: that is the publisher's to mend, and nobody is written off for it. */
function senderRefused(reply: Reply): Outcome {
  const reason = receiptOf(reply, '');
  if (reply.code < 500) return deferred(`MAIL: ${reason}`, { slowDown: asksForPatience(reply) });
  const alarm = new Fault(
    'configuration',
    'The relay does not take mail from this sender.',
    reason,
    'Check the sender’s address and what the relay allows; readers are kept in the queue until then.',
  );
  return { kind: 'unreachable', reason, alarm };
}

/** Whether the session can be used for the next message. */
async function goesOn(answer: Promise<Heard>): Promise<boolean> {
  const heard = await answer;
  return !isLost(heard) && heard.code !== 421;
}
