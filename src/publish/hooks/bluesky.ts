import { createHash } from 'node:crypto';
import type { Carrier } from '../carrier.ts';
import { askingLoad, outcomeOf } from './ask.ts';
import { cutLetters, type NotePressing } from './note.ts';

const longest = 300; // letters

/**
 * Posts a record with a card. The record's key is made from the address and put, not created: the same post twice
 * is one post, so a doubt may be sent again.
 */
export function blueskyCarrier({
  server,
  handle,
  password,
}: {
  server: string;
  handle: string;
  password: string;
}): Carrier<NotePressing & { readonly at: string }> {
  return {
    name: 'bluesky',
    lanes: 1,
    load: async (note) => {
      const text = cutLetters(`${note.headline}\n\n${note.deck}`, longest);
      const record = {
        $type: 'app.bsky.feed.post',
        text,
        createdAt: note.at,
        langs: ['en'],
        embed: {
          $type: 'app.bsky.embed.external',
          external: { uri: note.address, title: cutLetters(note.headline, 200), description: note.dateline },
        },
      };
      const method = (name: string) => new URL(`/xrpc/com.atproto.${name}`, server).href;
      return askingLoad(async (ask, _, guard) => {
        const login = await ask(
          { address: method('server.createSession'), body: JSON.stringify({ identifier: handle, password }) },
          async () => true,
        );
        const session = login.kind === 'answered' && login.status === 200 ? sessionIn(login.text) : null;
        // Nothing was posted yet, whatever became of the login.
        if (session === null)
          return login.kind === 'answered'
            ? outcomeOf(login.status >= 500 ? { kind: 'unsent', reason: `answered ${login.status}` } : login)
            : outcomeOf({ kind: 'unsent', reason: login.kind === 'withdrawn' ? 'withdrawn' : login.reason });
        const post = {
          address: method('repo.putRecord'),
          headers: { Authorization: `Bearer ${session.token}` },
          body: JSON.stringify({ repo: session.did, collection: 'app.bsky.feed.post', rkey: keyOf(note), record }),
        };
        const first = outcomeOf(await ask(post, guard), () => keyOf(note));
        return first.kind === 'in_doubt' ? outcomeOf(await ask(post, guard), () => keyOf(note)) : first;
      });
    },
  };
}

/** A record key in the form of a TID (13 letters, the first of a to j or 2 to 7), the same for the same issue. */
function keyOf({ address }: NotePressing): string {
  const alphabet = '234567abcdefghijklmnopqrstuvwxyz';
  const digest = createHash('sha256').update(address).digest();
  return Array.from(digest.subarray(0, 13), (byte, index) => alphabet[index === 0 ? byte % 16 : byte % 32]).join('');
}

function sessionIn(text: string): { did: string; token: string } | null {
  try {
    const { did, accessJwt } = JSON.parse(text) as { did?: unknown; accessJwt?: unknown };
    return typeof did === 'string' && typeof accessJwt === 'string' ? { did, token: accessJwt } : null;
  } catch {
    return null;
  }
}
