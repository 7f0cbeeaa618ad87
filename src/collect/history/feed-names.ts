/** Who publishes the feeds we know by name; any other feed goes by its own name, tidied. */
const publishers: Readonly<Record<string, string>> = {
  'ai-first-podcast': 'AI First Podcast',
  anthropic: 'Anthropic',
  'anthropic-changelog-claude-code': 'Anthropic',
  'anthropic-engineering': 'Anthropic',
  'anthropic-news': 'Anthropic',
  'anthropic-red': 'Anthropic',
  'anthropic-research': 'Anthropic',
  blogsurgeai: 'Surge AI',
  chanderramesh: 'Chander Ramesh',
  claude: 'Anthropic',
  cohere: 'Cohere',
  cursor: 'Cursor',
  dagster: 'Dagster',
  'google-ai': 'Google',
  groq: 'Groq',
  hamel: 'Hamel Husain',
  'meta-ai': 'Meta AI',
  mistral: 'Mistral AI',
  ollama: 'Ollama',
  'openai-news': 'OpenAI',
  'openai-research': 'OpenAI',
  paulgraham: 'Paul Graham',
  'perplexity-hub': 'Perplexity',
  pinecone: 'Pinecone',
  'the-batch': 'The Batch',
  thinkingmachines: 'Thinking Machines Lab',
  weaviate: 'Weaviate',
  'windsurf-blog': 'Windsurf',
  'windsurf-changelog': 'Windsurf',
  'windsurf-next-changelog': 'Windsurf',
  xainews: 'xAI',
};

/** `anthropic_news` → `anthropic-news`: the feed as it stands in ids and in print. */
export function feedKey(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

/** `anthropic-news` → `Anthropic`; a feed we do not know, `sample-lab-news` → `Sample Lab News`. */
export function publisherOf(key: string): string {
  return (
    publishers[key] ??
    key
      .split('-')
      .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
      .join(' ')
  );
}
