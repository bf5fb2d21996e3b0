// Writes dist/extension/: the VS Code extension as a folder that needs nothing beside it. What is code is bundled, for Node and
// for a browser; what VS Code reads itself (grammar, schema, icons, texts) is copied to where the manifest says it is.

import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { extensionManifest } from './extension-manifest.mjs';
import { projectFolder } from './install.mjs';
import { bundlePreviewPage } from './preview-page.mjs';

export const extensionFolder = join(projectFolder, 'dist', 'extension');

/** Files and folders that are the same in the extension as here; a pair where it has another name. */
const copied = [
  ['client/README.md', 'README.md'],
  'package.nls.json',
  'l10n',
  'grammar/textmate',
  'schema/crosscast.config.schema.json',
  'media/icon.png',
  'media/council-light.svg',
  'media/council-dark.svg',
  'docs/rules',
  'samples/october-2024/report.council',
  'CHANGELOG.md',
  'LICENSE',
];

const common = { absWorkingDir: projectFolder, bundle: true, minify: true, logLevel: 'warning', metafile: true };
const forNode = { ...common, platform: 'node', target: 'node22', mainFields: ['module', 'main'] };
const forBrowser = {
  ...common,
  platform: 'browser',
  target: 'es2022',
  mainFields: ['browser', 'module', 'main'],
  conditions: ['browser'],
};
const requireForCommonJs =
  'import { createRequire as makeRequire } from "node:module"; const require = makeRequire(import.meta.url);';

/** Builds the extension's folder afresh; gives the number of files and bytes of what was bundled. */
export async function bundleExtension({ sourcemap = false } = {}) {
  rmSync(extensionFolder, { recursive: true, force: true });
  mkdirSync(extensionFolder, { recursive: true });
  const source = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8'));
  const define = { CROSSCAST_VERSION: JSON.stringify(source.version) };
  const builds = await Promise.all([
    build({
      ...forNode,
      ...entry('client/extension.ts', 'client/extension.cjs'),
      format: 'cjs',
      external: ['vscode'],
      sourcemap,
    }),
    build({
      ...forBrowser,
      ...entry('client/extension.web.ts', 'client/extension.web.js'),
      format: 'cjs',
      external: ['vscode'],
      sourcemap,
    }),
    // Modules, so that what is behind an `import()` is read only when it is wanted.
    build({
      ...forNode,
      entryPoints: { node: 'server/lsp/main.ts' },
      outdir: join(extensionFolder, 'server'),
      outExtension: { '.js': '.mjs' },
      chunkNames: 'chunks/[name]-[hash]',
      splitting: true,
      format: 'esm',
      banner: { js: requireForCommonJs },
      define,
      sourcemap,
    }),
    build({ ...forBrowser, ...entry('server/lsp/browser.ts', 'server/browser.js'), format: 'iife', define, sourcemap }),
    bundlePreviewPage({ folder: join(extensionFolder, 'client'), sourcemap }),
  ]);
  copyFiles();
  writeFileSync(join(extensionFolder, 'package.json'), `${JSON.stringify(extensionManifest(source), undefined, 2)}\n`);
  const outputs = builds.flatMap(({ metafile }) => Object.values(metafile.outputs));
  return { files: outputs.length, bytes: outputs.reduce((total, { bytes }) => total + bytes, 0) };
}

function entry(from, to) {
  return { entryPoints: [from], outfile: join(extensionFolder, to) };
}

function copyFiles() {
  for (const each of copied) {
    const [path, newPath] = Array.isArray(each) ? each : [each, each];
    const from = join(projectFolder, path);
    if (!existsSync(from)) throw new Error(`${path} is missing, and belongs into the extension.`);
    const to = join(extensionFolder, newPath);
    mkdirSync(dirname(to), { recursive: true });
    cpSync(from, to, { recursive: true });
  }
}
