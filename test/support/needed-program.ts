/** Programs of the operating system, for tests that open what Crosscast wrote: a browser, LibreOffice, a reader of PDF. */
import { systemProgram } from '../../scripts/system-programs.ts';
import type { ProgramName } from '../../scripts/system-programs.ts';

/**
 * The file of a program, installed first where that is possible. Call it in a `before` hook, with the hook's `this`. Where the
 * program cannot be had, the suite counts as skipped, never as passed, and the reason is printed; under CI it fails.
 */
export function neededProgram(hook: Mocha.Context, name: ProgramName): string {
  // Installing takes longer than a test may.
  hook.timeout(0);
  const program = systemProgram(name);
  if ('file' in program) return program.file;
  if (process.env['CI'] === 'true') throw new Error(program.missing);
  process.stderr.write(`SKIPPED ${hook.test?.parent?.fullTitle() ?? ''}: ${program.missing}\n`);
  return hook.skip();
}
