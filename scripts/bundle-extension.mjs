// Writes dist/extension/: the VS Code extension as a folder that needs nothing beside it. What is code is bundled, for Node and
// for a browser; what VS Code reads itself (grammar, schema, icons, texts) is copied to where the manifest says it is.

import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { commandEntries, nodeProgramWithPages, once, quicker } from './bundle.mjs';
import { extensionManifest } from './extension-manifest.mjs';
import { blockSnippets } from '../server/services/snippets.ts';
import { projectFolder } from './install.mjs';
import { bundlePreviewPage } from './preview-page.mjs';

export const extensionFolder = join(projectFolder, 'dist', 'extension');

/** Files and folders that are the same in the extension as here. */
const copied = [
  'package.nls.json',
  'l10n',
  'grammar/textmate',
  'schema/crosscast.config.schema.json',
  'media/icon.png',
  'media/council-light.svg',
  'media/council-dark.svg',
  'media/view.svg',
  'media/walkthrough',
  'media/pictures',
  'docs/rules',
  'samples/october-2024/report.council',
  'samples/march-2024/finance-update.council',
  'CHANGELOG.md',
  'LICENSE',
];

const common = { absWorkingDir: projectFolder, bundle: true, minify: true, logLevel: 'warning', metafile: true };
const forNode = { ...common, platform: 'node', target: 'node22', mainFields: ['module', 'main'] };
const forBrowser = {
  ...common,
  platform: 'browser',
  target: 'es2022',
  alias: once,
  plugins: quicker,
  mainFields: ['browser', 'module', 'main'],
  conditions: ['browser'],
};
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
    // The command line is there for the task that checks reports, and for import; it shares the server's chunks.
    build({
      ...nodeProgramWithPages,
      plugins: [...nodeProgramWithPages.plugins, commandsInUse],
      entryPoints: { node: 'server/lsp/main.ts', ...commandEntries },
      outdir: join(extensionFolder, 'server'),
      define,
      sourcemap,
    }),
    build({ ...forBrowser, ...entry('server/lsp/browser.ts', 'server/browser.js'), format: 'iife', define, sourcemap }),
    bundlePreviewPage({ folder: join(extensionFolder, 'client'), sourcemap }),
  ]);
  copyFiles();
  writeJson('package.json', extensionManifest(source, ruleLevels()));
  writeJson('grammar/textmate/snippets.json', snippetFile());
  const outputs = builds.flatMap(({ metafile }) => Object.values(metafile.outputs));
  return { files: outputs.length, bytes: outputs.reduce((total, { bytes }) => total + bytes, 0) };
}

function entry(from, to) {
  return { entryPoints: [from], outfile: join(extensionFolder, to) };
}

/** Leaves out what of the command line the extension does not run: its other commands. */
const commandsInUse = {
  name: 'commands in use',
  setup({ onResolve }) {
    onResolve({ filter: /^[.]\/commands\/[a-z-]+[.]ts$/ }, ({ path }) => {
      return /\/(?:lint|import)\.ts$/.test(path) ? undefined : { path, external: true };
    });
  },
};

/** The severities that a setting may give to rules: what a configuration file may say, so that the editor completes them. */
function ruleLevels() {
  const schema = JSON.parse(readFileSync(join(projectFolder, 'schema', 'crosscast.config.schema.json'), 'utf8'));
  return schema.properties.rules.properties;
}

/**
 * The server's snippets for the command Insert Snippet. They have no prefix: as completions, the server proposes them where they
 * fit.
 */
function snippetFile() {
  const entries = blockSnippets().map(({ label, body }) => [label, { body: body.split('\n') }]);
  return Object.fromEntries(entries);
}

function writeJson(path, value) {
  writeFileSync(join(extensionFolder, path), `${JSON.stringify(value, undefined, 2)}\n`);
}

function copyFiles() {
  // From where it stands, pictures are one folder up; in the extension it is the README at the top.
  const readme = readFileSync(join(projectFolder, 'client', 'README.md'), 'utf8');
  writeFileSync(join(extensionFolder, 'README.md'), readme.replaceAll('](../', ']('));
  for (const path of copied) {
    const from = join(projectFolder, path);
    if (!existsSync(from)) throw new Error(`${path} is missing, and belongs into the extension.`);
    const to = join(extensionFolder, path);
    mkdirSync(dirname(to), { recursive: true });
    cpSync(from, to, { recursive: true });
  }
}
