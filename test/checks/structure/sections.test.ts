/** Sections that the profile asks for. */
import { assertClean, assertFindings, NO_HEADER } from '../fixture.ts';

const HEADER = `@report "Finance Update"
  council: Anytown Council
`;

describe('structure/sections', () => {
  it('finds those that no heading stands for', () => {
    assertFindings(
      'structure/sections',
      `
@report "Finance Update"
         ^^^^^^^^^^^^^^ structure/sections: This report has no section Purpose: no heading says 'purpose', 'summary' or 'introduction'.
         ^^^^^^^^^^^^^^ structure/sections: This report has no section Recommendations: no heading says 'recommendation'.
  council: Anytown Council

# Background
`,
    );
  });

  it('takes headings in any case, blocks that are a section, and what is included', () => {
    assertClean(
      'structure/sections',
      `${HEADER}\n# PURPOSE OF THE REPORT\n\n# 2 Recommendations\n`,
      `${HEADER}\n## Executive Summary\n\n@recommend Cabinet\n  1. notes the report.\n`,
      `${HEADER}\n@include appendix.council\n\n@recommend Cabinet\n  1. notes the report.\n// file: appendix.council\n@appendix "Introduction"\n\n# Introduction\n`,
    );
  });

  it('asks nothing of minutes, decisions and appendices', () => {
    assertClean(
      'structure/sections',
      '@minutes "M"\n',
      '@decision "D"\n',
      '@appendix "A"\n',
      `${NO_HEADER}Without a header.\n`,
    );
  });
});
