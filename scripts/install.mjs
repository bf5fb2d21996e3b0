// Decides whether node_modules is what the lockfile describes, and runs `npm ci` when it is not.
// No dependency, and nothing newer than Node 20: this runs before anything is installed.

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectFolder = dirname(dirname(fileURLToPath(import.meta.url)));
const installed = join(projectFolder, 'node_modules');
const nodeFromPackage = join(installed, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

/** The Node that the tasks run under: the `node` development dependency. */
export function projectNode() {
  return existsSync(nodeFromPackage) ? nodeFromPackage : process.execPath;
}

/**
 * npm keeps its own list of what it installed in node_modules/.package-lock.json. Comparing that list with the
 * lockfile recognises an install made by hand as well, where a marker of our own would not.
 */
export function dependenciesAreCurrent() {
  const present = packagesIn(join(installed, '.package-lock.json'));
  const wanted = packagesIn(join(projectFolder, 'package-lock.json'));
  if (present === undefined || wanted === undefined || !existsSync(nodeFromPackage)) return false;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true;
    const found = present[path];
    if (found === undefined) return entry.optional === true;
    return found.version === entry.version && found.integrity === entry.integrity;
  });
}

function packagesIn(lockfile) {
  try {
    return JSON.parse(readFileSync(lockfile, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/** Runs `npm ci`, and says plainly what to do when it fails. True when it worked. */
export function installDependencies() {
  console.log('Installing the dependencies (npm ci). This takes a minute the first time.');
  // Only errors are shown: npm would warn that the outer Node is too old for packages that never run under it.
  const npm = spawnSync('npm', ['ci', '--loglevel=error', '--no-fund', '--no-audit'], {
    cwd: projectFolder,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (npm.status === 0 && existsSync(nodeFromPackage)) return true;

  console.error(npm.stdout ?? '', npm.stderr ?? '', npm.error?.message ?? '');
  if (npm.status === 0) {
    console.error('npm ci finished, but the Node it should have brought is missing: were install scripts turned off?');
    console.error('Check that `npm config get ignore-scripts` says false, then run the command again.');
  } else {
    console.error('Installing the dependencies failed; npm says why above.');
    console.error('Check the connection to the npm registry (`npm ping`), then run the command again.');
  }
  return false;
}
