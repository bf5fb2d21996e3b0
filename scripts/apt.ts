/** Installs Debian packages where that needs nobody's consent: on Debian and its relatives, as root. */
import { spawnSync } from 'node:child_process';

const quietly = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };

/** Undefined when the packages are there now, else why not. A second `apt-get` at the same time waits for the first. */
export function installWithApt(packages: readonly string[]): string | undefined {
  if (process.getuid?.() !== 0) return 'installing it takes an administrator';
  if (!aptGet('--version').done) return 'there is no apt-get to install it with';
  console.log(`Installing ${packages.join(', ')} with apt-get. This takes a minute.`);
  const install = ['install', '-y', '-q', '--no-install-recommends', ...packages];
  let result = aptGet(...install);
  // A new machine has no list of packages, or one that names versions which are gone.
  if (!result.done && aptGet('update', '-q').done) result = aptGet(...install);
  return result.done ? undefined : `apt-get could not install ${packages.join(', ')}: ${lastLine(result.output)}`;
}

function aptGet(...words: string[]): { done: boolean; output: string } {
  const { status, stdout, stderr } = spawnSync('apt-get', ['-o', 'DPkg::Lock::Timeout=600', ...words], {
    encoding: 'utf8',
    env: quietly,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return { done: status === 0, output: `${stdout ?? ''}\n${stderr ?? ''}` };
}

function lastLine(output: string): string {
  return output.trim().split('\n').at(-1) ?? '';
}
