/** Changes whose amount, percentage and what they are of agree once two digits of one of them change places. */
import { assertClean, assertFindings } from '../fixture.ts';

describe('consistency/near-miss, of a change', () => {
  it('asks about the amount, the percentage or the rent that makes the others wrong', () => {
    assertFindings(
      'consistency/',
      `
1. That an average rent increase of 4.85% be applied to all dwellings. This is equivalent to an increase of £4.64 per week on average. It also applies to hostels. The average rent will be £96.40 per week.
                                                                                                            ^^^^^ consistency/near-miss: Is £4.64 meant to be £4.46? Then £4.46 is 4.85% of what £96.40 was before.
                                                                                                            | fix: Replace £4.64 with £4.46

2. The rent increase implied by the guidance would be 4.5%, and the average rent would be £101.61 per week (an increase of £5.21 per week).
                                                      ^^^^ consistency/near-miss: Is 4.5% meant to be 5.4%? Then £5.21 is 5.4% of what £101.61 was before.
                                                      | fix: Replace 4.5% with 5.4%

3. Owners of a Band D property will pay £1,784.42, £84.18 more than the year before, a rise of 4.99%, or £1.63 a week.
                                                   ^^^^^^ consistency/near-miss: Is £84.18 meant to be £84.81? Then £84.81 is 4.99% of what £1,784.42 was before.
                                                   | fix: Replace £84.18 with £84.81

4. We propose an increase of 3.85%, meaning that the average charge will go from £101.97 to £105.09 a week.
                                                                                            ^^^^^^^ consistency/near-miss: Is £105.09 meant to be £105.90? Then from £101.97 to £105.90 is 3.85%.
                                                                                            | fix: Replace £105.09 with £105.90
`,
    );
  });

  it('leaves alone changes that hold, as they may have been rounded, and figures that may be about something else', () => {
    assertClean(
      'consistency/',
      'Rents rise by an average of 4.85%, which is equivalent to an increase of £4.46 a week. The average rent will be £96.40.\n',
      // £2.11 may have been anything from £2.105 to £2.115, and the percentage was worked out before it was rounded.
      'The charge is £60.44, up £2.11 or 3.62%.\n',
      'Rents rise by 4.85%. The budget of £96.40m is an increase of £5.12m.\n',
      'The precept rises by 1.9%. This equates to £211.96 for a Band D property (a £3.59 increase).\n',
      'Rents rise by 4.85%, an increase of [£4.64 as rise]. The average rent will be £96.40.\n',
    );
  });

  it('asks about the tax base, the tax and what it yields', () => {
    assertFindings(
      'consistency/',
      `
1. Using the tax base previously approved of 164,755.59 Band D equivalent households, and the draft net budget requirement of £340.518 million (of which £201.182m is funded by council tax) gives a band D council tax for 2013/2014 of £1,222.43.
                                             ^^^^^^^^^^ consistency/near-miss: Is 164,755.59 meant to be 164,575.59? Then £201.182m on 164,575.59 is £1,222.43.
                                             | fix: Replace 164,755.59 with 164,575.59

2. The precept for District expenditure is £11,314,900. That results in a District council tax of £145.06 on a tax base of 73,446.83.
                                                                                                  ^^^^^^^ consistency/near-miss: Is £145.06 meant to be £154.06? Then £11,314,900 on 73,446.83 is £154.06.
                                                                                                  | fix: Replace £145.06 with £154.06
`,
    );
    assertClean(
      'consistency/',
      'The precept for District expenditure is £11,314,900. That results in a District council tax of £154.06 on a tax base of 73,446.83.\n',
      'The precept for District expenditure is £11.3m. That results in a District council tax of £145.06 on a tax base of 73,446.83.\n',
      'The precept is £11,314,900, or £145.06 for each of 73,446.83 homes.\n',
    );
  });

  it('asks about so many things at so much each', () => {
    assertFindings(
      'consistency/',
      `
1. We will buy 58 homes at £60,000 each, £3.84m in all.
                                         ^^^^^^ consistency/near-miss: Is £3.84m meant to be £3.48m? Then 58 homes at £60,000 is £3.48m.
                                         | fix: Replace £3.84m with £3.48m

2. The delay is at Mill Lane, where 58 homes were due by March. Grant of £3.84m (£60,000 a home) has been confirmed.
                                                                         ^^^^^^ consistency/near-miss: Is £3.84m meant to be £3.48m? Then 58 at £60,000 is £3.48m.
                                                                         | fix: Replace £3.84m with £3.48m

3. The cost is £774,000: 120 places at an average cost of £6,540.
                                                          ^^^^^^ consistency/near-miss: Is £6,540 meant to be £6,450? Then 120 places at an average cost of £6,450 is £774,000.
                                                          | fix: Replace £6,540 with £6,450
`,
    );
    assertClean(
      'consistency/',
      'We will buy 58 homes at £60,000 each, £3.48m in all, and spend £2.84m on parks.\n',
      'We will buy 58 homes at £60,000 each, and spend £3.94m on parks.\n',
    );
  });
});
