/**
 * Whatever the paper can write about. The id names the source, the kind and the source's own key, and never changes:
 *
 * `hf:model/Qwen/Qwen3-8B` · `hf:dataset/owner/name` · `hf:space/owner/name` · `gh:repo/owner/name` ·
 * `gh:release/owner/name@v2.0.0` · `arxiv:paper/2605.00825` · `hn:thread/47655408` · `feed:post/anthropic-news/3f9c…` ·
 * `osv:advisory/GHSA-…` · `pypi:package/name` · `npm:package/@scope/name` · `place:place/London`
 */
export type SubjectId = string & { readonly __brand: 'SubjectId' };

export const subjectKinds = [
  'model',
  'dataset',
  'space',
  'repo',
  'release',
  'paper',
  'thread',
  'post',
  'advisory',
  'package',
  'place',
] as const;
export type SubjectKind = (typeof subjectKinds)[number];

const originOf: Record<Exclude<SubjectKind, 'package'>, string> = {
  model: 'hf',
  dataset: 'hf',
  space: 'hf',
  repo: 'gh',
  release: 'gh',
  paper: 'arxiv',
  thread: 'hn',
  post: 'feed',
  advisory: 'osv',
  place: 'place',
};

/** Builds the id of a subject from its kind and the source's own key, e.g. `('model', 'Qwen/Qwen3-8B')`. */
export function subjectId(kind: Exclude<SubjectKind, 'package'>, key: string): SubjectId {
  return `${originOf[kind]}:${kind}/${key}` as SubjectId;
}

/** Builds the id of a published package, e.g. `('pypi', 'transformers')`. */
export function packageId(registry: 'pypi' | 'npm', name: string): SubjectId {
  return `${registry}:package/${name}` as SubjectId;
}

export function kindOf(subject: SubjectId): SubjectKind {
  const kind = subject.slice(subject.indexOf(':') + 1, subject.indexOf('/'));
  if (!(subjectKinds as readonly string[]).includes(kind)) throw new TypeError(`not a subject id: ${subject}`);
  return kind as SubjectKind;
}

/** The source's own key: `Qwen/Qwen3-8B`, `2605.00825`. */
export function keyOf(subject: SubjectId): string {
  return subject.slice(subject.indexOf('/') + 1);
}

/** The account a repository, model, dataset or Space belongs to; null where the name has no owner part. */
export function ownerOf(subject: SubjectId): string | null {
  const kind = kindOf(subject);
  if (!['model', 'dataset', 'space', 'repo', 'release'].includes(kind)) return null;
  const key = keyOf(subject);
  const slash = key.indexOf('/');
  return slash < 0 ? null : key.slice(0, slash);
}

/** The name without its owner: `Qwen3-8B`. */
export function shortNameOf(subject: SubjectId): string {
  const key = keyOf(subject);
  return ownerOf(subject) === null ? key : key.slice(key.indexOf('/') + 1);
}

/** What two variants of one maker's model share: `ornith-1.0` of `Ornith-1.0-9B` and `Ornith-1.0-35B-GGUF`. */
export function stemOf(subject: SubjectId): string {
  const [first = '', second = ''] = shortNameOf(subject).toLowerCase().split(/[-_]/);
  const stem = /\d/.test(first) || !/^\d/.test(second) ? first : `${first}-${second}`;
  return `${ownerOf(subject) ?? keyOf(subject)}/${stem}`.toLowerCase();
}

/**
 * The public page of a subject, built by us from its id and never taken from outside text.
 * Null for subjects without a page of their own making (posts: their checked link is the attribute `link`; places), and for
 * the salted id of one that is withheld.
 */
export function addressOf(subject: SubjectId): string | null {
  if (subject.startsWith('withheld:')) return null;
  const path = keyOf(subject).split('/').map(encodeURIComponent).join('/');
  switch (kindOf(subject)) {
    case 'model':
      return `https://huggingface.co/${path}`;
    case 'dataset':
      return `https://huggingface.co/datasets/${path}`;
    case 'space':
      return `https://huggingface.co/spaces/${path}`;
    case 'repo':
      return `https://github.com/${path}`;
    case 'release': {
      const key = keyOf(subject);
      const at = key.lastIndexOf('@');
      const repo = key.slice(0, at).split('/').map(encodeURIComponent).join('/');
      return `https://github.com/${repo}/releases/tag/${encodeURIComponent(key.slice(at + 1))}`;
    }
    case 'paper':
      return `https://arxiv.org/abs/${path}`;
    case 'thread':
      return `https://news.ycombinator.com/item?id=${path}`;
    case 'advisory':
      return `https://osv.dev/vulnerability/${path}`;
    case 'package':
      return subject.startsWith('pypi:')
        ? `https://pypi.org/project/${path}/`
        : `https://www.npmjs.com/package/${keyOf(subject)}`;
    case 'post':
    case 'place':
      return null;
  }
}
