/**
 * Whom the paper follows by name: which addresses are a publisher's own, and under which accounts it publishes. An
 * editor's table: add a line to follow another one. Whoever is not in it is still read, in the tier its record on the
 * lists gives it (`standing.ts`).
 */
export interface Publisher {
  readonly name: string;
  /**
   * 1: makes models that are used everywhere. 2: makes models or tools that many build on. 3: writes about them or sells
   * around them.
   */
  readonly tier: 1 | 2 | 3;
  /** Hosts, with or without the beginning of a path, whose pages are its own words. Hosts below them count too. */
  readonly sites: readonly string[];
  /** Accounts on the Hub and on GitHub, lower case. */
  readonly accounts: readonly string[];
  /** Words that name its models wherever they stand, lower case. */
  readonly families: readonly string[];
  /** Words that name a model of its own only in its own titles, because they are everyday words: `command`, `step`. */
  readonly ownFamilies: readonly string[];
  /** Its posts gather other people's news: they confirm and are read, but announce nothing. */
  readonly digest?: true;
  /** Its pages speak of much besides: one of them is about artificial intelligence only where its title says so. */
  readonly broad?: true;
}

export const publishers: readonly Publisher[] = [
  maker(1, 'OpenAI', 'openai.com', 'openai', 'gpt dall-e whisper', 'sora codex'),
  maker(1, 'Anthropic', 'anthropic.com claude.com', 'anthropics anthropic', 'claude', 'opus sonnet haiku'),
  maker(
    1,
    'Google',
    'blog.google deepmind.google googleblog.com research.google ai.google.dev cloud.google.com',
    'google google-deepmind google-gemini googleapis google-research',
    'gemini gemma imagen',
    'veo lyria genie banana',
  ),
  maker(1, 'Meta', 'ai.meta.com llama.com', 'facebook meta-llama facebookresearch', 'llama dinov', 'segment muse'),
  {
    ...maker(1, 'Microsoft', 'microsoft.ai microsoft.com github.blog', 'microsoft azure github', '', 'phi mai'),
    broad: true,
  },
  maker(1, 'NVIDIA', 'nvidia.com nvlabs.github.io', 'nvidia nvlabs', 'nemotron', 'cosmos'),
  maker(1, 'Mistral AI', 'mistral.ai', 'mistralai', 'mistral mixtral devstral magistral voxtral ministral codestral'),
  maker(1, 'DeepSeek', 'deepseek.com', 'deepseek-ai', 'deepseek'),
  maker(1, 'Qwen', 'qwen.ai qwenlm.github.io', 'qwen qwenlm', 'qwen qwq'),
  maker(1, 'xAI', 'x.ai', 'xai-org', 'grok'),
  maker(1, 'Moonshot AI', 'moonshot.ai kimi.com', 'moonshotai', 'kimi'),
  maker(1, 'Z.ai', 'z.ai zhipuai.cn', 'zai-org thudm', 'glm'),
  maker(1, 'Hugging Face', 'huggingface.co/blog', 'huggingface huggingfacetb', 'smollm'),
  maker(2, 'Cohere', 'cohere.com', 'coherelabs cohere-ai', '', 'command aya rerank embed north'),
  maker(2, 'MiniMax', 'minimax.io minimaxi.com', 'minimaxai minimax-ai', 'minimax'),
  maker(2, 'Tencent', 'hunyuan.tencent.com', 'tencent tencentarc', 'hunyuan'),
  maker(
    2,
    'ByteDance',
    'seed.bytedance.com',
    'bytedance bytedance-research bytedance-seed',
    'seedance seedream',
    'seed',
  ),
  maker(2, 'Baidu', 'ernie.baidu.com', 'baidu paddlepaddle', 'ernie paddleocr'),
  maker(2, 'Xiaomi', 'mimo.xiaomi.com', 'xiaomimimo', 'mimo'),
  maker(2, 'StepFun', 'stepfun.com stepfun.ai', 'stepfun-ai', '', 'step'),
  { ...maker(2, 'IBM', 'research.ibm.com ibm.com/granite', 'ibm-granite ibm', 'granite'), broad: true },
  { ...maker(2, 'Apple', 'machinelearning.apple.com developer.apple.com apple.com', 'apple', 'openelm'), broad: true },
  { ...maker(2, 'Amazon', 'aws.amazon.com amazon.science', 'amazon aws', '', 'nova titan'), broad: true },
  maker(2, 'Liquid AI', 'liquid.ai', 'liquidai', 'lfm'),
  maker(2, 'Ai2', 'allenai.org', 'allenai', 'olmo molmo tulu'),
  maker(2, 'Stability AI', 'stability.ai', 'stabilityai stability-ai', '', 'stable'),
  maker(2, 'Black Forest Labs', 'bfl.ai blackforestlabs.ai', 'black-forest-labs', '', 'flux'),
  maker(2, 'Thinking Machines', 'thinkingmachines.ai', 'thinkingmachines', '', 'tinker'),
  maker(2, 'Ollama', 'ollama.com', 'ollama', ''),
  maker(2, 'Cursor', 'cursor.com', 'cursor', '', 'composer'),
  maker(2, 'Perplexity', 'perplexity.ai', 'perplexity-ai', '', 'sonar'),
  maker(2, 'Groq', 'groq.com', 'groq', ''),
  maker(3, 'Windsurf', 'windsurf.com', 'windsurf-ai', '', 'swe'),
  maker(3, 'Pinecone', 'pinecone.io', 'pinecone-io', ''),
  maker(3, 'Weaviate', 'weaviate.io', 'weaviate', ''),
  maker(3, 'Dagster', 'dagster.io', 'dagster-io', ''),
  maker(3, 'Surge AI', 'surgehq.ai', 'surge-ai', ''),
  { ...maker(3, 'The Batch', 'deeplearning.ai', '', ''), digest: true },
  { ...maker(3, 'AI First', 'ai-first.ai', '', ''), digest: true },
  { ...maker(3, 'Paul Graham', 'paulgraham.com', '', ''), digest: true },
];

