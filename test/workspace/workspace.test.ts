import assert from 'node:assert/strict';
import fc from 'fast-check';
import { check } from '../../server/checks/check.ts';
import type { Finding } from '../../server/checks/finding.ts';
import { defaultSettings } from '../../server/model/english-council.ts';
import type { Settings } from '../../server/model/settings.ts';
import { FileError } from '../../server/workspace/file-system.ts';
import { MemoryFileSystem } from '../../server/workspace/memory-file-system.ts';
import { Workspace } from '../../server/workspace/workspace.ts';

/** A report that names a figure, uses others, and says more. */
function report({
  figure = '£1.000m',
  uses = {},
  more = '',
}: { figure?: string; uses?: Record<string, string>; more?: string } = {}) {
  const lines = Object.entries(uses).map(([name, path]) => `\n  uses: ${path} as ${name}`);
  return `@report "A"\n  council: Oldham Council${lines.join('')}\n\nIt came to [${figure} as cost].\n\n${more}\n`;
}

class CountingFiles extends MemoryFileSystem {
  readonly reads: string[] = [];
  override read(uri: string, limit: number): Promise<Uint8Array> {
    this.reads.push(uri);
    return super.read(uri, limit);
  }
}

function workspace(files: Record<string, string>, settingsOf?: (uri: string) => Promise<Settings>) {
  const memory = new CountingFiles(
    Object.fromEntries(Object.entries(files).map(([path, text]) => [`file:///w/${path}`, text])),
  );
  const off = new Map([
    ['structure/header', 'off'],
    ['structure/sections', 'off'],
  ] as const);
  const settings: Settings = { ...defaultSettings, severities: off };
  return {
    files: memory,
    workspace: new Workspace({ files: memory, settingsOf: settingsOf ?? (() => Promise.resolve(settings)) }),
  };
}

/** Rules of the findings that are about other documents and ties. */
async function rulesOf(space: Workspace, path: string): Promise<string[]> {
  const findings = await space.lint(`file:///w/${path}`);
  return findings.map(({ rule }) => rule).filter((rule) => rule.startsWith('consistency/'));
}

/** A finding without the name that it guesses at. */
function withoutGuess({ message, ...rest }: Finding): object {
  return { ...rest, message: message.replace(/ Did you mean .*/, '') };
}

const used = report({ figure: '£2.500m' });
const using = report({ uses: { march: 'march.council' }, more: 'It was [£2.500m = march.cost].' });

