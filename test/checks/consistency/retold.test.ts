/** Minutes that retell the figures of their report's sentences, and reports that retell their own. */
import { assertClean, assertFindings } from '../fixture.ts';
import { HEADER } from '../header.ts';

const REPORT = `// file: report-1.council
@report "Quarter 2"

The backlog of highway defects rose from 1,264 to 1,318, and parking income is £1.35m below budget.

Borrowing stood at £196.3m. There were 412 children looked after at the end of September, at up to £2.0m.
Agency staff in waste collection cost £412k.
`;

const MINUTES = `@minutes "Quarter 2"
  of: report-1.council

`;

describe('consistency/retold', () => {
  it('asks about swapped digits and another scale, in a sentence about the same thing', () => {
    assertFindings(
      'consistency/',
      `
${MINUTES}The backlog of highway defects had risen to 1,381.
                                            ^^^^^ consistency/retold: Is 1,381 meant to be 1,318, as in the report?
                                            | fix: Replace 1,381 with 1,318

Looked after children had risen to 421. Parking income was below budget by £1.53m.
                                   ^^^ consistency/retold: Is 421 meant to be 412, as in the report?
                                   | fix: Replace 421 with 412
                                                                           ^^^^^^ consistency/retold: Is £1.53m meant to be £1.35m, as in the report?
                                                                           | fix: Replace £1.53m with £1.35m

Agency staff in waste collection had cost £412m.
                                          ^^^^^ consistency/retold: Is £412m meant to be £412k, as in the report?
                                          | fix: Replace £412m with £412k
${REPORT}`,
    );
  });

  it('asks about two digits only where the sentences have three words in common', () => {
    const report = `${REPORT}\nCore spending power is £689.7m, up 5.8% from 2024/25.\n`;
    assertFindings(
      'consistency/',
      `
${MINUTES}Core spending power had risen by 8.5%.
                                 ^^^^ consistency/retold: Is 8.5% meant to be 5.8%, as in the report?
                                 | fix: Replace 8.5% with 5.8%
${report}`,
    );
    assertClean('consistency/', `${MINUTES}Spending on core services had risen by 8.5%.\n${report}`);
  });

  it('leaves alone what the report has, what it speaks of in other words, and what is said to be another', () => {
    assertClean(
      'consistency/',
      `${MINUTES}The backlog of highway defects was 1,318, and had been 1,264.\n${REPORT}`,
      `${MINUTES}The library had 1,381 visitors.\n${REPORT}`,
      `${MINUTES}The backlog of highway defects was 1,400.\n${REPORT}`,
      `${MINUTES}The backlog of highway defects was [1,381 as defects_in_november].\n${REPORT}`,
      `${MINUTES}The backlog of highway defects was about 1,381.\n${REPORT}`,
      `${MINUTES}The backlog of highway defects was 1,318, where 1,381 defects had been expected.\n${REPORT}`,
    );
  });

  it('is for minutes: a report that uses another one has figures of its own', () => {
    assertClean(
      'consistency/retold',
      `@report "Quarter 3"\n  uses: report-1.council\n\nThe backlog of highway defects rose to 1,381.\n${REPORT}`,
    );
  });

  it('does not ask where two figures of the report would do', () => {
    assertClean(
      'consistency/retold',
      `${MINUTES}Defects of the highway and its backlog: 1,381.\n${REPORT}The backlog of highway defects was 3,181 in 2019.\n`,
    );
  });

  describe('within a report', () => {
    const body = `${HEADER}The leisure centre scheme has a capital cost of £6.8m. Energy for the centre came to £412,350.

The pressures are responsive repairs (£0.612m), disrepair claims (£0.245m) and voids (£0.118m).

`;

    it('asks about swapped digits in what is recommended, and in what stands further down', () => {
      assertFindings(
        'consistency/',
        `
${body}Repairs overspend. Of this, £0.621m relates to responsive repairs, where 21,450 jobs were raised.
                            ^^^^^^^ consistency/retold: Is £0.621m meant to be £0.612m, as elsewhere in the report?
                            | fix: Replace £0.621m with £0.612m

@recommend Cabinet
  a) Approve the capital cost of the leisure centre scheme of £8.6m.
                                                              ^^^^^ consistency/retold: Is £8.6m meant to be £6.8m, as elsewhere in the report?
                                                              | fix: Replace £8.6m with £6.8m
  b) Note energy of £421,350 for the centre.
                    ^^^^^^^^ consistency/retold: Is £421,350 meant to be £412,350, as elsewhere in the report?
                    | fix: Replace £421,350 with £412,350
`,
      );
    });

    it('takes the figure to be right that stands there more often, wherever it stands', () => {
      assertFindings(
        'consistency/',
        `
${HEADER}Energy for the leisure centre came to £421,350.
                                      ^^^^^^^^ consistency/retold: Is £421,350 meant to be £412,350, as elsewhere in the report?
                                      | fix: Replace £421,350 with £412,350

Energy cost the leisure centre £412,350.

The leisure centre paid £412,350 for energy.
`,
      );
    });

    it('asks within a paragraph, too, about a figure of four digits', () => {
      assertFindings(
        'consistency/',
        `
${HEADER}An outturn net underspend of £1.344m was achieved. The £1.434m net underspend followed a number of balances.
                                                       ^^^^^^^ consistency/retold: Is £1.434m meant to be £1.344m, as elsewhere in the report?
                                                       | fix: Replace £1.434m with £1.344m
`,
      );
      assertClean(
        'consistency/',
        `${HEADER}The cost of agency staff for children was £1.43m. The cost of agency staff for children is £1.34m.\n`,
        `${HEADER}The original cost of the school kitchen was £1.344m.\n\nThe revised cost of the school kitchen is £1.434m.\n`,
      );
    });

    it('asks about one digit where both sentences have another figure in common', () => {
      const tax = 'Council tax is £214.76 for a Band D property, an increase of £5.00 (2.38%) on £209.76.\n';
      assertFindings(
        'consistency/',
        `
${HEADER}${tax}
@recommend Cabinet
  a) Set the council tax at £214.76 for Band D, an increase of 3.38%.
                                                               ^^^^^ consistency/retold: Is 3.38% meant to be 2.38%, as elsewhere in the report?
                                                               | fix: Replace 3.38% with 2.38%
`,
      );
      assertClean(
        'consistency/',
        `${HEADER}${tax}\n@recommend Cabinet\n  a) Set the council tax at £214.76 for Band D, an increase of 2.38%.\n`,
        `${HEADER}${tax}\n@recommend Cabinet\n  a) Set the council tax at £214.87 for Band D, an increase of 3.38%.\n`,
        `${HEADER}${tax}\n@recommend Cabinet\n  a) Set the council tax at £214.76 for Band D, where 2.38% and not 3.38% is allowed.\n`,
        `${HEADER}${tax}\n@recommend Cabinet\n  a) Note that £214.76 is for Band D, of which the county has 3.38%.\n`,
        `${HEADER}In 2023/24 council tax is £214.76, an increase of 2.38%.\n\nIn 2024/25 council tax is £214.76, an increase of 3.38%.\n`,
      );
    });

    it('asks about a sign typed without the shift key', () => {
      const rent = `${HEADER}Rents may rise by up to 7.7% (6.7% CPI + 1%). `;
      assertFindings(
        'consistency/',
        `
${rent}A 7.75 increase was proposed.
${' '.repeat(rent.length - HEADER.length)}  ^^^^ consistency/retold: Is 7.75 meant to be 7.7%, as elsewhere in the report?
${' '.repeat(rent.length - HEADER.length)}  | fix: Replace 7.75 with 7.7%

The pressure is £12.261m in all.

Of these 312.261m is for placements.
         ^^^^^^^^ consistency/retold: Is 312.261m meant to be £12.261m, as elsewhere in the report?
         | fix: Replace 312.261m with £12.261m
`,
      );
      assertClean(
        'consistency/',
        `${rent}Staff worked 7.75 hours, 7.75 times as long.\n`,
        `${rent}A 7.65 increase was proposed.\n`,
        `${rent}A 7.75 increase was proposed; 7.75% was agreed.\n`,
        `${HEADER}Rents may rise by 7.7% or 7.75 and no more.\n`,
        `${HEADER}The pressure is £1.5m.\n\nOf these 31.5m is for placements.\n`,
      );
    });

    it('leaves alone what another sentence bears out, other things, other times, and what is near others by chance', () => {
      assertClean(
        'consistency/',
        `${body}The leisure centre scheme has a capital cost of £8.6m.\n`,
        `${body}Legal fees for disrepair came to £0.254m, where lettings had £0.642m.\n`,
        `${body}The energy of the centre is now £421,350, up from £412,350.\n`,
        `${body}Energy came to £421,350.\n\n@recommend Cabinet\n  a) Note £0.42m for energy.\n`,
        `${HEADER}Energy for the centre was £412,350 in 2022/23.\n\nEnergy for the centre was £421,350 in 2023/24.\n`,
        // Borne out by what stands beside it.
        `${HEADER}The pool charge for the leisure centre was to be £64.20.\n\nThe pool charge for the leisure centre rises from £62.77 to £64.02, an increase of £1.25.\n`,
        // The numbers of cost centres; and of headings, which name something.
        `${HEADER}Supplies for Public Health, cost centre 2341, are £1.2m.\n\nThird parties for Public Health, cost centre 2314, are £3.9m.\n`,
        `${HEADER}## Home to school transport 1,240\n\nHome to school transport is used by 1,420 children.\n`,
        `${HEADER}The team looks after 212 children in care.\n\nFoster families look after 221 children in care.\n`,
        `${body}@recommend Cabinet\n  a) Note the [£8.6m as other_cost] of the leisure centre capital scheme.\n`,
        `${body}@recommend Cabinet\n  a) Note about £8.6m for the cost of the leisure centre capital scheme.\n`,
      );
    });
  });
});
