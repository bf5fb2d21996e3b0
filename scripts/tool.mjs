// Finds the script behind a development tool's command, so that it is run with this Node and without a shell.

import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from './install.mjs';

/** The file that package.json of `name` gives for its command. */
export function toolFile(name, command = name) {
  const folder = join(projectFolder, 'node_modules', name);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[command]);
}

/** Runs a tool with its output on the terminal, and gives its exit code. */
export function runTool(name, toolArguments, environment = {}) {
  return runFile(toolFile(name), [], toolArguments, environment);
}

/** Runs scripts/<name>.mjs as a process of its own, and gives its exit code. */
export function runScript(name, scriptArguments = []) {
  return runFile(join(projectFolder, 'scripts', `${name}.mjs`), [], scriptArguments);
}

/** Runs a file under this Node, with its output on the terminal, and gives its exit code. */
export function runFile(file, nodeOptions = [], fileArguments = [], environment = {}) {
  const finished = spawnSync(process.execPath, [...nodeOptions, file, ...fileArguments], {
    cwd: projectFolder,
    env: { ...process.env, ...environment },
    stdio: 'inherit',
  });
  return finished.status ?? 2;
}

/** Runs a tool quietly; resolves to its exit code and everything it printed. */
export function collectTool(name, command, toolArguments) {
  return collectFile(toolFile(name, command), toolArguments);
}

/** Runs a file under this Node quietly; resolves to its exit code and everything it printed. */
export function collectFile(file, fileArguments) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [file, ...fileArguments], {
      cwd: projectFolder,
      env: { ...process.env, ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : {}) },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', (part) => (output += part));
    child.stderr.on('data', (part) => (output += part));
    child.on('error', (error) => resolve({ code: 2, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 2, output: output.trim() }));
  });
}
