/**
 * How the server conducts itself: long work shows how far it is and stops when it is told to; a request that fails is
 * answered, logged and forgotten; nothing that an editor sends brings it down; and nothing leaves the machine.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { ResponseFault } from './client.ts';
import { browserBundle } from './support/browser-server.ts';
import type { Editor } from './support/editor.ts';
import { manyReports, nameOf } from './support/many.ts';
import { program, ServerProcess } from './support/node-server.ts';
import { october, reports, wrongTotal } from './support/reports.ts';
import { onBothServers, onServer } from './support/servers.ts';
import { pause, quiet, until } from './support/waiting.ts';

const CANCELLED = -32800;
const INTERNAL = -32603;
/** A cancellation is heard within this time, in milliseconds. */
const SOON = 20;

interface WorkDone {
  readonly token: string | number;
  readonly value: { readonly kind?: string; readonly percentage?: number; readonly message?: string };
}

/** It answers, and what it answers is right. */
async function goesOn(editor: Editor): Promise<void> {
  editor.open('after.council', wrongTotal.replace('march.council', 'march-2.council'));
  const rules = (await editor.diagnostics('after.council')).map(({ code }) => code);
  assert.ok(rules.includes('reconcile/total'), rules.join());
  editor.close('after.council');
}

function faults(editor: Editor): string[] {
  const logged = editor.client.heard<{ type: number; message: string }>('window/logMessage');
  return logged.filter(({ type }) => type === 1).map(({ message }) => message);
}

onBothServers('Long work', function ({ start }) {
  const many = manyReports(250);
  const requests: readonly (readonly [string, (editor: Editor) => object])[] = [
    ['workspace/diagnostic', () => ({ previousResultIds: [] })],
    ['workspace/symbol', () => ({ query: 'row' })],
    [
      'textDocument/references',
      (editor) => ({ ...editor.place(nameOf(0), '@table t$00'), context: { includeDeclaration: true } }),
    ],
    ['textDocument/rename', (editor) => ({ ...editor.place(nameOf(0), '@table t$00'), newName: 'renamed' })],
    ['crosscast/status', () => ({})],
  ];

  for (const [method, params] of requests) {
    it(`stops soon after it is told to: ${method}`, async function () {
      this.timeout(60_000);
      const times: number[] = [];
      for (let attempt = 0; attempt < 5; attempt++) {
        const editor = await start({ files: { ...many, ...reports } });
        editor.open('october.council');
        await editor.diagnostics('october.council');
        const pending = editor.client.begin(method, params(editor));
        await pause(60 + attempt * 40);
        const asked = performance.now();
        editor.client.cancel(pending);
        await assert.rejects(pending.answer, { code: CANCELLED });
        times.push(performance.now() - asked);
        await editor.stop();
        if (Math.min(...times) <= SOON) break;
      }
      assert.ok(Math.min(...times) <= SOON, times.map((time) => time.toFixed(0)).join(', '));
    });
  }

  it('says how far it is', async () => {
    const editor = await start({ files: many });
    await editor.client.request('workspace/diagnostic', { previousResultIds: [], workDoneToken: 'work' });
    const told = editor.client
      .heard<WorkDone>('$/progress')
      .flatMap(({ token, value }) => (token === 'work' ? value : []));
    assert.deepEqual([told[0]?.kind, told.at(-1)?.kind], ['begin', 'end']);
    const shares = told.flatMap(({ percentage }) => percentage ?? []);
    assert.ok(shares.length > 3);
    assert.deepEqual(
      shares,
      shares.toSorted((a, b) => a - b),
    );
    assert.ok(told.some(({ message }) => /^\d+ of 250 reports$/.test(message ?? '')));
  });

  it('gives what it has found part by part', async () => {
    const editor = await start({ files: many });
    const whole = await editor.client.request<{ items: unknown[] }>('workspace/diagnostic', {
      previousResultIds: [],
      partialResultToken: 'part',
    });
    assert.deepEqual(whole.items, []);
    const parts = editor.client
      .heard<{ token: string; value: { items: { uri: string }[] } }>('$/progress')
      .filter(({ token }) => token === 'part');
    assert.ok(parts.length > 3);
    assert.equal(new Set(parts.flatMap(({ value }) => value.items.map(({ uri }) => uri))).size, 250);
  });

  it('reads the reports beforehand, and shows that too', async () => {
    const editor = await start({ files: many });
    const told = (kind: string) => editor.client.heard<WorkDone>('$/progress').some(({ value }) => value.kind === kind);
    await until(() => told('end'));
    assert.ok(told('begin'));
    assert.equal(editor.client.heard('window/workDoneProgress/create').length, 1);
  });

  it('does not keep an author waiting', async () => {
    const editor = await start({ files: { ...many, ...reports } });
    editor.open('october.council');
    await editor.diagnostics('october.council');
    const checking = editor.client.request('workspace/diagnostic', { previousResultIds: [] });
    const times: number[] = [];
    for (let count = 0; count < 15; count++) {
      editor.edit('october.council', 'sets out', 'describes');
      const asked = performance.now();
      await editor.diagnostics('october.council');
      times.push(performance.now() - asked);
      editor.edit('october.council', 'describes', 'sets out');
    }
    await checking;
    times.sort((a, b) => a - b);
    assert.ok((times[7] ?? 0) < 60, times.map((time) => time.toFixed(0)).join(', '));
  });

  it('is not begun when it is cancelled before its turn', async () => {
    const editor = await start({ files: reports });
    const first = editor.client.begin('workspace/diagnostic', { previousResultIds: [] });
    editor.client.cancel(first);
    await assert.rejects(first.answer, { code: CANCELLED });
    await goesOn(editor);
  });
});

