import type { Carrier } from '../carrier.ts';
import { askingLoad, outcomeOf } from './ask.ts';
import { cutLetters, type NotePressing } from './note.ts';

/** Posts to the one channel a Discord hook stands for, mentioning nobody whatever a title says. */
export function discordCarrier(hook: string): Carrier<NotePressing> {
  return {
    name: 'discord',
    lanes: 1,
    load: async (note) => {
      const address = new URL(hook);
      address.searchParams.set('wait', 'true');
      const body = JSON.stringify({
        username: cutLetters(note.paper, 80),
        embeds: [
          {
            title: cutLetters(escaped(note.headline), 250),
            url: note.address,
            description: cutLetters(
              [escaped(note.deck), '', ...note.briefs.map((brief) => `• ${escaped(brief)}`)].join('\n'),
              3900,
            ),
            footer: { text: note.dateline },
          },
        ],
        allowed_mentions: { parse: [] },
      });
      return askingLoad(async (ask, _, guard) => outcomeOf(await ask({ address: address.href, body }, guard), idIn));
    },
  };
}

const escaped = (text: string): string => text.replaceAll(/[\\*_~`|>[\]()#-]/g, String.raw`\$&`);

function idIn(text: string): string {
  return /"id"\s*:\s*"(\d{1,30})"/.exec(text)?.[1] ?? 'ok';
}
