// Bundles the command line into dist/. The entry stays tiny and everything behind an `import()` becomes a chunk
// of its own, so that `crosscast --help` reads only what it needs.

import { createHash } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { fontFiles, fontLicence, shippedName } from './fonts.mjs';
import { arrayLoops } from './array-loops.mjs';
import { projectFolder } from './install.mjs';
import { lighterLibraries, loadedWhenUsed, protocolOnce } from './lighter-libraries.mjs';
import { lookaheadAhead } from './lookahead-ahead.mjs';
import { bundlePreviewPage } from './preview-page.mjs';

const cli = join(projectFolder, 'server', 'cli');
const source = join(cli, 'main.ts');
const folder = join(projectFolder, 'dist');

/** The bundled command. */
export const commandFile = join(folder, 'crosscast.mjs');

// Some dependencies are CommonJS and call `require` for Node's own modules; a module has none unless it makes one.
const requireForCommonJs =
  'import { createRequire as makeRequire } from "node:module"; const require = makeRequire(import.meta.url);';

/** Puts the page of the preview, and of package.json only the version, into the bundle. */
const embed = {
  name: 'embed',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]server[\\/]cli[\\/]preview[\\/]page\.ts$/ }, async () => {
      const { outputFiles } = await bundlePreviewPage({ folder, write: false });
      const text = (ending) => JSON.stringify(outputFiles.find(({ path }) => path.endsWith(ending)).text);
      const contents = `export const pageScript = () => ${text('.js')};\nexport const pageStyle = () => ${text('.css')};`;
      return { contents };
    });
    onLoad({ filter: /[\\/]package\.json$/ }, ({ path }) => {
      if (path !== join(projectFolder, 'package.json')) return undefined;
      const { version } = JSON.parse(readFileSync(path, 'utf8'));
      return { loader: 'json', contents: JSON.stringify({ version }) };
    });
  },
};

/** Puts the rule pages into the bundle. */
const embedRulePages = {
  name: 'embed rule pages',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]server[\\/]cli[\\/]rule-pages\.ts$/ }, () => {
      const pages = Object.fromEntries(
        pageNames().map((name) => [name.slice(0, -3), readFileSync(join(pageFolder, name), 'utf8')]),
      );
      const contents = `const pages = ${JSON.stringify(pages)};\nexport const rulePage = (id) => pages[id.replace('/', '.')];`;
      return { contents };
    });
  },
};

const pageFolder = join(projectFolder, 'docs', 'rules');

function pageNames() {
  return existsSync(pageFolder) ? readdirSync(pageFolder).filter((name) => name.endsWith('.md')) : [];
}

/** The command line, and what its other threads run. */
export const commandEntries = { crosscast: source, helper: join(cli, 'helper.ts') };

/** Several versions of a library that are alike in what is used of them, once. */
export const once = { 'vscode-languageserver-types': './node_modules/vscode-languageserver-types' };

/** How the code of all programs is made quicker. */
export const quicker = [...lighterLibraries, lookaheadAhead, arrayLoops];

/** How everything that runs under Node is bundled: modules, in chunks that are read when they are wanted. */
export const nodeProgram = {
  absWorkingDir: projectFolder,
  alias: once,
  outExtension: { '.js': '.mjs' },
  chunkNames: 'chunks/[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node22',
  minify: true,
  metafile: true,
  // `module` first: the ESM builds of jsonc-parser and its like can be bundled, their UMD builds cannot.
  mainFields: ['module', 'main'],
  banner: { js: requireForCommonJs },
  plugins: [embed, embedRulePages, ...quicker],
  // A native program, found where npm put it, if it did.
  external: ['@myriaddreamin/typst-ts-node-compiler'],
  logLevel: 'warning',
};

/** The same for a program that has the rule pages beside it: in docs/rules/, one folder up. */
export const nodeProgramWithPages = { ...nodeProgram, plugins: [embed, ...quicker] };

/** Libraries that nothing needs at its start: in files of their own, they are not loaded with every program that may use them. */
const apart = [
  'd3-array',
  'd3-scale',
  'd3-shape',
  'diff',
  'docx',
  'docx/charts',
  'fflate/browser',
  'hucre',
  'jsonc-parser',
  'papaparse',
  'saxes',
];

