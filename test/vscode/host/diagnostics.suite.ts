/** Findings in the editor. */
import * as vscode from 'vscode';
import { clearWorkspace, expectFindings, openReport, withSetting, writeFile } from './editor.ts';
import { financeReport, wrongTotal } from './reports.ts';

describe('findings', () => {
  afterEach(clearWorkspace);

  it('come and go as the author types', async () => {
    const editor = await openReport('finance.council', financeReport(wrongTotal));
    const { document } = editor;
    await expectFindings(document.uri, 'reconcile/total');
    const at = document.positionAt(document.getText().indexOf('53,915'));
    const total = new vscode.Range(at, at.translate(0, 6));
    await editor.edit((edit) => edit.replace(total, '52,915'));
    await expectFindings(document.uri);
    await editor.edit((edit) => edit.replace(total, '53,915'));
    await expectFindings(document.uri, 'reconcile/total');
  });

  it('are shown of reports that are not open', async () => {
    const closed = await writeFile('closed.council', financeReport(wrongTotal));
    await openReport('finance.council', financeReport());
    await expectFindings(closed, 'reconcile/total');
  });

  it('follow the settings at once', async () => {
    const { document } = await openReport('finance.council', financeReport(wrongTotal));
    await expectFindings(document.uri, 'reconcile/total');
    await withSetting('crosscast.rules', { 'reconcile/total': 'off' }, () => expectFindings(document.uri));
    await expectFindings(document.uri, 'reconcile/total');
  });

  it('follow the configuration file', async () => {
    const { document } = await openReport('finance.council', financeReport(wrongTotal));
    await expectFindings(document.uri, 'reconcile/total');
    await writeFile('crosscast.config.json', '{ "rules": { "reconcile/total": "off" } }\n');
    await expectFindings(document.uri);
  });
});
