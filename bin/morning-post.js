#!/usr/bin/env node
// Starts the newsroom with the right Node. Plain JavaScript: an older Node must be able to read it.
import { spawn } from 'node:child_process';
import module from 'node:module';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';
import { environmentFor, explain, findBundledNode, flagsFor, isNewEnough } from './runtime.js';

const launcher = fileURLToPath(import.meta.url);
const environment = environmentFor(process.argv[2], process.env);
const flags = ['--disable-warning=ExperimentalWarning', ...flagsFor(process.argv[2])];

if (isNewEnough(process.versions.node)) {
  // Flags of memory count from the first moment on, so the process begins once more in its own place.
  const missing = flagsFor(process.argv[2]).filter((flag) => !process.execArgv.includes(flag));
  if (missing.length > 0 && process.platform !== 'win32' && typeof process.execve === 'function') {
    const own = [...process.execArgv, ...flags].filter((flag, at, all) => all.indexOf(flag) === at);
    process.execve(process.execPath, [process.execPath, ...own, ...process.argv.slice(1)], environment);
  }
  // What was compiled once is kept: a third of the start, and the memory of the compiler.
  module.enableCompileCache();
  await import('../src/main.ts');
} else {
  const node = findBundledNode();
  if (node === null) {
    console.error(explain(process.versions.node));
    process.exit(1);
  }
  const child = spawn(node, [...flags, launcher, ...process.argv.slice(2)], { stdio: 'inherit', env: environment });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(signal ? 128 + (constants.signals[signal] ?? 1) : (code ?? 1)));
}
