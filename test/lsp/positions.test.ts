/** Places in texts with emoji, combining marks and Windows line ends: UTF-16 units, as the protocol counts. */
import assert from 'node:assert/strict';
import type { Hover, LocationLink } from 'vscode-languageserver-types';
import { march, october, reports } from './support/reports.ts';
import { onBothServers } from './support/servers.ts';

/** That a PDF file could not print them is not what matters here. */
const anyCharacter = { rules: { 'accessibility/character': 'off' } };

const decorated = october
  .replace('1.2 The forecast', '1.2 👩‍👧‍👦 The 𝑓𝑜𝑟𝑒𝑐𝑎𝑠𝑡 é')
  .replace('In March, the', '🏴󠁧󠁢󠁥󠁮󠁧󠁿🏴󠁧󠁢󠁥󠁮󠁧󠁿 In March, the');

for (const [name, end] of [
  ['LF', '\n'],
  ['CR LF', '\r\n'],
] as const) {
  onBothServers(`Positions with ${name}`, ({ start }) => {
    const text = decorated.replaceAll('\n', end);
    const files = { ...reports, 'october.council': text, 'march.council': march.replaceAll('\n', end) };

    it('are right after emoji, going in and coming out', async () => {
      const editor = await start({ files, settings: anyCharacter });
      editor.open('october.council');
      assert.deepEqual(await editor.findings('october.council'), []);
      const place = editor.place('october.council', 'pressure of £12$0.261m');
      const hover = await editor.client.request<Hover>('textDocument/hover', place);
      assert.ok(hover.range);
      assert.equal(editor.words('october.council', hover.range), '£12.261m');
      const [link] = await editor.client.request<LocationLink[]>(
        'textDocument/definition',
        editor.place('october.council', '[£13.348m = march.pres$0sure]'),
      );
      assert.ok(link);
      assert.equal(
        editor.shown({ uri: link.targetUri, range: link.targetSelectionRange }),
        'march.council:12 «pressure»',
      );
    });

    it('of edits are where the editor means them, between emoji and line ends', async () => {
      const editor = await start({ files, settings: anyCharacter });
      editor.open('october.council');
      editor.edit('october.council', '👩‍👧‍👦 The', '👩‍👧‍👦🎉🎉 The');
      editor.edit('october.council', `care.variance].${end}`, `care.variance]. 🙂${end}`);
      editor.edit('october.council', `${end}1.1 The table`, `${end}${end}Added 😀 here.${end}${end}1.1 The table`);
      editor.edit('october.council', '[£13.348m = march', '[£13.384m = march');
      assert.deepEqual(await editor.findings('october.council'), ['consistency/source «£13.384m»']);
      editor.edit('october.council', '[£13.384m = march', '[£13.348m = march');
      assert.deepEqual(await editor.findings('october.council'), []);
    });

    it('of several changes in one message are each of the text that the one before left', async () => {
      const editor = await start({ files, settings: anyCharacter });
      editor.open('october.council');
      const first = editor.range('october.council', 'In March, ');
      editor.change('october.council', [
        { range: { start: first.start, end: first.start }, text: `Added 🙂${end}` },
        {
          range: {
            start: { line: first.start.line + 1, character: 0 },
            end: { line: first.start.line + 1, character: 3 },
          },
          text: 'By ',
        },
      ]);
      assert.ok(editor.text('october.council').includes(`Added 🙂${end}By March, the`));
      assert.deepEqual(await editor.findings('october.council'), []);
      const place = editor.place('october.council', '[£13.348m = march.pres$0sure]');
      const hover = await editor.client.request<Hover>('textDocument/hover', place);
      assert.ok(hover.range);
      assert.equal(editor.words('october.council', hover.range), 'pressure');
    });
  });
}

onBothServers('Positions at odd places', ({ start }) => {
  it('count a lone CR as the end of a line, as the protocol does', async () => {
    const editor = await start({ files: { ...reports, 'october.council': october.replace('sets out', 'sets\rout') } });
    editor.open('october.council');
    const place = editor.place('october.council', 'pressure of £12$0.261m');
    const hover = await editor.client.request<Hover>('textDocument/hover', place);
    assert.deepEqual(hover.range && [hover.range.start.line, editor.words('october.council', hover.range)], [
      25,
      '£12.261m',
    ]);
    editor.edit('october.council', '[£13.348m = march', '[£13.384m = march');
    assert.deepEqual(await editor.findings('october.council'), ['consistency/source «£13.384m»']);
  });

  it('outside the text are drawn back into it', async () => {
    const editor = await start({ files: reports });
    editor.open('october.council');
    for (const position of [
      { line: 100_000, character: 0 },
      { line: 0, character: 100_000 },
      { line: 33, character: 7 },
    ]) {
      const { textDocument } = editor.document('october.council');
      await editor.client.request('textDocument/hover', { textDocument, position });
      await editor.client.request('textDocument/completion', { textDocument, position });
    }
    const end = { line: 100_000, character: 100_000 };
    editor.change('october.council', [{ range: { start: end, end }, text: '\n[£1m = gone]\n' }]);
    assert.deepEqual(await editor.findings('october.council'), ['structure/name «gone»']);
  });
});
