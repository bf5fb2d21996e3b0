/** Import: what was written elsewhere becomes a report, or a table of one. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { docx, p } from '../../import/word-text.ts';
import { clearWorkspace, expectFindings, fileUri, openReport, putCursorAt, until, writeFile } from './editor.ts';
import { financeReport } from './reports.ts';

const run = (file: vscode.Uri): Thenable<unknown> => vscode.commands.executeCommand('crosscast.import', file);
const activeText = (): string => vscode.window.activeTextEditor?.document.getText() ?? '';

describe('import', () => {
  afterEach(clearWorkspace);

  it('starts a report from a Word file, beside it', async () => {
    const file = fileUri('september.docx');
    const bytes = docx(p('Purpose of the report', 'Heading1') + p('The pressure is £12.261m.'));
    await vscode.workspace.fs.writeFile(file, bytes);
    await run(file);
    await until('new report', activeText, (text) => text.includes('# Purpose of the report'));
    assert.match(activeText(), /The pressure is £12\.261m\./);
    assert.equal(vscode.window.activeTextEditor?.document.uri.path, fileUri('september.council').path);
  });

  it('puts a table of a file into the report, which is compared with it from then on', async () => {
    const editor = await openReport('finance.council', financeReport());
    await expectFindings(editor.document.uri);
    const file = await writeFile('grants.csv', 'Grant,2024/25\nHomes,120\nSchools,80\nTotal,200\n');
    putCursorAt(editor, '1.2 The forecast');
    await run(file);
    await until('table', activeText, (text) => /source: grants\.csv/.test(text) && /total \| Total/.test(text));
    await writeFile('grants.csv', 'Grant,2024/25\nHomes,130\nSchools,80\nTotal,210\n');
    await expectFindings(editor.document.uri, 'source/changed This says 120', 'source/changed This says 200');
  });

  it('says why a file cannot be imported, and changes nothing', async () => {
    await openReport('finance.council', financeReport());
    await run(await writeFile('broken.docx', 'This is no Word file.'));
    const names = await vscode.workspace.fs.readDirectory(fileUri('.'));
    assert.deepEqual(names.map(([name]) => name).sort(), ['broken.docx', 'finance.council']);
    assert.equal(activeText(), financeReport());
  });
});
