/** Bundles a suite that runs inside an extension host: VS Code loads one CommonJS file. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { BuildOptions, Plugin } from 'esbuild';
import { cacheFolder, projectFolder } from './folders.ts';

const common: BuildOptions = {
  absWorkingDir: projectFolder,
  bundle: true,
  format: 'cjs',
  sourcemap: 'inline',
  logLevel: 'warning',
};

/** Mocha's build for browsers would take the bundle's exports for its own. */
const mochaAsScript: Plugin = {
  name: 'mocha as a script',
  setup(building) {
    building.onLoad({ filter: /[\\/]mocha[\\/]mocha\.js$/ }, ({ path }) => ({
      contents: `(function (module, exports, define) {${readFileSync(path, 'utf8')}\n}).call(globalThis);`,
    }));
  },
};

/** The bundled suite of Node's extension host. With `grep`, only the tests whose names contain it run. */
export async function bundleHostSuite(grep: string): Promise<string> {
  const outfile = join(cacheFolder, 'suites', 'host.cjs');
  await build({
    ...common,
    entryPoints: ['test/vscode/host/run.ts'],
    outfile,
    platform: 'node',
    external: ['vscode', 'mocha'],
    define: { SUITE_GREP: JSON.stringify(grep) },
  });
  return outfile;
}

/** The bundled suite of the browser's extension host. */
export async function bundleWebSuite(grep: string): Promise<string> {
  const outfile = join(cacheFolder, 'suites', 'web.js');
  await build({
    ...common,
    entryPoints: ['test/vscode/web/run.ts'],
    outfile,
    platform: 'browser',
    external: ['vscode'],
    plugins: [mochaAsScript],
    alias: { 'node:assert/strict': './test/vscode/web/assert.ts' },
    define: { SUITE_GREP: JSON.stringify(grep) },
  });
  return outfile;
}
