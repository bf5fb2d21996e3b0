/** Heading levels that are skipped. */
import { assertClean, assertFindings } from '../fixture.ts';

describe('structure/heading-level', () => {
  it('finds the heading that skips, once', () => {
    assertFindings(
      'structure/heading-level',
      `
# Background

### Staffing
^^^ structure/heading-level: This heading is of level 3 and the one above it of level 1: level 2 is left out.
| fix: Replace ### with ##

# Options
`,
    );
  });

  it('leaves other levels alone', () => {
    assertClean(
      'structure/heading-level',
      '# A\n\n## B\n\n### C\n\n#### D\n\n# E\n\n## F\n',
      '## A\n\n### B\n\n## C\n',
    );
  });
});
