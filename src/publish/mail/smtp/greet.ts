import { Fault } from '../../../system/fault.ts';
import type { Outcome } from '../../outcome.ts';
import { isLost, Session, tlsFault, type Heard } from './session.ts';
import type { Patience, Relay } from './relay.ts';
import { receiptOf, type Reply } from './reply.ts';

/** A session that may send, and what its server can do. */
export interface Greeted {
  readonly session: Session;
  readonly pipelining: boolean;
  /** Takes messages in chunks (RFC 3030): it says that it has one before the last word is spoken. */
  readonly chunking: boolean;
}

type Shut = Extract<Outcome, { kind: 'unreachable' }>;

/**
 * Connect, greeting, EHLO, STARTTLS, EHLO again, AUTH. Nothing of any message is sent before all of it went well. `cut` ends
 * the attempt wherever it stands.
 */
export async function greet(relay: Relay, patience: Patience, cut?: AbortSignal): Promise<Greeted | Shut> {
  const session = await Session.open(relay, patience, cut);
  if (session instanceof Fault) return shut(session.why, session);
  if (!(session instanceof Session)) return shut(`${relay.host}: ${session.lost}`);
  const end = () => session.end();
  cut?.addEventListener('abort', end);
  try {
    return await introduce(session, relay, patience);
  } finally {
    cut?.removeEventListener('abort', end);
  }
}

async function introduce(session: Session, relay: Relay, patience: Patience): Promise<Greeted | Shut> {
  const give = (outcome: Shut): Shut => {
    session.end();
    return outcome;
  };

  const greeting = await session.hear(patience.greeting);
  if (!isOk(greeting, 220)) return give(shut(telling('greeting', greeting)));
  let abilities = await session.ask(`EHLO ${relay.ownName}`, patience.command);
  if (relay.tls === 'starttls') {
    if (!isOk(abilities, 250)) return give(shut(telling('EHLO', abilities)));
    if (!offers(abilities, /^STARTTLS$/i)) {
      const fault = tlsFault(relay, new Error('the server does not offer STARTTLS'));
      return give(shut(fault.why, fault));
    }
    const ready = await session.ask('STARTTLS', patience.command);
    if (isLost(ready)) return give(shut(telling('STARTTLS', ready)));
    const refused = ready.code === 220 ? null : tlsFault(relay, new Error(`STARTTLS was answered ${ready.code}`));
    const fault = refused ?? (await session.encrypt(relay, patience));
    if (fault) return give(shut(fault.why, fault));
    abilities = await session.ask(`EHLO ${relay.ownName}`, patience.command);
  }
  if (!isLost(abilities) && abilities.code >= 500 && relay.login === null)
    abilities = await session.ask(`HELO ${relay.ownName}`, patience.command);
  if (!isOk(abilities, 250)) return give(shut(telling('EHLO', abilities)));
  if (relay.login !== null) {
    const refusal = await logIn(session, relay, abilities, patience);
    if (refusal) return give(refusal);
  }
  return { session, pipelining: offers(abilities, /^PIPELINING$/i), chunking: offers(abilities, /^CHUNKING$/i) };
}

/** AUTH PLAIN, or LOGIN where only that is offered (RFC 4954). The password never reaches an error or a log. */
async function logIn(session: Session, relay: Relay, abilities: Reply, patience: Patience): Promise<Shut | null> {
  const { user, password } = relay.login ?? { user: '', password: '' };
  let answer: Heard;
  if (offers(abilities, /^AUTH\b.*\bPLAIN\b/i)) {
    answer = await session.ask(`AUTH PLAIN ${base64(`\0${user}\0${password}`)}`, patience.command);
  } else {
    answer = await session.ask('AUTH LOGIN', patience.command);
    if (isOk(answer, 334)) answer = await session.ask(base64(user), patience.command);
    if (isOk(answer, 334)) answer = await session.ask(base64(password), patience.command);
  }
  if (!isLost(answer) && answer.code === 235) return null;
  if (isLost(answer) || answer.code < 500) return shut(telling('AUTH', answer));
  const fault = new Fault(
    'configuration',
    `No mail was sent: ${relay.host} does not accept the login.`,
    receiptOf(answer, user),
    'Check user and password in SMTP_URL.',
  );
  return shut(fault.why, fault);
}

const base64 = (text: string): string => Buffer.from(text).toString('base64');

const isOk = (heard: Heard, code: number): heard is Reply => !isLost(heard) && heard.code === code;

const offers = (abilities: Reply, ability: RegExp): boolean =>
  abilities.lines.slice(1).some((line) => ability.test(line));

const telling = (phase: string, heard: Heard): string =>
  `${phase}: ${isLost(heard) ? heard.lost : receiptOf(heard, '')}`;

const shut = (reason: string, alarm: Fault | null = null): Shut => ({ kind: 'unreachable', reason, alarm });
