/** Every command that the extension offers. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  clearWorkspace,
  expectFindings,
  extension,
  fileUri,
  findings,
  openReport,
  putCursorAt,
  runAndAccept,
  tabs,
  until,
} from './editor.ts';
import { financeReport, wrongTotal } from './reports.ts';

interface Manifest {
  readonly contributes: { readonly commands: readonly { readonly command: string }[] };
}

const run = (command: string, ...given: readonly unknown[]): Thenable<unknown> =>
  vscode.commands.executeCommand(command, ...given);

describe('commands', () => {
  afterEach(clearWorkspace);

  it('are all there', async () => {
    await extension().activate();
    const { contributes } = extension().packageJSON as Manifest;
    const known = new Set(await vscode.commands.getCommands(true));
    const missing = contributes.commands.filter(({ command }) => !known.has(command));
    assert.deepEqual(missing, []);
  });

  it('New Report starts one that has what the profile asks for', async () => {
    await runAndAccept('crosscast.newReport');
    const text = await until(
      'new report',
      () => vscode.window.activeTextEditor?.document.getText() ?? '',
      (found) => found.startsWith('@report'),
    );
    assert.match(text, /@recommend/);
  });

  it('New Minutes starts minutes that say which report they belong to', async () => {
    await openReport('finance.council', financeReport());
    await runAndAccept('crosscast.newMinutes');
    await until(
      'new minutes',
      () => vscode.window.activeTextEditor?.document.getText() ?? '',
      (text) => text.startsWith('@minutes') && text.includes('of: finance.council'),
    );
  });

  it('Check All Reports looks at every report', async () => {
    const { document } = await openReport('finance.council', financeReport(wrongTotal));
    await run('crosscast.lintWorkspace');
    await expectFindings(document.uri, 'reconcile/total');
    await run('crosscast.reconciliation.refresh');
  });

  it('Show Lineage, figures, log and rules open without complaint', async () => {
    const editor = await openReport('finance.council', financeReport());
    await expectFindings(editor.document.uri);
    putCursorAt(editor, '£12.261m');
    await run('crosscast.showLineage');
    await run('crosscast.figures.focus');
    await run('crosscast.figures.showOpen');
    await run('crosscast.figures.showAll');
    await run('crosscast.showLog');
    await until(
      'page of a rule',
      async () => {
        await runAndAccept('crosscast.explainRule');
        return tabs();
      },
      (labels) => labels.some((label) => label.includes('Preview')),
    );
  });

  it('Export HTML writes the report beside itself', async () => {
    const { document } = await openReport('finance.council', financeReport());
    await expectFindings(document.uri);
    await runAndAccept('crosscast.exportHtml', document.uri);
    const page = await until(
      'finance.html',
      async () => {
        const files = await vscode.workspace.fs.readDirectory(fileUri('.'));
        if (!files.some(([name]) => name === 'finance.html')) return '';
        return new TextDecoder().decode(await vscode.workspace.fs.readFile(fileUri('finance.html')));
      },
      (text) => text.includes('</html>'),
    );
    assert.match(page, /<h1[^>]*>Finance Update/);
  });

  it('the walkthrough opens the sample, shows its slip and the ways to put it right', async () => {
    await run('crosscast.openWalkthrough');
    await run('crosscast.openSample');
    const sample = vscode.window.activeTextEditor?.document;
    assert.ok(sample !== undefined && sample.getText().includes('£0.019m'));
    await until(
      'slip of the sample',
      () => findings(sample.uri),
      (found) => found.some((finding) => finding.includes('£0.019m')),
    );
    await run('crosscast.walkthrough.showFinding');
    const at = vscode.window.activeTextEditor?.selection.active;
    assert.equal(
      sample
        .getText()
        .slice(sample.offsetAt(at ?? new vscode.Position(0, 0)))
        .slice(0, 7),
      '£0.019m',
    );
    await run('crosscast.walkthrough.showFixes');
    await run('crosscast.openWalkthrough');
    await run('crosscast.walkthrough.showPreview');
    await until('tab of the preview', tabs, (labels) => labels.includes('Preview report.council'));
  });
});