onBothServers('A request that fails', ({ start }) => {
  it('is answered with an error and logged with its place, and nothing else suffers', async () => {
    const editor = await start({ files: reports });
    editor.open('october.council');
    const { textDocument } = editor.document('october.council');
    const failing: readonly (readonly [string, unknown])[] = [
      ['textDocument/hover', {}],
      ['textDocument/hover', { textDocument }],
      ['textDocument/hover', { textDocument, position: null }],
      ['textDocument/references', { textDocument, position: { line: 0, character: 0 } }],
      ['textDocument/rename', { textDocument, position: { line: 16, character: 9 } }],
      ['textDocument/codeAction', { textDocument }],
      ['textDocument/selectionRange', { textDocument }],
      ['textDocument/semanticTokens/range', { textDocument }],
      ['workspace/symbol', {}],
      ['workspace/diagnostic', {}],
      ['workspace/willRenameFiles', {}],
      ['callHierarchy/incomingCalls', {}],
    ];
    for (const [method, params] of failing) {
      const before = faults(editor).length;
      await assert.rejects(editor.client.request(method, params), (error) => {
        assert.ok(error instanceof ResponseFault, `${method}: ${String(error)}`);
        assert.equal(error.code, INTERNAL, `${method}: ${error.message}`);
        return true;
      });
      assert.ok(faults(editor).length > before, `${method} ${JSON.stringify(params)} is not in the log`);
    }
    assert.match(faults(editor)[0] ?? '', /^hover: TypeError: [^]*\n\s+at /);
    assert.deepEqual(await editor.findings('october.council'), []);
    await goesOn(editor);
  });

  it('is told from one that is not known', async () => {
    const editor = await start({ files: reports });
    await assert.rejects(editor.client.request('textDocument/fortune', {}), { code: -32601 });
    assert.deepEqual(faults(editor), []);
  });
});

