/** What changes a report: fixes, renaming, formatting, renumbering, ties. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  clearWorkspace,
  expectFindings,
  fileUri,
  openReport,
  putCursorAt,
  runAndAccept,
  until,
  writeFile,
} from './editor.ts';
import { financeReport, financeTable, wrongTotal } from './reports.ts';

describe('changes to a report', () => {
  afterEach(clearWorkspace);

  it('a fix puts a wrong total right', async () => {
    const { document } = await openReport('finance.council', financeReport(wrongTotal));
    await expectFindings(document.uri, 'reconcile/total');
    const [finding] = vscode.languages.getDiagnostics(document.uri);
    const fixes = await until(
      'fix',
      () =>
        vscode.commands.executeCommand<vscode.CodeAction[]>(
          'vscode.executeCodeActionProvider',
          document.uri,
          finding?.range,
          vscode.CodeActionKind.QuickFix.value,
          10,
        ),
      (actions) => actions.some(({ title }) => title.includes('52,915')),
    );
    const fix = fixes.find(({ title }) => title.includes('52,915'));
    assert.ok(fix?.edit !== undefined);
    await vscode.workspace.applyEdit(fix.edit);
    assert.match(document.getText(), /total \| Total +\| +52,915 \|/);
    await expectFindings(document.uri);
  });

  it('a new name is used in every report', async () => {
    const { document } = await openReport('finance.council', financeReport());
    const other = `${financeReport(financeTable.replace('@table finance', '@table other')).replace(
      '  period: 2024/25 month 4',
      '  period: 2024/25 month 4\n  uses: finance.council as july',
    )}\nCare is [£11.588m = july.finance.care.variance].\n`;
    await writeFile('other.council', other);
    await expectFindings(fileUri('other.council'));
    const at = document.positionAt(document.getText().indexOf('finance "') + 1);
    const edit = await until(
      'edit of both reports',
      () =>
        vscode.commands.executeCommand<vscode.WorkspaceEdit>(
          'vscode.executeDocumentRenameProvider',
          document.uri,
          at,
          'position_table',
        ),
      ({ size }) => size === 2,
    );
    await vscode.workspace.applyEdit(edit);
    assert.match(document.getText(), /@table position_table "/);
    const changed = await vscode.workspace.openTextDocument(fileUri('other.council'));
    assert.match(changed.getText(), /= july\.position_table\.care\.variance\]/);
    await expectFindings(changed.uri);
    await vscode.workspace.saveAll();
  });

  it('formatting lays the tables out', async () => {
    const ragged = financeTable.replace('|          41,300 |', '| 41,300|');
    const { document } = await openReport('finance.council', financeReport(ragged));
    await until(
      'formatted text',
      async () => {
        await vscode.commands.executeCommand('editor.action.formatDocument');
        return document.getText();
      },
      (text) => text === financeReport(),
    );
  });

  it('paragraphs are numbered in sequence', async () => {
    const { document } = await openReport('finance.council', financeReport().replace('1.2 The', '1.4 The'));
    await expectFindings(document.uri, 'structure/numbering');
    await vscode.commands.executeCommand('crosscast.renumber');
    assert.match(document.getText(), /^1\.2 The forecast/m);
    await expectFindings(document.uri);
  });

  it('a figure is tied to one that the report knows', async () => {
    const editor = await openReport('finance.council', financeReport());
    await expectFindings(editor.document.uri);
    putCursorAt(editor, '£12.261m');
    await runAndAccept('crosscast.tieFigure');
    assert.match(editor.document.getText(), /\[£12\.261m = finance\.total\.variance\]/);
  });
});
