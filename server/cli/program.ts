/** Finds the program of `crosscast lint`: one file when it was built, the source when not. */
import type * as program from './lint-program.ts';
import { loadProgram } from './load-program.ts';

type LintProgram = typeof program;

/** What identifies the build; set by scripts/bundle.mjs, and not there when the source runs. */
declare const BUILD: string | undefined;

/** The program, from the folder of the file that asks; `keeps` says whether its code is kept for the next run. */
export function lintProgram(asking: string, keeps: boolean): Promise<LintProgram> {
  if (typeof BUILD === 'undefined') return import('./lint-program.ts');
  // The file was built from what the type says.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return Promise.resolve(loadProgram(new URL('lint.cjs', asking), BUILD, keeps) as LintProgram);
}
