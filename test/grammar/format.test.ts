/** The formatter. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

import { formatBlock, formatText } from '../../grammar/format/format.ts';

const fixture = (name: string): string => readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8');

/** Formats a text with LF and with CRLF, and once more to see that nothing changes. */
function formats(from: string, to: string): void {
  assert.equal(formatText(from), to);
  assert.equal(formatText(to), to);
  const crlf = (text: string): string => text.replaceAll('\n', '\r\n');
  assert.equal(formatText(crlf(from)), crlf(to));
}

describe('formatting', () => {
  it('leaves the page on the language as it is', () => {
    formats(fixture('language.council'), fixture('language.council'));
  });

  it('aligns tables on the decimal point, what hangs after the units apart', () => {
    formats(
      [
        '@table  x   "T"',
        '  unit:   £m',
        '  | | A | B {b %}|  Notes | 2024/25 |',
        '  | one | (145) | 3.3% | fine | - |',
        ' subtotal | two | 12,261.25 (F) | -2.8 % | n/a | (0.315) |  // ok',
        '  | three | - | n/a | | 12.261 |',
        '  of which|rest|£1.2m|12|x',
        '',
      ].join('\n'),
      [
        '@table x "T"',
        '  unit: £m',
        '           |       |             A | B {b %} | Notes | 2024/25 |',
        '           |-------|--------------:|--------:|-------|--------:|',
        '           | one   |   (145)       |   3.3%  | fine  |  -      |',
        '  subtotal | two   | 12,261.25 (F) |  -2.8 % | n/a   | (0.315) | // ok',
        '           | three |      -        | n/a     |       | 12.261  |',
        '  of which | rest  |     £1.2m     |  12     | x     |',
        '',
      ].join('\n'),
    );
  });

  it('writes one separator, and no role column where there is no role', () => {
    formats(
      '@demand x "T"\n|Period|Oldham|\n|-|-|\n|--|--|\n|March 2024|98|\n',
      '@demand x "T"\n  | Period     | Oldham |\n  |------------|-------:|\n  | March 2024 |     98 |\n',
    );
    formats('@demand x "T"\n| Open | 1,134 |\n', '@demand x "T"\n  | Open | 1,134 |\n');
  });

  it('indents keys, and what goes on under them', () => {
    formats(
      '@table x "T"\n\tunit :£k\n\n\n      note:  One\n         two\n\n         three\n // why\n  | a | 1 |\n',
      '@table x "T"\n  unit: £k\n\n  note: One\n    two\n\n    three\n  // why\n  | a | 1 |\n',
    );
    formats('@check   a  =\n b\n because: c', '@check a  =\n    b\n  because: c\n');
    formats('@figure  f  “Q” =  19   cases\n      per worker', '@figure f “Q” = 19   cases\n    per worker\n');
    formats('@include  a.council   as b\n', '@include a.council   as b\n');
  });

  it('indents lists by the width of their markers', () => {
    formats(
      '1.   One\n        more\n  -  Two\n\n\n     deep\n       a) Three\n  - Four\n10. Ten\n  x\n',
      '1. One\n   more\n   - Two\n\n     deep\n     a) Three\n   - Four\n10. Ten\n    x\n',
    );
    formats(
      '@options\n    1.  One {preferred}\n    2. Two\n        a) three\n         four\n',
      '@options\n  1. One {preferred}\n  2. Two\n     a) three\n        four\n',
    );
  });

  it('leaves prose but for the space at the ends of lines and surplus blank lines', () => {
    formats(
      '\n\n#   1.  Title   {x}\n\n\n\nWords  here \n  and\tthere\t\n\n\n> quote \n',
      '# 1. Title {x}\n\nWords  here\n  and\tthere\n\n> quote\n',
    );
    formats('// one  \n//two', '// one\n//two\n');
    formats('', '');
    formats('\n\n', '');
    assert.equal(formatText('\uFEFF\n# A\n'), '\uFEFF# A\n');
  });

  it('does not touch a block with a fault', () => {
    const broken = '@table x "T"\n   untis:  £k\n  | a | 1 |  \n\n\n';
    assert.equal(formatBlock({ kind: 'table', text: broken }), broken);
    assert.equal(formatText(`${broken}#  H`), `${broken}# H\n`);
  });

  it('keeps no-break spaces and byte-order marks that the author put somewhere', () => {
    formats('- \u00A0\n', '- \u00A0\n');
  });
});
