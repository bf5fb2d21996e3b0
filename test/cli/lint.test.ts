import assert from 'node:assert/strict';
import { crosscast, report, wrongTotal } from './command-line.ts';

const clean = report();
const wrong = report(wrongTotal);
const reasonless = report('// crosscast-ignore reconcile/total: we know');

describe('crosscast lint', () => {
  it('checks all reports in the folder and below, in the order of their paths', async () => {
    const files = { 'b.council': wrong, 'a/z.council': wrong, 'a/y.council': clean, 'notes.txt': 'no report' };
    const { code, out, err } = await crosscast(['lint'], { files });
    assert.equal(code, 1);
    assert.deepEqual(out.match(/^\S+:\d+:\d+/gm), ['a/z.council:23:31', 'b.council:23:31']);
    assert.match(out, /\n2 findings in 2 of 3 reports \(2 errors\)\n$/);
    assert.equal(err, '');
  });

  it('says that all is well', async () => {
    const { code, out } = await crosscast(['lint', 'a.council'], { files: { 'a.council': clean } });
    assert.deepEqual([code, out], [0, 'No findings in 1 report.\n']);
  });

  it('takes files, folders and patterns, each report once', async () => {
    const files = { 'a/1.council': clean, 'a/2.council': clean, 'b/1.council': clean, 'c.txt': clean };
    const reports = async (...names: string[]) => {
      const { out } = await crosscast(['lint', '-f', 'json', ...names], { files });
      return (JSON.parse(out) as { reports: { path: string }[] }).reports.map(({ path }) => path);
    };
    assert.deepEqual(await reports('a', 'a/1.council', './a/../a/2.council'), ['a/1.council', 'a/2.council']);
    assert.deepEqual(await reports('**/1.council'), ['a/1.council', 'b/1.council']);
    assert.deepEqual(await reports('a/*'), ['a/1.council', 'a/2.council']);
    assert.deepEqual(await reports('{a,b}/1.*'), ['a/1.council', 'b/1.council']);
    assert.deepEqual(await reports('/reports/a'), ['a/1.council', 'a/2.council']);
    assert.deepEqual(await reports('c.txt'), ['c.txt']);
  });

  it('leaves out node_modules, .git and what the configuration ignores, unless it is named', async () => {
    const files = {
      'crosscast.config.json': '{ "ignore": ["drafts", "*.old.council"] }',
      'node_modules/x/a.council': wrong,
      '.git/a.council': wrong,
      'drafts/a.council': wrong,
      'x/a.old.council': wrong,
      'x/a.council': clean,
    };
    assert.equal((await crosscast(['lint'], { files })).out, 'No findings in 1 report.\n');
    assert.match((await crosscast(['lint', 'x/a.old.council'], { files })).out, /1 finding in 1 of 1 report/);
    const { code, err } = await crosscast(['lint', 'drafts'], { files });
    assert.equal(code, 2);
    assert.equal(
      err,
      'crosscast: drafts: no reports (*.council) in this folder, apart from what the configuration ignores\n',
    );
  });

  it('says what it cannot check, in a line each, and checks the rest', async () => {
    const files = {
      'wrong.council': wrong,
      'binary.council': new Uint8Array([0x50, 0x4b, 0, 1]),
      'ansi.council': new Uint8Array([0x40, 0xa3, 0x0a]),
      'big.council': new Uint8Array(10 * 1024 * 1024 + 1).fill(0x20),
      'empty/x.txt': '',
    };
    const { code, out, err } = await crosscast(
      ['lint', 'gone.council', 'wrong.council', 'binary.council', 'ansi.council', 'big.council', 'empty', '*.none'],
      { files },
    );
    assert.equal(code, 2);
    assert.match(out, /wrong\.council:23:31: error/);
    assert.match(out, /6 files or folders could not be checked\.\n$/);
    assert.deepEqual(err.trimEnd().split('\n').sort(), [
      'crosscast: *.none: no file fits this pattern',
      'crosscast: ansi.council: line 1 has a byte that is not UTF-8; the file may be Windows-1252 (“ANSI”): save it as UTF-8',
      'crosscast: big.council: larger than Crosscast reads (10 MB)',
      'crosscast: binary.council: a binary file, not text',
      'crosscast: empty: no reports (*.council) in this folder',
      'crosscast: gone.council: no such file or directory',
    ]);
  });

  it('checks a report under a broken configuration, but does not call that a success', async () => {
    const files = {
      'crosscast.config.json': '{\n "rules": { "reconcile/totl": "off" } }',
      'a.council': clean,
      'b.council': clean,
    };
    const { code, out, err } = await crosscast(['lint'], { files });
    assert.equal(code, 2);
    assert.equal(out, 'No findings in 2 reports.\n');
    assert.equal(
      err,
      "crosscast: crosscast.config.json:2: rules.reconcile/totl: there is no such rule. Did you mean 'reconcile/total'?\n",
    );
  });

  it('gives warnings exit code 1 too, up to --max-warnings', async () => {
    const files = { 'a.council': reasonless };
    const lint = async (...options: string[]) => (await crosscast(['lint', ...options], { files })).code;
    assert.equal(await lint(), 1);
    assert.equal(await lint('--max-warnings', '0'), 1);
    assert.equal(await lint('--max-warnings=1'), 0);
    assert.equal(await lint('--rule', 'suppress/unused=information'), 0);
    assert.equal(await lint('--rule', 'suppress=hint'), 0);
    assert.equal(await lint('--rule', 'suppress=error', '--max-warnings', '9'), 1);
  });

  it('reports errors only with --quiet', async () => {
    const files = { 'a.council': reasonless, 'b.council': wrong };
    const { code, out } = await crosscast(['lint', '--quiet'], { files });
    assert.equal(code, 1);
    assert.match(out, /^b\.council:23:31[^]*\n1 finding in 1 of 2 reports \(1 error\)\n/);
    const quiet = await crosscast(['lint', '-q', 'a.council'], { files });
    assert.deepEqual([quiet.code, quiet.out], [0, 'No findings in 1 report.\n']);
  });

  it('takes the configuration that is named, and rules from the command line over it', async () => {
    const files = {
      'a.council': wrong,
      'crosscast.config.json': '{ "rules": { "reconcile": "error" } }',
      'house.json': '{ "rules": { "reconcile/total": "off" } }',
    };
    assert.equal((await crosscast(['lint', '--config', 'house.json'], { files })).code, 0);
    assert.equal((await crosscast(['lint', '-c', 'house.json', '--rule', 'reconcile=warning'], { files })).code, 1);
    const gone = await crosscast(['lint', '--config', 'gone.json'], { files });
    assert.deepEqual([gone.code, gone.err], [2, 'crosscast: gone.json: no such configuration file\n']);
  });

  it('checks the standard input under the name it is given', async () => {
    const files = { 'x/crosscast.config.json': '{ "rules": { "reconcile/total": "warning" } }', 'x/a.council': clean };
    const { code, out } = await crosscast(['lint', '--stdin', '--stdin-filename', 'x/a.council'], {
      files,
      stdin: wrong,
    });
    assert.equal(code, 1);
    assert.match(out, /^x\/a\.council:23:31: warning/);
    assert.match((await crosscast(['lint', '--stdin'], { stdin: wrong })).out, /^stdin\.council:23:31: error/);
    const binary = await crosscast(['lint', '--stdin'], { stdin: new Uint8Array([0]) });
    assert.deepEqual([binary.code, binary.err], [2, 'crosscast: stdin.council: a binary file, not text\n']);
  });

  it('follows a report to those that it uses', async () => {
    const files = {
      'october/report.council': report('The pressure was [£13.438m = march.pressure].').replace(
        '  period:',
        '  uses: ../march/finance update.council as march\n  period:',
      ),
      'march/finance update.council': report('It was [£13.348m as pressure].'),
    };
    const { out } = await crosscast(['lint', 'october'], { files });
    assert.match(out, /report\.council:18:19: error: .*£13\.348m.*\[consistency\/source\]/);
    assert.match(out, /march\/finance update\.council:17:9/);
    assert.match(out, /1 finding in 1 of 1 report/);
  });

  it('writes to a file with --output, without colours', async () => {
    const files = { 'a.council': wrong };
    const { code, out, file } = await crosscast(['lint', '-o', 'out.txt'], { files, terminal: true });
    assert.deepEqual([code, out], [1, '']);
    assert.match(file('out.txt') ?? '', /^a\.council:23:31: error: /);
  });

  it('shows the settings that hold', async () => {
    const files = { 'crosscast.config.json': '{ "rules": { "reconcile/total": "off" }, "profile": { "nil": "nil" } }' };
    const { code, out } = await crosscast(['lint', '--print-config'], { files });
    const shown = JSON.parse(out) as { sources: string[]; rules: Record<string, string>; profile: { nil: string } };
    assert.equal(code, 0);
    assert.deepEqual(shown.sources, ['crosscast.config.json']);
    assert.deepEqual(
      [shown.rules['reconcile/total'], shown.rules['reconcile/check'], shown.profile.nil],
      ['off', 'error', 'nil'],
    );
  });

  it('colours for a terminal, and as it is told', async () => {
    const files = { 'a.council': wrong };
    const coloured = async (options: string[], environment: Record<string, string> = {}, terminal = false) =>
      (await crosscast(['lint', ...options], { files, environment, terminal })).out.includes('\u001B[');
    assert.equal(await coloured([]), false);
    assert.equal(await coloured([], {}, true), true);
    assert.equal(await coloured(['--no-color'], {}, true), false);
    assert.equal(await coloured([], { NO_COLOR: '1' }, true), false);
    assert.equal(await coloured([], { FORCE_COLOR: '1' }), true);
    assert.equal(await coloured([], { FORCE_COLOR: '0' }, true), false);
    assert.equal(await coloured(['--color'], { NO_COLOR: '1' }), true);
  });

  it('shows how far it is on a terminal, when it takes long, and wipes that away', async () => {
    const files = Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`${index}.council`, clean]));
    let time = 0;
    const slow = await crosscast(['lint'], { files, terminal: true, elapsed: () => (time += 200) });
    assert.match(slow.err, /\r\u001B\[2K\d of 9 {2}\d\.council/);
    assert.ok(slow.err.endsWith('\r\u001B[2K'));
    assert.equal((await crosscast(['lint'], { files, terminal: true })).err, '');
    assert.equal((await crosscast(['lint'], { files, elapsed: () => (time += 200) })).err, '');
  });
});

