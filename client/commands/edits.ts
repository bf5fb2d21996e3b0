/** Renumber Paragraphs, Tie Figure: commands that change the active report. */
import * as vscode from 'vscode';
import { renumberRequest, tieChoicesRequest } from '../../server/protocol/messages.ts';
import { activeReport, reportFor } from '../language.ts';
import { showFailure } from '../notice.ts';
import { toRange } from '../places.ts';
import type { ServerLink } from '../server-link.ts';

interface TieItem extends vscode.QuickPickItem {
  readonly newText?: string;
}

export function registerEdits(server: ServerLink): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('crosscast.renumber', () => renumber(server)),
    vscode.commands.registerCommand('crosscast.tieFigure', () => tieFigure(server)),
  );
}

async function renumber(server: ServerLink): Promise<void> {
  if (reportFor(undefined) === undefined) return;
  const editor = activeReport();
  if (editor === undefined) return;
  const { document } = editor;
  try {
    const { version } = document;
    const edits = await server.request(renumberRequest, { uri: document.uri.toString() });
    if (edits.length === 0) {
      void vscode.window.showInformationMessage(vscode.l10n.t('The paragraphs are numbered in sequence already.'));
      return;
    }
    if (document.version !== version) throw new Error(vscode.l10n.t('The report was changed meanwhile. Try again.'));
    await editor.edit((edit) => {
      for (const { range, newText } of edits) edit.replace(toRange(range), newText);
    });
  } catch (error) {
    showFailure(vscode.l10n.t('The paragraphs could not be renumbered.'), error);
  }
}

/** Ties the figure at the cursor to one of those that the report knows. */
async function tieFigure(server: ServerLink): Promise<void> {
  if (reportFor(undefined) === undefined) return;
  const editor = activeReport();
  if (editor === undefined) return;
  const { document, selection } = editor;
  try {
    const { version } = document;
    const { line, character } = selection.active;
    const asked = { uri: document.uri.toString(), position: { line, character } };
    const found = await server.request(tieChoicesRequest, asked);
    if (found === null || found.choices.length === 0) {
      void vscode.window.showInformationMessage(
        found === null
          ? vscode.l10n.t('Put the cursor on a figure in the text that has no name of its own.')
          : vscode.l10n.t('The report knows no other figure that {0} could be tied to.', found.text),
      );
      return;
    }
    const chosen = await vscode.window.showQuickPick(tieItems(found.choices), {
      title: vscode.l10n.t('Tie {0} to', found.text),
      placeHolder: vscode.l10n.t('Which figure does it repeat?'),
      matchOnDescription: true,
      matchOnDetail: true,
    });
    if (chosen?.newText === undefined) return;
    if (document.version !== version) throw new Error(vscode.l10n.t('The report was changed meanwhile. Try again.'));
    const { newText } = chosen;
    await editor.edit((edit) => edit.replace(toRange(found.range), newText));
  } catch (error) {
    showFailure(vscode.l10n.t('The figure could not be tied.'), error);
  }
}

type Choices = NonNullable<ReturnType<(typeof tieChoicesRequest)['result']['parse']>>['choices'];

function tieItems(choices: Choices): TieItem[] {
  const items = (agrees: boolean): TieItem[] => {
    return choices
      .filter((choice) => choice.agrees === agrees)
      .map(({ name, about, value, newText }) => ({ label: value, description: about, detail: name, newText }));
  };
  const separator = (label: string): TieItem => ({ label, kind: vscode.QuickPickItemKind.Separator });
  const [agreeing, others] = [items(true), items(false)];
  return [
    ...(agreeing.length === 0 ? [] : [separator(vscode.l10n.t('agrees')), ...agreeing]),
    ...(others.length === 0 ? [] : [separator(vscode.l10n.t('does not agree')), ...others]),
  ];
}
