/** Workspaces of several folders, which come and go. */
import assert from 'node:assert/strict';
import type { WorkspaceSymbol } from 'vscode-languageserver-types';
import type { Editor } from './support/editor.ts';
import { march, minutes, october, reports } from './support/reports.ts';
import { onBothServers } from './support/servers.ts';

async function known(editor: Editor): Promise<string[]> {
  const { items } = await editor.client.request<{ items: { uri: string }[] }>('workspace/diagnostic', {
    previousResultIds: [],
  });
  return items.map(({ uri }) => editor.pathOf(uri)).sort();
}

function change(editor: Editor, added: readonly string[], removed: readonly string[]): void {
  const folder = (path: string) => ({ uri: editor.uri(path), name: path });
  editor.client.notify('workspace/didChangeWorkspaceFolders', {
    event: { added: added.map(folder), removed: removed.map(folder) },
  });
}

onBothServers('Workspace folders', ({ kind, start }) => {
  const files = {
    'a/october.council': october,
    'a/march.council': march,
    'b/minutes.council': minutes,
    'c/x.council': march,
  };

  it('are all looked through, and nothing outside them', async () => {
    const editor = await start({ files, folders: ['a', 'b'] });
    assert.deepEqual(await known(editor), ['a/march.council', 'a/october.council', 'b/minutes.council']);
  });

  for (const root of ['uri', 'path'] as const) {
    // Only files have a path.
    if (root === 'path' && kind === 'browser') continue;
    it(`are the one whose ${root} an editor of one folder gives`, async () => {
      const editor = await start({ files, root });
      assert.equal((await known(editor)).length, 4);
    });
  }

  it('come and go', async () => {
    const editor = await start({ files, folders: ['a', 'b'] });
    assert.equal((await known(editor)).length, 3);
    change(editor, ['c'], ['a']);
    assert.deepEqual(await known(editor), ['b/minutes.council', 'c/x.council']);
    const found = await editor.client.request<WorkspaceSymbol[]>('workspace/symbol', { query: 'pressure' });
    assert.deepEqual(
      found.map(({ location }) => editor.pathOf(location.uri)),
      ['c/x.council'],
    );
    change(editor, ['a'], []);
    assert.equal((await known(editor)).length, 4);
  });

  it('may lie in each other, and nothing is found twice', async () => {
    const editor = await start({ files, folders: ['', 'a'] });
    assert.equal((await known(editor)).length, 4);
    change(editor, [], ['']);
    assert.equal((await known(editor)).length, 2);
  });

  it('have configurations of their own', async () => {
    const editor = await start({
      files: {
        'a/x.council': october.replace('12,261 |', '12,324 |'),
        'b/x.council': october.replace('12,261 |', '12,324 |'),
        'b/crosscast.config.json': '{ "rules": { "reconcile/total": "off" } }',
      },
      folders: ['a', 'b'],
    });
    const has = async (path: string) => (await editor.diagnostics(path)).some(({ code }) => code === 'reconcile/total');
    assert.deepEqual([await has('a/x.council'), await has('b/x.council')], [true, false]);
  });

  it('need not be there: a single file is served with what it uses', async () => {
    const editor = await start({ files: reports, folders: [] });
    editor.open('october.council');
    assert.deepEqual(await editor.findings('october.council'), []);
    assert.deepEqual(await known(editor), ['october.council']);
  });

  it('that do not exist, or that cannot be read, are empty', async () => {
    const editor = await start({ files, folders: ['gone', 'a'] });
    assert.deepEqual(await known(editor), ['a/march.council', 'a/october.council']);
  });
});
