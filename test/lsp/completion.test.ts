/** What is offered while an author types, and what is said about an offer when it is dwelt on. */
import assert from 'node:assert/strict';
import type { CompletionItem, CompletionList, InsertReplaceEdit, MarkupContent } from 'vscode-languageserver-types';
import { plainCapabilities } from './support/capabilities.ts';
import type { Editor } from './support/editor.ts';
import { minutes, october, report, reports } from './support/reports.ts';
import { onBothServers } from './support/servers.ts';

async function offered(editor: Editor, path: string, words: string, context?: object): Promise<CompletionItem[]> {
  const list = await editor.client.request<CompletionList>('textDocument/completion', {
    ...editor.place(path, words),
    ...(context === undefined ? {} : { context }),
  });
  return list.items;
}

function named(items: readonly CompletionItem[], label: string): CompletionItem {
  const found = items.find((item) => item.label === label);
  assert.ok(found, `${label} is not among ${items.map((item) => item.label).join(', ')}`);
  return found;
}

onBothServers('Completion', ({ shared, start }) => {
  const editor = shared({ files: { ...reports, 'old/minutes.council': minutes } });

  it('offers the names of the report and of those it uses', async () => {
    editor().open('october.council', october.replace('= march.pressure]', '= ]'));
    const labels = (await offered(editor(), 'october.council', '[£13.348m = $0]')).map(({ label }) => label);
    assert.ok(labels.includes('finance'), labels.join());
    assert.ok(labels.includes('march') || labels.some((label) => label.startsWith('march.')), labels.join());
  });

  it('offers what another report has under its name, and tells about it when it is dwelt on', async () => {
    editor().open('october.council', october.replace('= march.pressure]', '= march.]'));
    const items = await offered(editor(), 'october.council', '[£13.348m = march.$0]', {
      triggerKind: 2,
      triggerCharacter: '.',
    });
    const item = named(items, 'pressure');
    assert.equal(item.documentation, undefined);
    const resolved = await editor().client.request<CompletionItem>('completionItem/resolve', item);
    assert.match((resolved.documentation as MarkupContent).value, /£13,348,000/);
  });

  it('tells about an item of one document when another has been asked about since', async () => {
    editor().open('october.council', october.replace('= march.pressure]', '= march.]'));
    const item = named(await offered(editor(), 'october.council', '[£13.348m = march.$0]'), 'pressure');
    editor().open('untitled:Untitled-1', '@');
    await offered(editor(), 'untitled:Untitled-1', '@$0');
    const resolved = await editor().client.request<CompletionItem>('completionItem/resolve', item);
    assert.match((resolved.documentation as MarkupContent).value, /£13,348,000/);
  });

  it('offers the paths of the other reports, whichever have been read', async () => {
    const other = await start({ files: { ...reports, 'old/minutes.council': minutes, 'drafts/old.txt': '' } });
    other.open('october.council', october.replace('uses: march.council as march', 'uses: '));
    const items = await offered(other, 'october.council', '  uses: $0');
    assert.deepEqual(items.map(({ label }) => label).sort(), ['march.council', 'old/minutes.council']);
    assert.equal((named(items, 'march.council').textEdit as InsertReplaceEdit).newText, 'march.council as ${1:march}');
  });

  it('offers whole blocks as snippets to an editor that fills them in, as text to one that does not', async () => {
    editor().open('untitled:Untitled-2', report('@ta'));
    const snippet = named(await offered(editor(), 'untitled:Untitled-2', '\n@ta$0\n'), '@table');
    assert.equal(snippet.insertTextFormat, 2);
    const plain = await start({ capabilities: plainCapabilities });
    plain.open('untitled:Untitled-2', report('@ta'));
    const text = named(await offered(plain, 'untitled:Untitled-2', '\n@ta$0\n'), '@table');
    assert.equal(text.insertTextFormat, undefined);
    assert.doesNotMatch(JSON.stringify(text.textEdit), /\$\{/);
  });

  it('replaces exactly the word, right of an emoji and with CR LF', async () => {
    const text = 'Costs 👍🏽 rose to [£1m = cost].\r\n\r\n@figure costs "Costs" = £1m\r\n';
    editor().open('untitled:Untitled-3', text);
    const item = named(await offered(editor(), 'untitled:Untitled-3', '[£1m = cost$0]'), 'costs');
    const { newText, insert, replace } = item.textEdit as InsertReplaceEdit;
    assert.equal(newText, 'costs');
    assert.equal(editor().words('untitled:Untitled-3', insert), 'cost');
    assert.equal(editor().words('untitled:Untitled-3', replace), 'cost');
  });

  it('gives an item back as it is when its document is gone', async () => {
    editor().open('untitled:Untitled-4', '@');
    const item = named(await offered(editor(), 'untitled:Untitled-4', '@$0'), '@report');
    editor().close('untitled:Untitled-4');
    const resolved = await editor().client.request<CompletionItem>('completionItem/resolve', item);
    assert.equal(resolved.label, '@report');
  });
});
