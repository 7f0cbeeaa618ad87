import type { Finding, Found, Selection } from '../vocabulary/finding.ts';
import type { Morning } from '../vocabulary/morning.ts';
import type { Past } from '../vocabulary/past.ts';
import { leadBar, quietDay } from './angles/quiet-day.ts';
import { toldHeads } from './events/head.ts';
import { remembers } from './memory-guard.ts';
import { oneStoryEach } from './one-story.ts';
import { byScore } from './order.ts';
import { angles, choosers } from './registry.ts';

/**
 * What is news this morning, best first, and what fills the standing parts of the page. Reads only the past it is handed;
 * the same past and memory give the same answer. An angle that needs more memory than there is stays silent.
 */
export async function detect(past: Past, morning: Morning): Promise<Found> {
  const findings: Finding[] = [];
  for (const angle of angles)
    if (await remembers(past, { ...angle.declaration, memoryOf: angle.memoryOf }))
      findings.push(...(await angle.find(past, morning)));
  const isQuiet = findings.every(({ score }) => score.score < leadBar);
  if (isQuiet && (await remembers(past, { ...quietDay.declaration, memoryOf: quietDay.memoryOf })))
    findings.push(...(await quietDay.find(past, morning)));

  const selections: Selection[] = [];
  for (const chooser of choosers)
    if (await remembers(past, chooser)) selections.push(...(await chooser.choose(past, morning)));
  return { findings: oneStoryEach(findings.sort(byScore), await toldHeads(past, morning)), selections };
}
