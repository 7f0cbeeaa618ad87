import { Fault } from '../../system/fault.ts';
import { mailAddress } from '../readers/address.ts';
import type { Rates } from '../deliver/pace.ts';
import type { Signer } from './message/dkim.ts';

/** Who writes, as a publisher sets it. */
export interface MailSettings {
  /** `The AI Morning Post <post@example.org>` */
  readonly from: string;
  readonly replyTo?: string;
  /** Where bounces go; each reader gets a form of it (`bounces+…@example.org`). Default: the sender's address. */
  readonly bounces?: string;
  /** PEM files of DKIM keys by selector. */
  readonly dkim?: readonly { readonly selector: string; readonly keyFile: string; readonly domain?: string }[];
  /** Messages a second to all relays together and to single domains, and how many to a domain are under way at once. */
  readonly pace?: Rates;
  /** How many messages are under way at once. Default: the connections of all relays, eight each. */
  readonly lanes?: number;
}

export interface Sender {
  readonly name: string;
  readonly address: string;
  readonly domain: string;
  readonly replyTo: string | null;
  readonly bounces: string;
  readonly signers: readonly Signer[];
}

/** Checks the sender's settings; a fault names what does not fit. */
export function senderFrom(settings: MailSettings, signers: readonly Signer[]): Sender {
  const match = /^(.*?)\s*<([^<>]+)>$/.exec(settings.from) ?? [null, '', settings.from];
  const from = mailAddress(match[2] ?? '');
  const bounces = settings.bounces === undefined ? from : mailAddress(settings.bounces);
  if (!from || !bounces || /[\r\n]/.test(settings.from))
    throw new Fault(
      'configuration',
      'The sender of mails cannot be used.',
      `"${settings.from}"${settings.bounces === undefined ? '' : ` or "${settings.bounces}"`} is not a mail address.`,
      'Write it like: from: "The AI Morning Post <post@example.org>"',
    );
  const replyTo = settings.replyTo === undefined ? null : (mailAddress(settings.replyTo)?.address ?? null);
  return {
    name: match[1]?.replace(/^"|"$/g, '') ?? '',
    address: from.address,
    domain: from.domain,
    replyTo,
    bounces: bounces.address,
    signers,
  };
}

/** The return path of one reader: `bounces+tag@example.org`. */
export function returnPath({ bounces }: Sender, tag: string): string {
  const at = bounces.lastIndexOf('@');
  return `${bounces.slice(0, at)}+${tag}${bounces.slice(at)}`;
}
