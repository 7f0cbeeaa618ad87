import { outsideAddress } from '../text/html.ts';
import { addressOf, type Day, type EvidenceRef, type SubjectId } from '../vocabulary/index.ts';
import { absolute, paths, relative } from './paths.ts';

/** The page being printed, as far as links are concerned. */
export interface Sheet {
  /** Address of another page or file of the site, as seen from this page. */
  to(path: string): string;
  /** Address of the evidence of a claim or quotation. */
  evidence(ref: EvidenceRef): string;
}

/** A page of the site: links are relative, so that the site may be served below any path. */
export function pageSheet(path: string, issue: Day | null): Sheet {
  const to = (target: string) => relative(path, target);
  return { to, evidence: (ref) => (issue === null ? '#' : to(`${paths.evidence(issue)}#${ref}`)) };
}

/** Outside the site, in feeds and mail: every link is absolute. */
export function outsideSheet(site: string, issue: Day): Sheet {
  const to = (target: string) => absolute(site, target);
  return { to, evidence: (ref) => to(`${paths.evidence(issue)}#${ref}`) };
}

/** A link of a span: `/method/` is a page of ours, anything else must be an outside address; null where it is neither. */
export function linkAddress(href: string, sheet: Sheet): string | null {
  return href.startsWith('/') && !href.startsWith('//') ? sheet.to(href.slice(1)) : outsideAddress(href);
}

/** The public page of a subject; null for one without a page or one that is withheld. */
export function subjectAddress(subject: SubjectId): string | null {
  return /^(?:hf|gh|arxiv|hn|osv|pypi|npm):[a-z]+\/./.test(subject) ? addressOf(subject) : null;
}
