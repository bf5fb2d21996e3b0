/** Notices with something to choose in them, and the words for what went wrong. */
import * as vscode from 'vscode';

export interface Choice {
  readonly title: string;
  readonly run: () => unknown;
}

/** Shows an error with choices, and does what is chosen. Returns at once: nothing has to wait for the user. */
export function showError(message: string, ...choices: readonly Choice[]): void {
  void choose(vscode.window.showErrorMessage(message, ...choices));
}

export function showWarning(message: string, ...choices: readonly Choice[]): void {
  void choose(vscode.window.showWarningMessage(message, ...choices));
}

export function showInformation(message: string, ...choices: readonly Choice[]): void {
  void choose(vscode.window.showInformationMessage(message, ...choices));
}

/** Says that a command could not be done, why, and where there is more about it. */
export function showFailure(what: string, error: unknown): void {
  if (error instanceof vscode.CancellationError) return;
  const why = error instanceof Error ? error.message : String(error);
  const showLog = { title: vscode.l10n.t('Show Log'), run: () => vscode.commands.executeCommand('crosscast.showLog') };
  showError(`${what} ${why}`, showLog);
}

async function choose(shown: Thenable<Choice | undefined>): Promise<void> {
  await (await shown)?.run();
}
