import { setImmediate as turn, setTimeout as wait } from 'node:timers/promises';
import type { Guard } from '../../carrier.ts';
import { deferred, type Outcome } from '../../outcome.ts';
import type { Greeted } from './greet.ts';
import type { Patience } from './relay.ts';
import { isLost, type Heard } from './session.ts';
import { early, refused, senderRefused, verdictOn } from './verdict.ts';

export interface Message {
  readonly from: string;
  readonly to: string;
  /** The message, ending in CRLF, no line beginning with a dot. */
  readonly bytes: readonly Uint8Array[];
}

/**
 * One message through a greeted session. What a loss means depends on how far we were: before the last word nothing was
 * sent, after it nobody can know (RFC 1047), and only that is in doubt. A server that takes chunks says that it has the
 * message before the last word; with any other, a drop half way that is still on its way to us when the dot leaves looks
 * like one after it.
 */
export async function sendMessage(
  greeted: Greeted,
  message: Message,
  guard: Guard,
  patience: Patience,
): Promise<Outcome> {
  const { outcome, goesOn } = await (greeted.chunking ? inChunks : withDot)(greeted, message, guard, patience);
  if (!goesOn) greeted.session.end();
  return outcome;
}

/** What became of a message, and whether the session can serve the next. */
interface Sent {
  readonly outcome: Outcome;
  readonly goesOn: boolean;
}

const over = (outcome: Outcome): Sent => ({ outcome, goesOn: false });
const lost = (phase: string, { lost: reason }: { lost: string }): Sent => over(deferred(`${phase}: ${reason}`));

const envelope = ({ from, to }: Message) => [`MAIL FROM:<${from}>`, `RCPT TO:<${to}>`] as const;

/** MAIL, RCPT, the whole body as one chunk, its reply; then the last chunk, which is empty, and the reply that counts. */
async function inChunks(
  { session, pipelining }: Greeted,
  message: Message,
  guard: Guard,
  patience: Patience,
): Promise<Sent> {
  const [mail, rcpt] = envelope(message);
  const chunk = `BDAT ${message.bytes.reduce((sum, piece) => sum + piece.length, 0)}\r\n`;
  if (pipelining) {
    session.say(`${mail}\r\n${rcpt}\r\n${chunk}`);
    await session.pour(message.bytes, patience.data);
  }
  const sender = await (pipelining ? session.hear(patience.command) : session.ask(mail, patience.command));
  if (isLost(sender)) return lost('MAIL', sender);
  if (sender.code >= 400) return over(senderRefused(sender));
  const receiver = await (pipelining ? session.hear(patience.command) : session.ask(rcpt, patience.command));
  if (isLost(receiver)) return lost('RCPT', receiver);
  if (receiver.code >= 400 && !pipelining)
    return { outcome: refused(receiver, message.to), goesOn: goesOn(await session.ask('RSET', patience.command)) };
  if (!pipelining) {
    session.say(chunk);
    await session.pour(message.bytes, patience.data);
  }
  const taken = await session.hear(patience.data);
  if (receiver.code >= 400) {
    const outcome = refused(receiver, message.to);
    return isLost(taken) ? over(outcome) : { outcome, goesOn: goesOn(await session.ask('RSET', patience.command)) };
  }
  if (isLost(taken) || taken.code >= 300) return over(early(taken, message.to));
  if (!(await guard())) return over({ kind: 'withdrawn' });
  if (session.interrupted) return over(early(await session.hear(1), message.to));
  return concluded(await session.ask('BDAT 0 LAST', patience.dot), message.to);
}

/** MAIL, RCPT, DATA, the bytes, the dot, the reply. */
async function withDot(
  { session, pipelining }: Greeted,
  message: Message,
  guard: Guard,
  patience: Patience,
): Promise<Sent> {
  const [mail, rcpt] = envelope(message);
  if (pipelining) session.say(`${mail}\r\n${rcpt}\r\nDATA\r\n`);
  const sender = await (pipelining ? session.hear(patience.command) : session.ask(mail, patience.command));
  if (isLost(sender)) return lost('MAIL', sender);
  if (!pipelining && sender.code >= 400) return over(senderRefused(sender));
  const receiver = await (pipelining ? session.hear(patience.command) : session.ask(rcpt, patience.command));
  if (isLost(receiver)) return lost('RCPT', receiver);
  if (!pipelining && receiver.code >= 400)
    return { outcome: refused(receiver, message.to), goesOn: goesOn(await session.ask('RSET', patience.command)) };

  const data = await (pipelining ? session.hear(patience.data) : session.ask('DATA', patience.data));
  if (sender.code >= 400) return over(senderRefused(sender));
  if (receiver.code >= 400) {
    const outcome = refused(receiver, message.to);
    if (isLost(data)) return over(outcome);
    // RFC 2920, 3.1: a server that opened the data phase for nobody is sent an empty message, which goes nowhere.
    const answer = await session.ask(data.code === 354 ? '.' : 'RSET', patience.command);
    return { outcome, goesOn: goesOn(answer) };
  }
  if (isLost(data)) return lost('DATA', data);
  if (data.code !== 354) return over(refused(data, message.to));

  await session.pour(message.bytes, patience.data);
  await wait(1); // a server that gave up half way has its say before we commit to anything
  if (session.interrupted) return over(early(await session.hear(1), message.to));
  if (!(await guard())) return over({ kind: 'withdrawn' });
  await turn();
  if (session.interrupted) return over(early(await session.hear(1), message.to));
  return concluded(await session.ask('.', patience.dot), message.to);
}

const concluded = (heard: Heard, to: string): Sent => ({ outcome: verdictOn(heard, to), goesOn: goesOn(heard) });

/** Whether the session can be used for the next message. */
const goesOn = (heard: Heard): boolean => !isLost(heard) && heard.code !== 421;
