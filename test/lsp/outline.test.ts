/** The shape of a report: symbols, folding, selection. */
import assert from 'node:assert/strict';
import type { DocumentSymbol, FoldingRange, SelectionRange, WorkspaceSymbol } from 'vscode-languageserver-types';
import { march, reports } from './support/reports.ts';
import { onBothServers } from './support/servers.ts';

onBothServers('The outline', ({ shared }) => {
  const editor = shared({ files: reports }, (each) => each.open('october.council'));

  it('has sections, tables in them, and rows in those', async () => {
    const symbols = await editor().client.request<DocumentSymbol[]>(
      'textDocument/documentSymbol',
      editor().document('october.council'),
    );
    const names = (each: readonly DocumentSymbol[]): unknown[] =>
      each.map(({ name, children }) => (children === undefined ? name : [name, ...names(children)]));
    assert.deepEqual(names(symbols), [
      'Finance Update',
      'Purpose of the Report',
      [
        '1 Financial position',
        ['Financial position, month 4', 'Budget', 'Variance', 'Children in Care', 'Fieldwork', 'Total'],
      ],
      ['Recommendations', ['Recommendations', '1. notes the report.']],
    ]);
  });

  it('has every selection range within its range', async () => {
    const check = ({ range, selectionRange, children = [] }: DocumentSymbol): void => {
      const at = ({ line, character }: { line: number; character: number }) => line * 1000 + character;
      assert.ok(at(range.start) <= at(selectionRange.start) && at(selectionRange.end) <= at(range.end));
      children.forEach(check);
    };
    const symbols = await editor().client.request<DocumentSymbol[]>(
      'textDocument/documentSymbol',
      editor().document('october.council'),
    );
    symbols.forEach(check);
  });

  it('folds sections and blocks', async () => {
    const folds = await editor().client.request<FoldingRange[]>(
      'textDocument/foldingRange',
      editor().document('october.council'),
    );
    assert.deepEqual(
      folds.map(({ startLine, endLine }) => [startLine + 1, endLine + 1]),
      [
        [1, 7],
        [9, 11],
        [13, 28],
        [17, 23],
        [30, 33],
        [32, 33],
      ],
    );
  });

  it('widens a selection from the word to the report', async () => {
    const [innermost] = await editor().client.request<SelectionRange[]>('textDocument/selectionRange', {
      ...editor().document('october.council'),
      positions: [editor().position('october.council', 'Children in C$0are')],
    });
    const steps: string[] = [];
    for (let at = innermost; at !== undefined; at = at.parent) steps.push(editor().words('october.council', at.range));
    assert.deepEqual(steps.slice(0, 3), ['Care', 'Children in Care', 'Children in Care {care}']);
    assert.equal(steps.at(-1), editor().text('october.council'));
    steps.forEach((step, index) => assert.ok(index === 0 || step.includes(steps[index - 1] ?? '')));
  });

  it('finds things by name in the whole workspace, unsaved ones as well', async () => {
    const found = (query: string) => editor().client.request<WorkspaceSymbol[]>('workspace/symbol', { query });
    const [pressure] = await found('pressure');
    assert.equal(pressure?.name, "Pressure of Children's Social Care");
    assert.equal(editor().pathOf(pressure.location.uri), 'march.council');
    editor().open('march.council', march.replace('"Pressure of', '"Overspend of'));
    assert.equal((await found('overspend'))[0]?.name, "Overspend of Children's Social Care");
    editor().close('march.council');
    assert.deepEqual(await found('overspend'), []);
  });
});
