/** Cells copied from a spreadsheet become a table when they are pasted on a line of their own, or rows inside a table. */
import * as vscode from 'vscode';
import { pasteTableRequest } from '../server/protocol/messages.ts';
import { languageId } from './language.ts';
import { toRange } from './places.ts';
import type { ServerLink } from './server-link.ts';

const KIND = vscode.DocumentDropOrPasteEditKind.Empty.append('text', 'crosscast', 'table');
const TEXT = 'text/plain';

export function registerPasteTable(server: ServerLink): vscode.Disposable {
  const provider: vscode.DocumentPasteEditProvider = {
    async provideDocumentPasteEdits(document, ranges, transfer, _context, token) {
      const [range] = ranges;
      if (range === undefined || ranges.length > 1 || !isWanted(document)) return undefined;
      const text = await transfer.get(TEXT)?.asString();
      // Cells come with tabs between them; text with commas or bars may be anything and is left to the command.
      if (text === undefined || !text.includes('\t')) return undefined;
      const asked = { uri: document.uri.toString(), range, text };
      const found = await server.request(pasteTableRequest, asked, token);
      if (found === null) return undefined;
      const edit = new vscode.DocumentPasteEdit(found.newText, vscode.l10n.t('Paste as Table'), KIND);
      // Spaces before the cursor go: a table says itself how far in its lines are.
      const before = new vscode.Range(toRange(found.range).start, range.start);
      if (!before.isEmpty) {
        edit.additionalEdit = new vscode.WorkspaceEdit();
        edit.additionalEdit.delete(document.uri, before);
      }
      return [edit];
    },
  };
  return vscode.languages.registerDocumentPasteEditProvider({ language: languageId }, provider, {
    providedPasteEditKinds: [KIND],
    pasteMimeTypes: [TEXT],
  });
}

function isWanted(document: vscode.TextDocument): boolean {
  return vscode.workspace.getConfiguration('crosscast', document).get('paste.tables', true);
}
