import { kindOf, shortNameOf, type SubjectId } from '../../vocabulary/subject.ts';
import { nameKeys } from './name-key.ts';
import type { Event } from './report.ts';

/** Names under which models were told already, or are about to be: so that a release is not told again as a newcomer. */
export function namesOf(
  subjects: Iterable<SubjectId>,
  events: readonly Event[],
  families: ReadonlySet<string>,
): ReadonlySet<string> {
  const wanted = new Set(subjects);
  const names = new Set<string>();
  for (const subject of wanted)
    if (['model', 'space', 'dataset'].includes(kindOf(subject)))
      for (const key of nameKeys(shortNameOf(subject), families)) names.add(key);
  for (const event of events) {
    const reports = [event.first, ...event.others];
    if (!reports.some((report) => wanted.has(report.subject))) continue;
    for (const report of reports) for (const key of nameKeys(report.title, families)) names.add(key);
  }
  return names;
}

const formatWords =
  /(?:[-_.](?:gguf|ggml|awq|gptq|exl[23]|mlx|onnx|nvfp4|mxfp4|fp[48]|bf16|int[48]|w[48]a(?:4|8|16)|[1-8]bit))+$/i;

/** Whether a model is another account's model in another format, that one being among the known. */
export function isFormatOf(model: SubjectId, known: ReadonlySet<string>): boolean {
  const name = shortNameOf(model).toLowerCase();
  const bare = name.replace(formatWords, '');
  return bare !== name && (known.has(bare) || known.has(bare.replace(/[-_](?:it|instruct|base)$/, '')));
}
