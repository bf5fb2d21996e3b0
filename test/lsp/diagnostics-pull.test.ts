/** Diagnostics for editors that ask for them: never older than what was shown, and asked for again when they change. */
import assert from 'node:assert/strict';
import type { PublishDiagnosticsParams } from 'vscode-languageserver';
import type { WorkspaceReport } from './support/editor.ts';
import { march, minutes, october, report, reports, wrongTotal } from './support/reports.ts';
import { newEditor, onBothServers } from './support/servers.ts';
import { quiet, watching } from './support/waiting.ts';

const REFRESH = 'workspace/diagnostic/refresh';

onBothServers('Diagnostics that are asked for', ({ kind, start }) => {
  it('say what is wrong, where, why, and under which rule', async () => {
    const editor = await start({ files: { ...reports, 'october.council': wrongTotal } });
    editor.open('october.council');
    const found = await editor.diagnostics('october.council');
    const total = found.find(({ code }) => code === 'reconcile/total');
    assert.ok(total, JSON.stringify(found));
    assert.equal(editor.words('october.council', total.range), '12,324');
    assert.equal(total.source, 'crosscast');
    assert.equal(total.severity, 1);
    assert.match(String(total.message), /12,261/);
  });

  it('point to the other places that have to do with a finding', async () => {
    const editor = await start({
      files: { ...reports, 'october.council': october.replace('[£13.348m =', '[£13.384m =') },
    });
    editor.open('october.council');
    const [tie] = await editor.diagnostics('october.council');
    assert.equal(tie?.code, 'consistency/source');
    const [related] = tie.relatedInformation ?? [];
    assert.ok(related);
    assert.equal(editor.shown(related.location), 'march.council:12 «£13.348m»');
  });

  it('have a result id, and are not sent twice', async () => {
    const editor = await start({ files: { ...reports, 'october.council': wrongTotal } });
    editor.open('october.council');
    const { kind, resultId, items } = await editor.pull('october.council');
    assert.equal(kind, 'full');
    assert.ok(items !== undefined && items.length > 0);
    assert.deepEqual(await editor.pull('october.council', resultId), { kind: 'unchanged', resultId });
    editor.edit('october.council', '12,324', '12,261');
    const after = await editor.pull('october.council', resultId);
    assert.deepEqual([after.kind, after.items], ['full', []]);
    assert.notEqual(after.resultId, resultId);
  });

  it('are never those of an older text than the one they were asked for', async () => {
    const editor = await start({ files: reports });
    editor.open('october.council');
    const answers: Promise<readonly [number, string]>[] = [];
    for (let total = 12_271; total < 12_300; total++) {
      editor.edit('october.council', figure(total === 12_271 ? 12_261 : total - 1), figure(total));
      answers.push(
        editor.diagnostics('october.council').then((found) => {
          return [total, String(found.find(({ code }) => code === 'reconcile/total')?.message)] as const;
        }),
      );
    }
    for (const [total, message] of await Promise.all(answers)) {
      const stated = Number(/is 12,(\d+),/.exec(message)?.[1]) + 12_000;
      assert.ok(stated >= total, `asked for ${total}, told: ${message}`);
    }
  });

  it('see the unsaved buffer of a used report rather than its file', async () => {
    const editor = await start({ files: reports });
    editor.open('october.council');
    assert.deepEqual(await editor.findings('october.council'), []);
    editor.open('march.council', march.replace('= £13.348m', '= £13.438m'));
    assert.deepEqual(await editor.findings('october.council'), [
      'consistency/source «£13.348m»',
      'consistency/source «£1.087m»',
    ]);
    editor.edit('march.council', '£13.438m', '£13.348m');
    assert.deepEqual(await editor.findings('october.council'), []);
    editor.edit('march.council', '£13.348m', '£13.438m');
    assert.equal((await editor.findings('october.council')).length, 2);
    editor.close('march.council');
    assert.deepEqual(await editor.findings('october.council'), []);
  });

  it('see a used report that is changed, deleted or made on the disk', async () => {
    const editor = await start({ files: { ...reports, 'minutes.council': minutes } });
    editor.open('minutes.council');
    editor.open('october.council');
    assert.deepEqual(await editor.findings('october.council'), []);
    await watching(editor);
    editor.write('march.council', march.replace('= £13.348m', '= £13.438m'));
    assert.equal((await editor.findings('october.council')).length, 2);
    editor.remove('march.council');
    assert.deepEqual(await editor.findings('october.council'), ['structure/reference «march.council»']);
    editor.write('march.council', march);
    assert.deepEqual(await editor.findings('october.council'), []);
    assert.deepEqual(await editor.findings('minutes.council'), []);
  });

  it('are asked for again when a used report changes, and not when the report itself does', async () => {
    const editor = await start({ files: reports });
    editor.open('october.council');
    editor.open('march.council');
    await editor.findings('october.council');
    await editor.findings('march.council');
    await quiet();
    const before = editor.client.heard(REFRESH).length;
    editor.edit('october.council', 'sets out', 'describes');
    await editor.findings('october.council');
    await quiet();
    assert.equal(editor.client.heard(REFRESH).length, before, 'its own edit');
    const asked = editor.client.next(REFRESH);
    editor.edit('march.council', '£13.348m', '£13.438m');
    await asked;
    assert.equal((await editor.findings('october.council')).length, 2);
  });

  it('are not asked for again with every letter of a burst', async () => {
    const editor = await start({ files: reports });
    editor.open('october.council');
    editor.open('march.council');
    await editor.findings('october.council');
    await quiet();
    const before = editor.client.heard(REFRESH).length;
    for (let count = 0; count < 100; count++) {
      editor.edit('march.council', '= £13.348m', '= £13.349m');
      editor.edit('march.council', '= £13.349m', '= £13.348m');
    }
    await editor.findings('october.council');
    await quiet();
    const asked = editor.client.heard(REFRESH).length - before;
    assert.ok(asked >= 1 && asked <= 5, `asked ${asked} times`);
  });

  it('follow the configuration at once', async () => {
    const editor = await start({ files: { ...reports, 'october.council': wrongTotal } });
    editor.open('october.council');
    const { resultId, items } = await editor.pull('october.council');
    const rules = new Set(items?.map(({ code }) => code));
    assert.ok(rules.has('reconcile/total'));
    await watching(editor);
    const asked = editor.client.next(REFRESH);
    editor.write('crosscast.config.json', '{ "rules": { "reconcile/total": "hint" } }');
    await asked;
    const after = await editor.pull('october.council', resultId);
    assert.equal(after.items?.find(({ code }) => code === 'reconcile/total')?.severity, 4);
    const again = editor.client.next(REFRESH);
    editor.remove('crosscast.config.json');
    await again;
    const last = await editor.diagnostics('october.council');
    assert.equal(last.find(({ code }) => code === 'reconcile/total')?.severity, 1);
  });

  it('follow a file that the configuration extends', async () => {
    const editor = await start({
      files: {
        ...reports,
        'october.council': wrongTotal,
        'crosscast.config.json': '{ "extends": "shared/base.json" }',
        'shared/base.json': '{ "rules": { "reconcile/total": "hint" } }',
      },
    });
    editor.open('october.council');
    const severity = async () => {
      const found = await editor.diagnostics('october.council');
      return found.find(({ code }) => code === 'reconcile/total')?.severity;
    };
    assert.equal(await severity(), 4);
    await watching(editor);
    const asked = editor.client.next(REFRESH);
    editor.write('shared/base.json', '{ "rules": { "reconcile/total": "warning" } }');
    await asked;
    assert.equal(await severity(), 2);
  });

  it('show what is wrong with a configuration file there, until it is put right or deleted, and without a notice', async () => {
    const wrong = '{\n  "rules": { "reconcile/totl": "hint" }\n}';
    const editor = await start({ files: { ...reports, 'crosscast.config.json': wrong } });
    const shown = (count: number) =>
      editor.client.next<PublishDiagnosticsParams>('textDocument/publishDiagnostics', ({ uri, diagnostics }) => {
        return uri === editor.uri('crosscast.config.json') && diagnostics.length === count;
      });
    const first = shown(1);
    editor.open('october.council');
    editor.open('march.council');
    const [problem] = (await first).diagnostics;
    assert.equal(problem?.range.start.line, 1);
    assert.equal(problem.message, "rules.reconcile/totl: there is no such rule. Did you mean 'reconcile/total'?");
    await editor.findings('october.council');
    await editor.findings('march.council');
    await watching(editor);
    const mended = shown(0);
    editor.write('crosscast.config.json', '{ "rules": { "reconcile/total": "hint" } }');
    await mended;
    const again = shown(1);
    editor.write('crosscast.config.json', wrong);
    await again;
    const gone = shown(0);
    editor.remove('crosscast.config.json');
    await gone;
    assert.equal(editor.client.heard('textDocument/publishDiagnostics').length, 4);
    assert.deepEqual(editor.client.heard('window/showMessage'), []);
  });

  it('mark what is not used as such', async () => {
    const editor = await start({
      files: {
        'a.council': report('// crosscast-ignore reconcile/total: nothing is wrong\nThe budget is low.'),
      },
    });
    editor.open('a.council');
    const [unused] = await editor.diagnostics('a.council');
    assert.equal(unused?.code, 'suppress/unused');
    assert.deepEqual(unused.tags, [1]);
  });

  it('are empty for a file that cannot be read, and for no report at all', async () => {
    const editor = await start({ files: reports });
    assert.deepEqual(await editor.diagnostics('gone.council'), []);
    assert.deepEqual(await editor.diagnostics('untitled:Untitled-1'), []);
  });

  it('are found in a new document that was never saved', async () => {
    const editor = await start({ files: reports });
    editor.open('untitled:Untitled-1', wrongTotal.replace('  uses: march.council as march\n', ''));
    const rules = (await editor.diagnostics('untitled:Untitled-1')).map(({ code }) => code);
    assert.ok(rules.includes('reconcile/total'));
  });

  it('can be had for the whole workspace, in parts as they are found', async () => {
    const editor = await start({
      files: {
        ...reports,
        'old/october.council': wrongTotal.replace('march.council', '../march.council'),
        'node_modules/x.council': wrongTotal,
        'drafts/x.council': wrongTotal,
        'crosscast.config.json': '{ "ignore": ["drafts/"] }',
      },
    });
    const whole = await editor.client.request<{ items: WorkspaceReport[] }>('workspace/diagnostic', {
      previousResultIds: [],
    });
    const count = (items: readonly WorkspaceReport[]) =>
      Object.fromEntries(items.map(({ uri, items: found }) => [editor.pathOf(uri), found?.length]));
    assert.deepEqual(Object.keys(count(whole.items)).sort(), [
      'march.council',
      'october.council',
      'old/october.council',
    ]);
    assert.equal(count(whole.items)['march.council'], 0);
    assert.ok((count(whole.items)['old/october.council'] ?? 0) > 0);

    const rest = await editor.client.request<{ items: WorkspaceReport[] }>('workspace/diagnostic', {
      previousResultIds: whole.items.map(({ uri, resultId }) => ({ uri, value: resultId })),
      partialResultToken: 'parts',
    });
    assert.deepEqual(rest.items, [], 'all of it went in parts');
    const parts = editor.client
      .heard<{ token: string; value: { items: WorkspaceReport[] } }>('$/progress')
      .filter(({ token }) => token === 'parts')
      .flatMap(({ value }) => value.items);
    assert.deepEqual(
      parts.map(({ kind }) => kind),
      ['unchanged', 'unchanged', 'unchanged'],
    );
  });

  it('of the workspace take back what was shown of a report that is gone', async () => {
    const editor = await start({ files: { ...reports, 'x.council': wrongTotal } });
    await watching(editor);
    const ask = (previousResultIds: unknown[]) =>
      editor.client.request<{ items: WorkspaceReport[] }>('workspace/diagnostic', { previousResultIds });
    const first = await ask([]);
    editor.remove('x.council');
    const second = await ask(first.items.map(({ uri, resultId }) => ({ uri, value: resultId })));
    const gone = second.items.find(({ uri }) => uri === editor.uri('x.council'));
    assert.deepEqual([gone?.kind, gone?.items], ['full', []]);
    editor.write('y.council', wrongTotal);
    const third = await ask([]);
    assert.ok(third.items.some(({ uri }) => uri === editor.uri('y.council')));
  });

  it('of the workspace carry the version of an open document', async () => {
    const editor = await start({ files: reports });
    editor.open('october.council');
    editor.edit('october.council', 'sets out', 'describes');
    const { items } = await editor.client.request<{ items: WorkspaceReport[] }>('workspace/diagnostic', {
      previousResultIds: [],
    });
    const versions = Object.fromEntries(items.map(({ uri, version }) => [editor.pathOf(uri), version]));
    assert.deepEqual(versions, { 'march.council': null, 'october.council': 2 });
  });

  it('are not given for the whole workspace to an editor that would rather be without', async () => {
    const provider = async (initializationOptions?: object): Promise<object> => {
      const editor = await newEditor(kind);
      const { capabilities } = await editor.start({ files: reports, initializationOptions });
      await editor.stop();
      return capabilities['diagnosticProvider'] as object;
    };
    assert.deepEqual(
      { ...(await provider()), workspaceDiagnostics: false },
      await provider({ workspaceDiagnostics: false }),
    );
  });
});

/** A cell with a figure. */
function figure(value: number): string {
  return `${value.toLocaleString('en-GB')} |`;
}