onBothServers('Messages that make no sense', ({ start }) => {
  it('are passed over', async () => {
    const editor = await start({ files: reports });
    editor.open('october.council');
    const { client } = editor;
    const uri = editor.uri('october.council');
    for (const message of [
      { jsonrpc: '2.0' },
      { jsonrpc: '2.0', id: 99_999, result: 'to a question that was not asked' },
      { jsonrpc: '2.0', id: null, method: 'textDocument/hover', params: {} },
      { jsonrpc: '2.0', id: {}, method: 'textDocument/hover', params: {} },
      { jsonrpc: '2.0', method: 7 },
      { jsonrpc: '2.0', method: '$/cancelRequest' },
      { jsonrpc: '2.0', method: '$/cancelRequest', params: { id: null } },
      { jsonrpc: '2.0', method: '$/cancelRequest', params: { id: 12_345 } },
      { jsonrpc: '2.0', method: '$/setTrace', params: { value: 'nonsense' } },
      { jsonrpc: '2.0', method: '$/unknown', params: {} },
      [],
      [{ jsonrpc: '2.0', method: 'textDocument/didOpen' }],
      7,
      'text',
      null,
    ]) {
      client.transport.send(message);
    }
    for (const [method, params] of [
      ['textDocument/didOpen', undefined],
      ['textDocument/didOpen', {}],
      ['textDocument/didOpen', { textDocument: { uri: 'file:///x.council', version: 1, text: null } }],
      ['textDocument/didOpen', { textDocument: { uri: null, version: 1, text: '' } }],
      ['textDocument/didOpen', { textDocument: { uri: '', version: 1, text: 'x' } }],
      ['textDocument/didOpen', { textDocument: { uri: 'no scheme', version: 1, text: 'x' } }],
      ['textDocument/didOpen', { textDocument: { uri: 'file:///%E0%A4%A', version: 1, text: 'x' } }],
      ['textDocument/didChange', {}],
      ['textDocument/didChange', { textDocument: { uri, version: 2 } }],
      ['textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges: {} }],
      ['textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges: [null] }],
      ['textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges: [{ range: {}, text: 'x' }] }],
      [
        'textDocument/didChange',
        { textDocument: { uri: 'file:///gone.council', version: 2 }, contentChanges: [{ text: '' }] },
      ],
      ['textDocument/didClose', {}],
      ['textDocument/didClose', { textDocument: { uri: 'file:///never.council' } }],
      ['workspace/didChangeWatchedFiles', {}],
      ['workspace/didChangeWatchedFiles', { changes: [{}] }],
      ['workspace/didChangeWatchedFiles', { changes: [{ uri: 'file:///%zz/crosscast.config.json', type: 9 }] }],
      [
        'workspace/didChangeWorkspaceFolders',
        { event: { added: [{ uri: 'file:///nowhere' }], removed: [{ uri: 'x' }] } },
      ],
      ['workspace/didRenameFiles', { files: [{ oldUri: 'file:///a', newUri: 'file:///b' }] }],
      ['workspace/didDeleteFiles', {}],
      ['workspace/didChangeConfiguration', {}],
      ['initialized', {}],
    ] as const) {
      client.notify(method, params);
    }
    assert.deepEqual(await editor.findings('october.council'), []);
    await goesOn(editor);
  });

  it('leave a document as it was, and the next change to it counts', async () => {
    const editor = await start({ files: { ...reports, 'october.council': wrongTotal } });
    editor.open('october.council');
    editor.client.notify('textDocument/didChange', {
      textDocument: { uri: editor.uri('october.council'), version: 2 },
      contentChanges: [{ range: { start: null, end: null }, text: 'x' }],
    });
    editor.edit('october.council', '12,324 |', '12,261 |');
    assert.deepEqual(await editor.findings('october.council'), []);
    assert.ok(faults(editor).some((fault) => fault.startsWith('taking in a change: TypeError')));
  });
});

onServer('Node', 'Bytes that make no sense', ({ start }) => {
  for (const [what, bytes] of [
    ['what is no JSON', 'Content-Length: 9\r\n\r\n{"id": 1,'],
    ['no UTF-8', Buffer.concat([Buffer.from('Content-Length: 4\r\n\r\n'), Buffer.from([0xff, 0xfe, 0x80, 0x22])])],
    ['an empty message', 'Content-Length: 0\r\n\r\n'],
    ['further headers', 'Content-Type: application/vscode-jsonrpc; charset=utf-8\r\nContent-Length: 2\r\n\r\n{}'],
    ['small letters', 'content-length: 2\r\n\r\n{}'],
    ['a deep list', framedText(`${'['.repeat(20_000)}${']'.repeat(20_000)}`)],
  ] as const) {
    it(`are passed over: ${what}`, async () => {
      const editor = await start({ files: reports });
      (editor.client.transport as ServerProcess).sendBytes(bytes);
      await goesOn(editor);
    });
  }

  it('in the middle of a message are waited for', async () => {
    const editor = await start({ files: reports });
    const server = editor.client.transport as ServerProcess;
    // Nothing else may come between these bytes, such as the answer to a question of the server.
    await quiet();
    const message = framedText('{"jsonrpc":"2.0","method":"$/unknown","params":{"text":"👍"}}');
    const bytes = Buffer.from(message);
    for (const byte of bytes) {
      server.sendBytes(Uint8Array.of(byte));
      if (byte === 0xf0) await pause(5);
    }
    await goesOn(editor);
  });
});

function framedText(text: string): string {
  return `Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`;
}

onBothServers('Settings', ({ start }) => {
  it('that make no sense are left out and told to the log, and the rest counts', async () => {
    const editor = await start({
      files: { ...reports, 'october.council': wrongTotal },
      settings: {
        inlayHints: { differences: 'yes', ties: null },
        codeLens: 7,
        rules: { 'reconcile/total': 'hint', 'reconcile/totl': 'off', 'reconcile/check': 'loud', structure: 'off' },
        unknown: { a: 1 },
      },
    });
    editor.open('october.council');
    const found = await editor.diagnostics('october.council');
    assert.equal(found.find(({ code }) => code === 'reconcile/total')?.severity, 4);
    const warned = editor.client.heard<{ type: number; message: string }>('window/logMessage');
    assert.deepEqual(
      warned.filter(({ type }) => type === 2).map(({ message }) => message),
      [
        'crosscast.codeLens: expected a group of settings.',
        'crosscast.inlayHints.differences: expected true or false.',
        "crosscast.rules.reconcile/totl: there is no such rule. Did you mean 'reconcile/total'?",
        'crosscast.rules.reconcile/check: expected one of error, warning, information, hint, off.',
      ],
    );
  });

  it('of every shape are survived', async () => {
    const editor = await start({ files: { ...reports, 'october.council': wrongTotal } });
    editor.open('october.council');
    let deep: unknown = {};
    for (let count = 0; count < 3000; count++) deep = { rules: deep };
    for (const settings of [
      null,
      undefined,
      0,
      '',
      'x',
      true,
      [],
      [[]],
      { rules: [] },
      { rules: { __proto__: { x: 'error' }, constructor: 'off', toString: 'error', '': 'off' } },
      { rules: null, inlayHints: [], codeLens: 'on' },
      { inlayHints: { ties: {} } },
      JSON.parse('{"__proto__": {"rules": {"reconcile/total": "off"}}}') as unknown,
      deep,
      { rules: Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`x/${index}`, 'off'])) },
    ]) {
      editor.configure(settings);
      const total = (await editor.diagnostics('october.council')).find(({ code }) => code === 'reconcile/total');
      assert.equal(total?.severity, 1, JSON.stringify(settings)?.slice(0, 100));
    }
    assert.deepEqual(faults(editor), []);
  });

  it('apply at once: what is asked right after sees them', async () => {
    const editor = await start({ files: { ...reports, 'october.council': wrongTotal } });
    editor.open('october.council');
    await editor.diagnostics('october.council');
    for (const [level, severity] of [
      ['hint', 4],
      ['warning', 2],
      ['off', undefined],
      ['error', 1],
    ] as const) {
      const asked = editor.client.next('workspace/diagnostic/refresh');
      editor.configure({ rules: { 'reconcile/total': level } });
      await asked;
      const total = (await editor.diagnostics('october.council')).find(({ code }) => code === 'reconcile/total');
      assert.equal(total?.severity, severity);
    }
  });

  it('that are asked for and refused, or never said, hold nothing up', async () => {
    for (const answer of [() => Promise.reject(new Error('no settings here')), () => new Promise(() => undefined)]) {
      const editor = await start({ files: { ...reports, 'october.council': wrongTotal } });
      editor.client.answers.set('workspace/configuration', answer);
      editor.configure({});
      editor.open('october.council');
      assert.ok((await editor.diagnostics('october.council')).some(({ code }) => code === 'reconcile/total'));
    }
  });

  it('that an editor sends without being asked count as well', async () => {
    const editor = await start({
      files: { ...reports, 'october.council': wrongTotal },
      capabilities: { textDocument: { diagnostic: {} } },
    });
    editor.open('october.council');
    editor.configure({ rules: { 'reconcile/total': 'hint' } });
    await until(async () => {
      const found = await editor.diagnostics('october.council');
      return found.find(({ code }) => code === 'reconcile/total')?.severity === 4;
    });
  });
});

