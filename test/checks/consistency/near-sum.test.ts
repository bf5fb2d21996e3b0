/** Sums of a sentence that hold once two digits of one of their amounts change places. */
import { assertClean, assertFindings } from '../fixture.ts';

describe('consistency/near-miss, of a sum', () => {
  it('asks about the one amount whose digits make the sum wrong', () => {
    assertFindings(
      'consistency/',
      `
1. Spending rises by £0.901m (5.4%). The rise is driven by pay (£0.520m), the waste contract (£0.310m) and the loss of grant (£0.230m), less savings of £0.195m.
                                                                                                                                                        ^^^^^^^ consistency/near-miss: Is £0.195m meant to be £0.159m? Then £0.520m plus £0.310m plus £0.230m less £0.159m is £0.901m.
                                                                                                                                                        | fix: Replace £0.195m with £0.159m

2. The net budget requirement is £17.482m. After business rates of £5.100m, grant of £1.846m and a surplus of £0.182m, £10.534m is to be met from council tax, which is £214.76 for a Band D property.
                                                                                                                       ^^^^^^^^ consistency/near-miss: Is £10.534m meant to be £10.354m? Then £5.100m plus £1.846m plus £0.182m plus £10.354m is £17.482m.
                                                                                                                       | fix: Replace £10.534m with £10.354m

3. Borrowing is £14.326m, of which £12.175m is long-term and £2.115m falls due within the year.
                                                             ^^^^^^^ consistency/near-miss: Is £2.115m meant to be £2.151m? Then £12.175m plus £2.151m is £14.326m.
                                                             | fix: Replace £2.115m with £2.151m
`,
    );
  });

  it('asks about two where either may be the slip, and about a sum of several parts that was rounded', () => {
    assertFindings(
      'consistency/',
      `
1. The General Fund reserves are £2.445m and provisions £0.500m, £2.954m in all.
                                 ^^^^^^^ consistency/near-miss: Is £2.445m meant to be £2.454m, or £2.954m meant to be £2.945m? Either makes a sum of it: £2.454m plus £0.500m is £2.954m.
                                 | fix: Replace £2.445m with £2.454m
                                 | fix: Replace £2.954m with £2.945m

2. There was an additional £5.782m recommended to be added. Of this, £4.148m was funded from grants, £1.232m from specific projects, and £0.365m from a reserve.
                                                                     ^^^^^^^ consistency/near-miss: Is £4.148m meant to be £4.184m? Then £4.184m plus £1.232m plus £0.365m is £5.782m.
                                                                     | fix: Replace £4.148m with £4.184m

3. The budget is £75.155m. The forecast is £75.015m, a small underspend of (£0.104m).
                                           ^^^^^^^^ consistency/near-miss: Is £75.015m meant to be £75.051m? Then £75.051m plus (£0.104m) is £75.155m.
                                           | fix: Replace £75.015m with £75.051m
`,
    );
  });

  it('asks about three digits where the parts are set out in brackets', () => {
    assertFindings(
      'consistency/',
      `
The balance on all loans was £463m (£317m in the Housing Revenue Account and £92m in the General Fund). Repayments were £6.4m.
                                    ^^^^^ consistency/near-miss: Is £317m meant to be £371m? Then £371m plus £92m is £463m.
                                    | fix: Replace £317m with £371m
`,
    );
    assertClean(
      'consistency/',
      'The balance on all loans was £463m (£371m in the Housing Revenue Account and £92m in the General Fund).\n',
      'The balance on loans was £463m (£317m in the Housing Revenue Account) and £92m is in the General Fund.\n',
    );
  });

  it('asks about a total that is a digit away from what its parts come to', () => {
    assertFindings(
      'consistency/',
      `
1. The total pressure is £14.726m, of which £12.175m is in adult care and £2.151m in schools.
                         ^^^^^^^^ consistency/near-miss: Is £14.726m a digit out, or one of its parts? £12.175m plus £2.151m is £14.326m.
                         | fix: Replace £14.726m with £14.326m
`,
    );
    assertClean(
      'consistency/',
      // Nothing calls it a total, so many amounts are near it.
      'Borrowing is £14.726m, of which £12.175m is long-term and £2.151m falls due within the year.\n',
      // The last digit, as figures are rounded; two digits; figures that are not as precise.
      'The total pressure is £14.327m, of which £12.175m is in adult care and £2.151m in schools.\n',
      'The total pressure is £14.796m, of which £12.175m is in adult care and £2.151m in schools.\n',
      'The total pressure is £14.726m, of which £12.18m is in adult care and £2.1m in schools.\n',
    );
  });

  it('looks into each item of a list by itself', () => {
    assertFindings(
      'consistency/',
      `
- Spending rises by £0.901m, driven by pay (£0.520m), waste (£0.310m) and the loss of grant (£0.230m), less savings of £0.195m
                                                                                                                       ^^^^^^^ consistency/near-miss: Is £0.195m meant to be £0.159m? Then £0.520m plus £0.310m plus £0.230m less £0.159m is £0.901m.
                                                                                                                       | fix: Replace £0.195m with £0.159m
- Income is £1.780m for the year, £0.320m more than the budget of £1.550m
                                  ^^^^^^^ consistency/sentence: From £1.550m to £1.780m is £0.230m, not £0.320m.
                                  | fix: Replace £0.320m with £0.230m
`,
    );
    assertClean(
      'consistency/',
      '- The grant is £14.326m\n- Long-term borrowing is £12.157m\n- Borrowing within the year is £2.115m\n',
    );
  });

  it('leaves alone sums that hold, as they may have been rounded, and all others', () => {
    assertClean(
      'consistency/',
      'Borrowing is £14.326m, of which £12.175m is long-term and £2.151m falls due within the year.\n',
      'Borrowing is £14.3m, of which £12.18m is long-term and £2.15m falls due within the year.\n',
      'Borrowing is £14.326m, of which £11.175m is long-term and £2.151m falls due within the year.\n',
      // Two digits are swapped easily, and so are three in a short sum.
      'Borrowing is £14.3m, of which £12.1m is long-term and £2.5m falls due within the year.\n',
      'Borrowing is £7.55m, of which £5.12m is long-term and £2.34m falls due within the year.\n',
      'Borrowing is £14.326m, of which [£12.157m as long] is long-term and £2.151m falls due within the year.\n',
    );
  });

  it('has nothing to add where the sentence says itself what it comes to', () => {
    assertFindings(
      'consistency/',
      `
Income is £1.780m for the year, £0.320m more than the budget of £1.550m.
                                ^^^^^^^ consistency/sentence: From £1.550m to £1.780m is £0.230m, not £0.320m.
                                | fix: Replace £0.320m with £0.230m
`,
    );
  });
});
