/**
 * `crosscast server` as a program of its own. It is built into one file, apart from the other commands: an editor waits for
 * it at every start.
 */
import { serverCommand } from './commands/server.ts';
import { runCommand } from './run-command.ts';
import { start } from './start.ts';

/** Runs `crosscast server`, which ends with the editor; `settled` is called when it has been used and has nothing to do. */
export function serve(version: string, helper: URL, settled: () => void): Promise<void> {
  return start(version, helper, (argv, host) => runCommand(serverCommand, argv.slice(1), { ...host, settled }));
}
