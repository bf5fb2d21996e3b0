/** What is shown between and above the lines: hints and lenses, each only if it is wanted. */
import assert from 'node:assert/strict';
import type { CodeLens, InlayHint, Location } from 'vscode-languageserver-types';
import type { Editor } from './support/editor.ts';
import { minutes, october, reports, wrongTotal } from './support/reports.ts';
import { onBothServers } from './support/servers.ts';

async function hints(editor: Editor, path = 'october.council'): Promise<string[]> {
  const found = await editor.client.request<InlayHint[]>('textDocument/inlayHint', {
    ...editor.document(path),
    range: { start: { line: 0, character: 0 }, end: { line: 1000, character: 0 } },
  });
  return found.map(({ label }) => (typeof label === 'string' ? label : label.map(({ value }) => value).join('')));
}

async function lenses(editor: Editor, path = 'october.council'): Promise<CodeLens[]> {
  const found = await editor.client.request<CodeLens[]>('textDocument/codeLens', editor.document(path));
  return Promise.all(
    found.map((lens) =>
      lens.command === undefined ? editor.client.request<CodeLens>('codeLens/resolve', lens) : lens,
    ),
  );
}

const titles = (found: readonly CodeLens[]): (string | undefined)[] => found.map(({ command }) => command?.title);

onBothServers('Hints and lenses', ({ start }) => {
  it('show what a figure was tied to, and write the tie when they are accepted', async () => {
    const editor = await start({ files: reports });
    editor.open('october.council');
    assert.deepEqual(await hints(editor), ['= finance.total.variance']);
    const [hint] = await editor.client.request<InlayHint[]>('textDocument/inlayHint', {
      ...editor.document('october.council'),
      range: editor.range('october.council', '1.2 The forecast'),
    });
    assert.match(editor.edited('october.council', hint?.textEdits ?? []), /\[£12\.261m = finance\.total\.variance\]/);
  });

  it('show by how much a total is out', async () => {
    const editor = await start({ files: { ...reports, 'october.council': wrongTotal } });
    editor.open('october.council');
    assert.ok((await hints(editor)).includes('out by 63'));
    assert.ok(titles(await lenses(editor)).includes('out by 63'));
  });

  it('of one document are worked out when another has been asked about since', async () => {
    const editor = await start({ files: { ...reports, 'minutes.council': minutes } });
    editor.open('october.council');
    editor.open('minutes.council');
    const found = await editor.client.request<CodeLens[]>('textDocument/codeLens', editor.document('october.council'));
    await editor.client.request('textDocument/codeLens', editor.document('minutes.council'));
    const unresolved = found.find(({ command }) => command === undefined);
    const { command } = await editor.client.request<CodeLens>('codeLens/resolve', unresolved);
    assert.equal(command?.title, 'used in 4 places');
  });

  it('count the uses in reports that are not open', async () => {
    const editor = await start({ files: { ...reports, 'minutes.council': minutes } });
    editor.open('october.council');
    const found = await lenses(editor);
    assert.deepEqual(titles(found), ['casts ✓', 'used in 4 places']);
    const [uri, position, places] = found[1]?.command?.arguments as [string, unknown, Location[]];
    assert.equal(uri, editor.uri('october.council'));
    assert.ok(position);
    assert.ok(places.some((place) => editor.shown(place) === 'minutes.council:9 «£12.261m»'));
  });

  it('follow the settings at once, and are asked for again', async () => {
    const editor = await start({
      files: { ...reports, 'october.council': wrongTotal },
      settings: { inlayHints: { differences: false }, codeLens: { uses: false } },
    });
    editor.open('october.council');
    assert.ok(!(await hints(editor)).includes('out by 63'));
    assert.deepEqual(titles(await lenses(editor)), ['out by 63']);
    const asked = Promise.all([
      editor.client.next('workspace/inlayHint/refresh'),
      editor.client.next('workspace/codeLens/refresh'),
      editor.client.next('workspace/semanticTokens/refresh'),
    ]);
    editor.configure({ inlayHints: { ties: false }, codeLens: { casts: false } });
    await asked;
    assert.deepEqual(await hints(editor), ['out by 63']);
    assert.deepEqual(titles(await lenses(editor)), ['used in 2 places']);
  });

  it('are asked for again when a used report changes', async () => {
    const editor = await start({ files: reports });
    editor.open('march.council');
    editor.open('october.council', october.replace('[£13.348m = march.pressure]', '£13.348m'));
    assert.ok((await hints(editor)).includes('= march.pressure'));
    const asked = editor.client.next('workspace/inlayHint/refresh');
    editor.edit('march.council', '£13.348m', '£13.438m');
    await asked;
    assert.ok(!(await hints(editor)).includes('= march.pressure'));
  });
});
