/** What the editor knows of a report's language. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { clearWorkspace, expectFindings, extension, openReport, putCursorAt, until, writeFile } from './editor.ts';
import { financeReport } from './reports.ts';

describe('the language', () => {
  afterEach(clearWorkspace);

  it('is told by the ending of the file, and wakes the extension', async () => {
    const { document } = await openReport('finance.council', financeReport());
    assert.equal(document.languageId, 'council-report');
    await extension().activate();
    assert.equal(extension().isActive, true);
  });

  it('shows what a total is made of', async () => {
    const editor = await openReport('finance.council', financeReport());
    await expectFindings(editor.document.uri);
    const { start } = putCursorAt(editor, '52,915');
    await until(
      'sum on hover',
      async () => {
        const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
          'vscode.executeHoverProvider',
          editor.document.uri,
          start,
        );
        const parts = hovers.flatMap(({ contents }) => contents);
        return parts.map((part) => (typeof part === 'string' ? part : part.value)).join('\n');
      },
      (text) => /41,300[^]*11,615/.test(text),
    );
  });

  it('outlines, folds and colours', async () => {
    const { document } = await openReport('finance.council', financeReport());
    await expectFindings(document.uri);
    const ask = <Answer>(command: string): Thenable<Answer> => vscode.commands.executeCommand(command, document.uri);
    await until(
      'outline',
      () => ask<vscode.DocumentSymbol[] | undefined>('vscode.executeDocumentSymbolProvider'),
      (symbols) => symbols !== undefined && symbols.length > 0,
    );
    await until(
      'fold',
      () => ask<vscode.FoldingRange[] | undefined>('vscode.executeFoldingRangeProvider'),
      (folds) => folds !== undefined && folds.length > 0,
    );
    await until(
      'colour',
      () => ask<vscode.SemanticTokens | undefined>('vscode.provideDocumentSemanticTokens'),
      (tokens) => tokens !== undefined && tokens.data.length > 0,
    );
  });

  it('goes from a name to what it names', async () => {
    const text = financeReport().replace('£12.261m', '[£12.261m = finance.total.variance]');
    const editor = await openReport('finance.council', text);
    await expectFindings(editor.document.uri);
    const { start } = putCursorAt(editor, 'finance.total');
    const places = await until(
      'place of the table',
      () =>
        vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
          'vscode.executeDefinitionProvider',
          editor.document.uri,
          start.translate(0, 1),
        ),
      (found) => found.length > 0,
    );
    const lines = places.map((place) => ('range' in place ? place.range : place.targetRange).start.line);
    assert.deepEqual(lines, [text.slice(0, text.indexOf('@table finance')).split('\n').length - 1]);
  });

  it('leads from a table to the places that use it', async () => {
    const editor = await openReport('finance.council', financeReport());
    await expectFindings(editor.document.uri);
    const lenses = await until(
      'lens of the table',
      () =>
        vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', editor.document.uri, 99),
      (found) => found.some(({ command }) => command?.title === 'used in 1 place'),
    );
    const command = lenses.find(({ command: each }) => each?.title === 'used in 1 place')?.command;
    assert.equal(command?.command, 'crosscast.showReferences');
    const given: unknown[] = command.arguments ?? [];
    await vscode.commands.executeCommand(command.command, ...given);
  });

  it('has a configuration file that is checked while it is written', async () => {
    const uri = await writeFile('crosscast.config.json', '{ "rules": { "reconcile/total": "sometimes" } }\n');
    const document = await vscode.workspace.openTextDocument(uri);
    assert.equal(document.languageId, 'jsonc');
  });
});
