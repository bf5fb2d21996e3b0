/** How the server behaves when a request is cancelled, fails, takes long, or is none at all. */
import assert from 'node:assert/strict';
import { makeReport } from '../../bench/make-reports.ts';
import { ResponseFault } from './client.ts';
import type { Editor } from './support/editor.ts';
import { october, reports } from './support/reports.ts';
import { onBothServers, onServer } from './support/servers.ts';
import { until } from './support/waiting.ts';

const CANCELLED = -32800;

/** Takes a second or more to read and check. */
const long = makeReport(20_000).council;

interface Progress {
  readonly token: string | number;
  readonly value: { readonly kind: string; readonly percentage?: number; readonly title?: string };
}

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
