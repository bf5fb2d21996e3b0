/** Whatever comes over the line, the server goes on: messages that are none, parts that were lost, requests that make no sense. */
import assert from 'node:assert/strict';
import { Client, ResponseFault } from './client.ts';
import type { Editor } from './support/editor.ts';
import { ServerProcess } from './support/node-server.ts';
import { october, reports } from './support/reports.ts';
import { onBothServers } from './support/servers.ts';
import { framed } from './support/transport.ts';
import { until } from './support/waiting.ts';

const hover = {
  jsonrpc: '2.0',
  id: 900,
  method: 'textDocument/hover',
  params: { textDocument: { uri: 'untitled:x' }, position: { line: 0, character: 0 } },
};

describe('A stream of bytes to the server', function () {
  this.timeout(20_000);
  let server: ServerProcess;
  let client: Client;
  beforeEach(async () => {
    server = await ServerProcess.start();
    client = new Client(server);
    await client.request('initialize', { processId: null, rootUri: null, capabilities: {} });
    client.notify('initialized', {});
  });
  afterEach(() => server.kill());

  const isAlive = async (): Promise<void> => {
    client.notify('textDocument/didOpen', {
      textDocument: { uri: 'untitled:x', languageId: 'council', version: 1, text: october },
    });
    const symbols = await client.request<unknown[]>('textDocument/documentSymbol', {
      textDocument: { uri: 'untitled:x' },
    });
    assert.ok(symbols.length > 0);
  };

  const whole = framed(hover);
  const cases: readonly [string, Uint8Array | string][] = [
    ['a message that lacks its end', whole.subarray(0, whole.length - 20)],
    ['a message that lacks its middle', Buffer.concat([whole.subarray(0, 50), whole.subarray(90)])],
    ['a message that lacks its start', whole.subarray(30)],
    ['a message that lacks most of its header', whole.subarray(8)],
    ['two of them', Buffer.concat([whole.subarray(0, 60), whole.subarray(70), whole.subarray(0, 30)])],
    ['a length that is none', 'Content-Length: many\r\n\r\n{}'],
    ['a length below nothing', 'Content-Length: -5\r\n\r\n{}'],
    ['a length beyond all measure', 'Content-Length: 99999999999999999999\r\n\r\n{}'],
    ['a length of nothing', 'Content-Length: 0\r\n\r\n'],
    ['a header without a length', 'Content-Type: application/json\r\n\r\n{}'],
    ['text that is no header', 'GET / HTTP/1.1\r\nHost: localhost\r\n\r\n'],
    ['a long line of noise', 'x'.repeat(100_000)],
    ['bytes that are no text', Buffer.from(Array.from({ length: 500 }, (_, index) => (index * 37) % 256))],
    ['a body that is no JSON', 'Content-Length: 9\r\n\r\n{"id": 1,'],
    [
      'a body that is not UTF-8',
      Buffer.concat([Buffer.from('Content-Length: 4\r\n\r\n'), Buffer.from([0x22, 0xff, 0xfe, 0x22])]),
    ],
  ];
  for (const [what, bytes] of cases) {
    it(`may hold ${what}: what comes after it is answered`, async () => {
      server.sendBytes(bytes);
      await isAlive();
    });
  }

  it('may name the type of its content, before or after the length', async () => {
    const [before, after] = [901, 902].map((id) => JSON.stringify({ ...hover, id }));
    assert.ok(before !== undefined && after !== undefined);
    const type = 'Content-Type: application/vscode-jsonrpc; charset=utf-8\r\n';
    const answered: unknown[] = [];
    const { onMessage } = server;
    server.onMessage = (message) => {
      if (message.id === 901 || message.id === 902) answered.push(message);
      onMessage(message);
    };
    server.sendBytes(`${type}Content-Length: ${before.length}\r\n\r\n${before}`);
    server.sendBytes(`Content-Length: ${after.length}\r\n${type}\r\n${after}`);
    await isAlive();
    await until(() => answered.length === 2);
  });

  it('may come byte by byte', async () => {
    const { id, answer } = client.begin('textDocument/hover', hover.params);
    assert.equal(await answer, null);
    for (const byte of framed({ ...hover, id: id + 1000 })) server.sendBytes(Uint8Array.of(byte));
    await isAlive();
  });

  it('says in the log what was left out', async () => {
    server.sendBytes(whole.subarray(30));
    await isAlive();
    await until(() =>
      client.heard<{ message: string }>('window/logMessage').some(({ message }) => /left out/.test(message)),
    );
  });
});

