import type { Finding } from '../vocabulary/finding.ts';
import { headOfSubject, headOfTitle, isSameHead, type Head } from './events/head.ts';

/** Angles that tell what happened or arrived; others (movements, shares) may tell of the same thing in their own way. */
const happenings: ReadonlySet<string> = new Set([
  'model-released',
  'lab-announcement',
  'price-or-limit',
  'deprecation',
  'major-version',
  'paper-with-code',
  'wide-discussion',
  'new-to-list',
  'newborn',
]);

/** Angles that see a thing a second time, under another form, days after its own news. */
const echoes: ReadonlySet<string> = new Set(['paper-with-code', 'wide-discussion', 'new-to-list', 'newborn']);

/**
 * One happening is one story, whichever angles saw it: of findings that share a source, or a name, the best stands; and an
 * echo of what was told by that name before is not told as news.
 * @param findings best first
 * @param told names of the stories of the last weeks (`toldHeads`)
 */
export function oneStoryEach(findings: readonly Finding[], told: readonly Head[] = []): readonly Finding[] {
  const kept: Finding[] = [];
  for (const finding of findings) {
    const isTwin = kept.some((other) => happenings.has(other.angle) && isSameStory(other, finding));
    const head = echoes.has(finding.angle) ? headOfFinding(finding) : null;
    const isEcho = head !== null && told.some((before) => isSameHead(before, head));
    if (!happenings.has(finding.angle) || !(isTwin || isEcho)) kept.push(finding);
  }
  return kept;
}

function isSameStory(a: Finding, b: Finding): boolean {
  if ([a.subject, ...a.others].some((subject) => subject === b.subject || b.others.includes(subject))) return true;
  const [one, other] = [headOfFinding(a), headOfFinding(b)];
  return one !== null && other !== null && isSameHead(one, other);
}

/** What the story is about, by name. */
export function headOfFinding(finding: Finding): Head | null {
  const own = headOfSubject(finding.subject);
  if (own !== null || !('title' in finding.facts)) return own;
  return headOfTitle(String(finding.facts.title.value));
}
