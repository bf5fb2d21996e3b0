import assert from 'node:assert/strict';
import type { Edit, Finding } from '../../server/checks/finding.ts';
import { applySafeFixes } from '../../server/cli/apply-fixes.ts';
import { diffOf } from '../../server/cli/diff.ts';
import { fixReports, writeFixed } from '../../server/cli/fix-reports.ts';
import type { CheckingSession } from '../../server/cli/fix-reports.ts';
import { SourceText } from '../../server/cli/source-text.ts';
import { MemoryFileSystem } from '../../server/workspace/memory-file-system.ts';
import { crosscast, report, wrongTotal } from './command-line.ts';

function finding(edits: readonly Edit[], safe = true): Finding {
  const fixes = [{ title: 'Fix', edits, safe }];
  return { rule: 'a/b', severity: 'error', message: '', details: [], start: 0, end: 0, related: [], fixes };
}

const edit = (start: number, end: number, text: string): Edit => ({ start, end, text });

describe('applying fixes', () => {
  const apply = (text: string, ...findings: Finding[]) => applySafeFixes(text, findings);

  it('makes the edits of safe fixes only', () => {
    const result = apply(
      'one two three',
      finding([edit(8, 13, '3')]),
      finding([edit(0, 3, '1')]),
      finding([edit(4, 7, '2')], false),
    );
    assert.deepEqual(result, { text: '1 two 3', count: 2 });
  });

  it('lets the first of overlapping fixes win, whole', () => {
    assert.deepEqual(apply('abcdef', finding([edit(0, 3, 'X'), edit(5, 6, 'Z')]), finding([edit(2, 4, 'Y')])), {
      text: 'XdeZ',
      count: 1,
    });
    assert.deepEqual(apply('abcdef', finding([edit(1, 2, 'X')]), finding([edit(4, 5, '-'), edit(1, 2, 'Y')])), {
      text: 'aXcdef',
      count: 1,
    });
    assert.deepEqual(apply('ab', finding([edit(1, 1, 'X')]), finding([edit(1, 1, 'Y')])), { text: 'aXb', count: 1 });
    assert.deepEqual(apply('ab', finding([edit(0, 1, 'X')]), finding([edit(1, 2, 'Y')])), { text: 'XY', count: 2 });
  });

  it('keeps the line ends and the byte-order mark of the file', () => {
    assert.equal(apply('\uFEFFa\r\nb\r\n', finding([edit(0, 0, 'x\n')])).text, '\uFEFFx\r\na\r\nb\r\n');
    assert.equal(apply('a\nb\r\n', finding([edit(1, 1, 'x\ny')])).text, 'ax\ny\nb\r\n');
  });
});

/** A session whose reports have one rule: after `a` comes `b`, until `limit`. Users of `fixed` see what it says. */
function session(
  texts: Record<string, string>,
  users: Record<string, string[]> = {},
): CheckingSession & { checks: number } {
  const state = {
    checks: 0,
    workspace: {
      open: (uri: string, text: string) => {
        texts[uri] = text;
        return Promise.resolve(users[uri] ?? []);
      },
      text: (uri: string) => texts[uri],
    },
    load: () => Promise.resolve(),
    check: (uris: readonly string[]) => {
      state.checks += uris.length;
      return Promise.resolve(
        uris.map((uri) => {
          const text = texts[uri] ?? '';
          const findings = [...text.matchAll(/[a-y]/g)].map(({ 0: letter, index }) =>
            finding([edit(index, index + 1, String.fromCharCode(letter.charCodeAt(0) + 1))]),
          );
          return { uri, path: uri, source: new SourceText(text), findings };
        }),
      );
    },
  };
  return state;
}

describe('fixing reports', () => {
  const fix = async (texts: Record<string, string>, users?: Record<string, string[]>) => {
    const fake = session({ ...texts }, users);
    const result = await fixReports(fake, await fake.check(Object.keys(texts)));
    return {
      ...result,
      texts: Object.fromEntries(result.reports.map(({ uri, source }) => [uri, source.text])),
      checks: fake.checks,
    };
  };

  it('goes on until nothing changes', async () => {
    const { texts, fixed, count } = await fix({ 'file:///1': 'w', 'file:///2': 'Z' });
    assert.deepEqual(texts, { 'file:///1': 'z', 'file:///2': 'Z' });
    assert.deepEqual(fixed, [{ uri: 'file:///1', path: 'file:///1', before: 'w', after: 'z' }]);
    assert.equal(count, 3);
  });

  it('stops after ten turns', async () => {
    assert.equal((await fix({ 'file:///1': 'a' })).texts['file:///1'], 'k');
  });

  it('checks again what uses a fixed report, and nothing else', async () => {
    const { checks } = await fix(
      { 'file:///1': 'y', 'file:///2': 'Z', 'file:///3': 'Z' },
      { 'file:///1': ['file:///2', 'file:///9'] },
    );
    assert.equal(checks, 3 + 2);
  });

  it('does not overwrite what somebody else wrote meanwhile', async () => {
    const files = new MemoryFileSystem({ 'file:///1': 'new' });
    await assert.rejects(
      writeFixed(files, { uri: 'file:///1', path: '1', before: 'old', after: 'fixed' }),
      /changed while/,
    );
    assert.equal(files.text('file:///1'), 'new');
    await writeFixed(files, { uri: 'file:///1', path: '1', before: 'new', after: '\uFEFFfixed\r\n' });
    assert.equal(files.text('file:///1'), '\uFEFFfixed\r\n');
  });

  it('shows a diff', () => {
    assert.equal(
      diffOf([{ path: 'a.council', before: '1\n2\n3\n4\n5\n', after: '1\n2\n3\nfour\n5\n' }]),
      '--- a/a.council\n+++ b/a.council\n@@ -2,4 +2,4 @@\n 2\n 3\n-4\n+four\n 5\n',
    );
    assert.equal(diffOf([]), '');
  });
});

describe('crosscast lint --fix', () => {
  it('leaves alone what is not safe to fix, and says what it did', async () => {
    const text = report(wrongTotal);
    const { code, out, file } = await crosscast(['lint', '--fix'], { files: { 'a.council': text } });
    assert.equal(code, 1);
    assert.match(out, /\nNothing to fix\.\n1 finding in 1 of 1 report/);
    assert.equal(file('a.council'), text);
  });

  it('writes nothing in a dry run', async () => {
    const text = report(wrongTotal);
    const { code, out, file } = await crosscast(['lint', '--fix-dry-run'], { files: { 'a.council': text } });
    assert.deepEqual([code, out], [1, '']);
    assert.equal(file('a.council'), text);
  });
});
