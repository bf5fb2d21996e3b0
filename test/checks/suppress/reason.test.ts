/** Suppressions without a reason. */
import { assertClean, assertFindings } from '../fixture.ts';

describe('suppress/reason', () => {
  it('finds them before a block, for the file and at the end of a row', () => {
    assertFindings(
      'suppress/',
      `
// crosscast-ignore-file figure/scale:
   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ suppress/reason: This ignores figure/scale without saying why: write the reason after a colon.

The pressure is £12.087 at month 4.

// crosscast-ignore figure/placeholder, figure/malformed
   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ suppress/reason: This ignores figure/placeholder, figure/malformed without saying why: write the reason after a colon.

The pressure is £xxxx.

@table t "T"
  unit: £k
  | Service   | Budget |
  |-----------|-------:|
  | Fieldwork |   0.6) | // crosscast-ignore figure/malformed
                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ suppress/reason: This ignores figure/malformed without saying why: write the reason after a colon.
`,
    );
  });

  it('leaves reasons and other comments alone', () => {
    assertClean(
      'suppress/',
      '// A comment.\n// crosscast-ignore figure/placeholder: known on Friday\n\nIt is £xxxx.\n',
    );
  });
});
