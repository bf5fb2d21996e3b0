/** Laying out: the whole report, a part of it, and while it is written. */
import assert from 'node:assert/strict';
import type { TextEdit } from 'vscode-languageserver-types';
import type { Editor } from './support/editor.ts';
import { october, report, reports } from './support/reports.ts';
import { onBothServers } from './support/servers.ts';

const options = { tabSize: 2, insertSpaces: true };
const untidy = (name: string) =>
  `@table ${name} "${name}"\n  unit: £k\n   | Item | Budget |\n   |---|---:|\n   | Care | 10 |\n  total | Total | 10 |`;
const tidy = (name: string) => `@table ${name} "${name}"
  unit: £k
        | Item  | Budget |
        |-------|-------:|
        | Care  |     10 |
  total | Total |     10 |`;

onBothServers('Formatting', ({ shared }) => {
  const editor = shared({ files: reports });

  const ask = async (method: string, path: string, more: object = {}): Promise<string> => {
    const edits = await editor().client.request<TextEdit[] | null>(method, {
      ...editor().document(path),
      options,
      ...more,
    });
    return editor().edited(path, edits);
  };

  for (const [name, end] of [
    ['LF', '\n'],
    ['CR LF', '\r\n'],
  ] as const) {
    it(`lays out a report, and keeps its ${name}`, async () => {
      const path = `untitled:${name}`;
      editor().open(path, report(untidy('a')).replaceAll('\n', end));
      assert.equal(await ask('textDocument/formatting', path), report(tidy('a')).replaceAll('\n', end));
    });

    it(`lays out what a selection touches, with ${name}`, async () => {
      const path = `untitled:range ${name}`;
      editor().open(path, report(`${untidy('a')}\n\n${untidy('b')}`).replaceAll('\n', end));
      const after = await ask('textDocument/rangeFormatting', path, { range: editor().range(path, '@table b') });
      assert.equal(after, report(`${untidy('a')}\n\n${tidy('b')}`).replaceAll('\n', end));
    });
  }

  it('changes nothing in a report that is laid out', async () => {
    editor().open('october.council');
    assert.equal(await ask('textDocument/formatting', 'october.council'), october);
  });

  it('lines a table up when a bar is written', async () => {
    const path = 'untitled:bar';
    editor().open(path, report(untidy('a')));
    const after = await ask('textDocument/onTypeFormatting', path, {
      position: editor().position(path, '| Care | 10 |$0'),
      ch: '|',
    });
    assert.equal(after, report(tidy('a')));
  });

  it('goes on with the row when a line is broken', async () => {
    const path = 'untitled:line';
    editor().open(path, report(tidy('a').replace('| Care  |     10 |', '| Care  |     10 |\n')));
    const line = editor().position(path, '| Care  |     10 |\n').line + 1;
    const after = await ask('textDocument/onTypeFormatting', path, { position: { line, character: 0 }, ch: '\n' });
    assert.match(after.split('\n')[line] ?? '', /^ {8}\| $/);
  });
});

export type { Editor };
