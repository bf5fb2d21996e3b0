// `npm run build`: bundles the command line into dist/ and the VS Code extension into dist/extension/, and says what came
// out. `-- --sourcemap` adds source maps.

import { relative } from 'node:path';
import { bundle, commandFile } from './bundle.mjs';
import { bundleExtension } from './bundle-extension.mjs';
import { projectFolder } from './install.mjs';

try {
  const sourcemap = process.argv.includes('--sourcemap');
  const outputs = await bundle({ sourcemap });
  const files = Object.entries(outputs).filter(([file]) => !file.endsWith('.map'));
  const bytes = files.reduce((total, [, output]) => total + output.bytes, 0);
  const entry = outputs[relative(projectFolder, commandFile).replaceAll('\\', '/')];
  const size = (count) => `${(count / 1024).toFixed(0)} KiB`;
  console.log(`Built dist/crosscast.mjs: entry ${size(entry.bytes)}, ${files.length} files, ${size(bytes)} in all.`);
  const extension = await bundleExtension({ sourcemap });
  console.log(`Built dist/extension: ${extension.files} files of code, ${size(extension.bytes)} in all.`);
} catch (error) {
  // esbuild has already printed its own errors, with their places.
  if (!('errors' in error)) console.error(error.message);
  console.error('The build failed.');
  process.exit(1);
}
