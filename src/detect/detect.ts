import type { Finding, Found, Selection } from '../vocabulary/finding.ts';
import type { Morning } from '../vocabulary/morning.ts';
import type { Past } from '../vocabulary/past.ts';
import { leadBar, quietDay } from './angles/quiet-day.ts';
import { toldHeads } from './events/head.ts';
import { remembers } from './memory-guard.ts';
import { weighed } from './noise/gaming.ts';
import { oneStoryEach } from './one-story.ts';
import { byScore } from './order.ts';
import { angles, choosers } from './registry.ts';

/**
 * What is news this morning, best first, and what fills the standing parts of the page. Reads only the past it is handed;
 * the same past and memory give the same answer. An angle that needs more memory than there is stays silent.
 */
export async function detect(past: Past, morning: Morning): Promise<Found> {
  const asked = await ofEach(angles, async (angle) =>
    (await remembers(past, { ...angle.declaration, memoryOf: angle.memoryOf })) ? angle.find(past, morning) : [],
  );
  const findings: Finding[] = [...(await weighed(past, asked))];
  const isQuiet = findings.every(({ score }) => score.score < leadBar);
  if (isQuiet && (await remembers(past, { ...quietDay.declaration, memoryOf: quietDay.memoryOf })))
    findings.push(...(await quietDay.find(past, morning)));

  const selections: Selection[] = await ofEach(choosers, async (chooser) =>
    (await remembers(past, chooser)) ? chooser.choose(past, morning) : [],
  );
  return { findings: oneStoryEach(findings.sort(byScore), await toldHeads(past, morning)), selections };
}

/**
 * What each of them gives, in their order. All ask at once, so the shelf can answer together what they have in common. Trouble
 * is raised when all have ended: none may still be asking when the shelf is closed.
 */
async function ofEach<A, T>(all: readonly A[], ask: (one: A) => Promise<readonly T[]>): Promise<T[]> {
  const ended = await Promise.allSettled(all.map(ask));
  return ended.flatMap((one) => {
    if (one.status === 'rejected') throw one.reason;
    return one.value;
  });
}
