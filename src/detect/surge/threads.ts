import { observed, textOf } from '../../reckon/facts.ts';
import { once } from '../../reckon/memo.ts';
import { countDated } from '../../reckon/past-facts.ts';
import { addDays } from '../../text/days.ts';
import { startOf } from '../../reckon/calendar.ts';
import type { Fact } from '../../vocabulary/fact.ts';
import { metric } from '../../vocabulary/metric.ts';
import type { Latest, Past } from '../../vocabulary/past.ts';
import { keyOf, shortNameOf, type SubjectId } from '../../vocabulary/subject.ts';
import type { Window } from '../../vocabulary/time.ts';

/** The best Hacker News thread that names a repository in a span of days, or how many were searched where none does. */
export interface Threads {
  readonly points: Fact | null;
  readonly title: Fact | null;
  readonly searched: Fact | null;
}

const [title, link, points, publishedAt] = ['title', 'link', 'points', 'published-at'].map(metric) as [
  ReturnType<typeof metric>,
  ReturnType<typeof metric>,
  ReturnType<typeof metric>,
  ReturnType<typeof metric>,
];

export async function threadsNaming(past: Past, repo: SubjectId, window: Window): Promise<Threads> {
  const read = await threadsOf(past, window);
  if (read.size === 0) return { points: null, title: null, searched: null };
  const naming = [...read]
    .filter(([, known]) => names(repo, known.get(title)?.value, known.get(link)?.value))
    .sort(([a, one], [b, other]) => pointsOf(other) - pointsOf(one) || (a < b ? -1 : 1));
  const best = naming[0]?.[1];
  if (!best?.has(points) || !best.has(title))
    return { points: null, title: null, searched: await countDated(past, 'thread', publishedAt, window) };
  return { points: observed(best.get(points)!), title: textOf(best.get(title)!), searched: null };
}

function threadsOf(past: Past, window: Window): Promise<Latest> {
  return once(past, `threads ${window.from} ${window.to}`, async () => {
    const [from, to] = [startOf(window.from), startOf(addDays(window.to, 1))];
    const subjects = await past.dated({ kind: 'thread', attribute: publishedAt, from, to });
    return past.latest({ subjects, metrics: [title, link, points] });
  });
}

function pointsOf(known: ReadonlyMap<string, { readonly value: unknown }>): number {
  const value = known.get(points)?.value;
  return typeof value === 'number' ? value : -1;
}

/** By its address, by owner and name, or by a name that is no common word: `TradingAgents`, `llama.cpp`, not `agents`. */
function names(repo: SubjectId, titled: unknown, linked: unknown): boolean {
  const key = keyOf(repo).toLowerCase();
  if (typeof linked === 'string' && new RegExp(`github\\.com/${escape(key)}(?![\\w.-])`, 'i').test(linked)) return true;
  if (typeof titled !== 'string') return false;
  if (titled.toLowerCase().includes(key)) return true;
  const name = shortNameOf(repo);
  return /[A-Z].*[A-Z]|[\d._-]/.test(name) && new RegExp(`(?<![\\w.-])${escape(name)}(?![\\w-])`).test(titled);
}

function escape(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
