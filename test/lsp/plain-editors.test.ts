/** Editors that can show less than others: text as it is, nothing beside a label, no list within a list. */
import assert from 'node:assert/strict';
import type {
  CompletionItem,
  CompletionList,
  Hover,
  MarkupContent,
  SymbolInformation,
} from 'vscode-languageserver-types';
import { fullCapabilities } from './support/capabilities.ts';
import { reports } from './support/reports.ts';
import { onBothServers } from './support/servers.ts';

const capabilities = {
  ...fullCapabilities,
  textDocument: {
    ...fullCapabilities.textDocument,
    // Text as it is is what it likes best.
    hover: { contentFormat: ['plaintext', 'markdown'] },
    completion: { completionItem: { documentationFormat: ['plaintext'] } },
    documentSymbol: { hierarchicalDocumentSymbolSupport: false },
  },
};

onBothServers('An editor that shows little', ({ shared }) => {
  const editor = shared({ files: reports, capabilities }, (each) => each.open('october.council'));

  const proposals = async (find: string): Promise<CompletionItem[]> => {
    const place = editor().place('october.council', find);
    const { items } = await editor().client.request<CompletionList>('textDocument/completion', place);
    return items;
  };

  it('is shown the casting of a total without the marks of Markdown, in columns', async () => {
    const place = editor().place('october.council', '|              12,$0261 |');
    const { contents } = await editor().client.request<Hover>('textDocument/hover', place);
    const { kind, value } = contents as MarkupContent;
    assert.equal(kind, 'plaintext');
    assert.match(value, /^£12,261,000\n\nTotal, Variance · /);
    assert.match(value, /\n\nTotal {13}Variance\nChildren in Care {4}11,588\nFieldwork {14}673\n/);
    assert.doesNotMatch(value, /[*`[\]]|\|/);
  });

  it('is told what a proposal is worth in its label, and completes what the author typed all the same', async () => {
    const [item] = await proposals('is a pressure of £12.261$0m');
    assert.deepEqual(
      [item?.label, item?.filterText, item?.labelDetails],
      ['£12.261m = finance.total.variance', '£12.261m', undefined],
    );
  });

  it('is shown the documentation of a proposal without marks', async () => {
    const item = (await proposals('@ta$0ble finance')).find(({ label }) => label === '@table');
    const resolved = await editor().client.request<CompletionItem>('completionItem/resolve', item);
    const { kind, value } = resolved.documentation as MarkupContent;
    assert.equal(kind, 'plaintext');
    assert.match(
      value,
      /^@table name "Title"\n\nA table of figures that is checked down and across\.\n\nKeys: unit, at, /,
    );
  });

  it('has the outline as one list', async () => {
    const symbols = await editor().client.request<SymbolInformation[]>(
      'textDocument/documentSymbol',
      editor().document('october.council'),
    );
    assert.deepEqual(
      symbols
        .slice(1, 4)
        .map(({ name, containerName, location }) => [
          name,
          containerName,
          editor().pathOf(location.uri),
          location.range.start.line + 1,
        ]),
      [
        ['Purpose of the Report', undefined, 'october.council', 9],
        ['1 Financial position', undefined, 'october.council', 13],
        ['Financial position, month 4', '1 Financial position', 'october.council', 17],
      ],
    );
  });
});