onBothServers('Configuration files that make no sense', ({ start }) => {
  for (const [what, files] of [
    ['no JSON', { 'crosscast.config.json': '{{{' }],
    ['nothing', { 'crosscast.config.json': '' }],
    ['a list', { 'crosscast.config.json': '[]' }],
    ['binary', { 'crosscast.config.json': '\0\0\0' }],
    ['extending itself', { 'crosscast.config.json': '{ "extends": "crosscast.config.json" }' }],
    [
      'extending each other',
      { 'crosscast.config.json': '{ "extends": "b.json" }', 'b.json': '{ "extends": "crosscast.config.json" }' },
    ],
    ['extending what is not there', { 'crosscast.config.json': '{ "extends": ["../../../../gone.json", "", "//x"] }' }],
    ['a folder', { 'crosscast.config.json/x.txt': '' }],
    ['slow to match', { 'crosscast.config.json': `{ "ignore": ["${'**/*a'.repeat(30)}b", "${'{a,'.repeat(50)}"] }` }],
  ] as const) {
    it(`are survived: ${what}`, async () => {
      const editor = await start({ files: { ...reports, 'october.council': wrongTotal, ...files } });
      editor.open('october.council');
      assert.ok((await editor.diagnostics('october.council')).some(({ code }) => code === 'reconcile/total'));
      const { items } = await editor.client.request<{ items: unknown[] }>('workspace/diagnostic', {
        previousResultIds: [],
      });
      assert.equal(items.length, 2);
      assert.deepEqual(faults(editor), []);
    });
  }

  it('are survived even when they cannot be read to their end', async () => {
    const deep = `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`;
    const editor = await start({ files: { ...reports, 'october.council': wrongTotal, 'crosscast.config.json': deep } });
    editor.open('october.council');
    assert.ok((await editor.diagnostics('october.council')).some(({ code }) => code === 'reconcile/total'));
    const { items } = await editor.client.request<{ items: unknown[] }>('workspace/diagnostic', {
      previousResultIds: [],
    });
    assert.equal(items.length, 2);
  });
});

