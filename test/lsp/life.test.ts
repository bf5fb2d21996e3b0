/** How a session begins and ends: over every line that an editor may use, and never outliving the editor. */
import assert from 'node:assert/strict';
import { fork, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { Server, Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, ResponseFault } from './client.ts';
import { programFile, ServerProcess } from './support/node-server.ts';
import type { ProcessOptions } from './support/node-server.ts';
import { onBothServers } from './support/servers.ts';
import { framed, Unframer } from './support/transport.ts';
import type { Message, Transport } from './support/transport.ts';

/** The server looks for the editor's process every three seconds. */
const WATCHED = 6000;

describe('The life of a server', function () {
  this.timeout(30_000);
  const children: ChildProcess[] = [];
  const starting = async (options?: ProcessOptions): Promise<ServerProcess> => {
    const server = await ServerProcess.start(options);
    children.push(server.child);
    return server;
  };
  afterEach(() => {
    for (const child of children.splice(0)) child.kill('SIGKILL');
  });

  const initialize = (client: Client, processId: number | null = null): Promise<unknown> =>
    client.request('initialize', { processId, rootUri: null, capabilities: {} });

  it('ends with 0 when it is told to shut down first', async () => {
    const server = await starting();
    const client = new Client(server);
    await initialize(client);
    assert.equal(await client.request('shutdown'), null);
    client.notify('exit');
    assert.equal(await server.ended, 0);
  });

  it('ends with 1 when it is only told to exit', async () => {
    const server = await starting();
    const client = new Client(server);
    await initialize(client);
    client.notify('exit');
    assert.equal(await server.ended, 1);
  });

  it('ends when its input ends', async () => {
    const server = await starting();
    await initialize(new Client(server));
    server.child.stdin.end();
    assert.equal(await server.ended, 1);
  });

  it('ends when nobody reads what it writes', async () => {
    const server = await starting();
    await initialize(new Client(server));
    server.child.stdout.destroy();
    server.child.stdin.destroy();
    assert.equal(await server.ended, 1);
  });

  for (const [how, options] of [
    [
      'the process that it was given at the start',
      (pid: number) => ({ arguments: ['--stdio', `--clientProcessId=${pid}`] }),
    ],
    [
      'the process that it was given at the start, as a word of its own',
      (pid: number) => ({
        arguments: ['--stdio', '--clientProcessId', `${pid}`],
      }),
    ],
    ['the process that initialises it', () => ({})],
  ] as const) {
    it(`ends when ${how} is gone, though its input stays open`, async () => {
      const editor = spawn(process.execPath, ['-e', 'setInterval(() => undefined, 1000)'], { stdio: 'ignore' });
      children.push(editor);
      const pid = editor.pid ?? 0;
      const server = await starting(options(pid));
      await initialize(new Client(server), Object.keys(options(pid)).length > 0 ? null : pid);
      editor.kill('SIGKILL');
      const killed = performance.now();
      await server.ended;
      assert.ok(performance.now() - killed < WATCHED);
    });
  }

  it('serves an editor that listens on a port, and ends with it', async () => {
    const line = await listening(0);
    children.push(await spawnServer([`--socket=${line.port}`]));
    const { client, socket, ended } = await line.connected(children.at(-1));
    await initialize(client);
    socket.destroy();
    assert.equal(await ended, 1);
  });

  it('serves an editor that listens on a pipe, and ends with it', async function () {
    if (process.platform === 'win32') this.skip();
    const path = join(tmpdir(), `crosscast-${process.pid}.sock`);
    const line = await listening(path);
    children.push(await spawnServer(['--pipe', path]));
    const { client, ended } = await line.connected(children.at(-1));
    await initialize(client);
    assert.equal(await client.request('shutdown'), null);
    client.notify('exit');
    assert.equal(await ended, 0);
    rmSync(path, { force: true });
  });

  it('says so when there is no editor where it was told', async () => {
    const line = await listening(0);
    line.server.close();
    const child = await spawnServer(['--socket', String(line.port)]);
    children.push(child);
    let said = '';
    child.stderr?.on('data', (bytes: Buffer) => (said += bytes.toString()));
    const code = await new Promise((resolve) => child.on('exit', resolve));
    assert.equal(code, 1);
    assert.match(said, /^crosscast: the editor cannot be reached: .*ECONNREFUSED/);
  });

  it('serves the Node process that started it, and ends with it', async () => {
    const child = fork(await programFile(), ['server', '--node-ipc'], { silent: true });
    children.push(child);
    const client = new Client(overChannel(child));
    await initialize(client);
    assert.equal(await client.request('shutdown'), null);
    const ended = new Promise((resolve) => child.on('exit', resolve));
    child.disconnect();
    assert.equal(typeof (await ended), 'number');
  });

  it('says how it is to be started when it is not told', async () => {
    const child = await spawnServer([]);
    children.push(child);
    assert.equal(await new Promise((resolve) => child.on('exit', resolve)), 2);
  });
});

onBothServers('The start of a session', ({ start, kind }) => {
  it('says who the server is', async () => {
    const { newEditor } = await import('./support/servers.ts');
    const editor = await newEditor(kind);
    try {
      const { serverInfo, capabilities } = await editor.start();
      assert.equal(serverInfo?.name, 'Crosscast');
      assert.match(serverInfo?.version ?? '', /^\d+\.\d+\.\d+/);
      assert.equal(capabilities.positionEncoding, 'utf-16');
    } finally {
      await editor.stop();
    }
  });

  it('happens once', async () => {
    const editor = await start({});
    await assert.rejects(editor.client.request('initialize', { processId: null, rootUri: null, capabilities: {} }), {
      code: -32600,
    });
    assert.deepEqual(await editor.diagnostics('untitled:x'), []);
  });

  it('comes before anything else', async () => {
    const { newEditor } = await import('./support/servers.ts');
    const editor = await newEditor(kind);
    try {
      editor.client.notify('textDocument/didOpen', { textDocument: { uri: 'untitled:x', version: 1, text: '' } });
      await assert.rejects(
        editor.client.request('textDocument/hover', {
          textDocument: { uri: 'untitled:x' },
          position: { line: 0, character: 0 },
        }),
        ResponseFault,
      );
      await editor.start();
      assert.deepEqual(await editor.diagnostics('untitled:y'), []);
    } finally {
      await editor.stop();
    }
  });

  it('may fail and be tried again', async () => {
    const { newEditor } = await import('./support/servers.ts');
    const editor = await newEditor(kind);
    try {
      for (const params of [undefined, null, {}, { capabilities: null }, { capabilities: { workspace: null } }, []]) {
        await assert.rejects(editor.client.request('initialize', params), ResponseFault, JSON.stringify(params));
      }
      await editor.start();
      assert.deepEqual(await editor.diagnostics('untitled:y'), []);
    } finally {
      await editor.stop();
    }
  });
});

async function spawnServer(args: readonly string[]): Promise<ChildProcess> {
  return spawn(process.execPath, [await programFile(), 'server', ...args], { stdio: ['ignore', 'ignore', 'pipe'] });
}

interface Line {
  readonly server: Server;
  readonly port: number;
  connected(
    child: ChildProcess | undefined,
  ): Promise<{ client: Client; socket: Socket; ended: Promise<number | null> }>;
}

/** An editor that waits for its server to call. */
async function listening(where: number | string): Promise<Line> {
  const server = createServer();
  const socket = new Promise<Socket>((resolve) => server.once('connection', resolve));
  await new Promise<void>((resolve) => {
    if (typeof where === 'number') server.listen(where, '127.0.0.1', resolve);
    else server.listen(where, resolve);
  });
  const address = server.address();
  return {
    server,
    port: typeof address === 'object' && address !== null ? address.port : 0,
    async connected(child) {
      const ended = new Promise<number | null>((resolve) => child?.on('exit', resolve));
      const line = await socket;
      server.close();
      return { client: new Client(overSocket(line, ended)), socket: line, ended };
    },
  };
}

function overSocket(socket: Socket, ended: Promise<number | null>): Transport {
  const unframer = new Unframer();
  const transport: Transport = {
    onMessage: () => undefined,
    send: (message) => void socket.write(framed(message)),
    ended,
    complaints: [],
    kill: () => Promise.resolve(),
  };
  socket.on('data', (bytes) => {
    for (const message of unframer.take(bytes)) transport.onMessage(message);
  });
  return transport;
}

function overChannel(child: ChildProcess): Transport {
  const transport: Transport = {
    onMessage: () => undefined,
    send: (message) => void child.send(message as object),
    ended: new Promise((resolve) => child.on('exit', resolve)),
    complaints: [],
    kill: () => Promise.resolve(),
  };
  child.on('message', (message) => transport.onMessage(message as Message));
  return transport;
}
