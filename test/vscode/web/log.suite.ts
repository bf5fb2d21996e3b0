/** The extension's log. In a browser VS Code keeps it itself; elsewhere it takes a native part, which code-server may be without. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { clearWorkspace, openReport, until } from '../host/editor.ts';
import { financeReport } from '../host/reports.ts';

describe('the log', () => {
  afterEach(clearWorkspace);

  it('says when the server was started, and started again', async () => {
    await openReport('finance.council', financeReport());
    const before = starts(await logged((text) => starts(text) > 0));
    await vscode.commands.executeCommand('crosscast.restartServer');
    const text = await logged((now) => starts(now) > before);
    assert.match(text, /started again, as the user wishes/);
  });
});

/** The log, once it says something. VS Code has its text when it is shown. */
function logged(saysIt: (text: string) => boolean): Promise<string> {
  return until(
    'log',
    async () => {
      await vscode.commands.executeCommand('crosscast.showLog');
      const log = vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'output');
      return log?.getText() ?? '';
    },
    saysIt,
  );
}

const starts = (text: string): number => text.match(/Crosscast \d\S* is running/g)?.length ?? 0;
