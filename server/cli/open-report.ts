/** Opens the one report that a command is about. */
import type { Analysis } from '../model/analysis.ts';
import type { Configuration } from '../workspace/configuration.ts';
import type { Arguments } from './arguments.ts';
import { Failure, UsageError } from './command.ts';
import { uriOfArgument } from './host.ts';
import type { Host } from './host.ts';
import { LintSession } from './lint-session.ts';
import { problemText } from './problem.ts';
import { configurationsFor } from './settings-options.ts';

export interface OpenReport {
  readonly uri: string;
  readonly analysis: Analysis;
  readonly session: LintSession;
  readonly configuration: Configuration;
}

/** The report that is named on the command line, with all that it refers to. Throws Failure when it cannot be read. */
export async function openReport(
  options: Arguments,
  host: Host,
  name: string | undefined = options.names[0],
): Promise<OpenReport> {
  if (name === undefined) throw new UsageError('Which report?');
  const uri = uriOfArgument(host, name);
  const configurations = await configurationsFor(options, host);
  const session = new LintSession(host, configurations);
  const fault = await session.workspace.load(uri);
  const analysis = session.workspace.analysis(uri);
  if (fault || analysis === undefined) {
    throw new Failure(problemText({ about: 'file', path: name, message: fault?.message ?? 'cannot be read' }));
  }
  return { uri, analysis, session, configuration: await configurations.of(uri) };
}
