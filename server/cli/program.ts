/** Finds the programs that are built into one file each; when the source runs, they are loaded from it. */
import type * as lint from './lint-program.ts';
import { loadProgram } from './load-program.ts';
import type { LoadedProgram } from './load-program.ts';
import type * as server from './server-program.ts';

/** What identifies the build; set by scripts/bundle.mjs, and not there when the source runs. */
declare const BUILD: string | undefined;

/**
 * The program of `crosscast lint`, from the folder of the file that asks; `keeps` says whether its code is kept for the next
 * run.
 */
export function lintProgram(asking: string, keeps: boolean): Promise<typeof lint> {
  if (typeof BUILD === 'undefined') return import('./lint-program.ts');
  const { exports } = loadProgram(new URL('lint.cjs', asking), BUILD, keeps ? 'at the end' : 'never');
  // The file was built from what the type says.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return Promise.resolve(exports as typeof lint);
}

/** The program of `crosscast server`, from the folder of the file that asks, and what keeps its code for the next start. */
export async function serverProgram(asking: string): Promise<typeof server & Pick<LoadedProgram, 'keepCode'>> {
  if (typeof BUILD === 'undefined') return { ...(await import('./server-program.ts')), keepCode: () => undefined };
  const { exports, keepCode } = loadProgram(new URL('server.cjs', asking), `${BUILD}-server`, 'when asked');
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return { ...(exports as typeof server), keepCode };
}
