/** Structured blocks: the opening line, keys, and what is said about them. */

import assert from 'node:assert/strict';

import { blockOf, faultsOf } from './support.ts';

describe('an opening line', () => {
  it('holds a name and a title', () => {
    const table = blockOf('table', '\uFEFF@table finance  "The \\"title\\""\n');
    assert.deepEqual([table.keyword.text, table.id?.text, table.title?.text], ['table', 'finance', 'The \\"title\\"']);
    assert.deepEqual([table.keyword.start, table.keyword.end], [2, 7]);
  });

  it('takes typographic quotation marks', () => {
    assert.equal(blockOf('report', '@report “Children’s Services”').title?.text, 'Children’s Services');
    assert.equal(blockOf('report', '@report "The “good” plan"').title?.text, 'The “good” plan');
  });

  it('is read without its quotation marks', () => {
    assert.equal(blockOf('table', '@table x "Title').title?.text, 'Title');
    assert.deepEqual(faultsOf('@table x "Title\n  unit: £k\n'), [
      '"Title: The quotation mark at the end of the title is missing. => "Title"',
    ]);
    assert.equal(blockOf('figure', '@figure x "Title = 19').valueText?.text, '19');
    assert.deepEqual(faultsOf('@report Title of it\n'), [
      'Title of it: A title stands in quotation marks. => "Title of it"',
    ]);
    assert.deepEqual(faultsOf('@table x Title of it\n'), [
      'Title of it: A title stands in quotation marks. => "Title of it"',
    ]);
  });

  it('says what else is wrong', () => {
    assert.deepEqual(faultsOf('@tabel x "T"\n'), ["@tabel: Unknown block '@tabel'. Did you mean '@table'? => @table"]);
    assert.deepEqual(faultsOf('@table fin-ance "T"\n'), [
      "fin-ance: A name is one word of letters, digits and underscores. Did you mean 'fin_ance'? => fin_ance",
    ]);
    assert.deepEqual(faultsOf('@table a b "T"\n'), ['b: Besides the name and the title nothing else can stand here.']);
    assert.deepEqual(faultsOf('@table a "T" "U"\n'), [
      '"U": Besides the name and the title nothing else can stand here.',
    ]);
    assert.deepEqual(faultsOf('@table a "T" = 3\n'), ["3: Only a @figure has a value after '='."]);
    const [message] = faultsOf('@council.gov.uk\n');
    assert.match(
      message ?? '',
      /^@council\.gov\.uk: Unknown block '@council\.gov\.uk'\. The blocks are @report, .*put a backslash before the '@'\.$/,
    );
  });
});

describe('keys', () => {
  it('are read in any case and with any space', () => {
    const report = blockOf('report', '@report "T"\n  Council :  Oldham Council \n  key  decision: yes\n');
    assert.deepEqual(report.faults, []);
    assert.deepEqual(
      report.entries.map((entry) => [entry.key.text, entry.value.text]),
      [
        ['Council', 'Oldham Council'],
        ['key  decision', 'yes'],
      ],
    );
  });

  it('may have a value that goes on on deeper lines', () => {
    const text = '@chart c "T"\n  alt: It rises\n    from: here\n\n    to there.\n  type: line\n';
    const chart = blockOf('chart', text);
    assert.deepEqual(chart.faults, []);
    assert.deepEqual(
      chart.entries.map((entry) => entry.value.text),
      ['It rises\n    from: here\n\n    to there.', 'line'],
    );
  });

  it('are told when unknown, with the nearest', () => {
    assert.deepEqual(faultsOf('@table x "T"\n  untis: £k\n'), [
      "untis: Unknown key 'untis'. Did you mean 'unit'? => unit",
    ]);
    assert.deepEqual(faultsOf('@report "T"\n  key-decision: no\n'), [
      "key-decision: Unknown key 'key-decision'. Did you mean 'key decision'? => key decision",
    ]);
    assert.deepEqual(faultsOf('@check a = b\n  purpose: x\n'), [
      "purpose: Unknown key 'purpose'. The keys of @check are because, note.",
    ]);
    assert.deepEqual(faultsOf('@include a.council\n  note: x\n'), [
      "note: Unknown key 'note'. An @include has no keys.",
    ]);
  });

  it('are told when the colon or the value is missing', () => {
    assert.deepEqual(faultsOf('@table x "T"\n  unit £k\n'), ["unit: A colon is missing after 'unit'. => unit:"]);
    assert.equal(blockOf('table', '@table x "T"\n  unit £k\n').entries[0]?.value.text, '£k');
    assert.deepEqual(faultsOf('@table x "T"\n  unit:\n'), ["unit: A value is missing after 'unit:'."]);
    assert.deepEqual(faultsOf('@table x "T"\n  unit\n'), ["unit: A colon is missing after 'unit'. => unit:"]);
  });

  it('hold equations, names and paths where they should', () => {
    const table = blockOf(
      'table',
      '@table x "T"\n  check: total = sum(a .. d)\n  source: ledger.csv sheet 2\n  source: see the annual report\n',
    );
    assert.equal(table.entries[0]?.equation?.right.kind, 'call');
    assert.equal(table.entries[1]?.path?.text, 'ledger.csv');
    assert.equal(table.entries[2]?.path, undefined);
    const chart = blockOf('chart', '@chart c "T"\n  of: a.b, c\n');
    assert.deepEqual(
      chart.entries[0]?.names?.map((name) => name.segments.length),
      [2, 1],
    );
    const report = blockOf('minutes', '@minutes "T"\n  of: report.council\n  uses: "last month.council" as march\n');
    assert.equal(report.entries[0]?.path?.text, 'report.council');
    assert.deepEqual([report.entries[1]?.path?.text, report.entries[1]?.alias?.text], ['last month.council', 'march']);
    assert.deepEqual(faultsOf('@report "T"\n  uses: a.council as last month\n'), [
      "last month: A name is one word of letters, digits and underscores: 'last_month'. => last_month",
    ]);
  });
});

