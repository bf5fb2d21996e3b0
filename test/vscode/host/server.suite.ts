/** The server behind the extension: a process that may be started again, and may crash. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as vscode from 'vscode';
import { clearWorkspace, expectFindings, openReport, until } from './editor.ts';
import { financeReport, wrongTotal } from './reports.ts';

describe('the server', () => {
  afterEach(clearWorkspace);

  it('goes on after a restart', async () => {
    const editor = await openReport('finance.council', financeReport(wrongTotal));
    await expectFindings(editor.document.uri, 'reconcile/total');
    const [before] = servers();
    await vscode.commands.executeCommand('crosscast.restartServer');
    await until('other server', servers, ([now]) => now !== undefined && now !== before);
    await putRight(editor);
  });

  it('is started again when it crashes, and knows what was written meanwhile', async function () {
    if (process.platform === 'win32') this.skip();
    const editor = await openReport('finance.council', financeReport(wrongTotal));
    await expectFindings(editor.document.uri, 'reconcile/total');
    const [server] = servers();
    assert.ok(server !== undefined);
    process.kill(server, 'SIGKILL');
    await putRight(editor);
    await until('other server', servers, ([now]) => now !== undefined && now !== server);
  });
});

async function putRight(editor: vscode.TextEditor): Promise<void> {
  const { document } = editor;
  const at = document.positionAt(document.getText().indexOf('53,915'));
  await editor.edit((edit) => edit.replace(new vscode.Range(at, at.translate(0, 6)), '52,915'));
  await expectFindings(document.uri);
}

/** The process ids of the servers that this extension host has started. */
function servers(): number[] {
  const list = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' });
  return list.split('\n').flatMap((line) => {
    const [, pid, parent, command] = /^ *(\d+) +(\d+) +(.*)$/.exec(line) ?? [];
    return Number(parent) === process.pid && command?.includes('node.mjs') === true ? [Number(pid)] : [];
  });
}
