import { once } from '../../reckon/memo.ts';
import { countsInStep } from '../../reckon/noise/interaction.ts';
import { dayOfNumber } from '../../text/days.ts';
import type { Finding } from '../../vocabulary/finding.ts';
import { metric } from '../../vocabulary/metric.ts';
import type { Past } from '../../vocabulary/past.ts';
import { kindOf, ownerOf, type SubjectId } from '../../vocabulary/subject.ts';
import { threadsNaming } from '../surge/threads.ts';
import { tracksOf, valueOn, type Track } from '../tracks.ts';

/**
 * How far a count may have been raised by other means than readers, 0 to 1, from patterns anybody can see (editorial-science
 * 4.2). It lowers what a movement is worth and may keep it out; it is never printed, and nobody is accused.
 */
interface Signal {
  readonly weight: number;
  holds(past: Past, track: Track): Promise<boolean>;
}

const [stars, forks, issues] = [metric('stars'), metric('forks'), metric('open-issues')];
const large = 1000;
const burstDays = 28;
/** Below this risk nothing is held against a count: issues can be switched off. */
const doubtful = 0.3;
/** From this risk on a movement is not told. */
const keptOut = 0.6;

const signals: readonly Signal[] = [
  // Three of one owner with nearly the same count, as where somebody pays for stars by the piece.
  { weight: 0.6, holds: async (past, { subject }) => (await inStep(past)).has(subject) },
  // Fewer than one fork for every 400 stars.
  {
    weight: 0.4,
    holds: async (past, track) => {
      const [read, now] = [await figure(past, track.subject, forks), track.values.at(-1)!];
      return read !== null && now >= large && 400 * read < now;
    },
  },
  // Thousands of stars, and nobody has a question.
  {
    weight: 0.2,
    holds: async (past, track) => track.values.at(-1)! >= large && (await figure(past, track.subject, issues)) === 0,
  },
  // Four in five of its stars within four weeks, and no thread that we read names it.
  {
    weight: 0.3,
    holds: async (past, track) => {
      const [before, now] = [valueOn(track, track.today - burstDays), track.values.at(-1)!];
      if (before === null || now < large || now - before < 0.8 * now) return false;
      const window = { from: dayOfNumber(track.today - burstDays), to: dayOfNumber(track.today) };
      const { points, searched } = await threadsNaming(past, track.subject, window);
      return points === null && searched !== null;
    },
  },
];

/** The risk of a followed repository; 0 for everything else. */
export async function gamingRisk(past: Past, subject: SubjectId): Promise<number> {
  if (kindOf(subject) !== 'repo') return 0;
  const track = (await tracksOf(past, stars)).find((one) => one.subject === subject);
  if (!track) return 0;
  let risk = 0;
  for (const signal of signals) if (await signal.holds(past, track)) risk += signal.weight;
  return Math.min(1, risk);
}

/** Findings about nothing but counts, each worth as much less as its risk says; those above the bar are left out. */
export async function weighed(past: Past, findings: readonly Finding[]): Promise<readonly Finding[]> {
  const kept: Finding[] = [];
  for (const finding of findings) {
    const risk = finding.countsOnly ? await gamingRisk(past, finding.subject) : 0;
    if (risk >= keptOut) continue;
    const score = Math.round(10 * finding.score.score * (1 - risk / 2)) / 10;
    kept.push(risk < doubtful ? finding : { ...finding, score: { ...finding.score, score } });
  }
  return kept;
}

function inStep(past: Past): Promise<ReadonlySet<SubjectId>> {
  return once(past, 'stars in step', async () =>
    countsInStep(
      (await tracksOf(past, stars)).map(({ subject, values }) => ({
        subject,
        kind: kindOf(subject),
        owner: ownerOf(subject),
        marks: values.at(-1) ?? null,
      })),
    ),
  );
}

async function figure(past: Past, subject: SubjectId, of: typeof stars): Promise<number | null> {
  const value = (await past.latest({ subjects: [subject], metrics: [of] })).get(subject)?.get(of)?.value;
  return typeof value === 'number' ? value : null;
}
