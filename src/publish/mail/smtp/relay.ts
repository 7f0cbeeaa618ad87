import { hostname } from 'node:os';
import { Fault } from '../../../system/fault.ts';

/** The server that takes our mail, and what we know of it. */
export interface Relay {
  readonly host: string;
  readonly port: number;
  /** `starttls` and `implicit` are promises: where they cannot be kept nothing is sent. `off` only by word or on loopback. */
  readonly tls: 'implicit' | 'starttls' | 'off';
  readonly login: { readonly user: string; readonly password: string } | null;
  /** The name we greet with. */
  readonly ownName: string;
  /** How many connections it is given at most. */
  readonly connections: number;
  /** Messages a second; null for as fast as it takes them. */
  readonly pace: number | null;
  /** A certificate of an authority of one's own, PEM. */
  readonly authority?: string;
}

/** Seconds to wait, from RFC 5321, 4.5.3.2. Ten minutes for the answer to the dot: giving up sooner makes second copies. */
export const patience = { connect: 30, greeting: 300, command: 300, tls: 30, data: 180, dot: 600 } as const;
export type Patience = { readonly [K in keyof typeof patience]: number };

const usualConnections = 8;

/** Reads the relays that SMTP_URL names, one address or several with spaces between. */
export function relaysFrom(addresses: string): readonly Relay[] {
  return addresses
    .trim()
    .split(/\s+/)
    .map((address) => relayFrom(address));
}

/**
 * Reads `smtp://user:password@host:587` or `smtps://…:465`. Over `smtp:` STARTTLS is demanded, except on this machine;
 * `?tls=off` gives it up for a network one trusts, `?name=mail.example.org` is the name to greet with, `?connections=4` and
 * `?pace=20` (messages a second) are what the relay allows.
 */
export function relayFrom(address: string, authority?: string): Relay {
  const url = URL.parse(address);
  if ((url?.protocol !== 'smtp:' && url?.protocol !== 'smtps:') || url.hostname === '')
    throw new Fault(
      'configuration',
      'SMTP_URL cannot be used.',
      'It is not an address such as smtp://user:password@mail.example.org:587.',
      'Correct it; a relay that speaks TLS from the start is smtps://….',
    );
  const implicit = url.protocol === 'smtps:';
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const loopback = /^(localhost|127\.|::1$)/.test(host);
  const off = url.searchParams.get('tls') === 'off' || (loopback && url.searchParams.get('tls') !== 'required');
  const tls = implicit ? 'implicit' : off ? 'off' : 'starttls';
  if (url.username !== '' && tls === 'off' && !loopback)
    throw new Fault(
      'configuration',
      'SMTP_URL would send a password in the clear.',
      'It names a user and has tls=off.',
      'Leave tls=off away; the relay has to offer STARTTLS.',
    );
  return {
    host,
    port: url.port === '' ? (implicit ? 465 : tls === 'off' ? 25 : 587) : Number(url.port),
    tls,
    login:
      url.username === ''
        ? null
        : { user: decodeURIComponent(url.username), password: decodeURIComponent(url.password) },
    connections: bound(url, 'connections') ?? usualConnections,
    pace: bound(url, 'pace'),
    ownName: url.searchParams.get('name') ?? greetingName(),
    ...(authority === undefined ? {} : { authority }),
  };
}

function bound(url: URL, name: string): number | null {
  const text = url.searchParams.get(name);
  if (text === null) return null;
  const value = Number(text);
  if (value > 0 && Number.isFinite(value) && (name === 'pace' || Number.isInteger(value))) return value;
  throw new Fault(
    'configuration',
    'SMTP_URL cannot be used.',
    `"${name}=${text}" is not a ${name === 'pace' ? 'number of messages a second' : 'number of connections'}.`,
    `Write it like ?${name}=4.`,
  );
}

function greetingName(): string {
  const name = hostname();
  return /^[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(name) ? name : '[127.0.0.1]';
}
