/** The page of the preview in the browser-only host: the test's surroundings click on a figure in it, as a reader would. */
import * as vscode from 'vscode';
import { clearWorkspace, openReport, until } from '../host/editor.ts';
import { financeReport } from '../host/reports.ts';

describe('the page of the preview', () => {
  afterEach(clearWorkspace);

  it('shows the report, and leads to where a figure was written', async () => {
    // scripts/workbench/web-tests.ts clicks on this figure when it sees it.
    const text = financeReport().replace('1.2 The forecast', '1.2 A grant of £7.777m is expected. The forecast');
    const { document } = await openReport('clicked.council', text);
    await vscode.commands.executeCommand('crosscast.preview.openToSide');
    const written = document.positionAt(text.indexOf('£7.777m')).line;
    await until(
      'cursor on the figure',
      () => vscode.window.visibleTextEditors.find((editor) => editor.document === document)?.selection.active.line,
      (line) => line === written,
    );
  });
});
