/**
 * VS Code's workbench for the tests in a real editor: the npm package `code-server`, which brings VS Code's window and its
 * extension host in JavaScript alone. It is installed once, below `.cache/`, without running any install script.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from './folders.ts';

/** Its version of VS Code is the one without the leading 4. */
const version = '4.139.1';

/** The desktop edition of the same VS Code. */
export const desktopVersion = '1.139.1';

/** The folder of the package, or why there is none. */
export type Workbench = { readonly folder: string } | { readonly missing: string };

/** Finds the workbench, and installs it where it is missing. */
export function workbench(): Workbench {
  const home = join(cacheFolder, `code-server-${version}`);
  if (!existsSync(home)) {
    console.log(`Installing code-server ${version} with npm, the workbench for the tests. This takes half a minute.`);
    const fault = install(home);
    if (fault !== undefined) return { missing: `npm could not install code-server ${version}: ${fault}` };
  }
  return { folder: join(home, 'node_modules', 'code-server') };
}

/** Installs beside the final place first: an install that was interrupted must not be taken for a whole one. */
function install(home: string): string | undefined {
  mkdirSync(cacheFolder, { recursive: true });
  const unfinished = mkdtempSync(`${home}-`);
  try {
    writeFileSync(join(unfinished, 'package.json'), '{ "private": true }\n');
    const vscode = join(unfinished, 'node_modules', 'code-server', 'lib', 'vscode');
    const fault =
      npmInstall(unfinished, `code-server@${version}`) ??
      npmInstall(vscode, '--omit=dev', '--omit=optional') ??
      npmInstall(join(vscode, 'extensions'), '--omit=dev', '--omit=optional');
    if (fault !== undefined) return fault;
    // Another run may have been quicker.
    if (!existsSync(home)) renameSync(unfinished, home);
    return undefined;
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

function npmInstall(folder: string, ...words: string[]): string | undefined {
  const options = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', '--no-package-lock'];
  const { status, stderr, error } = spawnSync('npm', ['install', ...options, ...words], {
    cwd: folder,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  return status === 0 ? undefined : (error?.message ?? stderr.trim());
}
