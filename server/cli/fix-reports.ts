/** `lint --fix`: fixes and checks in turns until a turn changes nothing, then writes the reports that have changed. */
import type { WritableFileSystem } from '../workspace/file-system.ts';
import { defaultSizeLimit, FileError } from '../workspace/file-system.ts';
import { decode } from '../workspace/decode.ts';
import { applySafeFixes } from './apply-fixes.ts';
import { isFixable } from './outcome.ts';
import type { CheckedReport } from './outcome.ts';

/** What fixing needs of a session: to take a new text for a report, and to check. */
export interface CheckingSession {
  readonly workspace: {
    open(uri: string, text: string): Promise<readonly string[]>;
    text(uri: string): string | undefined;
  };
  /** Reads reports, so that it is known which of them use others. */
  load(uris: readonly string[]): Promise<void>;
  check(uris: readonly string[]): Promise<CheckedReport[]>;
}

export interface FixedReport {
  readonly uri: string;
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

export interface FixResult {
  /** All reports as they are after fixing. */
  readonly reports: readonly CheckedReport[];
  readonly fixed: readonly FixedReport[];
  /** How many findings were fixed. */
  readonly count: number;
}

const mostTurns = 10;

/** Fixes in memory. A report that uses a fixed one is checked again too: its figures may agree now, or not any more. */
export async function fixReports(session: CheckingSession, checked: readonly CheckedReport[]): Promise<FixResult> {
  const reports = new Map(checked.map((report) => [report.uri, report]));
  const before = new Map<string, string>();
  let count = 0;
  if (!checked.some(({ findings }) => findings.some(isFixable))) return { reports: checked, fixed: [], count };
  await session.load([...reports.keys()]);
  for (let turn = 0; turn < mostTurns; turn++) {
    const stale = new Set<string>();
    for (const { uri, source, findings } of reports.values()) {
      const { text } = source;
      const fixed = applySafeFixes(text, findings);
      if (fixed.text === text) continue;
      if (!before.has(uri)) before.set(uri, text);
      count += fixed.count;
      stale.add(uri);
      for (const user of await session.workspace.open(uri, fixed.text)) {
        if (reports.has(user)) stale.add(user);
      }
    }
    if (stale.size === 0) break;
    for (const report of await session.check([...stale])) reports.set(report.uri, report);
  }
  const fixed = [...before].flatMap(([uri, text]) => {
    const report = reports.get(uri);
    const after = session.workspace.text(uri) ?? text;
    return report === undefined || after === text ? [] : { uri, path: report.path, before: text, after };
  });
  return { reports: [...reports.values()], fixed, count };
}

/** Writes a fixed report, unless the file was changed meanwhile: what somebody else wrote is not ours to undo. */
export async function writeFixed(files: WritableFileSystem, report: FixedReport): Promise<void> {
  const now = decode(await files.read(report.uri, defaultSizeLimit));
  if (now !== report.before) {
    throw new FileError('other', 'changed while it was being checked, so it was left as it is');
  }
  await files.write(report.uri, new TextEncoder().encode(report.after));
}
