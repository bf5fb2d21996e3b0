/** Findings in the editor. */
import * as vscode from 'vscode';
import { clearWorkspace, expectFindings, openReport } from './editor.ts';
import { financeReport, wrongTotal } from './reports.ts';

describe('findings', () => {
  afterEach(clearWorkspace);

  it('come and go as the author types', async () => {
    const editor = await openReport('finance.council', financeReport(wrongTotal));
    const { document } = editor;
    await expectFindings(document.uri, 'reconcile/total');
    const at = document.positionAt(document.getText().indexOf('53,915'));
    await editor.edit((edit) => edit.replace(new vscode.Range(at, at.translate(0, 6)), '52,915'));
    await expectFindings(document.uri);
    await editor.edit((edit) => edit.replace(new vscode.Range(at, at.translate(0, 6)), '53,915'));
    await expectFindings(document.uri, 'reconcile/total');
  });
});
