import assert from 'node:assert/strict';
import { rules } from '../../server/checks/registry.ts';
import { crosscast, report, untidyTable, wrongTotal } from './command-line.ts';

describe('crosscast format', () => {
  const untidy = report(untidyTable);

  it('writes the files that change, and no others', async () => {
    const files = { 'a.council': untidy, 'b.council': report() };
    const { code, out, err, file } = await crosscast(['format'], { files });
    assert.deepEqual([code, out, err], [0, 'a.council\n', '1 of 2 reports laid out.\n']);
    assert.notEqual(file('a.council'), untidy);
    const again = await crosscast(['format'], { files: { 'a.council': file('a.council') ?? '' } });
    assert.deepEqual([again.code, again.out, again.err], [0, '', '1 report: nothing to lay out.\n']);
  });

  it('only lists them with --check', async () => {
    const files = { 'a.council': untidy };
    const { code, out, err, file } = await crosscast(['format', '--check', 'a.council'], { files });
    assert.deepEqual([code, out, err], [1, 'a.council\n', '1 of 1 report would change.\n']);
    assert.equal(file('a.council'), untidy);
    assert.equal((await crosscast(['format', '--check'], { files: { 'a.council': report() } })).code, 0);
  });

  it('keeps line ends and a byte-order mark', async () => {
    const { file } = await crosscast(['format'], {
      files: { 'a.council': `\uFEFF${untidy.replaceAll('\n', '\r\n')}` },
    });
    const text = file('a.council') ?? '';
    assert.ok(text.startsWith('\uFEFF@report'));
    assert.equal(text.replaceAll('\r\n', '').includes('\n'), false);
  });

  it('turns the standard input into the standard output', async () => {
    const { code, out, err } = await crosscast(['format', '--stdin'], { stdin: untidy });
    assert.deepEqual([code, err], [0, '']);
    assert.match(out, /\| Fieldwork \|\s+5 \|/);
    assert.equal((await crosscast(['format', '--stdin', '--check'], { stdin: untidy })).code, 1);
    assert.equal((await crosscast(['format', '--stdin'], { stdin: new Uint8Array([0]) })).code, 2);
  });

  it('goes on after a file that it cannot read', async () => {
    const { code, out, err } = await crosscast(['format'], { files: { 'a.council': '\0', 'b.council': untidy } });
    assert.deepEqual([code, out], [2, 'b.council\n']);
    assert.match(err, /^crosscast: a\.council: a binary file, not text$/m);
  });
});

describe('crosscast facts', () => {
  const text = report(`${wrongTotal}\n\nThe budget of care is £10k, and there were 123 visits.`);

  it('lists the figures with what vouches for them', async () => {
    const { code, out } = await crosscast(['facts', 'a.council'], { files: { 'a.council': text } });
    assert.equal(code, 0);
    assert.match(out, /^Line +Figure +Standing +Tied to, or name +What it is$/m);
    assert.match(out, /^ +21 +10 +defined +finance\.care +Care$/m);
    assert.match(out, /^ +25 +£10k +tied +finance\.care +Care$/m);
    assert.match(out, /^ +25 +123 +untied/m);
    assert.match(out, /^5 figures: 2 defined, 1 tied, 1 untied, 1 failed$/m);
  });

  it('lists only those that nothing vouches for with --untied', async () => {
    const { out } = await crosscast(['facts', '--untied', 'a.council'], { files: { 'a.council': text } });
    assert.deepEqual(out.match(/\b(defined|tied|untied)\b/g), ['untied', 'untied']);
  });

  it('gives programs JSON', async () => {
    const { out } = await crosscast(['facts', '-f', 'json', 'a.council'], { files: { 'a.council': text } });
    const { version, path, figures } = JSON.parse(out) as {
      version: number;
      path: string;
      figures: Record<string, unknown>[];
    };
    assert.deepEqual([version, path, figures.length], [1, 'a.council', 5]);
    const tied = figures.find(({ text: printed }) => printed === '£10k');
    assert.equal(tied?.value, '10000');
    assert.deepEqual((tied?.definedAt as { start: { line: number } } | undefined)?.start.line, 21);
  });

  it('says what keeps it from doing so', async () => {
    const gone = await crosscast(['facts', 'gone.council']);
    assert.deepEqual([gone.code, gone.err], [2, 'crosscast: gone.council: no such file or directory\n']);
    assert.match((await crosscast(['facts'])).err, /Which report\?/);
  });
});

