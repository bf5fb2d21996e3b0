/** `crosscast render`. */
import assert from 'node:assert/strict';
import { formatList } from '../../server/cli/render-formats.ts';
import { crosscast, report, wrongTotal } from '../cli/command-line.ts';
import { all, one, parseHtml, text } from './parse-html.ts';

describe('crosscast render', () => {
  it('writes the page to the standard output', async () => {
    const { code, out, err } = await crosscast(['render', 'a.council'], { files: { 'a.council': report() } });
    assert.deepEqual([code, err], [0, '']);
    assert.equal(text(one(parseHtml(out), 'h1')), 'Budget');
  });

  it('writes a file, and says so', async () => {
    const files = { 'a.council': report() };
    for (const output of ['b.html', 'pages/b.HTM']) {
      const { code, out, err, file } = await crosscast(['render', 'a.council', '-o', output], { files });
      assert.deepEqual([code, out, err], [0, '', `Wrote ${output}.\n`]);
      assert.match(file(output) ?? '', /^<!DOCTYPE html>/);
    }
  });

  it('is not kept from it by findings, and says how many there are', async () => {
    const files = {
      'a.council': report(`${wrongTotal}\n\n@include b.council`),
      'b.council': `@appendix "B"\n\n${wrongTotal}\n\n${wrongTotal.replace('finance', 'more')}\n`,
    };
    const { code, out, err } = await crosscast(['render', 'a.council'], { files });
    assert.equal(code, 0);
    assert.equal(
      err,
      'a.council: 1 finding. To see it: crosscast lint a.council\n' +
        'b.council: 2 findings. To see them: crosscast lint b.council\n',
    );
    assert.equal(all(parseHtml(out), 'table').length, 3);
    assert.doesNotMatch(out, /data-standing/);
  });

  it('marks a draft when asked to', async () => {
    const { out } = await crosscast(['render', '--marks', 'a.council'], { files: { 'a.council': report(wrongTotal) } });
    assert.equal(text(one(parseHtml(out), 'td[data-severity]')), '18');
    assert.equal(all(parseHtml(out), 'aside').length, 1);
  });

  it('takes figures from the reports that are used', async () => {
    const files = {
      'a.council': `${report().replace('  period:', '  uses: sub/m.council as m\n  period:')}\nIt was [= m.old in £m].\n`,
      'sub/m.council': '@report "M"\n\n@figure old "Old" = £3m\n',
    };
    const { out } = await crosscast(['render', 'a.council'], { files });
    assert.match(out, /It was £3m\./);
  });

  it('says what it can write, and writes nothing else', async () => {
    const files = { 'a.council': report() };
    for (const [output, said] of [
      ['a.odt', '--output a.odt ends in .odt'],
      ['a', '--output a has no ending'],
      ['.html', '--output .html has no ending'],
    ] as const) {
      const { code, out, err, file } = await crosscast(['render', 'a.council', '-o', output], { files });
      assert.deepEqual([code, out], [2, '']);
      assert.equal(
        err,
        `crosscast: ${said}; a report can be written as ${formatList()}.\nSee: crosscast render --help\n`,
      );
      assert.equal(file(output), undefined);
    }
  });

  it('takes the format by name too, whatever the ending', async () => {
    const files = { 'a.council': report() };
    const { code, file } = await crosscast(['render', '-f', 'html', 'a.council', '-o', 'page'], { files });
    assert.equal(code, 0);
    assert.match(file('page') ?? '', /^<!DOCTYPE html>/);
    const { err } = await crosscast(['render', '-f', 'odt', 'a.council'], { files });
    assert.match(err, /--format cannot be 'odt'; it takes html/);
  });

  it('says what is wrong with SOURCE_DATE_EPOCH', async () => {
    for (const given of ['yesterday', '-1', '1e99', '9'.repeat(20)]) {
      const { code, err } = await crosscast(['render', 'a.council'], {
        files: { 'a.council': report() },
        environment: { SOURCE_DATE_EPOCH: given },
      });
      assert.equal(code, 2);
      assert.match(err, /SOURCE_DATE_EPOCH is '.*', and must be a number of seconds since 1 January 1970\./);
    }
  });

  it('says what it needs', async () => {
    assert.match((await crosscast(['render'])).err, /^crosscast: Which report\?/);
    const missing = await crosscast(['render', 'none.council']);
    assert.deepEqual([missing.code, missing.err], [2, 'crosscast: none.council: no such file or directory\n']);
    const { code, err } = await crosscast(['render', 'a.council', '-o', 'a.council/b.html'], {
      files: { 'a.council': '\0' },
    });
    assert.deepEqual([code, err], [2, 'crosscast: a.council: a binary file, not text\n']);
    const help = await crosscast(['render', '--help']);
    assert.match(help.out, /^Usage: crosscast render <report> \[options\]/);
  });
});

describe('crosscast render, sheet and facts', () => {
  it('write as many files as are asked for, each by its ending', async () => {
    const files = { 'a.council': report(wrongTotal) };
    const rendered = await crosscast(['render', 'a.council', '-o', 'a.html', '-o', 'a.md'], { files });
    assert.deepEqual([rendered.code, rendered.out], [0, '']);
    assert.match(rendered.file('a.html') ?? '', /^<!DOCTYPE html>/);
    assert.match(rendered.file('a.md') ?? '', /^Oldham Council\n\n# Budget\n/);
    const sheets = await crosscast(['sheet', 'a.council', '-o', 's.md', '-o', 's.json'], { files });
    assert.match(sheets.file('s.md') ?? '', /# Check sheet: Budget/);
    assert.match(sheets.file('s.json') ?? '', /^\{\n {2}"version": 1,/);
    const facts = await crosscast(['facts', 'a.council', '-o', 'f.csv', '-o', 'f.json'], { files });
    assert.match(facts.file('f.csv') ?? '', /^\uFEFFLine,/);
    assert.match(facts.file('f.json') ?? '', /"figures": \[/);
  });

  it('write nothing at all when one of the files cannot be what it is named', async () => {
    const { code, file } = await crosscast(['render', 'a.council', '-o', 'a.html', '-o', 'a.xls'], {
      files: { 'a.council': report() },
    });
    assert.equal(code, 2);
    assert.equal(file('a.html'), undefined);
  });
});
