import type { SubjectId, SubjectKind } from '../../vocabulary/subject.ts';
import { metric } from '../../vocabulary/metric.ts';
import { findPaperNumber, isHubName } from './check/names.ts';
import type { Pen } from './pen.ts';

const tagsMetric = metric('tags');
const licence = metric('licence');
const baseModels = metric('base-models');
const paperLinks = metric('paper-links');
const task = metric('task');

/** How a model may descend from another, as the Hub writes it. */
const relations = new Set(['finetune', 'quantized', 'adapter', 'merge']);

/**
 * Writes the tags of a model, dataset or Space, and what their prefixes say: `license:`, `base_model:`, `arxiv:`,
 * `task_categories:`.
 */
export function writeTags(pen: Pen, subject: SubjectId, kind: SubjectKind, tags: readonly string[]): void {
  pen.attribute(subject, tagsMetric, tags);
  pen.attribute(subject, licence, after('license:', tags).join(', '));
  pen.attribute(subject, paperLinks, unique(after('arxiv:', tags).flatMap((text) => findPaperNumber(text) ?? [])));
  if (kind === 'model') pen.attribute(subject, baseModels, unique(after('base_model:', tags).filter(isDescent)));
  if (kind === 'dataset') pen.attribute(subject, task, after('task_categories:', tags)[0] ?? null);
}

/**
 * `quantized:owner/name`. The Hub also writes each base once without its relation; that repeats it and is passed over.
 */
function isDescent(text: string): boolean {
  const colon = text.indexOf(':');
  return relations.has(text.slice(0, colon)) && isHubName(text.slice(colon + 1));
}

function after(prefix: string, tags: readonly string[]): string[] {
  return tags.filter((tag) => tag.startsWith(prefix)).map((tag) => tag.slice(prefix.length));
}

const unique = (texts: readonly string[]): readonly string[] => [...new Set(texts)];