describe('crosscast explain', () => {
  it('lists all rules, or those of a group', async () => {
    const { code, out } = await crosscast(['explain']);
    assert.equal(code, 0);
    for (const { id, title } of rules) assert.ok(out.includes(id) && out.includes(title), id);
    const group = await crosscast(['explain', 'reconcile']);
    assert.ok(
      group.out
        .trimEnd()
        .split('\n')
        .every((line) => line.startsWith('reconcile/')),
    );
  });

  it('explains each rule', async () => {
    for (const { id } of rules) {
      const { code, out } = await crosscast(['explain', id]);
      assert.equal(code, 0);
      assert.ok(out.length > 40, id);
    }
  });

  it('suggests the rule that was meant', async () => {
    assert.match((await crosscast(['explain', 'reconcile/totl'])).err, /Did you mean 'reconcile\/total'\?/);
    const { code, err } = await crosscast(['explain', 'total']);
    assert.deepEqual(
      [code, err],
      [
        2,
        "crosscast: there is no rule 'total'. Did you mean 'reconcile/total'? `crosscast explain` lists all rules.\n",
      ],
    );
  });
});

describe('crosscast init', () => {
  it('starts a report in which there is nothing to complain of', async () => {
    for (const kind of ['report', 'minutes', 'decision']) {
      const { code, out, file } = await crosscast(['init', '--kind', kind]);
      const name = `${kind}.council`;
      assert.deepEqual([code, out], [0, `Wrote ${name}. Fill it in, then check it: crosscast lint ${name}\n`]);
      const text = file(name) ?? '';
      assert.ok(text.startsWith(`@${kind} "`));
      const lint = await crosscast(['lint', '--max-warnings', '0', name], { files: { [name]: text } });
      assert.equal(lint.code, 0, lint.out);
      assert.equal((await crosscast(['format', '--check', name], { files: { [name]: text } })).code, 0, text);
    }
  });

  it('has what the house profile requires', async () => {
    const files = {
      'crosscast.config.json': `{ "profile": { "header": { "report": ["council", "portfolio"] },
        "sections": { "report": [{ "name": "Why", "headings": ["reason"] }, { "name": "Recommendation", "headings": ["recommendation"] }] },
        "verbs": { "note": ["receive"] } } }`,
    };
    const { file } = await crosscast(['init', 'cabinet/budget'], { files });
    assert.equal(
      file('cabinet/budget.council'),
      '@report "Title of the report"\n  council: Name of the council\n  portfolio: Name, portfolio\n\n# Reason\n\nTo be written.\n\n' +
        '# Recommendation\n\n@recommend Cabinet\n  1. receive the report.\n',
    );
    const other = await crosscast(['init', '--profile', 'crosscast:english-council'], { files });
    assert.match(other.file('report.council') ?? '', /\n {2}officer: /);
    assert.match(
      (
        await crosscast(['init', '--profile', 'house.json'], {
          files: { 'house.json': files['crosscast.config.json'] },
        })
      ).file('report.council') ?? '',
      /# Reason/,
    );
  });

  it('never touches a file that exists', async () => {
    const { code, err, file } = await crosscast(['init'], { files: { 'report.council': 'mine' } });
    assert.equal(code, 2);
    assert.match(err, /^crosscast: report\.council exists already, and nothing was written/);
    assert.equal(file('report.council'), 'mine');
  });

  it('says when there is no such profile', async () => {
    assert.match(
      (await crosscast(['init', '-p', 'crosscast:english-counsil'])).err,
      /no built-in profile .*Did you mean 'crosscast:english-council'\?/,
    );
    assert.match((await crosscast(['init', '-p', 'gone.json'])).err, /gone\.json: no such file/);
  });
});
