/** Renaming and moving files: the paths that lead to them go along, and their own paths. */
import assert from 'node:assert/strict';
import type { WorkspaceEdit } from 'vscode-languageserver-types';
import type { Editor } from './support/editor.ts';
import { minutes, october, reports } from './support/reports.ts';
import { onBothServers } from './support/servers.ts';
import { watching } from './support/waiting.ts';

onBothServers('Renaming files', ({ start }) => {
  const files = { ...reports, 'minutes.council': minutes };

  const moved = async (editor: Editor, from: string, to: string): Promise<Record<string, string>> => {
    const edit = await editor.client.request<WorkspaceEdit>('workspace/willRenameFiles', {
      files: [{ oldUri: editor.uri(from), newUri: editor.uri(to) }],
    });
    return editor.after(edit);
  };

  it('updates uses', async () => {
    const editor = await start({ files });
    assert.deepEqual(await moved(editor, 'march.council', 'spring.council'), {
      'october.council': october.replace('uses: march.council', 'uses: spring.council'),
    });
  });

  it('updates of', async () => {
    const editor = await start({ files });
    assert.deepEqual(await moved(editor, 'october.council', 'autumn.council'), {
      'minutes.council': minutes.replace('of: october.council', 'of: autumn.council'),
    });
  });

  it('updates the paths of a report that moves itself', async () => {
    const editor = await start({ files });
    assert.deepEqual(await moved(editor, 'october.council', '2024/october.council'), {
      'october.council': october.replace('uses: march.council', 'uses: ../march.council'),
      'minutes.council': minutes.replace('of: october.council', 'of: 2024/october.council'),
    });
  });

  it('updates the paths into a folder that is renamed, and leaves those within it', async () => {
    const editor = await start({
      files: {
        'old/october.council': october,
        'old/march.council': reports['march.council'] ?? '',
        'minutes.council': minutes.replace('october', 'old/october'),
      },
    });
    assert.deepEqual(await moved(editor, 'old', 'new'), {
      'minutes.council': minutes.replace('of: october.council', 'of: new/october.council'),
    });
  });

  it('goes by what is in the editor, not by what was saved', async () => {
    const editor = await start({ files });
    editor.open('october.council');
    editor.edit('october.council', '@report', '// A line more.\n\n@report');
    const after = await moved(editor, 'march.council', 'spring.council');
    assert.equal(
      after['october.council'],
      `// A line more.\n\n${october.replace('uses: march.council', 'uses: spring.council')}`,
    );
  });

  it('leaves other files alone', async () => {
    const editor = await start({ files });
    assert.deepEqual(await moved(editor, 'notes.txt', 'other.txt'), {});
  });

  it('finds what it is to find once the files are where they were moved to', async () => {
    const editor = await start({ files });
    await watching(editor);
    editor.open('october.council');
    assert.deepEqual(await editor.findings('october.council'), []);
    const after = await moved(editor, 'march.council', 'old/march.council');
    editor.change('october.council', [{ text: after['october.council'] ?? '' }]);
    editor.files.remove('march.council');
    editor.files.write('old/march.council', reports['march.council'] ?? '');
    editor.client.notify('workspace/didRenameFiles', {
      files: [{ oldUri: editor.uri('march.council'), newUri: editor.uri('old/march.council') }],
    });
    assert.deepEqual(await editor.findings('october.council'), []);
    const { items } = await editor.client.request<{ items: { uri: string }[] }>('workspace/diagnostic', {
      previousResultIds: [],
    });
    assert.deepEqual(items.map(({ uri }) => editor.pathOf(uri)).sort(), [
      'minutes.council',
      'october.council',
      'old/march.council',
    ]);
  });

  it('forgets the reports of a folder that was deleted, of which the editor tells nothing else', async () => {
    const editor = await start({ files: { ...files, 'old/x/copy.council': october } });
    const uris = async () => {
      const { items } = await editor.client.request<{ items: { uri: string }[] }>('workspace/diagnostic', {
        previousResultIds: [],
      });
      return items.map(({ uri }) => editor.pathOf(uri));
    };
    assert.ok((await uris()).includes('old/x/copy.council'));
    editor.files.remove('old');
    editor.client.notify('workspace/didDeleteFiles', { files: [{ uri: editor.uri('old') }] });
    assert.ok(!(await uris()).includes('old/x/copy.council'));
  });
});
