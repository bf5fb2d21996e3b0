/** `crosscast render -o report.pdf`. */
// Loaded beforehand: mocha takes the globals that it makes for a leak when they appear during a test.
import 'pdf-lib';
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { crosscast, report } from '../../cli/command-line.ts';
import { readPdf } from './read-pdf.ts';

const main = fileURLToPath(new URL('../../../server/cli/main.ts', import.meta.url));

describe('crosscast render to PDF', () => {
  it('writes to the standard output, but not to a terminal', async () => {
    const files = { 'a.council': report() };
    const { code, outBytes } = await crosscast(['render', 'a.council', '--format', 'pdf'], { files });
    assert.equal(code, 0);
    assert.equal((await readPdf(outBytes)).info['Title'], 'Budget – Oldham Council');
    const shown = await crosscast(['render', 'a.council', '--format', 'pdf'], { files, terminal: true });
    assert.equal(shown.code, 2);
    assert.match(shown.err, /^crosscast: A terminal cannot show a PDF file: name a file with --output\./);
  });

  it('takes the date of the file from SOURCE_DATE_EPOCH', async () => {
    const { outBytes } = await crosscast(['render', 'a.council', '--format', 'pdf'], {
      files: { 'a.council': report() },
      environment: { SOURCE_DATE_EPOCH: '1727827200' },
    });
    assert.match(String((await readPdf(outBytes)).info['CreationDate']), /^D:20241002000000/);
  });

  it('names the characters that its font lacks, and where they can be found', async () => {
    const { code, err } = await crosscast(['render', 'a.council', '-o', 'a.pdf'], {
      files: { 'a.council': report('The pressure grew from £1m → £2m, as members were told ✓ in July.') },
    });
    assert.deepEqual(
      [code, err],
      [
        2,
        'crosscast: the PDF cannot be written: its font has no “→”, “✓”, as in “…pressure grew from £1m → £2m, as members were…”. ' +
          'crosscast lint shows every place (accessibility/character).\n',
      ],
    );
  });

  it('prints what only looks as if its font lacked it', async () => {
    const text =
      'Llŷn, Dŵr Cymru, Ẁ and Fo\u0302n; ⅓ of of\uFB01cers, well\u2011being, 10\u202F000, a\u200Bb, soft\u00ADhyphen, 5\u00B5m.';
    const { code, outBytes } = await crosscast(['render', 'a.council', '--format', 'pdf'], {
      files: { 'a.council': report(text) },
    });
    assert.equal(code, 0);
    const { text: printed } = await readPdf(outBytes);
    assert.match(printed, /Llŷn, Dŵr Cymru, Ẁ and Fôn; 1⁄3 of officers, well-being, 10.000, ab, softhyphen, 5μm\./);
  });

  it('says how to get the compiler when it is not installed', () => {
    const folder = mkdtempSync(join(tmpdir(), 'crosscast-'));
    // As if the package were not there: what Node throws then, for this one name.
    const hook = `import { registerHooks } from 'node:module';
      registerHooks({ resolve(name, context, next) {
        if (name === '@myriaddreamin/typst-ts-node-compiler') throw Object.assign(new Error('gone'), { code: 'ERR_MODULE_NOT_FOUND' });
        return next(name, context);
      } });`;
    const preload = `data:text/javascript,${encodeURIComponent(hook)}`;
    try {
      writeFileSync(join(folder, 'a.council'), report());
      const run = (output: string) =>
        spawnSync(process.execPath, ['--import', preload, main, 'render', 'a.council', '-o', output], {
          cwd: folder,
          encoding: 'utf8',
        });
      const { status, stderr } = run('a.pdf');
      assert.equal(status, 2);
      assert.equal(
        stderr,
        'crosscast: a PDF is written by the Typst compiler, which is not installed. To install it: ' +
          'npm install @myriaddreamin/typst-ts-node-compiler (with --global, if that is how Crosscast was installed).\n',
      );
      assert.equal(run('a.html').status, 0);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