onServer('browser', 'Files from an editor that answers nonsense', ({ start }) => {
  for (const [what, answers] of [
    ['the wrong shape', { stat: 7, readFile: [], list: 'x' }],
    ['nothing', { stat: null, readFile: null, list: null }],
    ['what is no base64', { stat: { kind: 'file', size: 1 }, readFile: { content: '%%%' }, list: { entries: [] } }],
    ['a fault of its own', { stat: {}, readFile: { fault: '__proto__' }, list: { fault: 'constructor' } }],
    [
      'names that lead out of their folder',
      {
        stat: {},
        readFile: { fault: 'missing' },
        list: { entries: ['..', '.', '', '../x', 'a/b.council', '\\'].map((name) => ({ name, kind: 'directory' })) },
      },
    ],
    [
      'a folder in a folder in a folder',
      {
        stat: {},
        readFile: { fault: 'missing' },
        list: { entries: [{ name: 'again', kind: 'directory' }] },
      },
    ],
    ['a binary file', { stat: { kind: 'file', size: 9 }, readFile: { content: 'AAAAAA==' }, list: {} }],
  ] as const) {
    it(`is not misled by ${what}`, async () => {
      const editor = await start({ folders: [] });
      for (const [name, value] of Object.entries(answers)) editor.client.answers.set(`crosscast/${name}`, () => value);
      editor.client.notify('workspace/didChangeWorkspaceFolders', {
        event: { added: [{ uri: editor.uri('').replace(/\/$/, ''), name: 'all' }], removed: [] },
      });
      editor.open('october.council', october);
      assert.ok((await editor.findings('october.council')).includes('structure/reference «march.council»'));
      const { items } = await editor.client.request<{ items: unknown[] }>('workspace/diagnostic', {
        previousResultIds: [],
      });
      assert.deepEqual(items, []);
      await goesOn(editor);
      assert.deepEqual(faults(editor), []);
    });
  }

  it('is not held up for other documents by one that never comes', async () => {
    const editor = await start({ files: reports });
    const read = editor.client.answers.get('crosscast/readFile');
    editor.client.answers.set('crosscast/readFile', (params: { uri: string }) =>
      params.uri.endsWith('never.council') ? new Promise(() => undefined) : read?.(params as never),
    );
    editor.open('waiting.council', october.replace('march.council', 'never.council'));
    editor.open('untitled:x', wrongTotal);
    assert.ok((await editor.diagnostics('untitled:x')).some(({ code }) => code === 'reconcile/total'));
  });
});

