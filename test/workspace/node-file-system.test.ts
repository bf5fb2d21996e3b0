import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FileError } from '../../server/workspace/file-system.ts';
import type { FileFault } from '../../server/workspace/file-system.ts';
import { MemoryFileSystem } from '../../server/workspace/memory-file-system.ts';
import { NodeFileSystem } from '../../server/workspace/node-file-system.ts';
import { childUri, uriOfPath } from '../../server/workspace/uri.ts';

const limit = 1000;

describe('files on the disk', () => {
  const files = new NodeFileSystem();
  let folder: string;
  const path = (name: string) => join(folder, name);
  const uri = (name: string) => uriOfPath(path(name), process.platform === 'win32');
  const faultOf = async (name: string): Promise<FileFault | undefined> => {
    try {
      await files.read(uri(name), limit);
      return undefined;
    } catch (error) {
      assert.ok(error instanceof FileError);
      return error.fault;
    }
  };

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'crosscast files '));
    writeFileSync(path('a #1 50%.council'), 'text');
    writeFileSync(path('big.council'), 'x'.repeat(limit + 1));
    mkdirSync(path('folder'));
    symlinkSync('loop.council', path('loop.council'));
    symlinkSync('gone.council', path('broken.council'));
    symlinkSync('a #1 50%.council', path('link.council'));
  });
  after(() => rmSync(folder, { recursive: true }));

  it('are read, whatever their names, and through links', async () => {
    assert.equal(Buffer.from(await files.read(uri('a #1 50%.council'), limit)).toString(), 'text');
    assert.equal(Buffer.from(await files.read(uri('link.council'), limit)).toString(), 'text');
  });

  it('say why they cannot be read', async () => {
    assert.equal(await faultOf('gone.council'), 'missing');
    assert.equal(await faultOf('a #1 50%.council/x'), 'missing');
    assert.equal(await faultOf('broken.council'), 'missing');
    assert.equal(await faultOf('folder'), 'directory');
    assert.equal(await faultOf('loop.council'), 'loop');
    assert.equal(await faultOf('big.council'), 'too-large');
  });

  it('are not read when they are no files', async function () {
    if (process.platform === 'win32') this.skip();
    await assert.rejects(files.read('file:///dev/zero', limit), { fault: 'not-a-file' });
  });

  it('may be closed to us', async function () {
    if (process.platform === 'win32' || process.getuid?.() === 0) this.skip();
    chmodSync(path('big.council'), 0);
    assert.equal(await faultOf('big.council'), 'denied');
  });

  it('are listed with their kinds', async () => {
    const entries = (await files.list(uri('.'))).map(({ name, kind }) => `${name}: ${kind}`);
    assert.deepEqual(entries.sort(), [
      'a #1 50%.council: file',
      'big.council: file',
      'broken.council: link',
      'folder: directory',
      'link.council: link',
      'loop.council: link',
    ]);
    await assert.rejects(files.list(uri('gone')), { fault: 'missing' });
  });

  it('are told apart', async () => {
    assert.deepEqual(await files.stat(uri('link.council')), { kind: 'file', size: 4 });
    assert.equal((await files.stat(uri('folder')))?.kind, 'directory');
    assert.equal(await files.stat(uri('gone')), undefined);
    await assert.rejects(files.stat(uri('loop.council')), { fault: 'loop' });
  });

  it('are written in place', async () => {
    await files.write(uri('link.council'), Buffer.from('more'));
    assert.equal(Buffer.from(await files.read(uri('a #1 50%.council'), limit)).toString(), 'more');
    await assert.rejects(files.write(uri('folder'), Buffer.from('')), { fault: 'directory' });
    await assert.rejects(files.write(uri('gone/x'), Buffer.from('')), { fault: 'missing' });
  });
});

describe('files in memory', () => {
  const files = new MemoryFileSystem({
    'file:///a/b c.council': 'text',
    'file:///a/d/e.council': new Uint8Array(limit + 1),
  });

  it('behave as files on the disk do', async () => {
    assert.deepEqual(await files.stat('file:///a/b%20c.council'), { kind: 'file', size: 4 });
    assert.equal((await files.stat('file:///a'))?.kind, 'directory');
    assert.equal(await files.stat('file:///x'), undefined);
    assert.deepEqual(await files.list('file:///a'), [
      { name: 'b c.council', kind: 'file' },
      { name: 'd', kind: 'directory' },
    ]);
    await assert.rejects(files.read('file:///a', limit), { fault: 'directory' });
    await assert.rejects(files.read('file:///x', limit), { fault: 'missing' });
    await assert.rejects(files.read('file:///a/d/e.council', limit), { fault: 'too-large' });
    await assert.rejects(files.list('file:///x'), { fault: 'missing' });
    await files.write(childUri('file:///', 'x'), new Uint8Array([0x41]));
    assert.equal(files.text('file:///x'), 'A');
  });
});
