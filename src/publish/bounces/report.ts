import { allParts, readFields, readMessage, type Part } from './mime.ts';

/** What a returned message says. `status` is the enhanced status of RFC 3463, e.g. `5.1.1`. */
export type Report =
  | {
      readonly kind: 'bounce';
      readonly action: 'failed' | 'delayed' | 'other';
      readonly status: string;
      readonly recipient: string | null;
      readonly traces: Traces;
    }
  | { readonly kind: 'complaint'; readonly about: string; readonly recipient: string | null; readonly traces: Traces }
  | { readonly kind: 'none' };

/** Where our own marks may stand: the address it was returned to, and the head of our message inside. */
export interface Traces {
  /** Addresses the report was sent to. */
  readonly to: readonly string[];
  /** List-Unsubscribe of the message it is about. */
  readonly unsubscribe: string | null;
}

/** Reads a delivery report (RFC 3464) or a complaint (RFC 5965). Anything else, an answer on holiday too, is none. */
export function readReport(text: string): Report {
  const message = readMessage(text);
  const parts = [...allParts(message)];
  const traces: Traces = { to: recipientsOf(message), unsubscribe: unsubscribeIn(parts) };
  const feedback = parts.find(({ type }) => type === 'message/feedback-report');
  if (feedback) {
    const fields = readFields(feedback.body);
    const recipient = addressIn(fields.get('original-rcpt-to') ?? fields.get('removal-recipient'));
    return { kind: 'complaint', about: fields.get('feedback-type')?.toLowerCase() ?? 'abuse', recipient, traces };
  }
  const delivery = parts.find(
    ({ type }) => type === 'message/delivery-status' || type === 'message/global-delivery-status',
  );
  if (!delivery) return { kind: 'none' };
  // One block about the message, then one for each reader; a mail of ours has one.
  const blocks = delivery.body.split(/\n[ \t]*\n/).map(readFields);
  const fields = blocks.find((block) => block.has('action') || block.has('status') || block.has('final-recipient'));
  if (!fields) return { kind: 'none' };
  const status =
    /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(fields.get('status') ?? fields.get('diagnostic-code') ?? '')?.[0] ?? '5.0.0';
  const said = fields
    .get('action')
    ?.toLowerCase()
    .split(/[\s;(]/)[0];
  const action =
    said === 'failed' || said === 'delayed' ? said : said === undefined && status.startsWith('5') ? 'failed' : 'other';
  const recipient = addressIn(fields.get('original-recipient')) ?? addressIn(fields.get('final-recipient'));
  return { kind: 'bounce', action, status, recipient, traces };
}

function recipientsOf({ headers }: Part): readonly string[] {
  const lines = ['delivered-to', 'x-original-to', 'envelope-to', 'to'].map((name) => headers.get(name) ?? '');
  return lines.flatMap((line) => line.match(/[^\s<>,;:"]{1,80}\+[^\s<>,;:"@]{1,80}@[^\s<>,;:"]{1,200}/g) ?? []);
}

/** Our own headers, in whichever form the message came back: whole, or its head as text. */
function unsubscribeIn(parts: readonly Part[]): string | null {
  for (const { type, body } of parts) {
    if (type !== 'message/rfc822' && type !== 'text/rfc822-headers' && type !== 'message/global') continue;
    const line = readFields(body.split('\n\n')[0] ?? '').get('list-unsubscribe');
    if (line !== undefined) return line;
  }
  return null;
}

function addressIn(field: string | undefined): string | null {
  return /[^\s<>;,"]+@[^\s<>;,"]+/.exec(field ?? '')?.[0] ?? null;
}

export type Weight = 'gone' | 'passing' | 'nothing';

/** Mailboxes that are not there, or not in use: RFC 3463, 3.2 and 3.3. */
const goneStatuses = new Set(['5.1.0', '5.1.1', '5.1.2', '5.1.3', '5.1.6', '5.1.10', '5.2.1']);

/** What a bounce means for the next issue. A refusal of content or policy says nothing about the reader. */
export function weigh({ action, status }: Extract<Report, { kind: 'bounce' }>): Weight {
  if (action !== 'failed') return 'nothing';
  if (goneStatuses.has(status)) return 'gone';
  return status.startsWith('5.7.') || status.startsWith('5.6.') ? 'nothing' : 'passing';
}
