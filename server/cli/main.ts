/**
 * Where the command line starts. It answers `--version` and turns away an old Node by itself; everything else is loaded
 * only when it is needed.
 */
import module from 'node:module';
import manifest from '../../package.json' with { type: 'json' };

const oldestNode = 22;
const node = process.versions.node;
const [command = '', ...rest] = process.argv.slice(2);

if (Number.parseInt(node, 10) < oldestNode) {
  process.stderr.write(`crosscast: needs Node.js ${oldestNode} or later; this is ${node}.\n`);
  process.exitCode = 2;
} else if (/^(--version|-V)$/.test(command)) {
  process.stdout.write(`${manifest.version}\n`);
} else {
  module.enableCompileCache?.();
  const helper = new URL(import.meta.url.endsWith('.ts') ? 'helper.ts' : 'helper.mjs', import.meta.url);
  if (command === 'lint' && !rest.includes('--help') && !rest.includes('-h')) {
    const { lintProgram } = await import('./program.ts');
    const { lint } = await lintProgram(import.meta.url);
    await lint(manifest.version, helper);
  } else {
    const [{ start }, { run }] = await Promise.all([import('./start.ts'), import('./run.ts')]);
    await start(manifest.version, helper, run);
  }
}
