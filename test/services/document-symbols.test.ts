import { finish } from '../../server/model/steps.ts';
import assert from 'node:assert/strict';
import { SymbolKind } from 'vscode-languageserver-types';
import type { DocumentSymbol, Range } from 'vscode-languageserver-types';
import { documentSymbols } from '../../server/services/document-symbols.ts';
import { onFixture } from './fixture.ts';
import type { Fixture } from './fixture.ts';

const kindNames = new Map(Object.entries(SymbolKind).map(([name, value]) => [value, name]));

/** "Kind name (detail)", indented as nested. */
function outline(symbols: readonly DocumentSymbol[], depth = 0): string[] {
  return symbols.flatMap(({ name, kind, detail, children = [] }) => [
    `${'  '.repeat(depth)}${kindNames.get(kind)} ${name}${detail === undefined ? '' : ` (${detail})`}`,
    ...outline(children, depth + 1),
  ]);
}

function shows(title: string, source: string, ...expected: string[]): void {
  onFixture(title, source, (fixture) => {
    const symbols = finish(documentSymbols(fixture.analysis));
    assert.deepEqual(outline(symbols), expected);
    assertNested(symbols, fixture);
  });
}

/** What editors demand: the selection within the range, children within their parent. */
function assertNested(symbols: readonly DocumentSymbol[], fixture: Fixture, parent?: Range): void {
  const { document } = fixture.analysis;
  const holds = (outer: Range, inner: Range): boolean =>
    document.offsetAt(outer.start) <= document.offsetAt(inner.start) &&
    document.offsetAt(inner.end) <= document.offsetAt(outer.end);
  for (const { name, range, selectionRange, children = [] } of symbols) {
    assert(name.trim() !== '');
    assert(holds(range, selectionRange), `the selection of ${name}`);
    if (parent) assert(holds(parent, range), `the range of ${name}`);
    assertNested(children, fixture, range);
  }
}

describe('document symbols', () => {
  shows(
    'nests sections by their levels',
    '@report "Improvement plan"\n\n# Summary\n\n# 1 Finance {money}\n\n## *Month* 4\n\nText.\n\n#### Deep\n\n## Year end\n\n# Demand\n',
    'File Improvement plan (report)',
    'Namespace Summary',
    'Namespace 1 Finance (money)',
    '  Namespace Month 4',
    '    Namespace Deep',
    '  Namespace Year end',
    'Namespace Demand',
  );

  shows(
    'puts tables with their rows and columns under their section',
    '# Finance\n\n@table finance "Month 4"\n  | | Budget | Change {change %} |\n  |---|---|---|\n  | Care {kids} | 12 | 1% |\n  total | All | 12 | |\n',
    'Namespace Finance',
    '  Struct Month 4 (finance)',
    '    Field Budget (budget)',
    '    Field Change (change)',
    '    Property Care (kids)',
    '    Operator All (total, all)',
  );

  shows(
    'lists figures, checks, charts and appendices',
    'It was [£1.4m as cost].\n\n@figure load "Caseload" = 19 cases\n\n@check load = 19 within 1\n\n@chart c "Trend"\n  of: load\n\n@include app.council as app\n',
    'Constant cost (£1.4m)',
    'Constant Caseload (19 cases)',
    'Boolean load = 19 within 1 (check)',
    'Object Trend (c)',
    'Package app.council (app)',
  );

  shows(
    'lists recommendations and options',
    '# Recommendations\n\n@recommend Cabinet\n  1. approves the spend of [£1m as spend];\n     a. in two parts;\n  2. notes the rest.\n\n@options\n  1. Do it. {preferred}\n',
    'Namespace Recommendations',
    '  Enum Recommendations (Cabinet)',
    '    EnumMember 1. approves the spend of [£1m as spend];',
    '    EnumMember 2. notes the rest.',
    '    Constant spend (£1m)',
    '  Enum Options',
    '    EnumMember 1. Do it. (preferred)',
  );

  shows(
    'names what has no name',
    '#\n\n@table\n\n@report\n',
    'Namespace (heading without words)',
    '  Struct @table',
    '  File @report (report)',
  );
  shows('has nothing to show for an empty report', '');

  onFixture('ends a section before the blank lines after it', '«# One\n\nText.»\n\n\n# Two\n', (fixture) => {
    assert.deepEqual(finish(documentSymbols(fixture.analysis))[0]?.range, fixture.range);
  });
});