describe('workspace', () => {
  it('brings in the reports that a report uses', async () => {
    const { workspace: space } = workspace({ 'a.council': using, 'march.council': used });
    assert.deepEqual(await rulesOf(space, 'a.council'), []);
    const other = workspace({ 'a.council': using, 'march.council': report({ figure: '£2.600m' }) });
    assert.deepEqual(await rulesOf(other.workspace, 'a.council'), ['consistency/source']);
  });

  it('reads each of a thousand reports that use each other once', async () => {
    const count = 1000;
    const files = Object.fromEntries(
      Array.from({ length: count }, (_, index) => [
        `${index}.council`,
        report({ uses: { next: `${(index + 1) % count}.council`, back: `${(index * 7) % count}.council` } }),
      ]),
    );
    const { workspace: space, files: memory } = workspace(files);
    for (let index = 0; index < count; index++) await space.lint(`file:///w/${index}.council`);
    assert.equal(memory.reads.length, count);
  }).timeout(30_000);

  it('reads a report once for many who ask at the same time', async () => {
    const { workspace: space, files } = workspace({ 'a.council': using, 'march.council': used });
    await Promise.all(['a', 'a', 'march', 'a'].map((name) => space.lint(`file:///w/${name}.council`)));
    assert.equal(files.reads.length, 2);
  });

  it('gets through a report that uses itself, a circle, and a chain of any length', async () => {
    const files: Record<string, string> = {
      'self.council': report({ uses: { me: 'self.council' }, more: 'It was [£1.000m = me.cost].' }),
      'a.council': report({ uses: { other: 'b.council' }, more: 'It was [£1.000m = other.cost].' }),
      'b.council': report({ uses: { other: 'a.council' }, more: 'It was [£1.000m = other.cost].' }),
    };
    for (let index = 0; index < 500; index++) {
      files[`chain-${index}.council`] = report({
        uses: { next: `chain-${index + 1}.council` },
        more: 'It was [£1.000m = next.cost].',
      });
    }
    const { workspace: space } = workspace(files);
    for (const name of ['self', 'a', 'b', 'chain-0']) {
      assert.ok(Array.isArray(await space.lint(`file:///w/${name}.council`)), name);
    }
  });

  it('gives the same findings in whatever order reports are checked', async () => {
    const files = { 'a.council': using, 'march.council': report({ figure: '£2.600m', uses: { a: 'a.council' } }) };
    const forward = workspace(files).workspace;
    const backward = workspace(files).workspace;
    const first = [await rulesOf(forward, 'a.council'), await rulesOf(forward, 'march.council')];
    const second = [await rulesOf(backward, 'march.council'), await rulesOf(backward, 'a.council')];
    assert.deepEqual(first, second.toReversed());
  });

  it('gives the same findings when it is asked twice, and after the editor has asked', async () => {
    const { workspace: space } = workspace({ 'a.council': report({ more: 'It was [£9.500m = nowhere.cost].' }) });
    const uri = 'file:///w/a.council';
    const first = await space.lint(uri);
    assert.equal(first.length, 1);
    assert.deepEqual(await space.lint(uri), first);
    const analysis = space.analysis(uri);
    assert.ok(analysis !== undefined);
    assert.deepEqual(check(analysis), first);
    assert.deepEqual(await space.lint(uri), first);
  });

  it('says why a report cannot be had, and does without a used one', async () => {
    const { workspace: space } = workspace({ 'a.council': using, 'b.council': '\0' });
    assert.equal((await space.load('file:///w/gone.council'))?.fault, 'missing');
    await assert.rejects(space.lint('file:///w/b.council'), FileError);
    assert.equal(space.document('file:///w/b.council'), undefined);
    assert.equal(await space.load('file:///w/a.council'), undefined);
    assert.ok(Array.isArray(await space.lint('file:///w/a.council')));
  });
});

