#!/usr/bin/env node
// Starts the newsroom with the right Node. Plain JavaScript: an older Node must be able to read it.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';
import { explain, findBundledNode, isNewEnough } from './runtime.js';

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));
const flags = ['--disable-warning=ExperimentalWarning'];

if (isNewEnough(process.versions.node)) {
  await import(main);
} else {
  const node = findBundledNode();
  if (node === null) {
    console.error(explain(process.versions.node));
    process.exit(1);
  }
  const child = spawn(node, [...flags, main, ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(signal ? 128 + (constants.signals[signal] ?? 1) : (code ?? 1)));
}
