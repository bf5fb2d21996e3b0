/** What the editor shows under the mouse. */
import assert from 'node:assert/strict';
import type { Hover, MarkupContent } from 'vscode-languageserver-types';
import { march, minutes, reports } from './support/reports.ts';
import { onBothServers } from './support/servers.ts';

onBothServers('Hover', ({ shared }) => {
  const editor = shared({ files: { ...reports, 'minutes.council': minutes } }, (each) => each.open('october.council'));

  const hovered = async (path: string, words: string): Promise<{ said: string; on: string }> => {
    const hover = await editor().client.request<Hover>('textDocument/hover', editor().place(path, words));
    return { said: (hover.contents as MarkupContent).value, on: hover.range ? editor().words(path, hover.range) : '' };
  };

  it('says what a figure repeats, and whether they agree', async () => {
    const { said, on } = await hovered('october.council', 'pressure of £12$0.261m');
    assert.equal(on, '£12.261m');
    assert.match(said, /\*\*£12,261,000\*\*/);
    assert.match(said, /Repeats 12,261 on \[line 23\]/);
    assert.match(said, /They agree/);
  });

  it('says who repeats a figure of a table, in this report and in others', async () => {
    const { said } = await hovered('october.council', '|              12,$0261 |');
    assert.match(said, /finance\.total\.variance/);
    assert.match(said, /line 25/);
    assert.match(said, /minutes/);
  });

  it('says what a name in another report stands for', async () => {
    const { said, on } = await hovered('october.council', '[£13.348m = march.pres$0sure]');
    assert.equal(on, 'pressure');
    assert.match(said, /£13,348,000/);
    assert.match(said, /Pressure of Children's Social Care/);
  });

  it('takes a used report from its unsaved buffer', async () => {
    editor().open('march.council', march.replace('= £13.348m', '= £13.355m'));
    const { said } = await hovered('october.council', '[£13.348m = march.pres$0sure]');
    editor().close('march.council');
    assert.match(said, /£13,355,000/);
  });

  it('explains the words of the language', async () => {
    assert.match((await hovered('october.council', '@ta$0ble')).said, /table/);
  });

  it('says nothing where there is nothing to say', async () => {
    const place = editor().place('october.council', 'This report sets$0 out');
    assert.equal(await editor().client.request('textDocument/hover', place), null);
  });

  it('says nothing about a document that cannot be had', async () => {
    const place = { textDocument: { uri: editor().uri('gone.council') }, position: { line: 0, character: 0 } };
    assert.equal(await editor().client.request('textDocument/hover', place), null);
  });
});
