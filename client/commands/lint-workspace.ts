/** Check All Reports: reads every report of the workspace and says what there is to do. */
import * as vscode from 'vscode';
import { statusRequest } from '../../server/protocol/messages.ts';
import { showFailure, showInformation } from '../notice.ts';
import type { ServerLink } from '../server-link.ts';
import { findingCount } from '../wording.ts';

export function registerLintWorkspace(server: ServerLink): vscode.Disposable {
  return vscode.commands.registerCommand('crosscast.lintWorkspace', async () => {
    try {
      const statuses = await vscode.window.withProgress(
        {
          location: vscode.ProgressLocation.Notification,
          title: vscode.l10n.t('Crosscast: checking all reports'),
          cancellable: true,
        },
        (_progress, token) => server.request(statusRequest, {}, token),
      );
      const findings = statuses.reduce((sum, status) => sum + findingCount(status), 0);
      const troubled = statuses.filter((status) => findingCount(status) > 0).length;
      await vscode.commands.executeCommand('crosscast.reconciliation.refresh');
      await vscode.commands.executeCommand('crosscast.reconciliation.focus');
      showInformation(outcome(statuses.length, troubled, findings), {
        title: vscode.l10n.t('Show Problems'),
        run: () => vscode.commands.executeCommand('workbench.actions.view.problems'),
      });
    } catch (error) {
      showFailure(vscode.l10n.t('The reports could not be checked.'), error);
    }
  });
}

function outcome(reports: number, troubled: number, findings: number): string {
  if (reports === 0) return vscode.l10n.t('There is no report in this workspace (a file that ends in .council).');
  if (findings === 0) return vscode.l10n.t('Reports checked: {0}. Nothing was found.', reports);
  return vscode.l10n.t('Reports checked: {0}. Findings: {1}, in {2} of them.', reports, findings, troubled);
}
