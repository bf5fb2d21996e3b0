/** What kept Crosscast from checking something: one line each, on the error stream and in the formats that have a place for it. */
import { configurationProblemText } from '../workspace/configuration.ts';
import type { ConfigurationProblem } from '../workspace/configuration.ts';
import { shownPath } from './host.ts';
import type { Host } from './host.ts';
import { harmless } from './plain-text.ts';

export interface Problem {
  readonly about: 'file' | 'configuration' | 'crosscast';
  /** As shown. */
  readonly path?: string;
  /** 1-based. */
  readonly line?: number;
  readonly message: string;
}

/** The problem as one line. */
export function problemText({ path, line, message }: Problem): string {
  const place = path === undefined ? [] : [line === undefined ? path : `${path}:${line}`];
  return harmless([...place, message].join(': '));
}

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