describe('the command line', () => {
  const complaint = async (...argv: string[]) => {
    const { code, out, err } = await crosscast(argv);
    assert.deepEqual([code, out], [2, '']);
    return err;
  };

  it('suggests what was meant', async () => {
    assert.equal(
      await complaint('lint', '--formt', 'json'),
      "crosscast: There is no option --formt. Did you mean '--format'?\nSee: crosscast lint --help\n",
    );
    assert.match(await complaint('lint', '--no-colour'), /no option --no-colour\. Did you mean '--no-color'\?/);
    assert.match(await complaint('lint', '--no-fix'), /no option --no-fix/);
    assert.match(await complaint('lint', '-x'), /no option -x\./);
    assert.match(
      await complaint('lint', '--format', 'jsn'),
      /--format cannot be 'jsn'; it takes text, json, .*Did you mean 'json'\?/,
    );
    assert.match(await complaint('lnt'), /no command 'lnt'\. Did you mean 'lint'\?/);
    assert.match(await complaint('report.council'), /To check a report: crosscast lint report\.council/);
    assert.match(
      await complaint('lint', '--rule', 'reconcile/totl=off'),
      /no such rule\. Did you mean 'reconcile\/total'\?/,
    );
    assert.match(
      await complaint('lint', '--rule', 'reconcile=of'),
      /expected reconcile= and one of error, .*Did you mean 'off'\?/,
    );
  });

  it('says what is missing, or too much', async () => {
    assert.match(await complaint('lint', '--format'), /--format needs a value: text, json/);
    assert.match(await complaint('lint', '--output', '--quiet'), /--output needs a value: file/);
    assert.match(await complaint('lint', '--quiet=yes'), /--quiet takes no value/);
    assert.match(await complaint('lint', '--max-warnings', 'few'), /whole number, not 'few'/);
    assert.match(await complaint('lint', '--stdin', 'a.council'), /--stdin takes no paths/);
    assert.match(await complaint('lint', '--stdin', '--fix'), /--fix cannot write to the standard input/);
    assert.match(await complaint('lint', '--fix-dry-run', '-f', 'json'), /takes no --format/);
    assert.match(await complaint('explain', 'a', 'b'), /no use for 'b'/);
    assert.match(await complaint(), /Usage: crosscast <command>/);
  });

  it('helps, wherever it is asked', async () => {
    for (const argv of [['--help'], ['-h'], ['help'], ['lint', '--help'], ['lint', 'a', '-h'], ['help', 'lint']]) {
      const { code, out, err } = await crosscast(argv);
      assert.deepEqual([code, err], [0, '']);
      assert.match(out, /Usage: crosscast [^]*Examples[^]*Exit codes[^]*crosscast\.config\.json/);
      for (const line of out.split('\n')) assert.ok(line.length <= 100, line);
    }
    assert.equal((await crosscast(['--version'])).out, '1.2.3\n');
  });

  it('takes what follows -- for a name', async () => {
    const { out } = await crosscast(['lint', '--', '--help.council'], { files: { '--help.council': report() } });
    assert.equal(out, 'No findings in 1 report.\n');
  });
});
