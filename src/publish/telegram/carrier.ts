import { setTimeout as wait } from 'node:timers/promises';
import { Fault } from '../../system/fault.ts';
import type { Carrier, Guard } from '../carrier.ts';
import { ask, askingLoad, outcomeOf, type Answer, type Ask } from '../hooks/ask.ts';
import { deferred, type Outcome } from '../outcome.ts';
import { splitMessage, type Entity, type PlainMessage } from './split.ts';

/** What the press prints for Telegram. */
export interface TelegramPressing {
  readonly rich: readonly unknown[];
  readonly text: string;
  readonly entities: readonly Entity[];
  readonly address: string;
}

export interface TelegramSettings {
  readonly token: string;
  /** `https://api.telegram.org`, or a server of one's own. */
  readonly server: string;
}

/** Ids of the posts an issue became, kept as the receipt, so that a correction can edit them. */
interface Receipt {
  readonly form: 'rich' | 'plain';
  readonly messages: readonly number[];
}

export interface TelegramCarrier extends Carrier<TelegramPressing> {
  /** Edits the posts of a receipt into what is printed now; never posts a second time. Gives the new receipt. */
  amend(chat: string, receipt: string, pressing: TelegramPressing): Promise<Outcome>;
}

type Call = (method: string, body: object, guard: Guard) => Promise<Answer>;

const free: Guard = async () => true;
const longest = 4096; // UTF-16 units of a plain message
const longestWait = 120; // seconds a later part of a message waits for its turn

/**
 * Posts an issue to channels. Telegram has no key against second copies, so whatever may have been posted is never posted
 * again by itself: only a connection that never came about and 429 are tried again.
 */
export function telegramCarrier({ token, server }: TelegramSettings): TelegramCarrier {
  const callBy =
    (over: Ask): Call =>
    (method, body, guard) =>
      over({ address: `${server.replace(/\/+$/, '')}/bot${token}/${method}`, body: JSON.stringify(body) }, guard);

  /** A later part: the first is out and the reader has half an issue, so it waits here and not in the queue. */
  const postRest = async (call: Call, body: object): Promise<Outcome> => {
    for (;;) {
      const outcome = understood(await call('sendMessage', body, free));
      if (outcome.kind !== 'deferred' || (outcome.waitSeconds ?? 1) > longestWait) return outcome;
      await wait((outcome.waitSeconds ?? 1) * 1000);
    }
  };

  const postPlain = async (call: Call, chat: string, pressing: TelegramPressing, guard: Guard): Promise<Outcome> => {
    const messages: number[] = [];
    for (const [index, part] of splitMessage(pressing, longest).entries()) {
      const body = plainBody(chat, part, pressing.address, index === 0);
      const outcome = index === 0 ? understood(await call('sendMessage', body, guard)) : await postRest(call, body);
      if (outcome.kind !== 'accepted')
        return index === 0 ? outcome : { kind: 'in_doubt', reason: `part ${index + 1} of the post is missing` };
      messages.push(Number(outcome.receipt));
    }
    return accepted({ form: 'plain', messages });
  };

  return {
    name: 'telegram',
    lanes: 1,
    load: async (pressing) =>
      askingLoad(async (over, { address: chat }, guard) => {
        const call = callBy(over);
        const rich = { chat_id: chat, rich_message: { blocks: pressing.rich, skip_entity_detection: true } };
        const answer = await call('sendRichMessage', rich, guard);
        // A server that does not know rich messages, or not these, has posted nothing.
        if (answer.kind === 'answered' && (answer.status === 404 || answer.status === 400) && !isAboutChat(answer.text))
          return postPlain(call, chat, pressing, guard);
        const outcome = understood(answer);
        return outcome.kind === 'accepted' ? accepted({ form: 'rich', messages: [Number(outcome.receipt)] }) : outcome;
      }),
    async amend(chat, receipt, pressing) {
      const call = callBy(ask);
      const { form, messages } = JSON.parse(receipt) as Receipt;
      const parts = form === 'rich' ? [] : splitMessage(pressing, longest);
      for (const [index, message_id] of messages.entries()) {
        const part = parts[index] ?? { text: '…', entities: [] };
        const body =
          form === 'rich'
            ? { chat_id: chat, message_id, rich_message: { blocks: pressing.rich, skip_entity_detection: true } }
            : { ...plainBody(chat, part, pressing.address, index === 0), message_id };
        const outcome = understood(await call('editMessageText', body, free));
        const unchanged = outcome.kind === 'failed' && /not modified/.test(outcome.reason);
        if (outcome.kind !== 'accepted' && !unchanged) return outcome;
      }
      return accepted({ form, messages });
    },
  };
}

function plainBody(chat: string, { text, entities }: PlainMessage, address: string, first: boolean): object {
  const preview = first ? { url: address, prefer_large_media: true } : { is_disabled: true };
  return { chat_id: chat, text, entities, link_preview_options: preview };
}

const accepted = (receipt: Receipt): Outcome => ({ kind: 'accepted', receipt: JSON.stringify(receipt) });

const isAboutChat = (text: string): boolean =>
  /chat not found|not enough rights|kicked|blocked|CHAT_/i.test(descriptionIn(text));

/** The meaning of Telegram's answer. The key of the bot stands in the address only, which no reason ever holds. */
function understood(answer: Answer): Outcome {
  if (answer.kind !== 'answered') return outcomeOf(answer);
  const description = descriptionIn(answer.text);
  switch (answer.status) {
    case 200:
      return { kind: 'accepted', receipt: String(messageIdIn(answer.text)) };
    case 401:
    case 404: {
      const why = `Telegram answered ${answer.status}: ${description}`;
      const fault = new Fault('configuration', 'Telegram does not know this bot.', why, 'Check TELEGRAM_TOKEN.');
      return { kind: 'unreachable', reason: why, alarm: fault };
    }
    case 429:
      return deferred('429', { waitSeconds: retryAfterIn(answer.text) ?? answer.retryAfter ?? 30, slowDown: true });
    case 400:
    case 403:
      return { kind: 'failed', reason: `${answer.status} ${description}`, gone: false };
    default:
      return outcomeOf(answer);
  }
}

interface Said {
  readonly description?: unknown;
  readonly result?: { readonly message_id?: unknown };
  readonly parameters?: { readonly retry_after?: unknown };
}

function read(text: string): Said {
  try {
    return (JSON.parse(text) as Said | null) ?? {};
  } catch {
    return {};
  }
}

function descriptionIn(text: string): string {
  const { description } = read(text);
  return typeof description === 'string' ? description.slice(0, 150) : '';
}

const messageIdIn = (text: string): number => Number(read(text).result?.message_id ?? 0);

function retryAfterIn(text: string): number | null {
  const seconds = Number(read(text).parameters?.retry_after);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds : null;
}
