/** Loops over arrays are bundled as loops that count. They must do what they did. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { transformSync } from 'esbuild';
import { byIndex } from '../../scripts/array-loops.mjs';

let folder = '';

/** The code by index, as far as it is changed. */
function rewritten(code: string): string {
  writeFileSync(join(folder, 'a.ts'), code);
  const changed = [...byIndex(join(folder, 'tsconfig.json'), /a\.ts$/).values()];
  return changed[0] ?? code;
}

/** What the code puts into `said`, as it is written and by index. */
function bothSay(code: string): unknown {
  const whole = `const said: unknown[] = [];\n${code}\n`;
  const [plain, byIndexed] = [whole, rewritten(whole)].map((each) => {
    const { code: script } = transformSync(each, { loader: 'ts' });
    return JSON.parse(String(runInNewContext(`${script}\nJSON.stringify(said);`))) as unknown;
  });
  assert.deepEqual(byIndexed, plain);
  return plain;
}

describe('array loops', () => {
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'crosscast-loops-'));
    const settings = { compilerOptions: { target: 'es2024', strict: true }, files: ['a.ts'] };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(settings));
  });
  after(() => rmSync(folder, { recursive: true }));

  it('count through an array, and read its length at every step', () => {
    assert.deepEqual(
      bothSay('const list = [1, 2]; for (const x of list) { if (list.length < 5) list.push(x * 10); said.push(x); }'),
      [1, 2, 10, 20, 100],
    );
  });

  it('give each step variables of its own', () => {
    const code = 'const later: (() => number)[] = []; for (const x of [1, 2]) later.push(() => x);';
    assert.deepEqual(bothSay(`${code} for (const one of later) said.push(one());`), [1, 2]);
  });

  it('go on and break off, also from a loop inside', () => {
    const inner =
      'for (const y of [1, 2, 3]) { if (y === 2) continue outer; if (x === 3) break outer; said.push([x, y]); }';
    assert.deepEqual(bothSay(`outer: for (const x of [1, 2, 3]) ${inner}`), [
      [1, 1],
      [2, 1],
    ]);
  });

  it('may be all that follows a condition', () => {
    const code = 'for (const x of [1, 2]) if (x > 1) for (const y of [5]) said.push(y); else said.push(0);';
    assert.deepEqual(bothSay(code), [0, 5]);
  });

  it('take places and pairs apart, with what stands in for a missing value', () => {
    assert.deepEqual(bothSay('for (const [at, x] of ["a", "b"].entries()) said.push(at, x);'), [0, 'a', 1, 'b']);
    assert.deepEqual(bothSay('for (const [, [x]] of [["a"], ["b"]].entries()) said.push(x);'), ['a', 'b']);
    assert.deepEqual(bothSay('const [a, , b = 7]: (number | undefined)[] = [1, 2]; said.push(a, b);'), [1, 7]);
    assert.deepEqual(bothSay('for (const [at, ...rest] of ["a"].entries()) said.push(at, rest);'), [0, ['a']]);
    assert.deepEqual(bothSay('for (const {\n a,\n b,\n} of [{ a: 1, b: 2 }])\n said.push(a, b);'), [1, 2]);
    assert.deepEqual(bothSay('for (const [k, v] of new Map([["a", 1]])) said.push(k, v);'), ['a', 1]);
    assert.deepEqual(bothSay('said.push(...[[1, 2]].map(([a, b]) => a! + b!));'), [3]);
  });

  it('are what is rewritten, in as many lines', () => {
    const code = 'declare const list: readonly string[];\nfor (const x of\n  list) {\n  x.trim();\n}\n';
    const after = rewritten(code);
    assert.equal(after.split('\n').length, code.split('\n').length);
    assert.match(after, /for \(let \$list0 = \(\s*list\), \$at0 = 0; \$at0 < \$list0\.length; \$at0\+\+\)/);
  });

  it('leave alone what is no array', () => {
    for (const type of [
      'Set<string>',
      'Map<string, string>',
      'string',
      'Iterable<string>',
      'any',
      'string[] | Set<string>',
    ]) {
      const code = `declare const list: ${type};\nfor (const x of list) x;\nconst [first] = list;\n`;
      assert.equal(rewritten(code), code, type);
    }
    assert.deepEqual(bothSay('const [first, ...others] = "a😀"; said.push(first, others);'), ['a', ['😀']]);
    assert.deepEqual(
      bothSay('function* two() { yield 1; said.push("asked"); yield 2; } const [one] = two(); said.push(one);'),
      [1],
    );
  });
});
