/** How the extension speaks of the state of a report: in the status bar, in views, in messages. */
import * as vscode from 'vscode';
import type { FactMessage, ReportStatus } from '../server/protocol/messages.ts';

/** "41 of 56 figures tied". */
export function figuresInWords({ figures, tied }: ReportStatus): string {
  return figures === 0 ? vscode.l10n.t('no figures') : vscode.l10n.t('{0} of {1} figures tied', tied, figures);
}

/** Findings that ask for something to be done: hints do not. */
export function findingCount({ findings }: ReportStatus): number {
  return findings.error + findings.warning + findings.information;
}

/** "2 findings". */
export function findingsInWords(status: ReportStatus): string {
  const count = findingCount(status);
  if (count === 0) return vscode.l10n.t('no findings');
  return count === 1 ? vscode.l10n.t('1 finding') : vscode.l10n.t('{0} findings', count);
}

export type Trouble = 'error' | 'warning' | 'information' | 'none';

/** The worst that was found in a report. */
export function worstOf({ findings }: ReportStatus): Trouble {
  if (findings.error > 0) return 'error';
  if (findings.warning > 0) return 'warning';
  return findings.information > 0 ? 'information' : 'none';
}

export function standingInWords(standing: FactMessage['standing']): string {
  switch (standing) {
    case 'defined':
      return vscode.l10n.t('stated here');
    case 'tied':
      return vscode.l10n.t('tied');
    case 'failed':
      return vscode.l10n.t('does not agree');
    case 'computed':
      return vscode.l10n.t('computed');
    case 'untied':
      return vscode.l10n.t('untied');
  }
}
