import { existsSync, realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Command, ExitCode, World } from './commands/command.ts';
import { systemClock } from './system/clock.ts';
import { Fault } from './system/fault.ts';
import { terminalLog } from './system/log.ts';

/** Every command by name; each is loaded only when it is asked for, so that help answers at once. */
const commands: Readonly<Record<string, { summary: string; load: () => Promise<Command> }>> = {
  start: {
    summary: 'print the newest paper and serve it (the default)',
    load: async () => (await import('./commands/start.ts')).start,
  },
  init: {
    summary: 'write a small configuration: name, place, zone, press time, address',
    load: async () => (await import('./commands/init.ts')).init,
  },
  collect: {
    summary: 'read the sources into the archive',
    load: async () => (await import('./commands/collect.ts')).collect,
  },
  print: { summary: 'print one issue', load: async () => (await import('./commands/print.ts')).print },
  import: {
    summary: 'bring history from files into an archive',
    load: async () => (await import('./commands/import.ts')).importHistory,
  },
  correct: {
    summary: 'publish a correction of a printed issue',
    load: async () => (await import('./commands/correct.ts')).correct,
  },
  retract: {
    summary: 'take a name back: from every page, feed and list, and from issues to come',
    load: async () => (await import('./commands/retract.ts')).retract,
  },
  verify: {
    summary: 'compute every claim of an issue again from its archive',
    load: async () => (await import('./commands/verify.ts')).verify,
  },
  check: {
    summary: 'check any text, sentence by sentence, against an issue’s evidence',
    load: async () => (await import('./commands/check.ts')).check,
  },
  backtest: {
    summary: 'every ranking against every baseline on past dates',
    load: async () => (await import('./commands/backtest.ts')).backtest,
  },
  archive: {
    summary: 'check, describe or repair an archive',
    load: async () => (await import('./commands/archive.ts')).archive,
  },
  serve: {
    summary: 'serve the site, print each day’s issue and take it to readers',
    load: async () => (await import('./commands/serve.ts')).serve,
  },
  deliver: {
    summary: 'send a printed issue to its readers',
    load: async () => (await import('./commands/deliver.ts')).deliver,
  },
  worker: {
    summary: 'help to deliver, on any number of machines',
    load: async () => (await import('./commands/worker.ts')).worker,
  },
  subscribers: {
    summary: 'bring readers in, list them, show, remove or erase one',
    load: async () => (await import('./commands/subscribers.ts')).subscribers,
  },
  mcp: {
    summary: 'answer other programs over the Model Context Protocol',
    load: async () => (await import('./commands/mcp.ts')).mcp,
  },
  doctor: {
    summary: 'say what works here, what is missing and what to do',
    load: async () => (await import('./commands/doctor.ts')).doctor,
  },
};

function help(): string {
  const width = Math.max(...Object.keys(commands).map((name) => name.length));
  return [
    'Morning Post prints a daily newspaper about AI in which every number shows its source.',
    '',
    'Usage: morning-post [command] [options]',
    '',
    ...Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`),
    '',
    '"morning-post COMMAND --help" tells more of one command.',
  ].join('\n');
}

/** Runs one command line. Never throws: a fault becomes three lines, a bug its stack, and both an exit code. */
export async function main(args: readonly string[], world: World): Promise<ExitCode> {
  const [first, ...rest] = args;
  if (first === '--help' || first === '-h' || first === 'help') {
    world.out(help());
    return 0;
  }
  if (first === '--version') {
    world.out((await import('./program.ts')).program);
    return 0;
  }
  const name = first === undefined || first.startsWith('-') ? 'start' : first;
  const known = commands[name];
  if (!known) {
    world.log.line(`There is no command "${name}".\n\n${help()}`);
    return 2;
  }
  try {
    const command = await known.load();
    const own = name === first ? rest : args;
    if (own.includes('--help') || own.includes('-h')) {
      world.out(command.usage);
      return 0;
    }
    return await command.run(own, world);
  } catch (error) {
    return explain(error, name, world);
  }
}

function explain(error: unknown, command: string, world: World): ExitCode {
  if (error instanceof Fault) {
    world.log.line(`${error.message}\n  Why: ${error.why}\n  What to do: ${error.remedy}`);
    return error.kind === 'usage' ? 2 : 1;
  }
  if (isWrongUsage(error)) {
    world.log.line(`${error.message}\n  What to do: "morning-post ${command} --help" tells the options.`);
    return 2;
  }
  world.log.line(error instanceof Error ? (error.stack ?? error.message) : String(error));
  world.log.line('  This is a mistake in Morning Post. Please report it with the lines above; nothing kept was lost.');
  return 1;
}

/** What `util.parseArgs` throws for an unknown or malformed option. */
function isWrongUsage(error: unknown): error is Error {
  return error instanceof Error && ((error as { code?: string }).code ?? '').startsWith('ERR_PARSE_ARGS');
}

function startedAsProgram(): boolean {
  const script = process.argv[1];
  if (script === undefined || !existsSync(script)) return false; // a test runner puts its pattern there
  const launcher = fileURLToPath(new URL('../bin/morning-post.js', import.meta.url));
  const real = realpathSync(script);
  return real === fileURLToPath(import.meta.url) || real === realpathSync(launcher);
}

if (startedAsProgram()) {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort(signal));
  process.exitCode = await main(process.argv.slice(2), {
    clock: systemClock,
    log: terminalLog(),
    out: (text) => void process.stdout.write(`${text}\n`),
    cwd: process.cwd(),
    env: process.env,
    stop: stop.signal,
  });
}
