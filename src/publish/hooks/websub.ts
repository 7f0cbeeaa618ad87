import type { Carrier } from '../carrier.ts';
import { askingLoad, outcomeOf } from './ask.ts';

/** Tells a WebSub hub that feeds have changed; the hub fetches them and tells their readers. Takes the feeds' addresses. */
export function websubCarrier(): Carrier<readonly string[]> {
  return {
    name: 'websub',
    lanes: 1,
    load: async (feeds) => {
      const body = new URLSearchParams([['hub.mode', 'publish'], ...feeds.map((feed) => ['hub.url', feed])]).toString();
      const headers = { 'Content-Type': 'application/x-www-form-urlencoded' };
      return askingLoad(async (ask, { address }, guard) => outcomeOf(await ask({ address, body, headers }, guard)));
    },
  };
}
