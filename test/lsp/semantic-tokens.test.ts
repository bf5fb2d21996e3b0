/** Colours: whole, of a range, and as the difference to what the editor has. */
import assert from 'node:assert/strict';
import type { SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver-types';
import type { Editor } from './support/editor.ts';
import { october, reports } from './support/reports.ts';
import { onBothServers } from './support/servers.ts';

const FULL = 'textDocument/semanticTokens/full';

/** `line words type modifiers` of each token. */
function read(editor: Editor, path: string, data: readonly number[], { types, modifiers }: Legend): string[] {
  const tokens: string[] = [];
  let line = 0;
  let character = 0;
  for (let at = 0; at < data.length; at += 5) {
    const [down = 0, along = 0, length = 0, type = 0, bits = 0] = data.slice(at, at + 5);
    line += down;
    character = down === 0 ? character + along : along;
    const range = { start: { line, character }, end: { line, character: character + length } };
    const standing = modifiers.filter((_, bit) => (bits & (1 << bit)) !== 0);
    tokens.push([line + 1, editor.words(path, range), types[type], ...standing].join(' '));
  }
  return tokens;
}

interface Legend {
  readonly types: readonly string[];
  readonly modifiers: readonly string[];
}

onBothServers('Colours', ({ start }) => {
  const opened = async (text = october): Promise<{ editor: Editor; legend: Legend }> => {
    const editor = await start({ files: reports });
    // The legend is in the answer that `start` has had; it is part of what the server is.
    const legend = (await import('../../server/services/semantic-tokens.ts')).semanticTokensLegend;
    editor.open('october.council', text);
    return { editor, legend: { types: legend.tokenTypes, modifiers: legend.tokenModifiers } };
  };

  it('tell words, names and figures by their standing', async () => {
    const { editor, legend } = await opened();
    const { data } = await editor.client.request<SemanticTokens>(FULL, editor.document('october.council'));
    const tokens = read(editor, 'october.council', data, legend);
    for (const expected of [
      '1 @report keyword',
      '17 finance variable declaration',
      '23 total role',
      '23 12,261 figure defined',
      '25 £12.261m figure tied automatic',
      '25 £11.588m figure tied',
      '27 march namespace',
    ]) {
      assert.ok(tokens.includes(expected), `${expected} is not among\n${tokens.join('\n')}`);
    }
  });

  it('of a range are those of the whole that are in it', async () => {
    const { editor, legend } = await opened();
    const document = editor.document('october.council');
    const whole = await editor.client.request<SemanticTokens>(FULL, document);
    const part = await editor.client.request<SemanticTokens>('textDocument/semanticTokens/range', {
      ...document,
      range: editor.range('october.council', '1.2 The forecast is a pressure'),
    });
    const tokens = read(editor, 'october.council', part.data, legend);
    const all = read(editor, 'october.council', whole.data, legend);
    assert.deepEqual(
      tokens,
      all.filter((token) => token.startsWith('25 ')),
    );
  });

  it('can be brought up to date by their difference', async () => {
    const { editor } = await opened();
    const document = editor.document('october.council');
    let known = await editor.client.request<SemanticTokens>(FULL, document);
    for (const [from, to] of [
      ['£12.261m', '£12.361m'],
      ['# Recommendations', '# 2 Recommendations\n\nMore [£1m as more].'],
      ['This report sets out the financial position of the service.\n', ''],
      ['£12.361m', '£12.261m'],
    ] as const) {
      editor.edit('october.council', from, to);
      const delta = await editor.client.request<SemanticTokensDelta>('textDocument/semanticTokens/full/delta', {
        ...document,
        previousResultId: known.resultId,
      });
      assert.ok('edits' in delta, JSON.stringify(delta));
      const data = [...known.data];
      for (const edit of delta.edits.toReversed()) data.splice(edit.start, edit.deleteCount, ...(edit.data ?? []));
      const whole = await editor.client.request<SemanticTokens>(FULL, document);
      assert.deepEqual(data, whole.data);
      known = whole;
    }
  });

  it('are given whole when the editor has something that is not known', async () => {
    const { editor } = await opened();
    const answer = await editor.client.request<SemanticTokens>('textDocument/semanticTokens/full/delta', {
      ...editor.document('october.council'),
      previousResultId: 'of another day',
    });
    assert.ok(answer.data.length > 0);
  });

  it('are right after an emoji, and with CR LF', async () => {
    const { editor, legend } = await opened(
      october.replace('is a pressure', 'is 👩‍👧‍👦 a pressure').replaceAll('\n', '\r\n'),
    );
    const { data } = await editor.client.request<SemanticTokens>(FULL, editor.document('october.council'));
    const tokens = read(editor, 'october.council', data, legend);
    assert.ok(tokens.includes('25 £12.261m figure tied automatic'), tokens.join('\n'));
    assert.ok(tokens.includes('28 march namespace'), tokens.join('\n'));
  });
});
