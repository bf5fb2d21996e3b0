/**
 * `crosscast lint` and its helpers as a program of their own. It is built into one file, apart from the other commands:
 * no other is run so often, by people and by build servers, or has to be there as quickly.
 */
import { NodeFileSystem } from '../workspace/node-file-system.ts';
import { lintCommand } from './commands/lint.ts';
import { helpToCheck } from './help-to-check.ts';
import type { HelperMessage, HelperTask } from './helper-messages.ts';
import { runCommand } from './run-command.ts';
import { start } from './start.ts';

/** Runs `crosscast lint`, and ends the process. */
export async function lint(version: string, helper: URL): Promise<never> {
  await start(version, helper, (argv, host) => runCommand(lintCommand, argv.slice(1), host));
  // Ending by itself, it would first take its memory apart.
  process.exit();
}

/** Helps a `crosscast lint` that runs in another thread. */
export function help(task: HelperTask, send: (message: HelperMessage) => void): Promise<void> {
  return helpToCheck(task, new NodeFileSystem(), send);
}
