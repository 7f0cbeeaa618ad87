/**
 * Prints a live paper from a wire server on this machine: every source answers from an invented world, so the whole way from
 * the first request to the page can be watched without a network.
 *
 *   npm run demo                     an invented world, today
 *   npm run demo -- --from FOLDER    recorded bodies of your own (answers.json, see docs/extending.md)
 *   npm run demo -- --fault hub=500  a source that fails: SERVICE=FAULT, as often as you like
 */
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { main } from '../../src/main.ts';
import { systemClock } from '../../src/system/clock.ts';
import { terminalLog } from '../../src/system/log.ts';
import type { Day } from '../../src/vocabulary/time.ts';
import { type Fault, faults } from './faults.ts';
import { type ServiceName, serviceNames } from './reply.ts';
import { startWire } from './server.ts';
import { followedIn, sampleWorld, sceneOf, servicesFrom, servicesOf } from './services.ts';

const { values } = parseArgs({
  options: {
    from: { type: 'string' },
    fault: { type: 'string', multiple: true, default: [] },
    port: { type: 'string', default: '4321' },
    'print-only': { type: 'boolean', default: false },
  },
});

const today = systemClock.now().slice(0, 10) as Day;
const scene = sceneOf(sampleWorld(today, 'full'));
const wire = await startWire(values.from === undefined ? servicesOf(scene) : servicesFrom(values.from));
for (const wish of values.fault) {
  const [service, fault] = wish.split('=');
  if (!serviceNames.includes(service as ServiceName) || !faults.includes(fault as Fault))
    throw new TypeError(
      `--fault ${wish}: a service is one of ${serviceNames.join(' ')}; a fault of ${faults.join(' ')}`,
    );
  wire.fault(service as ServiceName, fault as Fault);
}

const folder = await mkdtemp(join(tmpdir(), 'morning-post-demo-'));
await writeFile(join(folder, 'followed.json'), JSON.stringify(followedIn(scene, `${wire.base}/feeds`)));
const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort(signal));
console.log(`The sources answer at ${wire.base}; the paper is made in ${folder}`);
process.exitCode = await main(['start', '--port', values.port, ...(values['print-only'] ? ['--print-only'] : [])], {
  clock: systemClock,
  log: terminalLog(),
  out: (text) => void process.stdout.write(`${text}\n`),
  cwd: folder,
  env: { ...process.env, ...wire.env() },
  stop: stop.signal,
});
console.log(`${wire.heard.length} requests were answered.`);
await wire.close();
