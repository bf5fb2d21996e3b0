// Loops over arrays, and arrays that are taken apart, are bundled as what goes by index; it means the same. V8 makes an object for
// each step of `for (… of …)` until code has run often enough to be compiled well, and most of a first check is over before that:
// see bench/README.md. TypeScript says what is an array; what it does not know for one (a map, a text) stays as it is written.

import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { projectFolder } from './install.mjs';

/** For bundles: the project's own files by index. */
export const arrayLoops = {
  name: 'array loops',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/](?:grammar|server)[\\/].*\.ts$/ }, ({ path }) => {
      contents ??= byIndex(join(projectFolder, 'tsconfig.json'), /\/(?:grammar|server)\//);
      const changed = contents.get(path.replaceAll('\\', '/'));
      return changed === undefined ? undefined : { contents: changed, loader: 'ts' };
    });
  },
};

/** Worked out once for all bundles of a build. */
let contents;

/** The files of a TypeScript project that have such loops, of those that match, each with its text by index. */
export function byIndex(configFile, files) {
  const program = join(projectFolder, 'scripts', 'rewrite-loops.mjs');
  const output = execFileSync(process.execPath, [program, configFile, files.source], {
    cwd: projectFolder,
    encoding: 'utf8',
    maxBuffer: 100_000_000,
    stdio: 'pipe',
  });
  return new Map(Object.entries(JSON.parse(output)));
}
