/** An edit applied to an open report gives exactly what reading the edited text afresh gives. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { check, checkerOf } from '../../server/checks/check.ts';
import type { Analysis } from '../../server/model/analysis.ts';
import { listFacts } from '../../server/model/fact-list.ts';
import { open } from './open.ts';

const report = readFileSync(new URL('../../samples/october-2024/report.council', import.meta.url), 'utf8');
const march = readFileSync(new URL('../../samples/march-2024/finance-update.council', import.meta.url), 'utf8');
const files = (text: string) => ({ 'report.council': text, '../march-2024/finance-update.council': march });

/** What an author types, deletes and pastes: letters, digits, line starts that make and break blocks. */
const insertions = [
  '',
  'a',
  ' ',
  '7',
  ',',
  '|',
  '\n',
  '\n\n',
  '\r\n',
  '# ',
  '@table x "X"\n  | a | 1 |\n',
  '- item\n',
  '// crosscast-ignore reconcile: because\n',
  '£12.261m',
  'Energy for the leisure centre cost £412,350. ',
  '\n\nEnergy for the leisure centre cost £421,350.\n\n',
  '[£1m as new_demand]',
  '[£12.261m = finance.total.variance]',
  '  total | T | 3 | 4 | 5 | 6 |\n',
  '\\',
  '"',
  '[',
  ']',
  '{x}',
  '1.7 ',
  '2023/24 month 9',
  '👍',
];

function assertLikeFresh(analysis: Analysis): void {
  const fresh = open(files(analysis.document.text));
  assert.deepEqual(
    analysis.document.blocks.map(({ kind, text }) => ({ kind, text })),
    fresh.document.blocks.map(({ kind, text }) => ({ kind, text })),
  );
  assert.deepEqual(check(analysis), check(fresh));
  assert.deepEqual(listFacts(analysis), listFacts(fresh));
  for (const offset of [0, 1, analysis.document.length >> 1, analysis.document.length]) {
    assert.deepEqual(analysis.document.positionAt(offset), fresh.document.positionAt(offset));
  }
}

describe('an edit to an open report', () => {
  const edit = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    remove: fc.oneof({ weight: 3, arbitrary: fc.nat(3) }, { weight: 1, arbitrary: fc.nat(400) }),
    insert: fc.constantFrom(...insertions),
  });

  it('gives the same blocks, findings and facts as reading the text afresh', function () {
    this.timeout(120_000);
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 12 }), (edits) => {
        const analysis = open(files(report));
        check(analysis);
        for (const { at, remove, insert } of edits) {
          const start = Math.floor(at * analysis.document.length);
          analysis.edit(start, Math.min(analysis.document.length, start + remove), insert);
          checkerOf(analysis).update();
        }
        assertLikeFresh(analysis);
      }),
      { numRuns: 120 },
    );
  });

  it('may come while the report is still being read or checked, stretch by stretch', function () {
    this.timeout(120_000);
    fc.assert(
      fc.property(fc.array(fc.record({ edit, stretch: fc.nat(60) }), { maxLength: 12 }), (steps) => {
        const analysis = open(files(report));
        for (const { edit: made, stretch } of steps) {
          let left = stretch;
          checkerOf(analysis).updateSome(() => left-- <= 0);
          const start = Math.floor(made.at * analysis.document.length);
          analysis.edit(start, Math.min(analysis.document.length, start + made.remove), made.insert);
        }
        assertLikeFresh(analysis);
      }),
      { numRuns: 60 },
    );
  });

  it('finds a report read and checked block by block, if there is no more time', () => {
    const analysis = open(files(report));
    let stretches = 1;
    while (!checkerOf(analysis).updateSome(() => true)) stretches++;
    assert.ok(stretches > 2 * analysis.document.blocks.length, `${stretches} stretches`);
    assertLikeFresh(analysis);
  });

  it('keeps every block that it does not touch', () => {
    const analysis = open(files(report));
    const before = new Set(analysis.document.blocks);
    const at = report.indexOf('forecasted pressure');
    analysis.edit(at, at, 'large ');
    const kept = analysis.document.blocks.filter((block) => before.has(block));
    assert.equal(kept.length, analysis.document.blocks.length - 1);
  });

  it('checks again only the edited block and those tied to what changed in it', () => {
    const analysis = open(files(report));
    checkerOf(analysis).update();
    const prose =
      report.indexOf('particularly high') >= 0 ? report.indexOf('particularly high') : report.indexOf('vacant posts');
    analysis.edit(prose, prose, 'many ');
    assert.equal(checkerOf(analysis).update(), 1);
    const cell = analysis.document.text.indexOf('12,087 |');
    analysis.edit(cell, cell + 1, '2');
    const rechecked = checkerOf(analysis).update();
    assert.ok(rechecked > 1 && rechecked < 12, `${rechecked} blocks were checked again`);
  });

  it('leaves the rules about the whole report alone while words are typed in a list, a recommendation or a title', () => {
    const items = '  a) Agree the plan.\n  b) Note the rest.\n  d) Ask for a report.\n';
    const list = '\n\nA list:\n\na) one\nb) two\nd) four\n';
    const analysis = open({
      'report.council': `@report "R"\n${list}\n@table "Costs"\n  | a | 1 |\n\n@recommend Cabinet\n${items}`,
    });
    const slips = () => check(analysis).filter(({ rule }) => rule === 'structure/list-letters');
    const before = slips();
    assert.equal(before.length, 2);
    const version = analysis.outlineVersion;
    for (const words of ['one\n', 'the plan', 'Costs']) {
      const at = analysis.document.text.indexOf(words);
      analysis.edit(at, at, 'all of ');
      assert.equal(analysis.outlineVersion, version);
      assert.deepEqual(check(analysis), check(open({ 'report.council': analysis.document.text })));
    }
    assert.deepEqual(
      slips().map(({ message }) => message),
      before.map(({ message }) => message),
    );
    const letter = analysis.document.text.lastIndexOf('d)');
    analysis.edit(letter, letter + 1, 'c');
    assert.equal(slips().length, 1);
  });

  it('asks again for a section when its heading ceases to name it', () => {
    const text = '@report "R"\n\n# Purpose\n\n# Recommendations\n';
    const analysis = open({ 'report.council': text });
    const missing = () => check(analysis).filter(({ rule }) => rule === 'structure/sections').length;
    assert.equal(missing(), 0);
    const at = text.indexOf('Purpose');
    analysis.edit(at, at + 1, 'p');
    assert.equal(missing(), 0);
    analysis.edit(at, at + 1, 'd');
    assert.equal(missing(), 1);
    analysis.edit(at, at + 1, 'P');
    assert.equal(missing(), 0);
  });
  it('asks again what a figure repeats when the title of a table changes, for which its total stands', () => {
    const table =
      '@table r "Earmarked reserves"\n  unit: £k\n  | A | B |\n  |---|---:|\n  | X | 40 |\n  | Y | 50 |\n  total | Total | 90 |\n';
    const text = `@report "R"\n\n${table}\nThe earmarked reserves are £90k.\n`;
    const analysis = open(files(text));
    const tied = () => listFacts(analysis).find(({ text }) => text === '£90k')?.tiedTo;
    assert.equal(tied(), 'r.total');
    const at = text.indexOf('Earmarked');
    analysis.edit(at, at + 'Earmarked reserves'.length, 'Vehicles');
    assert.equal(tied(), undefined);
    assertLikeFresh(analysis);
  });
});
