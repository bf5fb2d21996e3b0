import assert from 'node:assert/strict';
import { symbolAt } from '../../server/services/symbol-at.ts';
import { declarationOf } from '../../server/services/target.ts';
import { plain, onFixture } from './fixture.ts';
import type { Fixture } from './fixture.ts';

/** "kind: text → what it leads to" of the symbol at the cursor. */
function seen(fixture: Fixture): string {
  const symbol = symbolAt(fixture.analysis, fixture.file.cursor!);
  if (symbol === undefined) return 'nothing';
  const text = plain(symbol.block.text.slice(symbol.span.start, symbol.span.end));
  switch (symbol.kind) {
    case 'name': {
      const { target, declares } = symbol;
      const place = target && declarationOf(target);
      const given = place === undefined ? 'nowhere' : place.block.text.slice(place.span.start, place.span.end);
      return `${declares ? 'given' : 'used'}: ${text} → ${target?.kind === 'named' ? target.definition.kind : (target?.kind ?? 'nothing')} ${given}`;
    }
    case 'fact':
      return `fact: ${text} = ${symbol.fact.name}`;
    case 'mention':
      return `mention: ${text} ${symbol.tie.how}`;
    case 'word':
      return `${symbol.of}: ${text} = ${symbol.word.word}`;
    default:
      return `${symbol.kind}: ${text}`;
  }
}

const cases: readonly (readonly [string, string, string])[] = [
  ['a block word', '@ta$0ble finance "Finance"', 'block: @table = table'],
  ['a key', '@table finance "Finance"\n  u$0nit: £k', 'key: unit = unit'],
  ['the name of a table', '@table fin$0ance "Finance"', 'given: finance → table finance'],
  ['the title of a table', '@table finance "The Fin$0ances"', 'given: The Finances → table finance'],
  ['the title that a name is made from', '@table "The Fin$0ances"', 'given: The Finances → table The Finances'],
  ['a row label', '@table t "T"\n  | Out of B$0orough | 12 |', 'given: Out of Borough → row Out of Borough'],
  ['a row id', '@table t "T"\n  | Care {ca$0re} | 12 |', 'given: care → row care'],
  ['a label beside its id', '@table t "T"\n  | C$0are {kids} | 12 |', 'given: Care → row kids'],
  ['a column heading', '@table t "T"\n  | | Bud$0get {b} |\n  |---|---|\n  | Care | 12 |', 'given: Budget → column b'],
  ['a role', '@table t "T"\n  | Care | 12 |\n  to$0tal | All | 12 |', 'role: total = total'],
  ['a role of two words', '@table t "T"\n  | Care | 12 |\n  of wh$0ich | Some | 2 |', 'role: of which = of which'],
  ['a cell', '@table t "T"\n  | Care | 1$02 |', 'fact: 12 = t.care'],
  ['the end of a cell', '@table t "T"\n  | Care | 12$0 |', 'fact: 12 = t.care'],
  [
    'a column in a check',
    '@table t "T"\n  check: a$0 = b\n  | | A | B |\n  |---|---|---|\n  | x | 1 | 1 |',
    'used: a → column A',
  ],
  [
    'a row in a check',
    '@table t "T"\n  check: x = y$0\n  | | A |\n  |---|---|\n  | x | 1 |\n  | y | 1 |',
    'used: y → row y',
  ],
  [
    'a row after "for"',
    '@table t "T"\n  check: a = b for x$0\n  | | A | B |\n  |---|---|---|\n  | x | 1 | 1 |',
    'used: x → row x',
  ],
  ['the word before a tolerance', '@check a = 2 with$0in 3', 'expression: within = within'],
  ['a figure in an expression', '@check a = 2 within £20$00k', 'literal: £200k'],
  ['a function', '[£3m = s$0um(a, b)]', 'function: sum = sum'],
  ['a named figure', 'It was [£1.4$042m as new_demand].', 'fact: £1.442m = new_demand'],
  ['the name of a figure', 'It was [£1.442m as new_$0demand].', 'given: new_demand → fact new_demand'],
  ['the word before a name', 'It was [£1.442m a$0s new_demand].', 'expression: as = as'],
  ['a tied figure', 'It was [£1.4$042m = other].', 'mention: £1.442m hand'],
  ['a name that leads nowhere', 'It was [£1.442m = oth$0er].', 'used: other → nothing nowhere'],
  ['a plain figure', 'It was £1.4$042m.', 'mention: £1.442m none'],
  ['a computed figure', 'It is [$0= a - b].', 'computed: [= a - b]'],
  ['a reference', '# Finance {money}\n\nSee section [#mo$0ney].', 'used: money → section money'],
  ['the id of a section', '# Finance {mon$0ey}', 'given: money → section money'],
  ['a path', '@report "R"\n  uses: mar$0ch.council as march', 'path: march.council'],
  ['an alias', '@report "R"\n  uses: march.council as ma$0rch', 'given: march → document march'],
  [
    'an alias that is used',
    '@report "R"\n  uses: march.council as march\n\n[£1m = ma$0rch.x]',
    'used: march → document march',
  ],
  ['a suppressed rule', '// crosscast-ignore reconcile/t$0otal: known', 'rule: reconcile/total'],
  [
    'a suppressed rule of a row',
    '@table t "T"\n  | a | 1 | // crosscast-ignore reconcile/t$0otal: known',
    'rule: reconcile/total',
  ],
  [
    'a suppression',
    '// crosscast-ig$0nore-file syntax: known',
    'suppression: crosscast-ignore-file = crosscast-ignore-file',
  ],
  ['a tag', '@options\n  1. Do it. {pref$0erred}', 'tag: preferred = preferred'],
  ['an @figure', '@figure caseload "C" = 1$09 cases', 'fact: 19 cases = caseload'],
  ['what a chart draws', '@table t "T"\n  | x | 1 |\n\n@chart c "C"\n  of: t.x$0', 'used: x → row x'],
  [
    'the total row by its word',
    '@table t "T"\n  | a | 1 |\n  total | All | 1 |\n\n[£1 = t.tot$0al]',
    'used: total → row All',
  ],
  [
    'the latest row of a series',
    '@demand t "T"\n  | Period | Oldham |\n  |---|---|\n  | 2023/24 | 5 |\n\n[5 = t.lat$0est.oldham]',
    'used: latest → row 2023/24',
  ],
  ['prose', 'Nothing to se$0e here.', 'nothing'],
  ['an empty document', '$0', 'nothing'],
];

describe('symbol at a position', () => {
  for (const [title, source, expected] of cases) {
    onFixture(`finds ${title}`, source, (fixture) => assert.equal(seen(fixture), expected));
  }

  onFixture(
    'prefers what starts at a boundary to what ends there',
    '[£1m = a.$0b]\n\n@table a "A"\n  | b | £1m |',
    (fixture) => {
      assert.equal(seen(fixture), 'used: b → row b');
    },
  );

  onFixture(
    'follows names into another report',
    '@report "R"\n  uses: march.council as march\n\n[£13m = march.finance.ca$0re]\n// file: march.council\n@table finance "F"\n  | Care | £13m |',
    (fixture) => {
      const symbol = symbolAt(fixture.analysis, fixture.file.cursor!);
      assert(symbol?.kind === 'name' && symbol.target?.kind === 'row');
      assert.equal(symbol.target.analysis.uri, fixture.named('march.council').uri);
      assert.deepEqual(
        symbol.facts?.map(({ name }) => name),
        ['finance.care'],
      );
    },
  );
});
