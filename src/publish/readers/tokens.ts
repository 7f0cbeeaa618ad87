import { createHmac, timingSafeEqual } from 'node:crypto';
import { dayOfNumber, numberOfDay } from '../../text/days.ts';
import type { Day } from '../../vocabulary/index.ts';
import type { Key, Keyring } from './keys.ts';

/** What an address in a mail is good for. A token for one purpose is worthless for another. */
export type Purpose = 'confirm' | 'leave';

export interface Token {
  readonly reader: string;
  readonly lastDay: Day;
}

/** Signs a reader's id for one purpose until the end of a day: key, id, day and 128 bits of HMAC-SHA-256. */
export function makeToken(keyring: Keyring, purpose: Purpose, { reader, lastDay }: Token): string {
  const day = numberOfDay(lastDay).toString(36);
  return `${keyring.current.id}.${reader}.${day}.${seal(keyring.current, purpose, reader, day)}`;
}

/** The reader a token stands for, or null where it is forged, for another purpose, of an unknown key, or too old. */
export function readToken(keyring: Keyring, purpose: Purpose, text: string, today: Day): Token | null {
  const [keyId = '', reader = '', day = '', given = '', ...more] = text.split('.');
  const key = keyring.all.get(keyId);
  if (!key || more.length > 0 || !/^[a-z0-9]{1,40}$/.test(reader) || !/^[a-z0-9]{1,5}$/.test(day)) return null;
  if (!equal(seal(key, purpose, reader, day), given)) return null;
  const lastDay = dayOfNumber(Number.parseInt(day, 36));
  return lastDay < today ? null : { reader, lastDay };
}

/** Salted digest of an address, under which a refusal is remembered when the address is gone. */
export function markOf({ salt }: Keyring, edition: string, addressKey: string): string {
  return createHmac('sha256', salt).update(`refusal\n${edition}\n${addressKey}`).digest('base64url');
}

/** The same message to the same reader has the same identity for ever, so that a second copy can be known as one. */
export function messageName({ salt }: Keyring, round: string, reader: string): string {
  return createHmac('sha256', salt).update(`message\n${round}\n${reader}`).digest('hex').slice(0, 32);
}

/** The part behind the plus sign of a return path: `id-seal`, in letters that survive small and capital. */
export function bounceTag(keyring: Keyring, reader: string): string {
  return `${reader}-${tagSeal(keyring.current, reader)}`;
}

export function readBounceTag(keyring: Keyring, tag: string): string | null {
  const [reader = '', given = ''] = tag.toLowerCase().split('-');
  if (!/^[a-z0-9]{1,40}$/.test(reader)) return null;
  return [...keyring.all.values()].some((key) => equal(tagSeal(key, reader), given)) ? reader : null;
}

function tagSeal(key: Key, reader: string): string {
  return createHmac('sha256', key.secret).update(`bounce\n${reader}`).digest('hex').slice(0, 16);
}

function seal(key: Key, purpose: Purpose, reader: string, day: string): string {
  return createHmac('sha256', key.secret)
    .update(`${purpose}\n${reader}\n${day}`)
    .digest()
    .subarray(0, 16)
    .toString('base64url');
}

/** Digests first, so that the comparison always runs over equal lengths. */
function equal(a: string, b: string): boolean {
  return timingSafeEqual(digest(a), digest(b));
}

const digest = (text: string): Buffer => createHmac('sha256', 'compare').update(text).digest();
