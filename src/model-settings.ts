import { providers, sdkModel, type EndPoint, type Provider } from './system/models/ai-sdk.ts';
import { ModelChain } from './system/models/chain.ts';
import type { Caps, Price } from './system/models/model.ts';
import { Fault } from './system/fault.ts';

/** One model of the chain, as a publisher writes it. */
export interface ModelWish {
  readonly provider: Provider;
  readonly model: string;
  /** Base address: required for `openai-compatible` ('http://localhost:11434/v1'), else the provider's own. */
  readonly url?: string;
  /** Name of the environment variable that holds the key; by default the provider's own. Keys never stand in the file. */
  readonly keyIn?: string;
  /** For a million tokens, in any currency; without it no cost is told. */
  readonly price?: Price;
}

export interface ModelWishes extends Partial<Caps> {
  /** The first is asked first; when it fails the next takes over, our own writer last. */
  readonly chain?: readonly ModelWish[];
}

export interface ModelSettings {
  readonly chain: readonly ModelWish[];
  readonly caps: Caps;
}

const defaultCaps: Caps = { secondsPerCall: 30, seconds: 180, tokens: 200_000, cost: null };

const keyNames: Readonly<Record<Provider, string>> = {
  'openai-compatible': 'MODEL_KEY',
  anthropic: 'ANTHROPIC_API_KEY',
  google: 'GOOGLE_GENERATIVE_AI_API_KEY',
};

type Misfit = (why: string) => Error;

/** Fills the defaults in; throws what `misfit` makes where a field does not fit. */
export function checkedModels({ chain = [], ...caps }: ModelWishes, misfit: Misfit): ModelSettings {
  for (const wish of chain) checkModel(wish, misfit);
  for (const [name, cap] of Object.entries(caps))
    if (cap !== null && !(Number.isFinite(cap) && cap > 0)) throw misfit(`models.${name} is no number above nought.`);
  return { chain, caps: { ...defaultCaps, ...caps } };
}

function checkModel({ provider, model, url, keyIn }: ModelWish, misfit: Misfit): void {
  if (!providers.includes(provider)) throw misfit(`models: "${provider}" is none of ${providers.join(', ')}.`);
  if (!model) throw misfit('models: a model of the chain has no name.');
  if (url === undefined && provider === 'openai-compatible') throw misfit(`models: ${model} has no url.`);
  if (url !== undefined && !/^https?:$/.test(URL.parse(url)?.protocol ?? ''))
    throw misfit(`models: "${url}" is not an address such as http://localhost:11434/v1.`);
  if (keyIn !== undefined && !/^[A-Z][A-Z0-9_]*$/.test(keyIn))
    throw misfit(
      'models: keyIn is the name of an environment variable, such as MODEL_KEY; the key itself never stands here.',
    );
}

type Environment = Readonly<Record<string, string | undefined>>;

/** The chain of the configuration, with the model that the environment names before it. */
export function chainOf({ chain }: ModelSettings, env: Environment): readonly ModelWish[] {
  const { MODEL_NAME: model, MODEL_PROVIDER: provider = 'openai-compatible', MODEL_URL: url } = env;
  if (!model) return chain;
  const named = { provider: provider as Provider, model, ...(url ? { url } : {}) };
  const wrong = (why: string) =>
    new Fault(
      'configuration',
      'The model named by the environment cannot be used.',
      why,
      'Correct MODEL_PROVIDER, MODEL_NAME and MODEL_URL, or unset MODEL_NAME.',
    );
  checkModel(named, wrong);
  return [named, ...chain];
}

/** Where the key of a model is looked for. */
export const keyNameOf = ({ provider, keyIn }: ModelWish): string => keyIn ?? keyNames[provider];

/** The models to ask; null where none is configured. Nothing is loaded or asked before the first question. */
export function modelsFrom(settings: ModelSettings, env: Environment): ModelChain | null {
  const chain = chainOf(settings, env);
  if (chain.length === 0) return null;
  const endPoints = chain.map((wish): EndPoint => ({ ...wish, key: env[keyNameOf(wish)] }));
  return new ModelChain(endPoints.map(sdkModel), settings.caps);
}
