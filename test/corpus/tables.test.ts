/**
 * Published tables of ten councils, converted by one general script and judged by the real parser and model, against what
 * exact arithmetic makes of them. And the same for made-up tables that hold whatever hand-typed tables may hold.
 */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { corpusFiles, readCorpusFile } from './corpus.ts';
import type { CorpusTable } from './corpus.ts';
import { judge } from './judge.ts';
import type { Judgement, Outcome } from './judge.ts';
import { showJudgement } from './show.ts';

const published = corpusFiles();
const odd = readCorpusFile(join(import.meta.dirname, '../fixtures/corpus/odd/odd-tables.json'));
const cast = (table: CorpusTable): boolean => table.verified?.verdict.startsWith('casts') === true;

/** Fails with the converted text and with expected beside actual. */
function verify(holds: boolean, wanted: string, table: CorpusTable, judgement: Judgement): void {
  if (!holds) assert.fail(`${wanted}\n\n${showJudgement(judgement, table.verified)}`);
}

function isAsVerified(table: CorpusTable, { found }: Judgement): boolean {
  try {
    assert.deepEqual(found, table.verified);
    return true;
  } catch {
    return false;
  }
}

for (const file of [...published, odd]) {
  describe(`corpus: tables of ${file.name}`, () => {
    for (const table of file.tables) {
      it(table.title, () => {
        const judgement = judge(table);
        verify(isAsVerified(table, judgement), 'It should come out as it was verified.', table, judgement);
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
    const checked = tables.map((table) => judge(table).found.checked);
    assert.equal(tables.length, 24);
    assert.equal(
      checked.reduce((sum, next) => sum + next),
      368,
    );
  });

  it('is all expressed', () => {
    assert.deepEqual(
      tables.flatMap((table) => judge(table).conversion.unexpressed),
      [],
    );
  });

  it('uses roles, equations over rows and over columns, and assertions', () => {
    const text = tables.map((table) => judge(table).conversion.text).join('');
    for (const way of [/^ +total \|/m, /^ +subtotal \|/m, /check: r\d+ = sum/, /check: c\d+ = percent/, /^@check t\.r/m]) {
      assert.match(text, way);
    }
  });
});

describe('corpus: a total over a blank item', () => {
  it('is incomplete where its table leaves one out', () => {
    const totals = published.flatMap((file) => file.tables).flatMap((table) => judge(table).others);
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
        const [row, column] = someItem(table);
        const blanked = withCell(table, row, column, () => '');
        const judgement = judge(blanked);
        const has = (wanted: Outcome['verdict']): boolean => judgement.outcomes.some(({ verdict }) => verdict === wanted);
        verify(has('incomplete'), `Something should be incomplete without row ${row + 1}, column ${column + 1}.`, blanked, judgement);
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
        const [row, column] = someItem(table);
        const spoilt = withCell(table, row, column, (text) => text.replace(/[\d,]+/, '98,765,432'));
        const judgement = judge(spoilt);
        verify(judgement.found.verdict === 'does not cast', 'It should not cast any more.', spoilt, judgement);
        verify(judgement.complaints.some(({ rule }) => rule.startsWith('reconcile/')), 'It should be reported.', spoilt, judgement);
      }
    });
  }
});

/** A figure that some sum adds up and no other figure is worked out as: the item of a check with the largest figure. */
function someItem(table: CorpusTable): [number, number] {
  const statements = judge(table).conversion.judged;
  const stated = (row: number): boolean => statements.some(({ statement }) => statement.target.row === row);
  let best: [number, number] = [0, 0];
  let most = 0;
  table.rows.forEach(({ cells, kind }, row) => {
    if (kind !== '' || stated(row)) return;
    const size = Math.abs(Number(cells[0]?.replace(/[(),£%]/g, '')));
    if (size > most) [best, most] = [[row, 0], size];
  });
  return best;
}

function withCell(table: CorpusTable, row: number, column: number, change: (text: string) => string): CorpusTable {
  const rows = table.rows.map((each, at) =>
    at === row ? { ...each, cells: each.cells.map((cell, index) => (index === column ? change(cell) : cell)) } : each,
  );
  return { ...table, rows };
}
