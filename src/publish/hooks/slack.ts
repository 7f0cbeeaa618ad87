import type { Carrier } from '../carrier.ts';
import { askingLoad, outcomeOf } from './ask.ts';
import { cutLetters, type NotePressing } from './note.ts';

/** Posts to the one channel a Slack hook stands for. The hook's address is its secret and stays out of the ledger. */
export function slackCarrier(hook: string): Carrier<NotePressing> {
  return {
    name: 'slack',
    lanes: 1,
    load: async (note) => {
      const body = JSON.stringify({
        text: `${note.paper}: ${escaped(note.headline)}`,
        blocks: [
          { type: 'header', text: { type: 'plain_text', text: cutLetters(note.headline, 140) } },
          {
            type: 'section',
            text: {
              type: 'mrkdwn',
              text: `${escaped(note.deck)}\n<${note.address}|${escaped(note.paper)}, ${note.dateline}>`,
            },
          },
          ...(note.briefs.length === 0
            ? []
            : [
                {
                  type: 'section',
                  text: {
                    type: 'mrkdwn',
                    text: cutLetters(note.briefs.map((brief) => `• ${escaped(brief)}`).join('\n'), 2800),
                  },
                },
              ]),
        ],
        unfurl_links: false,
      });
      return askingLoad(async (ask, _, guard) => outcomeOf(await ask({ address: hook, body }, guard)));
    },
  };
}

/** Slack's own three escapes; with them no text from outside can address people or make links. */
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
