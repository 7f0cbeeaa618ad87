import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { checkedEdition, defaultEdition } from '../config.ts';
import { Fault } from '../system/fault.ts';
import { writeWhole } from '../system/files.ts';
import type { Command, World } from './command.ts';

const questions = [
  { field: 'name', asks: 'Name of the paper' },
  { field: 'place', asks: 'Place, as it stands under the name' },
  { field: 'zone', asks: 'Time zone' },
  { field: 'press-time', asks: 'Press time there' },
  { field: 'site', asks: 'Address of the site' },
] as const;

export const init: Command = {
  name: 'init',
  summary: 'write a small configuration',
  usage: `Usage: morning-post init [options]

Writes morning-post.config.ts into this folder. Asks on a terminal; elsewhere takes the options and the defaults.

  --name NAME          ${defaultEdition.name}
  --place PLACE        ${defaultEdition.place}
  --zone ZONE          ${defaultEdition.zone}
  --press-time HH:MM   ${defaultEdition.pressTime}
  --site ADDRESS       ${defaultEdition.site}
  --force              replace a configuration that is there`,

  async run(args, world) {
    const { values } = parseArgs({
      args: [...args],
      options: {
        name: { type: 'string' },
        place: { type: 'string' },
        zone: { type: 'string' },
        'press-time': { type: 'string' },
        site: { type: 'string' },
        force: { type: 'boolean', default: false },
      },
    });
    const path = join(world.cwd, 'morning-post.config.ts');
    if (existsSync(path) && !values.force)
      throw new Fault(
        'configuration',
        `${path} is there already.`,
        'A configuration is never replaced without being asked to.',
        'Edit it, or run "morning-post init --force".',
      );
    const answers = await ask(values, world);
    const edition = checkedEdition({
      ...defaultEdition,
      name: answers.name,
      place: answers.place,
      zone: answers.zone,
      pressTime: answers['press-time'],
      site: answers.site,
      established: Number(world.clock.now().slice(0, 4)),
    });
    await writeWhole(path, configurationText(edition, world.cwd));
    world.out(`Wrote ${path}.\nRun "npm start" to print the paper.`);
    return 0;
  },
};

type Answers = Record<(typeof questions)[number]['field'], string>;

async function ask(given: Partial<Record<string, string | boolean>>, world: World): Promise<Answers> {
  const defaults: Answers = {
    name: defaultEdition.name,
    place: defaultEdition.place,
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone || defaultEdition.zone,
    'press-time': defaultEdition.pressTime,
    site: defaultEdition.site,
  };
  const answers = { ...defaults };
  const terminal = process.stdin.isTTY && world.env['CI'] === undefined;
  const reader = terminal ? createInterface({ input: process.stdin, output: process.stderr }) : null;
  for (const { field, asks } of questions) {
    const value = given[field];
    if (typeof value === 'string') answers[field] = value;
    else if (reader)
      answers[field] = (await reader.question(`${asks} [${defaults[field]}]: `)).trim() || defaults[field];
  }
  reader?.close();
  return answers;
}

function configurationText(edition: typeof defaultEdition, folder: string): string {
  const module = fileURLToPath(new URL('../config.ts', import.meta.url));
  const path = relative(folder, module).replaceAll('\\', '/');
  const from = path.startsWith('.') ? path : `./${path}`;
  const { id, name, tagline, place, zone, pressTime, site, established } = edition;
  return `import { defineConfig } from ${JSON.stringify(from)};

export default defineConfig({
  editions: [
    ${JSON.stringify({ id, name, tagline, established, place, zone, pressTime, site }, null, 2).replaceAll('\n', '\n    ')},
  ],
});
`;
}
