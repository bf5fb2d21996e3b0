/** Where problems come from and go to: out of configurations, onto the error stream. */
import { configurationProblemText } from '../workspace/configuration.ts';
import type { ConfigurationProblem } from '../workspace/configuration.ts';
import { shownPath } from './host.ts';
import type { Host } from './host.ts';
import { problemText } from './problem.ts';
import type { Problem } from './problem.ts';

/** The problems of a configuration as problems of this run. */
export function configurationProblems(host: Host, problems: readonly ConfigurationProblem[]): Problem[] {
  return problems.map(({ uri, line, key, message }) => ({
    about: 'configuration',
    path: shownPath(host, uri),
    ...(line === undefined ? {} : { line }),
    message: configurationProblemText({ uri, message, ...(key === undefined ? {} : { key }) }, '').replace(/^: /, ''),
  }));
}

/** Writes each problem to the error stream, once. */
export function showProblems(host: Host, problems: readonly Problem[]): void {
  for (const text of new Set(problems.map(problemText))) host.stderr.write(`crosscast: ${text}\n`);
}
