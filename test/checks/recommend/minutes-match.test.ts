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

const DATED = `// file: report-1.council
@report "Rents"

@recommend Cabinet
  1. delegates to the Director of Housing the award of the kitchens contract of up to £3.5m in 2024/25;
  2. approves a rise in dwelling rents of 2.7% from 7 April 2025;
  3. requests a further report in January 2025.
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

  it('finds a scale and two digits that changed on the way, whatever stands before them', () => {
    assertFindings(
      'recommend/',
      `${MINUTES}  1. The award of the kitchens contract of up to £3.5k be delegated to the Director of Housing.
                                                 ^^^^^ recommend/minutes-match: This resolves on £3.5k, but the report recommended £3.5m.
                                                 | fix: Replace £3.5k with £3.5m
  2. A rise in dwelling rents of 7.2% be approved.
                                 ^^^^ recommend/minutes-match: This resolves on 7.2%, but the report recommended 2.7%.
                                 | fix: Replace 7.2% with 2.7%
${DATED}`,
    );
  });

  it('finds a date, a month and a year that changed on the way', () => {
    assertFindings(
      'recommend/',
      `${MINUTES}  1. The award of the kitchens contract in 2025/26 be delegated to the Director of Housing.
                                           ^^^^^^^ recommend/minutes-match: This resolves on 2025/26, but the report recommended 2024/25.
                                           | fix: Replace 2025/26 with 2024/25
  2. The rise in dwelling rents of 2.7% from 1 April 2025 be approved.
                                             ^^^^^^^^^^^^ recommend/minutes-match: This resolves on 1 April 2025, but the report recommended 7 April 2025.
                                             | fix: Replace 1 April 2025 with 7 April 2025
  3. A further report be brought in June.
                                    ^^^^ recommend/minutes-match: This resolves on June, but the report recommended January 2025.
                                    | fix: Replace June with January 2025
${DATED}`,
    );
  });

  it('leaves dates alone that are another printing, another thing, or not of the same sort', () => {
    assertClean(
      'recommend/',
      `${MINUTES}  1. The award of the kitchens contract be delegated, in 2024-25, to the Director of Housing.
  2. The rise in dwelling rents of 2.7%, as discussed on 4 February 2025, be approved from 7 April.
  3. A further report be brought in January.
${DATED}`,
      `${MINUTES}  1. That the kitchens contract and the dwelling rents be approved, the latter from April 2025.
  2. That a further report come to the meeting of 12 March 2025.
${DATED}`,
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