describe('a workspace that changes', () => {
  it('hides a file behind its open buffer, for those that use it too', async () => {
    const { workspace: space } = workspace({ 'a.council': using, 'march.council': used });
    assert.deepEqual(await rulesOf(space, 'a.council'), []);
    assert.deepEqual(await space.open('file:///w/march.council', report({ figure: '£2.600m' })), [
      'file:///w/a.council',
    ]);
    assert.deepEqual(await rulesOf(space, 'a.council'), ['consistency/source']);
    assert.deepEqual(space.changed('file:///w/march.council'), []);
    assert.deepEqual(space.close('file:///w/march.council'), ['file:///w/a.council']);
    assert.deepEqual(await rulesOf(space, 'a.council'), []);
  });

  it('follows the edits of a buffer, and says whom they concern', async () => {
    const { workspace: space } = workspace({ 'a.council': using });
    const march = `${used}\nMore words.\n`;
    await space.open('file:///w/march.council', march);
    assert.deepEqual(await rulesOf(space, 'a.council'), []);
    const at = used.indexOf('2.500');
    assert.deepEqual(space.edit('file:///w/march.council', at, at + 5, '2.700'), ['file:///w/a.council']);
    assert.deepEqual(await rulesOf(space, 'a.council'), ['consistency/source']);
    assert.deepEqual(space.edit('file:///w/march.council', at, at + 5, '2.500'), ['file:///w/a.council']);
    assert.deepEqual(await rulesOf(space, 'a.council'), []);
    assert.deepEqual(space.edit('file:///w/march.council', march.length - 1, march.length - 1, ' And more.'), []);
  });

  it('tells the minutes of a report that its words have changed, and nobody else', async () => {
    const recommended = '@report "A"\n\n@recommend Cabinet\n  1. approves an investment of £14.7m in care homes.\n';
    const text = `${recommended}\nThere were 1,318 defects in the highways.\n`;
    const { workspace: space } = workspace({
      'minutes.council': `@minutes "A"
  of: a.council

There were 1,381 defects in the highways.

@resolved
  1. An investment of £14.7m in care homes be approved.
`,
      'b.council': report({ uses: { a: 'a.council' } }),
    });
    const found = async () =>
      (await space.lint('file:///w/minutes.council'))
        .map(({ rule }) => rule)
        .filter((rule) => /match|retold/.test(rule));
    const change = (from: string, to: string) => {
      const at = space.text('file:///w/a.council')?.indexOf(from) ?? -1;
      return space.edit('file:///w/a.council', at, at + from.length, to);
    };
    await space.open('file:///w/a.council', text);
    await space.lint('file:///w/b.council');
    assert.deepEqual(await found(), ['consistency/retold']);
    assert.deepEqual(change('14.7', '17.4'), ['file:///w/minutes.council']);
    assert.deepEqual(await found(), ['consistency/retold', 'recommend/minutes-match']);
    assert.deepEqual(change('1,318', '1,381'), ['file:///w/minutes.council']);
    assert.deepEqual(await found(), ['recommend/minutes-match']);
  });

  it('finds a report that is made after it was first looked for, and misses one that is deleted', async () => {
    const { workspace: space, files } = workspace({ 'a.council': using });
    const without = await rulesOf(space, 'a.council');
    files.set('file:///w/march.council', report({ figure: '£2.600m' }));
    assert.deepEqual(space.changed('file:///w/march.council'), ['file:///w/a.council']);
    assert.deepEqual(await rulesOf(space, 'a.council'), ['consistency/source']);
    files.delete('file:///w/march.council');
    assert.deepEqual(space.changed('file:///w/march.council'), ['file:///w/a.council']);
    assert.deepEqual(await rulesOf(space, 'a.council'), without);
  });

  it('names those who use what changed, and no others, though all use each other in a circle', async () => {
    const { workspace: space } = workspace({
      'a.council': report({ uses: { b: 'b.council' } }),
      'b.council': report({ uses: { c: 'c.council', a: 'a.council' } }),
      'c.council': report({ uses: { a: 'a.council' } }),
      'd.council': report(),
    });
    for (const name of ['a', 'b', 'c', 'd']) await space.lint(`file:///w/${name}.council`);
    assert.deepEqual(space.changed('file:///w/c.council'), ['file:///w/b.council']);
    assert.deepEqual(space.changed('file:///w/d.council'), []);
  });

  it('names those as well who use a figure that was worked out from what changed', async () => {
    const working = report({ uses: { c: 'c.council' } }) + '\n@figure sum "Sum" = c.cost + £0.100m\n';
    const { workspace: space, files } = workspace({
      'a.council': report({ uses: { b: 'b.council' }, more: 'It was [£1.100m = b.sum].' }),
      'b.council': working,
      'c.council': report(),
    });
    assert.deepEqual(await rulesOf(space, 'a.council'), []);
    files.set('file:///w/c.council', report({ figure: '£1.300m' }));
    assert.deepEqual([...space.changed('file:///w/c.council')].sort(), ['file:///w/a.council', 'file:///w/b.council']);
    assert.deepEqual(await rulesOf(space, 'a.council'), ['consistency/source']);
  });

  it('names those as well who use a report that includes what changed', async () => {
    const { workspace: space } = workspace({
      'a.council': report({ uses: { b: 'b.council' } }),
      'b.council': `${report()}\n@include c.council as c\n`,
      'c.council': report(),
    });
    await space.lint('file:///w/a.council');
    assert.deepEqual([...space.changed('file:///w/c.council')].sort(), ['file:///w/a.council', 'file:///w/b.council']);
  });

  it('concerns nobody when a buffer is opened that is like the file', async () => {
    const { workspace: space } = workspace({ 'a.council': using, 'march.council': used });
    await space.lint('file:///w/a.council');
    assert.deepEqual(await space.open('file:///w/march.council', used), []);
    assert.deepEqual(await space.open('file:///w/march.council', `${used}More.`), ['file:///w/a.council']);
  });

  it('gives the same findings after letting go of what it had worked out', async () => {
    const { workspace: space, files } = workspace({ 'a.council': using, 'march.council': used });
    assert.deepEqual(await rulesOf(space, 'a.council'), []);
    space.trim(0);
    assert.deepEqual(files.reads.length, 2);
    files.set('file:///w/march.council', report({ figure: '£2.600m' }));
    assert.deepEqual(space.changed('file:///w/march.council'), ['file:///w/a.council']);
    assert.deepEqual(await rulesOf(space, 'a.council'), ['consistency/source']);
  });

  it('follows a reference that an edit adds, and forgets one that it takes away', async () => {
    const { workspace: space } = workspace({ 'march.council': used, 'april.council': report({ figure: '£2.600m' }) });
    await space.open('file:///w/a.council', using);
    assert.deepEqual(await rulesOf(space, 'a.council'), []);
    const at = using.indexOf('march.council');
    space.edit('file:///w/a.council', at, at + 5, 'april');
    assert.deepEqual(await rulesOf(space, 'a.council'), ['consistency/source']);
    assert.deepEqual(space.changed('file:///w/march.council'), []);
    assert.deepEqual(space.changed('file:///w/april.council'), ['file:///w/a.council']);
  });

  it('gives after edits what it gives afresh', async () => {
    const { workspace: space } = workspace({ 'march.council': used });
    await space.open('file:///w/a.council', report());
    await space.lint('file:///w/a.council');
    const text = report();
    space.edit('file:///w/a.council', 0, text.length, using.replace('2.500', '2.400'));
    const edited = await space.lint('file:///w/a.council');
    const fresh = workspace({ 'march.council': used, 'a.council': using.replace('2.500', '2.400') }).workspace;
    assert.deepEqual(edited, await fresh.lint('file:///w/a.council'));
  });

  it('gives after any edits what it gives afresh', async () => {
    const uris = ['file:///w/a.council', 'file:///w/march.council'] as const;
    const pieces = fc.constantFrom(
      '£2.500m',
      '2.6',
      '\n\nIt was £2.500m.',
      '[£2.500m = march.cost]',
      '\n',
      ' ',
      '5',
      '|',
      '[',
      '\n  uses: a.council as a',
    );
    const edits = fc.record({ uri: fc.constantFrom(...uris), start: fc.nat(999), length: fc.nat(5), piece: pieces });
    await fc.assert(
      fc.asyncProperty(fc.array(edits, { maxLength: 8 }), async (changes) => {
        const texts = { [uris[0]]: using, [uris[1]]: used };
        const { workspace: space } = workspace({});
        for (const uri of uris) await space.open(uri, texts[uri] ?? '');
        for (const { uri, start, length, piece } of changes) {
          const text = texts[uri] ?? '';
          const from = Math.min(start, text.length);
          const to = Math.min(from + length, text.length);
          texts[uri] = text.slice(0, from) + piece + text.slice(to);
          space.edit(uri, from, to, piece);
          await space.lint(uri);
        }
        const fresh = workspace({}).workspace;
        for (const uri of uris) await fresh.open(uri, texts[uri] ?? '');
        for (const uri of uris) {
          assert.equal(space.text(uri), texts[uri]);
          assert.deepEqual((await space.lint(uri)).map(withoutGuess), (await fresh.lint(uri)).map(withoutGuess));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('does not keep what was read before a change that came in meanwhile', async () => {
    let release = () => {};
    class SlowFiles extends MemoryFileSystem {
      override async read(uri: string, limit: number): Promise<Uint8Array> {
        const bytes = await super.read(uri, limit);
        await new Promise<void>((resolve) => (release = resolve));
        return bytes;
      }
    }
    const files = new SlowFiles({ 'file:///w/a.council': 'old\n' });
    const space = new Workspace({ files, settingsOf: () => Promise.resolve(defaultSettings) });
    const loading = space.load('file:///w/a.council');
    await new Promise((resolve) => setImmediate(resolve));
    files.set('file:///w/a.council', 'new\n');
    space.changed('file:///w/a.council');
    release();
    await new Promise((resolve) => setImmediate(resolve));
    release();
    await loading;
    assert.equal(space.document('file:///w/a.council')?.text, 'new\n');
  });

  it('checks anew with other settings', async () => {
    let severities: Settings['severities'] = new Map();
    const { workspace: space } = workspace({ 'a.council': using, 'march.council': report({ figure: '£2.600m' }) }, () =>
      Promise.resolve({ ...defaultSettings, severities }),
    );
    assert.deepEqual(await rulesOf(space, 'a.council'), ['consistency/source']);
    severities = new Map([['consistency/source', 'off']]);
    await space.settingsChanged();
    assert.deepEqual(await rulesOf(space, 'a.council'), []);
  });

  it('is what the checks see', async () => {
    const { workspace: space } = workspace({ 'a.council': using, 'march.council': used });
    await space.load('file:///w/a.council');
    const analysis = space.analysis('file:///w/a.council');
    assert.ok(analysis);
    assert.deepEqual(check(analysis), await space.lint('file:///w/a.council'));
  });
});
