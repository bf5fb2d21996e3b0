/** Recommendations to nobody. */
import { assertClean, assertFindings } from '../fixture.ts';

describe('recommend/body', () => {
  it('finds a @recommend without a body and offers that of the header', () => {
    assertFindings(
      'recommend/',
      `
@recommend
 ^^^^^^^^^ recommend/body: This recommendation does not say which body it is put to.
 | fix: Put it to Cabinet
  1. notes the report.
`,
    );
  });

  it('offers nothing where the header names no body', () => {
    assertFindings(
      'recommend/',
      `
@report "Finance Update"

@recommend
 ^^^^^^^^^ recommend/body: This recommendation does not say which body it is put to.
  1. notes the report.
`,
    );
  });

  it('leaves a body of any name alone, and resolutions', () => {
    assertClean(
      'recommend/',
      '@recommend the Children and Young People Scrutiny Board\n  1. notes the report.\n\n@resolved\n  1. The report be noted.\n',
    );
  });
});
