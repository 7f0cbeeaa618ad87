import { keyOf, ownerOf, shortNameOf, type SubjectId } from '../../vocabulary/subject.ts';
import { publisherOfAccount, publishers } from './publishers.ts';

/** Endings of names that say: the same weights in another format. */
const format =
  /(?:^|[-_.])(?:gguf|ggml|awq|gptq|exl[23]|mlx|onnx|openvino|nvfp4|mxfp4|fp4|fp8|int[48]|w[48]a(?:4|8|16)|[1-8](?:\.\d+)?-?bit|q[2-8](?:_[0-9a-z]+)*|imatrix|quant(?:ized|s)?)(?:$|[-_.])/i;

/**
 * Whether a model is a copy or an offshoot of another's: in another format, declared as made from a model of another
 * account, or named after another maker's family. It is counted under its parent and confirms it; it is no release.
 */
export function isCopy(model: SubjectId, baseModels: readonly string[]): boolean {
  if (format.test(shortNameOf(model))) return true;
  const owner = ownerOf(model)?.toLowerCase() ?? '';
  const bases = baseModels.map((entry) => entry.slice(entry.indexOf(':') + 1).toLowerCase());
  if (bases.some((base) => base !== keyOf(model).toLowerCase() && !base.startsWith(`${owner}/`))) return true;
  const words: readonly string[] =
    shortNameOf(model)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  const own = publisherOfAccount(owner);
  return publishers.some((one) => one !== own && one.families.some((family) => words.includes(family)));
}
