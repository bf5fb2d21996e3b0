/**
 * The programs that are measured: Crosscast's own command line, built for this run, and the tools that it is compared
 * with, which are fetched on first use. A tool that cannot be had is left out, and the reason is said.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { time } from './timing.ts';

const project = fileURLToPath(new URL('..', import.meta.url));

/** Everything that the benchmarks fetch, build and write. */
export const cacheFolder = join(project, 'bench', '.cache');

const markdownlintVersion = '0.24.1';
const jsonServerVersion = '4.10.0';
const yamlServerVersion = '1.25.0';

/** A program, or why there is none. */
export type Program =
  | { readonly command: readonly [string, ...string[]]; readonly version: string }
  | { readonly missing: string };

/** Builds the command line, and copies it to where no other build takes it away while it is being measured. */
export function crosscast(): readonly [string, ...string[]] {
  const built = spawnSync(process.execPath, [join(project, 'scripts', 'build.mjs')], {
    cwd: project,
    encoding: 'utf8',
  });
  if (built.status !== 0) throw new Error(`The command line cannot be built.\n${built.stderr}`);
  const copy = join(cacheFolder, 'crosscast');
  rmSync(copy, { recursive: true, force: true });
  cpSync(join(project, 'dist'), copy, { recursive: true });
  return [process.execPath, join(copy, 'crosscast.mjs')];
}

export function markdownlint(): Program {
  return fromNpm('markdownlint-cli2', markdownlintVersion, 'markdownlint-cli2-bin.mjs');
}

/** The language server of VS Code for JSON. */
export function jsonServer(): Program {
  return fromNpm('vscode-langservers-extracted', jsonServerVersion, 'bin/vscode-json-language-server');
}

export function yamlServer(): Program {
  return fromNpm('yaml-language-server', yamlServerVersion, 'bin/yaml-language-server');
}

/** A program of a package, fetched with npm unless it is there. */
function fromNpm(name: string, version: string, file: string): Program {
  const folder = join(cacheFolder, name);
  const script = join(folder, 'node_modules', name, file);
  if (!existsSync(script)) {
    console.log(`Fetching ${name} ${version}, for comparison.`);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
    const options = ['--no-audit', '--no-fund', '--loglevel=error', '--ignore-scripts'];
    const shell = process.platform === 'win32';
    spawnSync('npm', ['install', ...options, `${name}@${version}`], { cwd: folder, stdio: 'inherit', shell });
  }
  if (!existsSync(script)) return { missing: `npm could not install ${name} ${version}` };
  return { command: [process.execPath, script], version };
}

export function hledger(): Program {
  if (versionOf('hledger') === undefined && versionOf('apt-get') !== undefined && process.getuid?.() === 0) {
    console.log('Installing hledger with apt-get, for comparison.');
    const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const install = (): boolean =>
      spawnSync('apt-get', ['install', '-y', '-q', 'hledger'], { stdio: 'ignore', env: environment }).status === 0;
    if (!install() && spawnSync('apt-get', ['update', '-q'], { stdio: 'ignore' }).status === 0) install();
  }
  const version = versionOf('hledger');
  if (version === undefined) return { missing: 'hledger is not installed, and apt-get could not install it' };
  return { command: ['hledger'], version: /\d[\d.]*/.exec(version)?.[0] ?? version };
}

function versionOf(command: string): string | undefined {
  const asked = spawnSync(command, ['--version'], { encoding: 'utf8' });
  return asked.status === 0 ? asked.stdout : undefined;
}

/**
 * Milliseconds that a program takes from its start to its end. Its output is thrown away. An exit code that is not one
 * of those expected means that it did something else than what is to be measured.
 */
export function timeRun(
  [command, ...before]: readonly [string, ...string[]],
  programArguments: readonly string[],
  { folder = cacheFolder, codes = [0], environment = {} }: RunOptions = {},
): number {
  let status: number | null = null;
  const env = { ...process.env, LC_ALL: 'C.UTF-8', ...environment };
  const taken = time(() => {
    status = spawnSync(command, [...before, ...programArguments], { cwd: folder, env, stdio: 'ignore' }).status;
  });
  if (status === null || !codes.includes(status)) {
    throw new Error(`${[command, ...before, ...programArguments].join(' ')} ended with ${String(status)}.`);
  }
  return taken;
}

interface RunOptions {
  readonly folder?: string;
  readonly codes?: readonly number[];
  readonly environment?: Readonly<Record<string, string>>;
}
