/** Long requests: cancelled ones end, the others get their turn, and the text may change meanwhile. */
import assert from 'node:assert/strict';
import { makeReport } from '../../bench/make-reports.ts';
import { ResponseFault } from './client.ts';
import type { Editor } from './support/editor.ts';
import { reports } from './support/reports.ts';
import { onBothServers } from './support/servers.ts';
import { until } from './support/waiting.ts';

const CANCELLED = -32800;

/** Takes a second or more to read and check. */
const long = makeReport(20_000).council;

onBothServers('A long request', ({ start }) => {
  const whole = { start: { line: 0, character: 0 }, end: { line: 30_000, character: 0 } };
  const requests: readonly [string, (editor: Editor) => unknown][] = [
    ['textDocument/diagnostic', (editor) => editor.document('long.council')],
    ['textDocument/semanticTokens/full', (editor) => editor.document('long.council')],
    ['textDocument/documentSymbol', (editor) => editor.document('long.council')],
    ['textDocument/formatting', (editor) => ({ ...editor.document('long.council'), options: {} })],
    ['textDocument/inlayHint', (editor) => ({ ...editor.document('long.council'), range: whole })],
    [
      'textDocument/references',
      (editor) => ({
        ...editor.document('long.council'),
        position: { line: 20, character: 3 },
        context: { includeDeclaration: true },
      }),
    ],
    ['workspace/diagnostic', () => ({ previousResultIds: [] })],
    ['workspace/symbol', () => ({ query: 'total' })],
    ['crosscast/status', () => ({})],
    ['crosscast/facts', (editor) => ({ uri: editor.uri('long.council') })],
  ];

  for (const [method, params] of requests) {
    it(`of ${method} ends as cancelled when it is cancelled, before what is asked after it has been done`, async function () {
      this.timeout(30_000);
      const editor = await start({ files: { ...reports, 'long.council': long } });
      editor.open('long.council', long);
      const request = editor.client.begin(method, params(editor));
      const order: string[] = [];
      const answered = request.answer.then(
        () => assert.fail(`${method} was answered.`),
        (error: unknown) => {
          order.push('cancelled');
          assert.ok(error instanceof ResponseFault);
          assert.equal(error.code, CANCELLED);
        },
      );
      // When a question about nothing is answered, the one before it is under way.
      await editor.client.request('textDocument/foldingRange', editor.document('none.council'));
      const begun = order.length === 0;
      editor.client.cancel(request);
      const after = editor.pull('long.council').then(() => order.push('answered'));
      await Promise.all([answered, after]);
      assert.deepEqual(order, ['cancelled', 'answered']);
      assert.ok(begun, 'It was over before it could be cancelled.');
    });
  }

  it('leaves the others their turn: a question about another report is answered first', async function () {
    this.timeout(30_000);
    const editor = await start({ files: reports });
    editor.open('long.council', long);
    const order: string[] = [];
    const first = editor.pull('long.council').then(() => order.push('long'));
    editor.open('october.council');
    const second = editor.pull('october.council').then(() => order.push('short'));
    await Promise.all([first, second]);
    assert.deepEqual(order, ['short', 'long']);
  });

  it('gives what is found in the text as it is by then, when it is edited meanwhile', async function () {
    this.timeout(30_000);
    const editor = await start();
    editor.open('long.council', long);
    const before = editor.pull('long.council');
    editor.replace('long.council', long.length, long.length, '\n@tabel x "X"\n');
    await before;
    assert.ok((await editor.findings('long.council')).some((each) => each.includes('syntax')));
  });
});

onBothServers('Work on many reports', ({ start }) => {
  interface Progress {
    readonly token: string | number;
    readonly value: { readonly kind: string; readonly percentage?: number; readonly title?: string };
  }
  const many = Object.fromEntries(
    Array.from({ length: 60 }, (_, index) => [`report-${index}.council`, makeReport(300, index + 1).council]),
  );
  const told = (editor: Editor, token: string | number): Progress['value'][] =>
    editor.client.heard<Progress>('$/progress').flatMap((each) => (each.token === token ? each.value : []));

  it('says how far it has come', async function () {
    this.timeout(30_000);
    const editor = await start({ files: many });
    const params = { previousResultIds: [], workDoneToken: 'checking' };
    const { items } = await editor.client.request<{ items: unknown[] }>('workspace/diagnostic', params);
    assert.equal(items.length, 60);
    const [first, ...more] = told(editor, 'checking');
    assert.deepEqual([first?.kind, first?.title], ['begin', 'Checking reports']);
    assert.equal(more.pop()?.kind, 'end');
    const percentages = more.map(({ percentage }) => percentage ?? -1);
    assert.ok(percentages.length > 0);
    assert.deepEqual(
      percentages,
      percentages.toSorted((a, b) => a - b),
    );
    assert.ok(
      percentages.every((each) => each > 0 && each <= 100),
      percentages.join(),
    );
  });

  it('ends whatever it asked the editor to show, also when there was next to nothing to do', async () => {
    const editor = await start({ files: { 'report.council': '@report "One"\n' } });
    await editor.client.request('workspace/symbol', { query: 'One' });
    await editor.findings('report.council');
    const asked = editor.client.heard<{ token: string }>('window/workDoneProgress/create');
    await until(() => asked.every(({ token }) => told(editor, token).at(-1)?.kind === 'end'));
  });

  it('gives what it has found so far, when the editor takes it in parts', async function () {
    this.timeout(30_000);
    const editor = await start({ files: many });
    const params = { previousResultIds: [], partialResultToken: 'parts' };
    const { items } = await editor.client.request<{ items: { uri: string }[] }>('workspace/diagnostic', params);
    const parts = editor.client
      .heard<{ token: string; value: { items: { uri: string }[] } }>('$/progress')
      .filter(({ token }) => token === 'parts');
    const uris = [...parts.flatMap(({ value }) => value.items), ...items].map(({ uri }) => uri);
    assert.ok(parts.length > 1);
    assert.equal(new Set(uris).size, 60);
    assert.equal(uris.length, 60);
  });

  it('ends when the author stops it in the progress that the server shows', async function () {
    this.timeout(30_000);
    // So many that the author can stop it: sixty are read before the editor answers.
    const files = Object.fromEntries(Array.from({ length: 20 }, (_, copy) => inFolder(`${copy}`, many)).flat());
    const editor = await start({ files });
    const reading = (): Progress[] => editor.client.heard<Progress>('$/progress');
    await until(() => reading().length > 0);
    const [{ token }] = reading() as [Progress];
    editor.client.notify('window/workDoneProgress/cancel', { token });
    await until(() => told(editor, token).at(-1)?.kind === 'end', 20_000);
    const reached = told(editor, token).findLast(({ kind }) => kind === 'report')?.percentage ?? 0;
    assert.ok(reached < 90, `${reached} % were read.`);
    assert.equal((await editor.client.request<unknown[]>('workspace/symbol', { query: 'Total' })).length > 0, true);
  });
});

function inFolder(folder: string, files: Readonly<Record<string, string>>): [string, string][] {
  return Object.entries(files).map(([path, text]) => [`${folder}/${path}`, text]);
}
