/**
 * Published tables of ten councils, converted by one general script and judged by the real parser and model, against what
 * exact arithmetic makes of them. And the same for made-up tables that hold whatever hand-typed tables may hold.
 */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { corpusFiles, readCorpus, readCorpusFile } from './corpus.ts';
import type { CorpusTable } from './corpus.ts';
import { referencesIn } from './formula.ts';
import { judgeClaim } from './judge-claim.ts';
import { judge } from './judge.ts';
import type { Judgement, Outcome } from './judge.ts';
import { showJudgement } from './show.ts';
import { tryFile } from './try.ts';

/** Several tests look at the same tables: each is judged once. */
const judgements = new Map<CorpusTable, Judgement>();

function judgementOf(table: CorpusTable): Judgement {
  const known = judgements.get(table);
  if (known !== undefined) return known;
  const judgement = judge(table);
  judgements.set(table, judgement);
  return judgement;
}

const published = corpusFiles();
const odd = readCorpusFile(join(import.meta.dirname, '../fixtures/corpus/odd/odd-tables.json'));
const cast = (table: CorpusTable): boolean => table.verified?.verdict.startsWith('casts') === true;

/** Fails with the converted text and with expected beside actual. */
function verify(holds: boolean, wanted: string, table: CorpusTable, judgement: Judgement): void {
  if (!holds) assert.fail(`${wanted}\n\n${showJudgement(judgement, table.verified)}`);
}

for (const file of [...published, odd]) {
  describe(`corpus: tables of ${file.name}`, () => {
    for (const table of file.tables) {
      it(table.title, () => {
        const judgement = judgementOf(table);
        const isSame = isDeepStrictEqual(judgement.found, table.verified);
        verify(isSame, 'It should come out as it was verified.', table, judgement);
        const isSilent = table.verified?.verdict === 'does not cast' || judgement.complaints.length === 0;
        verify(isSilent, 'Nothing should be reported of a table that casts.', table, judgement);
        const isOpen = judgement.others.every(({ verdict }) => verdict === 'incomplete');
        verify(isOpen, 'It should claim no sums but those that were checked.', table, judgement);
      });
    }
  });
}

describe('corpus: what it holds', () => {
  const tables = published.flatMap((file) => file.tables);

  it('is all looked at', () => {
    const checked = tables.map((table) => judgementOf(table).found.checked);
    assert.equal(tables.length, 24);
    assert.equal(
      checked.reduce((sum, next) => sum + next),
      368,
    );
  });

  it('is all expressed', () => {
    assert.deepEqual(
      tables.flatMap((table) => judgementOf(table).conversion.unexpressed),
      [],
    );
  });

  it('uses roles, equations over rows and over columns, and assertions', () => {
    const text = tables.map((table) => judgementOf(table).conversion.text).join('');
    for (const way of [
      /^ +total \|/m,
      /^ +subtotal \|/m,
      /check: r\d+ = sum/,
      /check: c\d+ = percent/,
      /^@check t\.r/m,
    ]) {
      assert.match(text, way);
    }
  });
});

describe('corpus: whatever a file holds', () => {
  const cell = { type: 'cell_expr', target: ['#1', '#1'] };
  const checks = [
    null,
    7,
    {},
    { type: 'col_sum' },
    { type: 'col_sum', total: '#9', of: ['#1'] },
    { type: 'col_sum', total: '#1', of: [] },
    { type: 'row_sum', target: 'A', of: ['B', null] },
    { type: 'ratio', target: 'A', num: '#1', den: 'nothing' },
    { type: 'difference', target: '#1' },
    { ...cell, expr: '' },
    { ...cell, expr: '(1' },
    { ...cell, expr: '[nobody|A]' },
    { ...cell, expr: 'median([#1|#1])' },
    { ...cell, target: '#1', expr: '1' },
    { ...cell, expr: '[#1|#1] / 0!' },
  ];
  const rows = [
    null,
    3,
    {},
    { label: null, cells: null },
    { label: '|{}\\', cells: [1, null, '{x}', '//', '|'], kind: 'whatever' },
  ];
  const files: readonly unknown[] = [
    null,
    [],
    'text',
    { tables: 5 },
    { tables: [null, 5, {}, []] },
    { prose_claims: [null, {}] },
  ];

  it('is read without a fault of the converter', () => {
    for (const json of [
      ...files,
      { tables: [{ title: '"', unit: '|', columns: [null, 'A|{b}', 'A'], rows, checks }] },
    ]) {
      const file = readCorpus('made up', json);
      for (const table of file.tables) {
        const judgement = judgementOf(table);
        const faults = judgement.complaints.filter(({ rule }) => rule === 'syntax' || rule.startsWith('structure/'));
        verify(faults.length === 0, 'It should be written without a fault.', table, judgement);
      }
      for (const claim of file.claims) assert.equal(judgeClaim(claim).conversion.kind, 'none');
    }
  });

  it('can be shown to a person', () => {
    let text = '';
    assert.equal(
      tryFile(odd, false, (more) => (text += more)),
      0,
    );
    for (const said of ['@table t "Bands"', 'Not expressed: B = {A} ** 2', 'expected', 'DIFFERENT']) {
      assert.equal(text.includes(said), said !== 'DIFFERENT', said);
    }
  });
});

