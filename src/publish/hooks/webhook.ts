import { createHmac } from 'node:crypto';
import type { Issue } from '../../vocabulary/index.ts';
import type { Carrier } from '../carrier.ts';
import { askingLoad, outcomeOf } from './ask.ts';

/**
 * Sends the issue as JSON to addresses of the publisher's choice, signed after the Standard Webhooks: the receiver checks
 * `webhook-signature` against `id.timestamp.body`. The id is the same however often an issue is sent, so that a second
 * copy can be known as one.
 */
export function webhookCarrier(secret: string): Carrier<Issue> {
  return {
    name: 'webhook',
    lanes: 4,
    load: async (issue) => {
      const body = JSON.stringify({ type: 'issue.printed', issue });
      const id = `${issue.edition}-${issue.date}-${issue.revision}`;
      const timestamp = String(Math.floor(Date.parse(issue.cutoff) / 1000));
      const signature = createHmac('sha256', secret).update(`${id}.${timestamp}.${body}`).digest('base64');
      const headers = { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` };
      return askingLoad(async (ask, { address }, guard) => outcomeOf(await ask({ address, body, headers }, guard)));
    },
  };
}
