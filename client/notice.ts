/** Notices with something to choose in them. */
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

async function choose(shown: Thenable<Choice | undefined>): Promise<void> {
  await (await shown)?.run();
}
