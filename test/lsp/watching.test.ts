/** Files that change on the disk behind an editor that does not tell of them: the server looks after them itself. */
import assert from 'node:assert/strict';
import { fullCapabilities, pushCapabilities } from './support/capabilities.ts';
import type { Editor } from './support/editor.ts';
import { march, october, reports } from './support/reports.ts';
import { onServer } from './support/servers.ts';
import { until } from './support/waiting.ts';

/** As Neovim under Linux. */
const unwatched = { ...fullCapabilities.workspace, didChangeWatchedFiles: undefined };
const capabilities = { ...fullCapabilities, workspace: unwatched };

onServer('Node', 'An editor that does not watch files', ({ start }) => {
  const refreshed = (editor: Editor): number => editor.client.heard('workspace/diagnostic/refresh').length;
  /** Until the findings are so; the editor has been told to ask again. */
  const comesTo = async (editor: Editor, path: string, findings: readonly string[]): Promise<void> => {
    await until(() => refreshed(editor) > 0);
    await until(async () => JSON.stringify(await editor.findings(path)) === JSON.stringify(findings));
  };

  for (const folders of [[''], []]) {
    const where = folders.length === 0 ? 'without a folder' : 'in a folder';

    it(`sees that a report which is used was changed by another program, ${where}`, async () => {
      const editor = await start({ files: reports, capabilities, folders });
      editor.open('october.council');
      assert.deepEqual(await editor.findings('october.council'), []);
      editor.write('march.council', march.replace('£13.348m', '£13.448m'));
      await comesTo(editor, 'october.council', ['consistency/source «£13.348m»', 'consistency/source «£1.087m»']);
    });

    it(`sees that the configuration came, changed and went, ${where}`, async () => {
      const editor = await start({ files: reports, capabilities, folders });
      editor.open('october.council', october.replace('12,261 |', '12,324 |'));
      const comesToSeverity = (severity: number | undefined): Promise<void> =>
        until(async () => {
          const found = await editor.diagnostics('october.council');
          return found.find(({ code }) => code === 'reconcile/total')?.severity === severity;
        });
      await comesToSeverity(1);
      editor.write('crosscast.config.json', '{ "rules": { "reconcile/total": "off" } }');
      await comesToSeverity(undefined);
      editor.write('crosscast.config.json', '{ "rules": { "reconcile/total": "warning" } }');
      await comesToSeverity(2);
      editor.remove('crosscast.config.json');
      await comesToSeverity(1);
    });
  }

  it('sees that a report which is used went and came', async () => {
    const editor = await start({ files: reports, capabilities });
    editor.open('october.council');
    assert.deepEqual(await editor.findings('october.council'), []);
    editor.remove('march.council');
    await comesTo(editor, 'october.council', ['structure/reference «march.council»']);
    editor.write('march.council', march);
    await comesTo(editor, 'october.council', []);
  });

  it('sees a report that comes into the workspace', async () => {
    const editor = await start({ files: reports, capabilities });
    await editor.client.request('workspace/symbol', { query: 'pressure' });
    editor.write('new.council', march.replace('figure pressure', 'figure squeeze'));
    await until(async () => {
      return (await editor.client.request<unknown[]>('workspace/symbol', { query: 'squeeze' })).length > 0;
    });
  });

  it('sees a folder that comes into the workspace, what is made in it later, and that it goes', async () => {
    const editor = await start({ files: reports, capabilities });
    const comesTo = (query: string, isThere: boolean): Promise<void> =>
      until(async () => {
        const found = await editor.client.request<unknown[]>('workspace/symbol', { query });
        return found.length > 0 === isThere;
      });
    await comesTo('pressure', true);
    editor.write('2025/april/new.council', march.replace('figure pressure', 'figure squeeze'));
    await comesTo('squeeze', true);
    editor.write('2025/april/newer.council', march.replace('figure pressure', 'figure stretch'));
    await comesTo('stretch', true);
    editor.remove('2025');
    await comesTo('squeeze', false);
    await comesTo('stretch', false);
  });

  it('is sent what follows, if it does not ask', async () => {
    const editor = await start({ files: reports, capabilities: { ...pushCapabilities, workspace: unwatched } });
    const first = editor.published('october.council');
    editor.open('october.council');
    await first;
    const next = editor.published('october.council', ({ diagnostics }) => diagnostics.length > 0);
    editor.remove('march.council');
    assert.deepEqual(editor.described('october.council', (await next).diagnostics), [
      'structure/reference «march.council»',
    ]);
  });
});
