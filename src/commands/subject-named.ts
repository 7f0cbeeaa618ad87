import { Fault } from '../system/fault.ts';
import { subjectId, subjectKinds, type SubjectId } from '../vocabulary/index.ts';

const id = new RegExp(`^(?:hf|gh|arxiv|hn|feed|osv|pypi|npm):(?:${subjectKinds.join('|')})/.+$`);

/** Addresses of public pages, by host and the parts of their path. */
const pages: readonly { readonly address: RegExp; readonly subject: (found: readonly string[]) => SubjectId }[] = [
  {
    address: /^https?:\/\/huggingface\.co\/datasets\/([^/]+\/[^/?#]+)/,
    subject: ([, key = '']) => subjectId('dataset', key),
  },
  {
    address: /^https?:\/\/huggingface\.co\/spaces\/([^/]+\/[^/?#]+)/,
    subject: ([, key = '']) => subjectId('space', key),
  },
  {
    address: /^https?:\/\/huggingface\.co\/papers\/(\d{4}\.\d{4,5})/,
    subject: ([, key = '']) => subjectId('paper', key),
  },
  { address: /^https?:\/\/huggingface\.co\/([^/]+\/[^/?#]+)/, subject: ([, key = '']) => subjectId('model', key) },
  { address: /^https?:\/\/github\.com\/([^/]+\/[^/?#]+)/, subject: ([, key = '']) => subjectId('repo', key) },
  {
    address: /^https?:\/\/arxiv\.org\/(?:abs|pdf)\/(\d{4}\.\d{4,5})/,
    subject: ([, key = '']) => subjectId('paper', key),
  },
  {
    address: /^https?:\/\/news\.ycombinator\.com\/item\?id=(\d+)/,
    subject: ([, key = '']) => subjectId('thread', key),
  },
];

/** The subject a person means by an id or the address of its page. Throws a fault that shows how to write one. */
export function subjectNamed(text: string): SubjectId {
  if (id.test(text)) return text as SubjectId;
  for (const { address, subject } of pages) {
    const found = address.exec(text);
    if (found) return subject(found);
  }
  throw new Fault(
    'usage',
    `"${text}" names nothing the paper could have printed.`,
    'It is neither an id nor the address of a page we know.',
    'Write it like hf:model/owner/name, gh:repo/owner/name, or https://github.com/owner/name.',
  );
}
