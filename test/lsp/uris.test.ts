/** Documents by whatever name an editor calls them: Windows drives and shares, virtual file systems, none at all. */
import assert from 'node:assert/strict';
import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CodeAction,
  CodeLens,
  CompletionItem,
  CompletionList,
  InlayHint,
  Location,
  LocationLink,
  WorkspaceEdit,
} from 'vscode-languageserver-types';
import { Editor } from './support/editor.ts';
import { ClientFiles } from './support/files.ts';
import { ServerProcess } from './support/node-server.ts';
import { march, minutes, october, report, reports, wrongTotal } from './support/reports.ts';
import { onBothServers } from './support/servers.ts';

/** As VS Code, as most others, and as a share is written. */
const folders = {
  'a drive, as VS Code writes it': 'file:///c%3A/Reports%20%26%20minutes/',
  'a drive, as others write it': 'file:///C:/Reports%20&%20minutes/',
  'a share': 'file://server/share%20one/',
  'a virtual file system': 'vscode-vfs://github%2B7b2276223a317d/oldham/Reports/',
};

for (const [name, root] of Object.entries(folders)) {
  onBothServers(`Documents on ${name}`, ({ start }) => {
    const opened = async () => {
      const initializationOptions = { commands: { showReferences: 'editor.show' } };
      const editor = await start({ folders: [], initializationOptions });
      const october_ = `${root}october.council`;
      editor.open(october_, october);
      editor.open(`${root}march.council`, march);
      editor.open(`${root}minutes.council`, minutes);
      return { editor, path: october_ };
    };

    it('use each other', async () => {
      const { editor, path } = await opened();
      assert.deepEqual(await editor.findings(path), []);
      editor.edit(`${root}march.council`, '= £13.348m', '= £13.438m');
      const [first] = await editor.diagnostics(path);
      assert.equal(first?.code, 'consistency/source');
      assert.equal(first.relatedInformation?.[0]?.location.uri, `${root}march.council`);
    });

    it('are called as the editor calls them in every answer', async () => {
      const { editor, path } = await opened();
      const ask = <R>(method: string, params: unknown) => editor.client.request<R>(method, params);
      const [link] = await ask<LocationLink[]>(
        'textDocument/definition',
        editor.place(path, '[£13.348m = march.pres$0sure]'),
      );
      assert.equal(link?.targetUri, `${root}march.council`);

      const total = editor.place(path, '|              12,$0261 |');
      const context = { includeDeclaration: true };
      const places = await ask<Location[]>('textDocument/references', { ...total, context });
      assert.deepEqual([...new Set(places.map(({ uri }) => uri))], [path, `${root}minutes.council`]);

      const [item] = await ask<CallHierarchyItem[]>('textDocument/prepareCallHierarchy', total);
      const calls = await ask<CallHierarchyIncomingCall[]>('callHierarchy/incomingCalls', { item });
      assert.equal(calls.at(-1)?.from.uri, `${root}minutes.council`);

      const edit = await ask<WorkspaceEdit>('textDocument/rename', {
        ...editor.place(path, '@table fin$0ance'),
        newName: 'money',
      });
      assert.deepEqual(Object.keys(edit.changes ?? {}), [path, `${root}minutes.council`]);

      const hints = await ask<InlayHint[]>('textDocument/inlayHint', {
        ...editor.document(path),
        range: editor.range(path, '1.2 The forecast'),
      });
      const [label] = hints.flatMap((hint) => (typeof hint.label === 'string' ? [] : hint.label));
      assert.equal(label?.location?.uri, path);

      const facts = await ask<{ tiedTo?: string; definedAt?: Location }[]>('crosscast/facts', { uri: path });
      assert.equal(facts.find(({ tiedTo }) => tiedTo === 'march.pressure')?.definedAt?.uri, `${root}march.council`);

      const moved = await ask<WorkspaceEdit>('workspace/willRenameFiles', {
        files: [{ oldUri: `${root}march.council`, newUri: `${root}old/march.council` }],
      });
      assert.deepEqual(Object.keys(moved.changes ?? {}), [path]);
    });

    it('are recognised when an item of theirs comes back', async () => {
      const { editor, path } = await opened();
      const ask = <R>(method: string, params: unknown) => editor.client.request<R>(method, params);
      const lenses = await ask<CodeLens[]>('textDocument/codeLens', editor.document(path));
      const lens = await ask<CodeLens>(
        'codeLens/resolve',
        lenses.find(({ command }) => command === undefined),
      );
      assert.equal(lens.command?.title, 'used in 4 places');
      assert.equal(lens.command.arguments?.[0], path);

      editor.open(`${root}a.council`, report('1.1 First.\n\n1..2 Second.\n\n1.3 Third.'));
      const [all] = await editor.actions(`${root}a.council`, editor.range(`${root}a.council`, '@report'), {
        only: ['source.fixAll.crosscast'],
      });
      const { edit } = await ask<CodeAction>('codeAction/resolve', all);
      assert.deepEqual(Object.keys(edit?.changes ?? {}), [`${root}a.council`]);

      editor.edit(path, '= march.pressure]', '= march.]');
      const { items } = await ask<CompletionList>(
        'textDocument/completion',
        editor.place(path, '[£13.348m = march.$0]'),
      );
      const pressure = items.find(({ label }) => label === 'pressure');
      const resolved = await ask<CompletionItem>('completionItem/resolve', pressure);
      assert.match(JSON.stringify(resolved.documentation), /13,348,000/);
    });

    it('offer each other by their paths', async () => {
      const { editor, path } = await opened();
      editor.edit(path, 'uses: march.council as march', 'uses: ');
      const { items } = await editor.client.request<CompletionList>(
        'textDocument/completion',
        editor.place(path, '  uses: $0'),
      );
      assert.deepEqual(items.map(({ label }) => label).sort(), ['march.council', 'minutes.council']);
    });

    it('have their version and their previous result recognised', async () => {
      const { editor, path } = await opened();
      const { resultId } = await editor.pull(path);
      assert.equal((await editor.pull(path, resultId)).kind, 'unchanged');
    });
  });
}

onBothServers('Documents without a folder', ({ start }) => {
  it('are checked by themselves', async () => {
    const editor = await start({ folders: [] });
    editor.open('untitled:Untitled-1', wrongTotal);
    const rules = (await editor.diagnostics('untitled:Untitled-1')).map(({ code }) => code);
    assert.ok(rules.includes('reconcile/total'));
    assert.ok(rules.includes('structure/reference'), 'what it uses cannot be found');
  });
});

describe('Virtual files (Node)', () => {
  it('are read through the client, beside those on the disk', async () => {
    const editor = new Editor(await ServerProcess.start(), new ClientFiles());
    try {
      await editor.start({
        files: { ...reports, 'crosscast.config.json': '{ "rules": { "reconcile/total": "hint" } }' },
      });
      editor.open('october.council', wrongTotal);
      const found = await editor.diagnostics('october.council');
      assert.equal(found.find(({ code }) => code === 'reconcile/total')?.severity, 4);
      assert.ok(!found.some(({ code }) => code === 'structure/reference'));
      const { items } = await editor.client.request<{ items: { uri: string }[] }>('workspace/diagnostic', {
        previousResultIds: [],
      });
      assert.deepEqual(items.map(({ uri }) => editor.pathOf(uri)).sort(), ['march.council', 'october.council']);
    } finally {
      await editor.stop();
    }
  });
});
