import { isOfFamily } from './model-name.ts';
import { publisherOfLink } from './publishers.ts';
import { wordsOf } from './title.ts';

/** Words that make a title one about artificial intelligence. Whole words, lower case. */
const words = new Set(
  `ai llm llms gpt chatgpt agi transformer transformers agent agents agentic chatbot chatbots copilot rag embedding embeddings
   diffusion inference finetuning prompt prompts prompting multimodal neural openai anthropic deepmind huggingface hugging
   machinelearning pytorch tensorflow jax cuda gguf quantization quantized vllm ollama tokenizer vibe mcp ocr alignment
   hallucination hallucinations hallucinate reasoning pretraining rlhf grpo attention gpu gpus tpu tpus onnx
   midjourney deepfake deepfakes`.split(/\s+/),
);
const phrases = [
  /\bmachine learning\b/,
  /\bdeep learning\b/,
  /\blanguage model(?:s|ing)?\b/,
  /\blocal models?\b/,
  /\bcomputer vision\b/,
  /\b(?:image|video|text|music|speech) generation\b/,
  /\bopen weights?\b/,
  /\b\d+(?:\.\d+)? ?[bm] .*\bmodel\b/,
];
const papers = /^https:\/\/(?:www\.)?arxiv\.org\/(?:abs|pdf)\//;

/** Whether a title, with the address it points to, is about artificial intelligence: by its words, a model family, or a lab's page. */
export function isAboutAi(title: string, link: string | null, families: ReadonlySet<string>): boolean {
  const own = wordsOf(title);
  if (own.some((word) => words.has(word) || isOfFamily(word, families))) return true;
  const text = own.join(' ');
  if (phrases.some((phrase) => phrase.test(text))) return true;
  if (link === null) return false;
  const publisher = publisherOfLink(link);
  if (publisher !== null && publisher.families.length + publisher.ownFamilies.length > 0)
    return !publisher.broad || own.some((word) => publisher.ownFamilies.includes(word));
  return papers.test(link) && own.some((word) => word === 'model' || word === 'models' || word === 'learning');
}
