/** Settings: they apply at once, to what is shown and to what is found; wrong ones are told and the rest counts. */
import assert from 'node:assert/strict';
import type { CodeLens, InlayHint } from 'vscode-languageserver-types';
import type { Editor } from './support/editor.ts';
import { plainCapabilities } from './support/capabilities.ts';
import { october, reports, wrongTotal } from './support/reports.ts';
import { onBothServers } from './support/servers.ts';
import { until } from './support/waiting.ts';

const files = { ...reports, 'wrong.council': wrongTotal };

onBothServers('The settings', ({ start }) => {
  const hints = async (editor: Editor, path: string): Promise<string[]> => {
    const range = { start: { line: 0, character: 0 }, end: { line: 100, character: 0 } };
    const found = await editor.client.request<InlayHint[]>('textDocument/inlayHint', {
      ...editor.document(path),
      range,
    });
    return found
      .map(({ label }) => (typeof label === 'string' ? label : label.map(({ value }) => value).join('')))
      .sort();
  };
  const lenses = async (editor: Editor, path: string): Promise<string[]> => {
    const found = await editor.client.request<CodeLens[]>('textDocument/codeLens', editor.document(path));
    const resolved = await Promise.all(found.map((lens) => editor.client.request<CodeLens>('codeLens/resolve', lens)));
    return resolved.map(({ command }) => command?.title ?? '');
  };

  it('decide which hints are shown, from the next question on', async () => {
    const editor = await start({ files, settings: {} });
    editor.open('wrong.council');
    const all = await hints(editor, 'wrong.council');
    assert.ok(
      all.some((label) => label.includes('63')),
      all.join(' | '),
    );
    editor.configure({ inlayHints: { differences: false } });
    const some = await hints(editor, 'wrong.council');
    assert.ok(!some.some((label) => label.includes('63')), some.join(' | '));
    editor.configure({ inlayHints: { ties: false, computed: false, references: false, differences: false } });
    assert.deepEqual(await hints(editor, 'wrong.council'), []);
    editor.configure({});
    assert.deepEqual(await hints(editor, 'wrong.council'), all);
  });

  it('decide which lenses are shown, from the next question on', async () => {
    const editor = await start({ files, settings: { codeLens: { uses: false } } });
    editor.open('wrong.council');
    assert.deepEqual(await lenses(editor, 'wrong.council'), ['out by 63']);
    editor.configure({ codeLens: { uses: true, casts: false } });
    assert.deepEqual(await lenses(editor, 'wrong.council'), ['used in 2 places']);
    editor.configure({ codeLens: { uses: false, casts: false } });
    assert.deepEqual(await lenses(editor, 'wrong.council'), []);
  });

  it('are asked to be shown at once: the editor is told to ask again', async () => {
    const editor = await start({ files, settings: {} });
    editor.open('wrong.council');
    await hints(editor, 'wrong.council');
    const told = Promise.all(
      ['inlayHint', 'codeLens', 'diagnostics'].map((what) =>
        editor.client.next(what === 'diagnostics' ? 'workspace/diagnostic/refresh' : `workspace/${what}/refresh`),
      ),
    );
    editor.configure({ inlayHints: { ties: false } });
    await told;
  });

  it('decide how severe a finding is, from the next question on', async () => {
    const editor = await start({ files, settings: {} });
    editor.open('wrong.council');
    const severities = async (): Promise<unknown[]> => {
      const found = await editor.diagnostics('wrong.council');
      return found.filter(({ code }) => code === 'reconcile/total').map(({ severity }) => severity);
    };
    assert.deepEqual(await severities(), [1]);
    editor.configure({ rules: { 'reconcile/total': 'hint' } });
    assert.deepEqual(await severities(), [4]);
    editor.configure({ rules: { reconcile: 'off' } });
    assert.deepEqual(await severities(), []);
  });

  it('may be sent along by an editor that cannot be asked', async () => {
    const editor = await start({ files, capabilities: plainCapabilities });
    editor.open('wrong.council');
    await until(async () => (await lenses(editor, 'wrong.council')).length === 2);
    editor.configure({ codeLens: { casts: false, uses: false } });
    assert.deepEqual(await lenses(editor, 'wrong.council'), []);
  });

  for (const settings of [
    7,
    'all',
    [],
    null,
    { inlayHints: 'yes', codeLens: [1], rules: { 'no/such': 'error', 'reconcile/total': 'loud', __proto__: 'off' } },
    { inlayHints: { ties: 'false', computed: 7, __proto__: null }, constructor: 1, toString: { x: 1 } },
    { rules: Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`rule/${index}`, 'error'])) },
    deep(1000),
  ]) {
    it(`that make no sense (${JSON.stringify(settings).slice(0, 60)}) change nothing`, async () => {
      const editor = await start({ files, settings });
      editor.open('october.council', october);
      editor.open('wrong.council');
      assert.deepEqual(await editor.findings('october.council'), []);
      editor.configure(settings);
      assert.ok((await editor.findings('wrong.council')).includes('reconcile/total «12,324»'));
      assert.deepEqual(await lenses(editor, 'wrong.council'), ['out by 63', 'used in 2 places']);
    });
  }

  it('that make no sense are told by what is wrong with them', async () => {
    const editor = await start({ files, settings: { inlayHints: { ties: 'no' }, rules: { 'reconcile/totl': 'off' } } });
    editor.open('october.council');
    await editor.findings('october.council');
    const told = editor.client.heard<{ message: string }>('window/logMessage').map(({ message }) => message);
    assert.ok(
      told.some((message) => message.includes('crosscast.inlayHints.ties: expected true or false')),
      told.join(),
    );
    assert.ok(
      told.some((message) => /reconcile\/totl: there is no such rule.*reconcile\/total/.test(message)),
      told.join(),
    );
  });
});

onBothServers('A configuration file', ({ start }) => {
  for (const [what, text] of [
    ['nested a hundred thousand deep', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
    ['nested deep in its rules', `{ "rules": ${'{ "a": '.repeat(20_000)}1${' }'.repeat(20_000)} }`],
    ['of nothing but noise', '\u0000\u0001 }{][ "'],
    ['that extends itself', '{ "extends": "./crosscast.config.json" }'],
    ['that is one long line', `{ "rules": { "${'x'.repeat(500_000)}": "off" } }`],
  ] as const) {
    it(`${what} is shown as wrong, and the reports are checked without it`, async () => {
      const editor = await start({ files: { ...files, 'crosscast.config.json': text } });
      const shown = editor.client.next<{ uri: string; diagnostics: { message: string }[] }>(
        'textDocument/publishDiagnostics',
        ({ uri }) => uri === editor.uri('crosscast.config.json'),
      );
      editor.open('wrong.council');
      assert.ok((await editor.findings('wrong.council')).includes('reconcile/total «12,324»'));
      assert.notDeepEqual((await shown).diagnostics, []);
    });
  }
});

function deep(levels: number): unknown {
  let value: unknown = 1;
  for (let level = 0; level < levels; level++) value = { rules: value };
  return value;
}
