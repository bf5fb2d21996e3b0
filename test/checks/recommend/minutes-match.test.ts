/** Minutes against the recommendations of their report. */
import { assertClean, assertFindings } from '../fixture.ts';

const REPORT = `// file: report-1.council
@report "Investment Proposals"

@recommend Cabinet
  1. approves the proposed investment of £14.7 million into children’s services;
  2. agrees a council tax increase of 2.99% for 2025/26;
  3. refers the structural maintenance of highways drainage to Council.
`;

const MINUTES = `@minutes "Investment Proposals"
  of: report-1.council

@resolved
`;

describe('recommend/minutes-match', () => {
  it('finds an amount and a percentage that changed on the way', () => {
    assertFindings(
      'recommend/',
      `${MINUTES}  1. The proposed investment of £17.4 million into children’s services be approved.
                                ^^^^^^^^^^^^^ recommend/minutes-match: This resolves on £17.4 million, but the report recommended £14.7 million.
                                | fix: Replace £17.4 million with £14.7 million
  2. A council tax increase of 2.9% for 2025/26 be agreed.
                               ^^^^ recommend/minutes-match: This resolves on 2.9%, but the report recommended 2.99%.
                               | fix: Replace 2.9% with 2.99%
  3. Highways drainage be referred to Council.
${REPORT}`,
    );
  });

  it('finds a recommendation that no resolution speaks of', () => {
    assertFindings(
      'recommend/',
      `
@minutes "Investment Proposals"
  of: report-1.council

@resolved
 ^^^^^^^^ recommend/minutes-match: No resolution speaks of what the report recommended: 'refers the structural maintenance of highways drainage to Council'.
  1. The proposed investment of £14.7m into children’s services be approved.
  2. A council tax increase of 2.99% be agreed.
${REPORT}`,
    );
  });

  it('leaves minutes alone that resolve the same, all of it at once, or something else', () => {
    assertClean(
      'recommend/',
      `${MINUTES}  1. The proposed investment of £14.7m be approved, and the tax of 2.99%, and highways drainage.\n${REPORT}`,
      `${MINUTES}  1. That the recommendations be approved.\n${REPORT}`,
      `${MINUTES}  1. The proposed investment into children’s services, of which £3 million is external, be approved; highways drainage be referred, and the council tax increase agreed.\n${REPORT}`,
      `${MINUTES}  1. The item be deferred.\n${REPORT}`,
      '@minutes "M"\n\n@resolved\n  1. The £17.4 million be approved.\n',
      `@minutes "M"\n  of: missing.council\n\n@resolved\n  1. The £17.4 million be approved.\n`,
      `@minutes "M"\n  of: report-1.council\n\nNothing was resolved.\n${REPORT}`,
    );
  });
});
