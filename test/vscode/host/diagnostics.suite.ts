/** Findings in the editor. */
import * as vscode from 'vscode';
import { clearWorkspace, expectFindings, openReport } from './editor.ts';
import { financeReport, wrongTotal } from './reports.ts';

describe('findings', () => {
  afterEach(clearWorkspace);

  it('has nothing to say of a report that agrees', async () => {
    const { document } = await openReport('finance.council', financeReport());
    await expectFindings(document.uri);
  });

  it('come and go as the author types', async () => {
    const editor = await openReport('finance.council', financeReport(wrongTotal));
    await expectFindings(editor.document.uri, 'reconcile/total');
    const at = editor.document.positionAt(editor.document.getText().indexOf('53,915'));
    await editor.edit((edit) => edit.replace(new vscode.Range(at, at.translate(0, 6)), '52,915'));
    await expectFindings(editor.document.uri);
  });
});
