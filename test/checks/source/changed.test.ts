/** Tables compared with the CSV files that they come from. */
import { assertClean, assertFindings } from '../fixture.ts';

const SOURCE =
  '// file: m04.csv\nDirectorate,Budget £,Forecast £\nCare,41300123,53412345\nFieldwork,11615000,12288000\n';

const table = (unit: string, rows: string, heading = '| Directorate | Budget | Forecast |'): string =>
  `@table finance "Finance"\n  unit: ${unit}\n  source: m04.csv\n  ${heading}\n${rows}\n`;

describe('source/changed', () => {
  it('shows what the source says now, in the scale and the style of the table', () => {
    assertFindings(
      'source/',
      `
@table finance "Finance"
  unit: £k
  source: m04.csv
  | Directorate | Budget | Forecast   |
  | Care        | 41,300 | 53,387 (F) |
                           ^^^^^^ source/changed: This says 53,387, but m04.csv (C2) has 53412345, here 53,412.
                           | fix: Replace 53,387 with 53,412
  | Fieldwork   | 11,615 | 12,288     |

${SOURCE}`,
    );
  });

  it('holds a figure for right that rounds to the source, in any scale, in brackets and with the sign turned round', () => {
    const rows = (care: string, field: string) => `  | Care | ${care} |\n  | Fieldwork | ${field} |`;
    for (const [unit, care, field] of [
      ['£', '41,300,123 | 53,412,345', '11,615,000 | 12,288,000'],
      ['£k', '41,300 | 53,412', '11,615 | 12,288'],
      ['£m', '41.3 | 53.4', '11.6 | 12.3'],
      ['£m', '(41.300) | (53.412)', '(11.615) | (12.288)'],
    ] as const) {
      assertClean('source/', `${table(unit, rows(care, field))}\n${SOURCE}`);
    }
  });

  it('finds the scale by what agrees when no heading gives it', () => {
    const bare = SOURCE.replaceAll(' £', '');
    assertClean(
      'source/',
      `${table('£k', '  | Care | 41,300 | 53,412 |\n  | Fieldwork | 11,615 | 12,288 |')}\n${bare}`,
    );
  });

  it('goes by the names of rows and columns, whatever their order', () => {
    assertClean(
      'source/',
      `${table('£k', '  | Fieldwork | 12,288 | 11,615 | 673 |\n  | Care | 53,412 | 41,300 | 12,112 |\n  total | Both | 65,700 | 52,915 | 12,785 |', '| Directorate | Forecast | Budget | Variance |')}\n${SOURCE}`,
    );
  });

  it('takes percentages as they are shown, and as the shares that they are', () => {
    for (const share of ['12.5%', '0.125']) {
      assertClean(
        'source/',
        `@table t "T"\n  source: s.csv\n  | Item | Share {share %} |\n  | A | 12.5 |\n  | B | 50.0 |\n\n// file: s.csv\nItem,Share\nA,${share}\nB,${share === '0.125' ? '0.5' : '50%'}\n`,
      );
    }
  });

  it('enters what was still to be entered, and offers to take over all', () => {
    assertFindings(
      'source/',
      `
@table finance "Finance"
  unit: £k
  source: m04.csv
  | Directorate | Budget | Forecast |
  | Care        | 41,301 | 53,412 |
                  ^^^^^^ source/changed: This says 41,301, but m04.csv (B2) has 41300123, here 41,300.
                  | fix: Replace 41,301 with 41,300
                  | fix: Refresh the table from m04.csv: 2 changes
  | Fieldwork   | 11,615 | TBC |
                           ^^^ source/changed: Nothing is entered here, and m04.csv (C3) has 12288000, here 12,288 under Forecast.
                           | fix: Enter 12,288
                           | fix: Refresh the table from m04.csv: 2 changes

${SOURCE}`,
    );
  });

  it('says of rows that only one of the two has, and of errors', () => {
    assertFindings(
      'source/',
      `
@table finance "Finance"
  unit: £k
  source: m04.csv
          ^^^^^^^ source/changed: m04.csv (A4) has a row “Adoption”, which this table has not.
          | fix: Insert the row Adoption
  | Directorate | Budget | Forecast |
  | Care        | 41,300 | 53,412   |
                           ^^^^^^ source/changed: m04.csv (C2) has the error #REF! in place of this figure.
  | Fieldwork   | 11,615 | 12,288   |
                           ^^^^^^ source/changed: This says 12,288, but m04.csv (C3) has nothing.
  | Fostering   |  1,000 |  1,000   |
    ^^^^^^^^^ source/changed: m04.csv has no row “Fostering”.

// file: m04.csv
Directorate,Budget £,Forecast £
Care,41300123,#REF!
Fieldwork,11615000,
Adoption,5000,6000
Kinship,,
`,
    );
  });

  it('leaves a source in words alone, and a file of another kind', () => {
    for (const source of [
      'monthly performance report',
      'finance system (Agresso), month 4',
      'report.docx',
      'budget.council',
    ]) {
      assertClean('source/', `@table t "T"\n  unit: £k\n  source: ${source}\n  | Item | Budget |\n  | A | 1 |\n`);
    }
  });
});

describe('source/unread', () => {
  it('says why a file was not compared', () => {
    assertFindings(
      'source/',
      `
@table a "A"
  unit: £k
  source: gone.csv#A1:B2
          ^^^^^^^^^^^^^^ source/unread: gone.csv cannot be found, so the figures of this table were not compared with it.
  | Item | Budget |
  | A    | 1      |

@table b "B"
  unit: £k
  source: m04.csv#Summary
          ^^^^^^^^^^^^^^^ source/unread: m04.csv has no sheets, and so no 'Summary': cells are named A3:E8.
  | Directorate | Budget |
  | Care        | 41,300 |

@table c "C"
  unit: £k
  source: m04.csv
          ^^^^^^^ source/unread: m04.csv has other rows than this table: name the cells that it comes from, as in #Summary!A3:E8.
  | Item   | Budget |
  | Roads  | 1      |
  | Parks  | 2      |

${SOURCE}`,
    );
  });
});
