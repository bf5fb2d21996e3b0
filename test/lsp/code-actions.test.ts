/** What can be done at a place, and the report after it is done. */
import assert from 'node:assert/strict';
import type { CodeAction } from 'vscode-languageserver-types';
import { fullCapabilities } from './support/capabilities.ts';
import type { Editor } from './support/editor.ts';
import { october, report, reports } from './support/reports.ts';
import { onBothServers } from './support/servers.ts';

const FIX_ALL = 'source.fixAll.crosscast';
const wrongTie = october.replace('[£13.348m =', '[£13.384m =');

/** An untidy numbering, which can be put right safely. */
const misnumbered = report('1.1 First.\n\n1..2 Second.\n\n1.3 Third.');

async function actionsFor(editor: Editor, path: string, words: string, context = {}): Promise<CodeAction[]> {
  return editor.actions(path, editor.range(path, words), {
    diagnostics: await editor.diagnostics(path),
    ...context,
  });
}

function titled(actions: readonly CodeAction[], title: RegExp): CodeAction {
  const found = actions.find((action) => title.test(action.title));
  assert.ok(found, `${title} is not among:\n${actions.map((action) => action.title).join('\n')}`);
  return found;
}

onBothServers('Code actions', ({ start }) => {
  it('put a finding right, and belong to its diagnostic', async () => {
    const editor = await start({ files: { ...reports, 'october.council': wrongTie } });
    editor.open('october.council');
    const fix = titled(await actionsFor(editor, 'october.council', '£13.384m'), /£13\.348m/);
    assert.equal(fix.kind, 'quickfix');
    assert.equal(fix.diagnostics?.[0]?.code, 'consistency/source');
    assert.deepEqual(editor.after(fix.edit), { 'october.council': october });
  });

  it('waive a finding with a reason', async () => {
    const editor = await start({ files: { ...reports, 'october.council': wrongTie } });
    editor.open('october.council');
    const waiver = titled(await actionsFor(editor, 'october.council', '£13.384m'), /^Ignore consistency\/source here/);
    assert.match(editor.after(waiver.edit)['october.council'] ?? '', /\/\/ crosscast-ignore consistency\/source: /);
  });

  it('put everything right that can be put right safely', async () => {
    const editor = await start({ files: { 'a.council': misnumbered } });
    editor.open('a.council');
    const before = await editor.findings('a.council');
    assert.ok(
      before.some((finding) => finding.startsWith('structure/numbering')),
      before.join(),
    );
    const [all] = await editor.actions('a.council', editor.range('a.council', '@report'), { only: [FIX_ALL] });
    assert.equal(all?.kind, FIX_ALL);
    const { edit } = await editor.client.request<CodeAction>('codeAction/resolve', all);
    editor.change('a.council', [{ text: editor.after(edit)['a.council'] ?? '' }]);
    const after = await editor.findings('a.council');
    assert.ok(!after.some((finding) => finding.startsWith('structure/numbering')), after.join());
  });

  it('of one document are worked out when another has been asked about since', async () => {
    const editor = await start({ files: { ...reports, 'a.council': misnumbered } });
    editor.open('a.council');
    editor.open('october.council');
    const [all] = await editor.actions('a.council', editor.range('a.council', '@report'), { only: [FIX_ALL] });
    await actionsFor(editor, 'october.council', '£12.261m');
    const { edit } = await editor.client.request<CodeAction>('codeAction/resolve', all);
    assert.deepEqual(Object.keys(editor.after(edit)), ['a.council']);
  });

  it('that were offered for an earlier text change nothing', async () => {
    const editor = await start({ files: { 'a.council': misnumbered } });
    editor.open('a.council');
    const [all] = await editor.actions('a.council', editor.range('a.council', '@report'), { only: [FIX_ALL] });
    editor.edit('a.council', 'Second.', '2nd.');
    assert.equal((await editor.client.request<CodeAction>('codeAction/resolve', all)).edit, undefined);
  });

  it('come with their edit to an editor that does not ask for it later', async () => {
    const { codeAction: _, ...textDocument } = fullCapabilities.textDocument;
    const editor = await start({
      files: { 'a.council': misnumbered },
      capabilities: { ...fullCapabilities, textDocument },
    });
    editor.open('a.council');
    const [all] = await editor.actions('a.council', editor.range('a.council', '@report'), { only: [FIX_ALL] });
    assert.ok(all?.edit);
  });

  it('are only those that were asked for', async () => {
    const editor = await start({ files: { ...reports, 'october.council': wrongTie } });
    editor.open('october.council');
    const kinds = async (only: readonly string[]) =>
      new Set((await actionsFor(editor, 'october.council', '£13.384m', { only })).map(({ kind }) => kind));
    assert.deepEqual(await kinds(['quickfix']), new Set(['quickfix']));
    assert.ok(![...(await kinds(['refactor']))].includes('quickfix'));
    assert.deepEqual(await kinds(['source.organizeImports']), new Set());
  });
});
