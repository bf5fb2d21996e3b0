/** The scanner: a line's first characters decide which block it opens. */

import assert from 'node:assert/strict';

import { scanBlock, scanBlocks } from '../../grammar/scan.ts';

function kinds(text: string): string[] {
  return scanBlocks(text).map((block) => block.kind);
}

function texts(text: string): string[] {
  return scanBlocks(text).map((block) => block.text);
}

describe('scanning', () => {
  it('finds nothing in an empty text', () => {
    assert.deepEqual(scanBlocks(''), []);
  });

  it('knows a block by the first characters of its first line', () => {
    const lines: [string, string][] = [
      ['@report "T"', 'report'],
      ['@table x "T"', 'table'],
      ['@Table x', 'table'],
      ['@report"T"', 'report'],
      ['@tabel x', 'unknown'],
      ['@', 'unknown'],
      ['@council.gov.uk', 'unknown'],
      ['# Heading', 'heading'],
      ['##### Deep', 'heading'],
      ['#Heading', 'heading'],
      ['> quote', 'quote'],
      ['// comment', 'comment'],
      ['/ no comment', 'paragraph'],
      ['\\# no heading', 'paragraph'],
      ['words', 'paragraph'],
      ['| a |', 'paragraph'],
      ['total | x | 12 |', 'paragraph'],
      ['  indented', 'paragraph'],
      ['- item', 'item'],
      ['-', 'item'],
      ['• item', 'item'],
      ['* item', 'item'],
      ['1. item', 'item'],
      ['12) item', 'item'],
      ['a. item', 'item'],
      ['(a) item', 'item'],
      ['(iv) item', 'item'],
      ['xviii) item', 'item'],
      ['-5% of it', 'paragraph'],
      ['*emphasis* first', 'paragraph'],
      ['2024. A year', 'paragraph'],
      ['1.1 A number', 'paragraph'],
      ['(a.) no item', 'paragraph'],
      ['mild. A word', 'paragraph'],
      ['A. Capital', 'paragraph'],
    ];
    for (const [line, kind] of lines) {
      assert.deepEqual(kinds(`${line}\n`), [kind], line);
      assert.deepEqual(kinds(line), [kind], line);
      assert.deepEqual(kinds(`\uFEFF${line}`), [kind], `${line} after a byte-order mark`);
    }
  });

  it('gives blank lines to the block before them', () => {
    assert.deepEqual(texts('a\n\n \t\nb\n'), ['a\n\n \t\n', 'b\n']);
    assert.deepEqual(texts('\n\na'), ['\n\n', 'a']);
    assert.deepEqual(kinds('\n\na'), ['blank', 'paragraph']);
    assert.deepEqual(texts('# a\r\n\r\nb\r\n'), ['# a\r\n\r\n', 'b\r\n']);
  });

  it('takes a line with a byte-order mark alone for a blank one', () => {
    assert.deepEqual(
      scanBlocks('@report "A"\n\uFEFF\n  officer: B\n\uFEFF\nText\n\uFEFF\r\nMore\n').map(({ text }) => text),
      ['@report "A"\n\uFEFF\n  officer: B\n\uFEFF\n', 'Text\n\uFEFF\r\n', 'More\n'],
    );
  });

  it('lets a structured block go on over blank lines, indented lines and pipes', () => {
    const table = '@table x "T"\n  unit: £k\n\n  | a | 1 |\n| b | 2 |\n\n';
    assert.deepEqual(texts(`${table}Words\n`), [table, 'Words\n']);
    assert.deepEqual(kinds(`${table}total | c | 3 |\n`), ['table', 'paragraph']);
    assert.deepEqual(kinds(`${table}- item\n`), ['table', 'item']);
    assert.deepEqual(kinds('@tabel x\n  unit: £k\n@table y\n'), ['unknown', 'table']);
  });

  it('makes each outermost item a block, with what is indented under it', () => {
    assert.deepEqual(texts('- a\n  more\n\n  - b\n- c\nwords\n'), ['- a\n  more\n\n  - b\n', '- c\n', 'words\n']);
  });

  it('ends a paragraph where another block opens', () => {
    assert.deepEqual(kinds('words\n  more\n| a |\n# Heading\nwords\n- item\nwords\n// comment\nwords\n> quote\n@x\n'), [
      'paragraph',
      'heading',
      'paragraph',
      'item',
      'paragraph',
      'comment',
      'paragraph',
      'quote',
      'unknown',
    ]);
  });

  it('puts lines of comment or quotation together', () => {
    assert.deepEqual(texts('// a\n// b\n> c\n> d\n'), ['// a\n// b\n', '> c\n> d\n']);
  });

  it('makes each footnote text a paragraph', () => {
    assert.deepEqual(texts('[^1]: a\nmore\n[^2]: b\n'), ['[^1]: a\nmore\n', '[^2]: b\n']);
  });

  it('finds from any block on what it found from the start', () => {
    const text = '@report "T"\n\n1.1 Words\n\n@table x\n  | a | 1 |\n# H\n';
    const end = scanBlock(text, 0).end;
    assert.deepEqual(scanBlock(text, end), { kind: 'paragraph', end: end + '1.1 Words\n\n'.length });
  });
});