const librariesApart = {
  name: 'libraries apart',
  setup({ onResolve }) {
    onResolve({ filter: new RegExp(`^(?:${apart.join('|')})$`) }, ({ path }) => {
      return { path: `./libraries/${path}.cjs`, external: true };
    });
  },
};

/** How a program is bundled that is loaded by server/cli/load-program.ts, and what it loads in turn. */
const commonJs = {
  ...nodeProgram,
  outExtension: { '.js': '.cjs' },
  splitting: false,
  format: 'cjs',
  banner: {},
  // A script loaded by hand has no import(), and no import.meta.
  supported: { 'dynamic-import': false },
  define: { 'import.meta.url': 'module.url' },
};

/** As the function that Node would make of it: to put it together when it is loaded would copy a megabyte. */
const oneFileProgram = {
  ...commonJs,
  banner: { js: '(function (exports, require, module) {' },
  footer: { js: '})' },
  plugins: [...nodeProgram.plugins, loadedWhenUsed, protocolOnce, librariesApart],
};

const oneFilePrograms = ['lint.cjs', 'server.cjs'];

/** Builds dist/ afresh. Source maps only on request: they would make up most of what is published. */
export async function bundle({ sourcemap = false } = {}) {
  if (!existsSync(source)) throw new Error('server/cli/main.ts is missing, so there is nothing to build.');
  rmSync(folder, { recursive: true, force: true });
  // Each is one file, with a code cache of its own: see server/cli/load-program.ts.
  const programs = await build({
    ...oneFileProgram,
    entryPoints: { lint: join(cli, 'lint-program.ts'), server: join(cli, 'server-program.ts') },
    outdir: folder,
    sourcemap,
  });
  for (const name of oneFilePrograms) writeInAscii(join(folder, name));
  const libraries = await build({
    ...commonJs,
    entryPoints: Object.fromEntries(apart.map((name) => [name, name])),
    outdir: join(folder, 'libraries'),
    sourcemap,
  });
  const define = { BUILD: JSON.stringify(hashOf(...oneFilePrograms.map((name) => join(folder, name)))) };
  const { crosscast, helper } = commandEntries;
  const common = { ...nodeProgram, outdir: folder, sourcemap, define };
  // Apart, or what the two have in common would be one more file to load at every start.
  const helpers = await build({ ...common, entryPoints: { helper }, splitting: false });
  const result = await build({ ...common, entryPoints: { crosscast } });
  finishEntry(result.metafile.outputs);
  copyFonts();
  return {
    ...programs.metafile.outputs,
    ...libraries.metafile.outputs,
    ...helpers.metafile.outputs,
    ...result.metafile.outputs,
  };
}

/** Node reads such a file several times as fast. esbuild leaves what is in regular expressions; there, too, an escape is the same. */
function writeInAscii(file) {
  const code = readFileSync(file, 'utf8');
  const escape = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  writeFileSync(file, code.replaceAll(/[^\0-\x7F]/g, escape));
}

function hashOf(...files) {
  const hash = createHash('sha256');
  for (const file of files) hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}

/** PDF files carry their font with them, and so does the program that writes them. */
function copyFonts() {
  const fonts = join(folder, 'fonts');
  mkdirSync(fonts);
  for (const file of [...fontFiles, fontLicence]) copyFileSync(file, join(fonts, shippedName(file)));
}

/**
 * Makes the command executable. esbuild keeps a `#!` line of the source; this adds one when the source has none. It also has the
 * entry load the chunk of its own helpers, of which it uses none: a file less to read at every start.
 */
function finishEntry(outputs) {
  const isHelpersOnly = (chunk) => Object.keys(outputs[`dist/${chunk}`]?.inputs ?? { unknown: {} }).length === 0;
  const code = readFileSync(commandFile, 'utf8').replace(/^import"\.\/(chunks\/[^"]+)";/m, (whole, chunk) =>
    isHelpersOnly(chunk) ? '' : whole,
  );
  writeFileSync(commandFile, code.startsWith('#!') ? code : `#!/usr/bin/env node\n${code}`);
  chmodSync(commandFile, 0o755);
}