onBothServers('A quiet server', ({ start }) => {
  it('sends no telemetry and asks for nothing but what it needs', async () => {
    const editor = await start({ files: reports });
    editor.open('october.council');
    await editor.diagnostics('october.council');
    await quiet();
    const methods = new Set(editor.client.said.map(({ method }) => method));
    const expected = new Set([
      'workspace/configuration',
      'client/registerCapability',
      'window/workDoneProgress/create',
      'workspace/diagnostic/refresh',
      '$/progress',
      'crosscast/stat',
      'crosscast/readFile',
      'crosscast/list',
    ]);
    assert.deepEqual([...methods.difference(expected)], []);
  });
});

describe('What the server is made of', () => {
  it('has nothing of Node in it in the browser', async function () {
    this.timeout(30_000);
    const script = await browserBundle();
    assert.doesNotMatch(script, /["'`]node:|\brequire\(|\bprocess\.(?:env|argv|exit|stdin|platform)\b|\bBuffer\./);
    assert.doesNotMatch(script, /\bimportScripts\(|\bXMLHttpRequest\b|\bWebSocket\b|\bfetch\(/);
  });

  it('opens no line of its own under Node', () => {
    // Every module that it loads while it serves, and none of those that talk to other machines.
    const server = spawnSync(
      process.execPath,
      [
        '--input-type=module',
        '-e',
        `process.argv = ['node', 'crosscast', 'server', '--stdio'];
        process.on('exit', () => process.stderr.write(JSON.stringify(process.moduleLoadList)));
        await import(${JSON.stringify(program)});`,
      ],
      { input: '', encoding: 'utf8' },
    );
    const loaded = JSON.parse(server.stderr) as string[];
    assert.ok(loaded.includes('NativeModule net'));
    for (const name of ['http', 'https', 'http2', 'tls', 'internal/deps/undici/undici']) {
      assert.ok(!loaded.includes(`NativeModule ${name}`), name);
    }
  });
});
