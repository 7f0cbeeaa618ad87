import { Fault } from '../../../system/fault.ts';
import { deferred, type Outcome } from '../../outcome.ts';
import { asksForPatience, receiptOf, saysGone, type Reply } from './reply.ts';
import { isLost, type Heard } from './session.ts';

/** What the answer to the last word on a message means. Only here can a loss leave it in doubt (RFC 1047). */
export function verdictOn(heard: Heard, to: string): Outcome {
  if (isLost(heard)) return { kind: 'in_doubt', reason: `after the last word: ${heard.lost}` };
  return heard.code < 300 ? { kind: 'accepted', receipt: receiptOf(heard, to) } : refused(heard, to);
}

/** A reply, or a loss, while the body was on its way: the message is not accepted, whatever it says. */
export function early(heard: Heard, to: string): Outcome {
  if (isLost(heard)) return deferred(`in the body: ${heard.lost}`);
  return heard.code >= 400 ? refused(heard, to) : deferred(`in the body: an unexpected ${heard.code}`);
}

export function refused(reply: Reply, to: string): Outcome {
  const reason = receiptOf(reply, to);
  if (reply.code >= 500) return { kind: 'failed', reason, gone: saysGone(reply) };
  return deferred(reason, { slowDown: asksForPatience(reply) });
}

/** A refused sender is refused for every reader: that is the publisher's to mend, and nobody is written off for it. */
export function senderRefused(reply: Reply): Outcome {
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
