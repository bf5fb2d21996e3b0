/**
 * What is wrong in configuration files, as diagnostics of those files: it stands where it is to be put right, is taken back when it
 * was, and does not come up in front of an author who is just typing there.
 */
import { DiagnosticSeverity } from 'vscode-languageserver';
import type { Connection, Diagnostic } from 'vscode-languageserver';
import type { Configuration, ConfigurationProblem } from '../workspace/configuration.ts';
import type { Log } from './log.ts';

export class ConfigurationProblems {
  readonly #connection: Connection;
  readonly #log: Log;
  #seen = new WeakSet<Configuration>();
  /** Since the files were last read: of each, what is wrong. One that others extend is read with each of them. */
  readonly #found = new Map<string, Map<string, Diagnostic>>();
  /** What the editor shows of a file, as text. */
  readonly #shown = new Map<string, string>();

  constructor(connection: Connection, log: Log) {
    this.#connection = connection;
    this.#log = log;
  }

  /** Shows what is wrong in the files that a configuration was made of. */
  show(configuration: Configuration): void {
    if (this.#seen.has(configuration)) return;
    this.#seen.add(configuration);
    const { sources, problems } = configuration;
    for (const uri of new Set([...sources, ...problems.map((problem) => problem.uri)])) {
      const found = this.#found.get(uri) ?? new Map<string, Diagnostic>();
      this.#found.set(uri, found);
      for (const problem of problems.filter((each) => each.uri === uri)) {
        const diagnostic = diagnosticOf(problem);
        found.set(JSON.stringify(diagnostic), diagnostic);
      }
      this.#send(uri, [...found.values()]);
    }
  }

  /** The files will be read again; some are gone. */
  forget(gone: readonly string[]): void {
    this.#seen = new WeakSet();
    this.#found.clear();
    for (const uri of gone) this.#send(uri, []);
  }

  #send(uri: string, diagnostics: Diagnostic[]): void {
    const text = JSON.stringify(diagnostics);
    if (text === (this.#shown.get(uri) ?? '[]')) return;
    this.#shown.set(uri, text);
    const sent = this.#connection.sendDiagnostics({ uri, diagnostics });
    this.#log.inBackground('telling about a configuration', sent);
  }
}

/** Underlines the line. */
function diagnosticOf({ line = 1, key, message }: ConfigurationProblem): Diagnostic {
  return {
    range: { start: { line: line - 1, character: 0 }, end: { line, character: 0 } },
    severity: DiagnosticSeverity.Warning,
    source: 'crosscast',
    message: key === undefined || key === '' ? message : `${key}: ${message}`,
  };
}
