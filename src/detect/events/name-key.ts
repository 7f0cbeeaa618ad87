import { modelNamesIn } from './model-name.ts';

/** Endings that name a form of the same model, not another one. */
const forms = new Set(
  'it instruct chat base hf gguf fp8 fp4 bf16 int4 int8 nvfp4 mxfp4 awq gptq mlx preview thinking w4a4 q4 qat official the model'.split(
    ' ',
  ),
);
const size = /^(?:a|e)?\d+(?:\.\d+)?[bmt]$/;

/**
 * Under which names a title or a repository speaks of a model, so that `Gemma 4 12B`, `gemma-4-12B-it` and
 * `Introducing Gemma 4 12B` meet. A name with a version is also known without its size's twin (`26b a4b`), one without a
 * version also without any size.
 */
export function nameKeys(title: string, families: ReadonlySet<string>): readonly string[] {
  return [...new Set(modelNamesIn(title, families).flatMap((name) => keysOf(name.key, name.versions.length > 0)))];
}

function keysOf(key: string, hasVersion: boolean): readonly string[] {
  const parts = key.split(' ').filter((part) => !forms.has(part));
  if (parts.length === 0) return [];
  const bare = parts.filter((part) => !size.test(part));
  const main = parts.filter((part) => !/^a\d/.test(part)).join(' ');
  return hasVersion || bare.length === parts.length || bare.length === 0 ? [main] : [main, bare.join(' ')];
}