describe('corpus: a total over a blank item', () => {
  it('is incomplete where its table leaves one out', () => {
    const totals = published.flatMap((file) => file.tables).flatMap((table) => judgementOf(table).others);
    assert.deepEqual(
      totals.map(({ verdict, cell }) => `${verdict}: ${cell}`),
      ['incomplete: Total Net Budget / £m'],
    );
  });

  for (const file of published) {
    const tables = file.tables.filter(cast);
    if (tables.length === 0) continue;
    it(`is incomplete, and never wrong, in ${file.name}`, () => {
      for (const table of tables) {
        const row = largestItem(table);
        if (row === undefined) continue;
        const blanked = withFirstCell(table, row, () => '');
        const judgement = judge(blanked);
        const has = (wanted: Outcome['verdict']): boolean =>
          judgement.outcomes.some(({ verdict }) => verdict === wanted);
        verify(has('incomplete'), `Something should be incomplete without row ${row + 1}.`, blanked, judgement);
        verify(!has('fails') && judgement.complaints.length === 0, 'Nothing should be wrong.', blanked, judgement);
      }
    });
  }
});

describe('corpus: a wrong figure', () => {
  for (const file of published) {
    const tables = file.tables.filter(cast);
    if (tables.length === 0) continue;
    it(`is found in ${file.name}`, () => {
      for (const table of tables) {
        const row = largestItem(table);
        if (row === undefined) continue;
        const spoilt = withFirstCell(table, row, (text) => text.replace(/[\d,]+/, '98,765,432'));
        const judgement = judge(spoilt);
        verify(judgement.found.verdict === 'does not cast', 'It should not cast any more.', spoilt, judgement);
        verify(
          judgement.complaints.some(({ rule }) => rule.startsWith('reconcile/')),
          'It should be reported.',
          spoilt,
          judgement,
        );
      }
    });
  }
});

/** The largest figure of the first column that goes into another: without it something cannot be worked out. */
function largestItem(table: CorpusTable): number | undefined {
  const statements = judgementOf(table).conversion.judged.map(({ statement }) => statement);
  const isStated = (row: number): boolean =>
    statements.some(({ form, target }) => form !== 'across' && target.row === row);
  const isUsed = (row: number): boolean =>
    statements.some(({ form, formula, lines }) => {
      const isLine = lines?.includes(form === 'across' ? row : 0) !== false;
      return referencesIn(formula).some((ref) => isLine && (ref.row ?? row) === row && (ref.column ?? 0) === 0);
    });
  const sizes = table.rows.map(({ cells }, row) => {
    const size = Math.abs(Number(cells[0]?.replace(/[(),£%]/g, '')));
    return isUsed(row) && !isStated(row) && Number.isFinite(size) ? size : 0;
  });
  const most = Math.max(...sizes);
  return most > 0 ? sizes.indexOf(most) : undefined;
}

function withFirstCell(table: CorpusTable, row: number, change: (text: string) => string): CorpusTable {
  const rows = table.rows.map((each, at) =>
    at === row ? { ...each, cells: each.cells.map((cell, column) => (column === 0 ? change(cell) : cell)) } : each,
  );
  return { ...table, rows };
}
