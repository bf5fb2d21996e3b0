/** What a run of `lint` came to: the one thing that every reporter is given. */
import type { Finding } from '../checks/finding.ts';
import type { Severity } from '../model/settings.ts';
import type { Problem } from './problem.ts';
import type { SourceText } from './source-text.ts';

export interface CheckedReport {
  readonly uri: string;
  /** Relative to the working folder, with forward slashes. */
  readonly path: string;
  /** Its text; perhaps empty when there are no findings, as nobody needs it then. */
  readonly source: SourceText;
  /** In the order of the text. */
  readonly findings: readonly Finding[];
}

export interface Outcome {
  readonly version: string;
  /** All that were checked, in the order of their paths, with or without findings. */
  readonly reports: readonly CheckedReport[];
  readonly problems: readonly Problem[];
  readonly exitCode: number;
  /** What `--fix` did, if it was asked to. */
  readonly fixed?: { readonly findings: number; readonly reports: number };
  /** Another report that a finding points to. */
  sourceOf(uri: string): SourceText | undefined;
  pathOf(uri: string): string;
}

/** From the gravest to the least. */
export const severities: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

export type Counts = Readonly<Record<Severity, number>>;

/** How many findings there are of each severity. */
export function countFindings(reports: readonly CheckedReport[]): Counts {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { findings } of reports) {
    for (const { severity } of findings) counts[severity]++;
  }
  return counts;
}

/** How many findings `--fix` would take care of. */
export function countFixable(reports: readonly CheckedReport[]): number {
  return reports.reduce((sum, { findings }) => sum + findings.filter(isFixable).length, 0);
}

export function isFixable(finding: Finding): boolean {
  return finding.fixes.some(({ safe, edits }) => safe && edits.length > 0);
}