describe('lines that belong to nothing', () => {
  it('are told what the block expects', () => {
    assert.deepEqual(faultsOf('@table x "T"\n  note: abc\n  words here\n'), [
      "words here: This line is neither a key nor a row. A row starts with a pipe: '| Label | 12 |'. To go on with 'note' above it, indent the line further.",
    ]);
    assert.deepEqual(faultsOf('@report "T"\n  words\n'), ["words: This line is not a key, such as 'note: text'."]);
    assert.deepEqual(faultsOf('@report "T"\n  | a | 1 |\n'), [
      '| a | 1 |: Rows stand in a @table or @demand, not in a @report.',
    ]);
    assert.deepEqual(faultsOf('@table x "T"\n  1. item\n'), [
      '1. item: A list stands in a @recommend, @options or @resolved, or in the text, not in a @table.',
    ]);
    assert.deepEqual(faultsOf('@report "T"\n  @table x\n'), [
      "@table: '@table' must stand at the very start of its line.",
    ]);
  });

  it('may be comments, but waive nothing', () => {
    assert.deepEqual(faultsOf('@table x "T"\n  // from the ledger\n  | a | 1 |\n'), []);
    assert.deepEqual(faultsOf('@table x "T"\n  // crosscast-ignore a/b: c\n'), [
      '// crosscast-ignore a/b: c: Inside a block this waives nothing: write it above the block, or after the last pipe of a row.',
    ]);
  });
});

describe('@figure, @check, @include', () => {
  it('read their values', () => {
    const figure = blockOf(
      'figure',
      '@figure caseload "Average caseload" = 19 cases\n    per social worker\n  at: July 2024\n',
    );
    assert.equal(figure.valueText?.text, '19 cases\n    per social worker');
    assert.equal(figure.value?.kind, 'literal');
    assert.equal(blockOf('figure', '@figure x "T" = three').value?.kind, 'literal');
    assert.equal(blockOf('figure', '@figure x "T" = a.b - c').value?.kind, 'binary');
    const check = blockOf('check', '@check a.b\n    = c within 5%\n  because: of timing\n');
    assert.deepEqual([check.faults, check.equation?.within?.kind, check.entries.length], [[], 'literal', 1]);
    const include = blockOf('include', '@include appendix 1.council as one\n');
    assert.deepEqual([include.path?.text, include.alias?.text], ['appendix 1.council', 'one']);
  });

  it('say when the value is missing', () => {
    assert.deepEqual(faultsOf('@figure x "T"\n'), [
      '@figure: A figure has a value: @figure caseload "Average caseload" = 19 cases per social worker',
    ]);
    assert.deepEqual(faultsOf('@figure x "T" =\n'), ["@figure: A value is missing after the '='."]);
    assert.deepEqual(faultsOf('@check\n'), [
      '@check: An equation is expected: @check placements.total = finance.care.variance',
    ]);
    assert.deepEqual(faultsOf('@include\n'), ['@include: A path is expected: @include appendix-1.council']);
  });
});
