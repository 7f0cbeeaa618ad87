import { Fault } from '../fault.ts';
import type { Answer, Model, Price, Question } from './model.ts';
import { modestFetch } from './modest-fetch.ts';

/** Whose interface an end point speaks. Local servers speak that of OpenAI. */
export const providers = ['openai-compatible', 'anthropic', 'google'] as const;
export type Provider = (typeof providers)[number];

export interface EndPoint {
  readonly provider: Provider;
  readonly model: string;
  /** Base address; required for `openai-compatible`, else the provider's own. */
  readonly url?: string | undefined;
  readonly key?: string | undefined;
  readonly price?: Price | undefined;
}

/**
 * A model reached through the AI SDK. The packages are loaded with the first question, so that a paper
 * without a model starts as quickly as ever.
 */
export function sdkModel(endPoint: EndPoint): Model {
  const load = once(() => loaded(endPoint));
  return {
    name: endPoint.model,
    price: endPoint.price ?? null,
    async ask(question: Question, signal: AbortSignal): Promise<Answer> {
      const { generateText, model } = await load();
      const { text, usage } = await generateText({
        model,
        system: question.system,
        prompt: question.prompt,
        temperature: 0,
        maxOutputTokens: question.longest,
        maxRetries: 0,
        abortSignal: signal,
      });
      return { text, tokens: { read: usage.inputTokens ?? null, written: usage.outputTokens ?? null } };
    },
  };
}

async function loaded(endPoint: EndPoint) {
  try {
    const [{ generateText }, model] = await Promise.all([import('ai'), languageModel(endPoint)]);
    return { generateText, model };
  } catch (error) {
    throw packageFault(endPoint.provider, error);
  }
}

async function languageModel({ provider, model, url, key }: EndPoint) {
  const options = {
    fetch: modestFetch,
    ...(url === undefined ? {} : { baseURL: url }),
    ...(key === undefined ? {} : { apiKey: key }),
  };
  switch (provider) {
    case 'openai-compatible': {
      const { createOpenAICompatible } = await import('@ai-sdk/openai-compatible');
      return createOpenAICompatible({ name: 'local', baseURL: '', ...options })(model);
    }
    case 'anthropic': {
      const { createAnthropic } = await import('@ai-sdk/anthropic');
      return createAnthropic(options)(model);
    }
    case 'google': {
      const { createGoogleGenerativeAI } = await import('@ai-sdk/google');
      return createGoogleGenerativeAI(options)(model);
    }
  }
}

/** Whether the packages of a provider are installed; the fault says how to get them. */
export async function findMissingPackage(provider: Provider): Promise<Fault | null> {
  try {
    import.meta.resolve('ai');
    import.meta.resolve(`@ai-sdk/${provider}`);
    return null;
  } catch (error) {
    return packageFault(provider, error);
  }
}

const packageFault = (provider: Provider, cause: unknown): Fault =>
  new Fault(
    'configuration',
    `The packages for ${provider} cannot be loaded.`,
    cause instanceof Error ? cause.message : String(cause),
    'Run "npm ci".',
    { cause },
  );

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}
