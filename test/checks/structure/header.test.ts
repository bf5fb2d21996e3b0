/** Headers that are incomplete, or not where they belong. */
import { englishCouncil, defaultSettings } from '../../../server/model/english-council.ts';
import { assertClean, assertFindings, NO_HEADER } from '../fixture.ts';

const COMPLETE = `@report "Finance Update"
  council: Anytown Council
  body: Cabinet
  meeting: 2 October 2024
  officer: Jo Smith, Director of Finance
  period: 2024/25 month 4
`;

describe('structure/header', () => {
  it('finds fields that the profile asks for', () => {
    assertFindings(
      'structure/header',
      `
@report "Finance Update"
         ^^^^^^^^^^^^^^ structure/header: The header does not give the officer.
         | fix: Insert a line for the officer → figure/placeholder
  council: Anytown Council
  body: Cabinet
  meeting: 2 October 2024
  period: 2024/25 month 4

# Purpose
`,
    );
    assertFindings(
      'structure/header',
      `
@minutes "Finance Update"
          ^^^^^^^^^^^^^^ structure/header: The header does not give the council and body.
          | fix: Insert lines for them → figure/placeholder
`,
    );
  });

  it("goes by the council's own profile", () => {
    const settings = {
      ...defaultSettings,
      profile: { ...englishCouncil, header: { ...englishCouncil.header, report: ['Council', 'wards'] } },
    };
    assertFindings(
      'structure/header',
      `
@report "Finance Update"
         ^^^^^^^^^^^^^^ structure/header: The header does not give the wards.
         | fix: Insert a line for the wards → figure/placeholder
  council: Anytown Council
`,
      settings,
    );
  });

  it('finds values that cannot be read', () => {
    assertFindings(
      'structure/header',
      `
@report "Finance Update"
  council: Anytown Council
  body: Cabinet
  meeting: next Wednesday
           ^^^^^^^^^^^^^^ structure/header: 'next Wednesday' is not the date of a meeting; write it as 2 October 2024.
  officer: Jo Smith, Director of Finance
  period: this year
          ^^^^^^^^^ structure/header: 'this year' is not a period; write it as 2024/25 month 4, quarter 1 of 2024/25 or 31 March 2025.
  status: exempt
          ^^^^^^ structure/header: An exempt report names the paragraph of Schedule 12A to the Local Government Act 1972 that it is exempt under.
  key decision: yes
                ^^^ structure/header: A key decision names its reference in the forward plan.
  overspend: up
             ^^ structure/header: Overspends are positive or negative in a report; 'up' is neither.
`,
    );
    assertFindings(
      'structure/header',
      `${COMPLETE.replace('2 October 2024', '2 October')}  status: secret
          ^^^^^^ structure/header: The status of a report is public, part exempt or exempt; 'secret' is none of them.
  key decision: perhaps
                ^^^^^^^ structure/header: A decision is a key decision or it is not: write yes or no instead of 'perhaps'.
`.replace(
        '2 October\n',
        '2 October\n           ^^^^^^^^^ structure/header: The date of the meeting needs its year: 2 October of which year?\n',
      ),
    );
  });

  it('finds a file without a header, and one without a title', () => {
    assertFindings(
      'structure/header',
      `${NO_HEADER}^ structure/header: This file has no header: it opens with @report, @minutes, @decision or @appendix and a title.
| fix: Insert a header → figure/placeholder, structure/sections

# Purpose

The purpose.
`,
    );
    assertFindings(
      'structure/header',
      `
@appendix
 ^^^^^^^^ structure/header: This @appendix has no title: it follows the word, in quotation marks.
`,
    );
  });

  it('finds headers that do not open the file', () => {
    assertFindings(
      'structure/header',
      `${COMPLETE}
# Purpose

@minutes "Finance Update"
 ^^^^^^^ structure/header: A file has one header, and this is another: @minutes opens a file of its own.
  council: Anytown Council
`,
    );
    assertFindings(
      'structure/header',
      `${NO_HEADER}
Some words first.

@appendix "Detail"
 ^^^^^^^^ structure/header: The header stands below other text: @appendix opens the file.
`,
    );
  });

  it('leaves complete headers alone', () => {
    assertClean(
      'structure/header',
      COMPLETE,
      `${COMPLETE}  status: part exempt, paragraph 3 of Schedule 12A\n  Key Decision: Yes, FP/2024/118\n  overspend: negative\n`,
      COMPLETE.replace('2 October 2024', 'Wednesday 2 October 2024, 6 pm'),
      COMPLETE.replace('2 October 2024', '31 June 2024'),
      COMPLETE.replace('2 October 2024', '[insert]'),
      '@appendix "Detail"\n',
      '// A comment first.\n\n@appendix "Detail"\n'.replace('// A', `${NO_HEADER}// A`),
    );
  });
});
