/** A built program is loaded with the code of its last run, and without it when that is of no use. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const loader = new URL('../../server/cli/load-program.ts', import.meta.url).href;

describe('a program that was built into one file', () => {
  let folder: string;
  /** Runs it in a new process, and gives what it says. */
  const run = (build: string, environment: Record<string, string> = {}, keeping = 'at the end', after = '') => {
    const script = `
      import module from 'node:module';
      import { pathToFileURL } from 'node:url';
      import { loadProgram } from ${JSON.stringify(loader)};
      module.enableCompileCache(${JSON.stringify(join(folder, 'cache'))});
      const { exports: { greet }, keepCode } = loadProgram(pathToFileURL(${JSON.stringify(join(folder, 'program.cjs'))}), ${JSON.stringify(build)}, ${JSON.stringify(keeping)});
      greet('the/world');
      ${after}`;
    const options = ['--input-type=module', '--eval', script];
    const env = { ...process.env, ...environment };
    const { stdout, stderr, status } = spawnSync(process.execPath, options, { encoding: 'utf8', env });
    assert.deepEqual([stderr, status], ['', 0]);
    return stdout;
  };
  const caches = () =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => /crosscast-/.test(path));

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'crosscast-program-'));
    const code = "exports.greet = (name) => console.log('Hello ' + require('node:path').basename(name));";
    writeFileSync(join(folder, 'program.cjs'), `(function (exports, require, module) {${code}})`);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('runs with and without the code of an earlier run', () => {
    const said = run('one');
    assert.equal(said, 'Hello world\n');
    assert.equal(caches().length, 1);
    assert.equal(run('one'), said);
    assert.equal(run('two'), said);
    assert.equal(caches().length, 2);
  });

  it('takes no harm from a file that is not what it should be', () => {
    const said = run('one');
    const cache = join(folder, caches()[0] ?? '');
    const whole = readFileSync(cache);
    for (const spoilt of [Buffer.alloc(0), Buffer.from('x'), whole.subarray(0, 500), Buffer.alloc(1000, 1)]) {
      writeFileSync(cache, spoilt);
      assert.equal(run('one'), said);
      assert.ok(readFileSync(cache).length > 500);
    }
  });

  it('adds what the second run called, and then leaves the file alone for a day', () => {
    const kept = () => readFileSync(join(folder, caches()[0] ?? ''));
    run('one');
    const first = kept();
    run('one');
    const second = kept();
    run('one');
    assert.notDeepEqual(second, first);
    assert.deepEqual(kept(), second);
    utimesSync(join(folder, caches()[0] ?? ''), new Date('2024-10-02'), new Date('2024-10-02'));
    run('one');
    assert.notDeepEqual(kept(), second);
  });

  it('keeps the code of a server when it is asked to, and not before', () => {
    run('one', {}, 'when asked');
    assert.deepEqual(caches(), []);
    run('one', {}, 'when asked', 'keepCode();');
    assert.equal(caches().length, 1);
    assert.equal(run('one'), 'Hello world\n');
  });

  it('keeps nothing when Node is told not to', () => {
    run('one', { NODE_DISABLE_COMPILE_CACHE: '1' }, 'at the end', 'keepCode();');
    assert.deepEqual(caches(), []);
  });
});