onBothServers('A message that makes no sense', ({ start }) => {
  const goesOn = async (editor: Editor): Promise<void> => {
    editor.open('october.council');
    assert.deepEqual(await editor.findings('october.council'), []);
  };

  for (const message of [
    null,
    7,
    'text',
    [],
    {},
    [hover],
    { jsonrpc: '2.0' },
    { jsonrpc: '2.0', id: 5 },
    { jsonrpc: '2.0', id: 12_345, result: 'of no question' },
    { jsonrpc: '2.0', id: 12_346, error: { code: 1, message: 'of no question' } },
    { jsonrpc: '1.0', id: 7, method: 'textDocument/hover' },
    { jsonrpc: '2.0', method: 7 },
    { jsonrpc: '2.0', method: '$/cancelRequest', params: { id: {} } },
    { jsonrpc: '2.0', method: '$/cancelRequest' },
    { jsonrpc: '2.0', method: 'no/such', params: {} },
    { jsonrpc: '2.0', method: '$/setTrace', params: { value: 'loud' } },
    { jsonrpc: '2.0', method: 'window/workDoneProgress/cancel', params: { token: 'none' } },
  ]) {
    it(`(${JSON.stringify(message)}) is left aside`, async () => {
      const editor = await start({ files: reports });
      editor.client.transport.send(message);
      await goesOn(editor);
    });
  }

  it('and asks for something is answered with an error', async () => {
    const editor = await start({ files: reports });
    await assert.rejects(editor.client.request('no/such', {}), { code: -32601 });
    await goesOn(editor);
  });

  it('and makes the server stumble is answered with an error, and told to the log with the place in the program', async () => {
    const editor = await start({ files: reports });
    await assert.rejects(editor.client.request('textDocument/hover', { textDocument: null }), { code: -32603 });
    await until(() => editor.client.heard<{ message: string; type: number }>('window/logMessage').length > 0);
    const [told] = editor.client.heard<{ message: string; type: number }>('window/logMessage');
    assert.equal(told?.type, 1);
    assert.match(told?.message ?? '', /^hover: TypeError: .*\n +at /);
    await goesOn(editor);
  });

  it('or has parameters that are none is answered with an error, whichever request it is', async function () {
    this.timeout(30_000);
    const editor = await start({ files: reports });
    editor.open('october.council');
    const uri = editor.uri('october.council');
    const wrong: readonly unknown[] = [
      undefined,
      null,
      7,
      [],
      ['x', { y: 1 }],
      {},
      { textDocument: null },
      { textDocument: { uri: 7 } },
      { textDocument: { uri: '' } },
      { textDocument: { uri: 'http://[' } },
      { textDocument: { uri }, position: null, range: 7, positions: 3, options: null },
      { textDocument: { uri }, position: { line: 'x' }, range: { start: 1 }, positions: [null], context: 5, ch: 4 },
      {
        textDocument: { uri },
        position: { line: -5, character: 1e300 },
        range: { start: { line: 1e12, character: -1 }, end: { line: -3, character: Number.MAX_SAFE_INTEGER } },
        positions: [{ line: 9e15, character: 0.5 }],
        newName: { x: 1 },
        ch: '',
        item: { uri, selectionRange: null },
      },
    ];
    for (const method of requests) {
      for (const params of wrong) {
        await editor.client.request(method, params).catch((error: unknown) => {
          assert.ok(error instanceof ResponseFault, String(error));
        });
      }
    }
    assert.deepEqual(await editor.findings('october.council'), []);
  });

  it('of a change is told to the log, and the document stays as it was', async () => {
    const editor = await start({ files: reports });
    editor.open('october.council');
    const textDocument = { uri: editor.uri('october.council'), version: 2 };
    for (const contentChanges of [
      undefined,
      null,
      7,
      [null],
      [{ range: null, text: 'x' }],
      [{ range: {}, text: 'x' }],
      [{ text: 7 }],
    ]) {
      editor.client.notify('textDocument/didChange', { textDocument, contentChanges });
    }
    editor.client.notify('textDocument/didChange', {});
    editor.client.notify('textDocument/didOpen', { textDocument: { uri: 'untitled:y', version: 1, text: 7 } });
    editor.client.notify('textDocument/didOpen', {});
    editor.client.notify('textDocument/didClose', null);
    editor.client.notify('workspace/didChangeWatchedFiles', { changes: [{}, null, { uri: 'x', type: 99 }] });
    editor.client.notify('workspace/didChangeWorkspaceFolders', { event: null });
    editor.client.notify('workspace/didRenameFiles', { files: [{ oldUri: 1 }] });
    assert.deepEqual(await editor.findings('october.council'), []);
    assert.ok(editor.client.heard('window/logMessage').length > 0);
  });
});

const requests = [
  'textDocument/diagnostic',
  'workspace/diagnostic',
  'textDocument/hover',
  'textDocument/completion',
  'completionItem/resolve',
  'textDocument/signatureHelp',
  'textDocument/definition',
  'textDocument/references',
  'textDocument/documentHighlight',
  'textDocument/prepareRename',
  'textDocument/rename',
  'textDocument/documentSymbol',
  'workspace/symbol',
  'textDocument/documentLink',
  'textDocument/foldingRange',
  'textDocument/selectionRange',
  'textDocument/linkedEditingRange',
  'textDocument/prepareCallHierarchy',
  'callHierarchy/incomingCalls',
  'callHierarchy/outgoingCalls',
  'textDocument/semanticTokens/full',
  'textDocument/semanticTokens/full/delta',
  'textDocument/semanticTokens/range',
  'textDocument/inlayHint',
  'textDocument/codeLens',
  'codeLens/resolve',
  'textDocument/codeAction',
  'codeAction/resolve',
  'textDocument/formatting',
  'textDocument/rangeFormatting',
  'textDocument/onTypeFormatting',
  'workspace/willRenameFiles',
  'crosscast/facts',
  'crosscast/status',
  'crosscast/preview',
];
