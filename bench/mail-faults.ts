/**
 * The same round to a mail server that goes well, and to one that refuses 5 % for good, 5 % for now, and drops 2 % of the
 * connections: everybody who can be reached is, and the time it takes.
 *
 *   node bench/mail-faults.ts [readers]        (default 10,000)
 *
 * In the first run of faults each trouble comes once a reader, in the second it comes by chance at every attempt.
 */
import { rm } from 'node:fs/promises';
import { run } from '../test/house/command.ts';
import { setUpPaper } from '../test/house/paper.ts';
import { startSink, type SinkPlan } from '../test/house/smtp-sink.ts';

const readers = Number(process.argv[2] ?? 10_000);
const bad = (to: string): boolean => Number(/\d+/.exec(to)?.[0]) % 20 === 0;
const refused: SinkPlan = { say: { rcpt: '550 5.1.1 no such reader' } };
const later: SinkPlan = { say: { dot: '450 4.2.0 later' } };

function once(): (to: string | null) => SinkPlan {
  const seen = new Set<string>();
  return (to) => {
    if (to === null) return {};
    if (bad(to)) return refused;
    const number = Number(/\d+/.exec(to)?.[0]);
    if (seen.has(to)) return {};
    seen.add(to);
    return number % 20 === 1 ? later : number % 50 === 2 ? { dropAt: 'data' } : {};
  };
}

const byChance = (to: string | null): SinkPlan => {
  if (to === null) return {};
  if (bad(to)) return refused;
  const chance = Math.random();
  return chance < 0.05 ? later : chance < 0.07 ? { dropAt: 'data' } : {};
};

const seconds: number[] = [];
for (const [name, plan, good] of [
  ['all goes well', () => ({}), readers],
  ['each trouble once', once(), readers - Math.ceil(readers / 20)],
  ['troubles by chance', byChance, readers - Math.ceil(readers / 20)],
] as const) {
  const sink = await startSink({ pipelining: true, chunking: true, forgetBodies: true, plan });
  const paper = await setUpPaper({ readers });
  const ran = await run(paper.folder, ['deliver', '--date', paper.date], { SMTP_URL: sink.address });
  const reached = new Set(sink.taken.filter(({ answered }) => answered?.startsWith('250')).map(({ to }) => to)).size;
  seconds.push(ran.seconds);
  console.log(
    `${name.padEnd(20)} ${ran.seconds.toFixed(1).padStart(6)} s, ${(ran.seconds / (seconds[0] ?? 1)).toFixed(2)} times; ${reached} of ${good} good readers reached. ${ran.out.trim()}`,
  );
  await sink.close();
  await rm(paper.folder, { recursive: true });
}
