// `npm run package`: builds everything and packs dist/extension/ into dist/crosscast-<version>.vsix; with --built, packs what
// was built before.

import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { extensionFolder } from './bundle-extension.mjs';
import { projectFolder } from './install.mjs';
import { runScript } from './tool.mjs';

/** Beyond this, something got into the package that does not belong there. */
const LARGEST = 1_500_000;

if (!process.argv.includes('--built') && runScript('build') !== 0) process.exit(1);
const { name, version } = JSON.parse(readFileSync(join(extensionFolder, 'package.json'), 'utf8'));
const packagePath = join(projectFolder, 'dist', `${name}-${version}.vsix`);
await createVSIX({
  cwd: extensionFolder,
  packagePath,
  dependencies: false,
  allowMissingRepository: true,
  // The README's pictures are in the package.
  rewriteRelativeLinks: false,
});
const { size } = statSync(packagePath);
console.log(`Packed dist/${name}-${version}.vsix: ${(size / 1024).toFixed(0)} KiB.`);
if (size > LARGEST) {
  console.error(`That is more than ${LARGEST} bytes: look at what is in it with \`npx vsce ls --tree\`.`);
  process.exit(1);
}
