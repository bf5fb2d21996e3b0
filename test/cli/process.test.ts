import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { report, wrongTotal } from './command-line.ts';

const main = fileURLToPath(new URL('../../server/cli/main.ts', import.meta.url));

describe('the crosscast program', () => {
  let folder: string;
  const path = (name: string) => join(folder, name);
  const write = (name: string, content: string | Buffer) => writeFileSync(path(name), content);
  const crosscast = (args: readonly string[], input?: string) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1' },
      ...(input === undefined ? {} : { input }),
    });
    return { code: status, out: stdout, err: stderr };
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'crosscast täglich '));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('says its version', () => {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
      version: string;
    };
    assert.deepEqual(crosscast(['--version']), { code: 0, out: `${version}\n`, err: '' });
  });

  it('checks the folder that it is run in', () => {
    write('a #1.council', report(wrongTotal));
    write('b.council', report());
    const { code, out, err } = crosscast(['lint']);
    assert.equal(code, 1);
    assert.match(out, /^a #1\.council:23:31: error: [^]*1 finding in 1 of 2 reports \(1 error\)\n$/);
    assert.equal(err, '');
  });

  it('checks many reports in several threads', () => {
    const long = Array.from({ length: 900 }, (_, index) => `Paragraph ${index} says what there is to say.`);
    for (let index = 0; index < 20; index++) {
      write(`${index}.council`, report([index === 12 ? wrongTotal : '', ...long].join('\n\n')));
    }
    write('zero.council', Buffer.from([0]));
    const { code, out, err } = crosscast(['lint']);
    assert.match(out, /^12\.council:23:31: error: [^]*1 finding in 1 of 20 reports \(1 error\)\n/);
    assert.deepEqual([code, err], [2, 'crosscast: zero.council: a binary file, not text\n']);
  }).timeout(60_000);

  it('is not led round by links, and reads through those to files', () => {
    mkdirSync(path('x'));
    write('x/a.council', report());
    symlinkSync('..', path('x/up'));
    symlinkSync('x', path('y'));
    symlinkSync('x/a.council', path('b.council'));
    symlinkSync('c.council', path('c.council'));
    symlinkSync('gone', path('d.council'));
    const { code, out, err } = crosscast(['lint']);
    assert.equal(code, 2);
    assert.match(out, /^No findings in 2 reports\.\n/);
    assert.deepEqual(err.trimEnd().split('\n').sort(), [
      'crosscast: c.council: symbolic links lead round in a circle',
      'crosscast: d.council: a link to a file that is not there',
    ]);
    assert.match(crosscast(['lint', 'y']).out, /^No findings in 1 report\./);
  });

  it('turns away a file of fifty megabytes at once', () => {
    write('big.council', Buffer.alloc(50 * 1024 * 1024, 'x'));
    const { code, err } = crosscast(['lint', 'big.council']);
    assert.deepEqual([code, err], [2, 'crosscast: big.council: larger than Crosscast reads (10 MB)\n']);
  });

  it('reads the standard input', () => {
    const { code, out } = crosscast(['lint', '--stdin', '--stdin-filename', 'a.council'], report(wrongTotal));
    assert.equal(code, 1);
    assert.match(out, /^a\.council:23:31: error/);
  });

  it('writes where it is told', () => {
    write('a.council', report(wrongTotal));
    assert.equal(crosscast(['lint', '-f', 'junit', '-o', 'out.xml']).code, 1);
    assert.match(readFileSync(path('out.xml'), 'utf8'), /^<\?xml/);
    const { code, err } = crosscast(['lint', '-o', 'gone/out.xml']);
    assert.deepEqual([code, err], [2, 'crosscast: gone/out.xml: no such file or directory\n']);
  });

  it('does not mind when nobody reads on', async () => {
    write(
      'a.council',
      report(Array.from({ length: 400 }, (_, index) => wrongTotal.replace('finance', `t${index}`)).join('\n\n')),
    );
    const child = spawn(process.execPath, [main, 'lint'], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
    let err = '';
    child.stderr.on('data', (part: Buffer) => (err += part.toString()));
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.on('close', resolve));
    assert.deepEqual([code, err], [1, '']);
  });

  it('ends with 130 when it is interrupted', async function () {
    if (process.platform === 'win32') this.skip();
    // It waits for its input, so it cannot end by itself first.
    const child = spawn(process.execPath, [main, 'lint', '--stdin'], {
      cwd: folder,
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    setTimeout(() => child.kill('SIGINT'), 1000);
    const [code, signal] = await new Promise<[number | null, string | null]>((resolve) => {
      child.on('exit', (...ended) => resolve(ended));
    });
    // Had it not started to listen yet, the signal itself would have ended it, which a shell reports as 130 too.
    assert.ok(code === 130 || signal === 'SIGINT', `${code} ${signal}`);
  });
});