function maker(
  tier: Publisher['tier'],
  name: string,
  sites: string,
  accounts: string,
  families: string,
  ownFamilies = '',
): Publisher {
  return {
    name,
    tier,
    sites: list(sites),
    accounts: list(accounts),
    families: list(families),
    ownFamilies: list(ownFamilies),
  };
}

function list(words: string): readonly string[] {
  return words.split(' ').filter((word) => word !== '');
}

const byAccount = new Map(publishers.flatMap((one) => one.accounts.map((account) => [account, one] as const)));
const byName = new Map(publishers.map((one) => [nameKey(one.name), one]));

export function publisherOfAccount(account: string): Publisher | null {
  return byAccount.get(account.toLowerCase()) ?? null;
}

/** The publisher that goes by a name, however it is spaced or capitalised. */
export function publisherNamed(name: string): Publisher | null {
  return byName.get(nameKey(name)) ?? null;
}

/** Whose own page an address is: by its site, or by the account on GitHub or the Hub that it lies under. */
export function publisherOfLink(link: string): Publisher | null {
  const url = URL.parse(link);
  if (!url) return null;
  const host = url.hostname.replace(/^www\./, '');
  const account = url.pathname.split('/')[1] ?? '';
  // Issues and discussions under an account are other people's words.
  if (host === 'github.com' || (host === 'huggingface.co' && account !== 'blog'))
    return /^\/[^/]+(?:\/[^/]+(?:\/(?:releases|blob|tree|resolve)\b.*)?)?\/?$/.test(url.pathname)
      ? publisherOfAccount(account === 'datasets' || account === 'spaces' ? '' : account)
      : null;
  return publishers.find((one) => one.sites.some((site) => liesUnder(host, url.pathname, site))) ?? null;
}

function liesUnder(host: string, path: string, site: string): boolean {
  const [siteHost = '', ...sitePath] = site.split('/');
  if (host !== siteHost && !host.endsWith(`.${siteHost}`)) return false;
  return sitePath.length === 0 || path.startsWith(`/${sitePath.join('/')}`);
}

function nameKey(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\d]/gu, '');
}
