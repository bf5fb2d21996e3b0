// `npm run bench`: runs every bench/*.bench.ts, or those whose names contain one of the arguments.
// Node strips the types itself: tsx would add helpers to every function, and the measurements would include them.

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from './install.mjs';
import { runFile } from './tool.mjs';

const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));
const options = process.argv.slice(2).filter((argument) => argument.startsWith('-'));
const folder = join(projectFolder, 'bench');
const benches = readBenches().filter((file) => wanted.length === 0 || wanted.some((part) => file.includes(part)));
if (benches.length === 0) {
  console.error('There is no such benchmark: bench/*.bench.ts');
  process.exit(2);
}

let worst = 0;
for (const file of benches) worst = Math.max(worst, runFile(join(folder, file), ['--expose-gc'], options));
process.exit(worst);

function readBenches() {
  try {
    return readdirSync(folder)
      .filter((file) => file.endsWith('.bench.ts'))
      .sort();
  } catch {
    return [];
  }
}
