/** The live preview, as far as an extension host can see it; what is on its page, the suites in the window look at. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { clearWorkspace, expectFindings, openReport, tabs, until } from './editor.ts';
import { financeReport } from './reports.ts';

const run = (command: string): Thenable<unknown> => vscode.commands.executeCommand(`crosscast.preview.${command}`);

describe('the preview', () => {
  afterEach(clearWorkspace);

  it('opens beside the report, once, and follows the report that is edited', async () => {
    const { document } = await openReport('finance.council', financeReport());
    await expectFindings(document.uri);
    await run('openToSide');
    await until('preview', tabs, (labels) => labels.includes('Preview finance.council'));
    assert.equal(vscode.window.tabGroups.all.length, 2);
    await run('openToSide');
    assert.equal(tabs().filter((label) => label.includes('Preview')).length, 1);
    await vscode.commands.executeCommand('workbench.action.focusFirstEditorGroup');
    await openReport('other.council', financeReport());
    await until('preview of the other report', tabs, (labels) => labels.includes('Preview other.council'));
  });

  it('stays with a report when it is locked', async () => {
    await openReport('finance.council', financeReport());
    await run('openToSide');
    await until('preview', tabs, (labels) => labels.includes('Preview finance.council'));
    await run('toggleLock');
    await until('locked preview', tabs, (labels) => labels.includes('[Preview] finance.council'));
    await vscode.commands.executeCommand('workbench.action.focusFirstEditorGroup');
    await openReport('other.council', financeReport());
    assert.ok(tabs().includes('[Preview] finance.council'));
  });

  it('takes every command of its toolbar', async () => {
    await openReport('finance.council', financeReport());
    await run('open');
    await until('preview', tabs, (labels) => labels.includes('Preview finance.council'));
    for (const command of [
      'toggleTicks',
      'togglePrintView',
      'toggleOutline',
      'nextFinding',
      'previousFinding',
      'refresh',
      'showSource',
    ]) {
      await run(command);
    }
  });
});
