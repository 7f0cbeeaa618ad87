import type { Carrier } from '../carrier.ts';
import { askingLoad, outcomeOf } from './ask.ts';
import { cutLetters, type NotePressing } from './note.ts';

const longest = 500;
const addressLength = 23; // every address counts as 23 characters

/**
 * Posts a status. Mastodon knows an idempotency key: the same post twice within the hour is one post, so a doubt there may
 * be sent again at once.
 */
export function mastodonCarrier(server: string, token: string): Carrier<NotePressing> {
  return {
    name: 'mastodon',
    lanes: 1,
    load: async (note) => {
      const room = longest - addressLength - 4;
      const status = `${cutLetters(withoutMentions(`${note.headline}\n\n${note.deck}`), room)}\n\n${note.address}`;
      const question = {
        address: new URL('/api/v1/statuses', server).href,
        body: JSON.stringify({ status, language: 'en', visibility: 'public' }),
        headers: { Authorization: `Bearer ${token}`, 'Idempotency-Key': note.address },
      };
      return askingLoad(async (ask, _, guard) => {
        const first = outcomeOf(await ask(question, guard), idIn);
        return first.kind === 'in_doubt' ? outcomeOf(await ask(question, guard), idIn) : first;
      });
    },
  };
}

/** A zero-width space keeps a title from calling people and tags. */
const withoutMentions = (text: string): string => text.replaceAll(/[@#](?=\w)/g, '$&\u200b');

function idIn(text: string): string {
  return /"id"\s*:\s*"(\d{1,30})"/.exec(text)?.[1] ?? 'ok';
}
