/**
 * Where the command line starts. It answers `--version` and turns away an old Node by itself; everything else is loaded
 * only when it is needed.
 */
import manifest from '../../package.json' with { type: 'json' };
import { setFlagsAfterStart } from '../engine/v8-flags.ts';
import { lintProgram, serverProgram } from './program.ts';

const oldestNode = [22, 3] as const;
const node = process.versions.node;
const [major = 0, minor = 0] = node.split('.').map(Number);
const [command = '', ...rest] = process.argv.slice(2);

if (major < oldestNode[0] || (major === oldestNode[0] && minor < oldestNode[1])) {
  process.stderr.write(`crosscast: needs Node.js ${oldestNode.join('.')} or later; this is ${node}.\n`);
  process.exitCode = 2;
} else if (/^(--version|-V)$/.test(command)) {
  process.stdout.write(`${manifest.version}\n`);
} else {
  process.getBuiltinModule('node:module').enableCompileCache();
  const helper = new URL(import.meta.url.endsWith('.ts') ? 'helper.ts' : 'helper.mjs', import.meta.url);
  const isForHelp = rest.includes('--help') || rest.includes('-h');
  if (command === 'lint' && !isForHelp) {
    const { lint } = await lintProgram(import.meta.url, true);
    await lint(manifest.version, helper);
  } else if (command === 'server' && !isForHelp) {
    const { serve, keepCode } = await serverProgram(import.meta.url);
    await serve(manifest.version, helper, () => {
      // What is kept counts only under the flags that it was made under.
      keepCode();
      setFlagsAfterStart();
    });
  } else {
    const [{ start }, { run }] = await Promise.all([import('./start.ts'), import('./run.ts')]);
    await start(manifest.version, helper, run);
  }
}
