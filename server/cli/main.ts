/**
 * Where the command line starts. It answers `--version` and turns away an old Node by itself; everything else is loaded
 * only when it is needed.
 */
import module from 'node:module';
import manifest from '../../package.json' with { type: 'json' };

const oldestNode = 22;
const node = process.versions.node;

if (Number.parseInt(node, 10) < oldestNode) {
  process.stderr.write(`crosscast: needs Node.js ${oldestNode} or later; this is ${node}.\n`);
  process.exitCode = 2;
} else if (/^(--version|-V)$/.test(process.argv[2] ?? '')) {
  process.stdout.write(`${manifest.version}\n`);
} else {
  module.enableCompileCache?.();
  const { start } = await import('./start.ts');
  await start(manifest.version, new URL(import.meta.url.endsWith('.ts') ? 'helper.ts' : 'helper.mjs', import.meta.url));
}
