/**
 * Sentences as councils and fire and police authorities published them, 2005 to 2026, shortened, their figures as they were. In most
 * of them everything is right, or nothing can be told, and nothing may be said. A few hold slips that nobody had found.
 */
import { assertClean, assertFindings } from '../fixture.ts';

const RIGHT = [
  // Sums, told in one sentence and in two.
  'Risks could add £13m to the forecast overspend: £4m in Adult Social Care, £8m in Children and £1m in Place and Waste.',
  'A further £16.68M has been added to the General Fund programme and £36.69M to the HRA programme totalling £53.37M.',
  'Approve slippage of £21.97M, £19.75M within the General Fund programme and £2.21M within the HRA programme.',
  'An additional £5.782m is recommended. Of this, £4.184m was from grants, £1.232m from projects, and £0.365m from a reserve.',
  'S106 funding of £10.43m in the following split: £4.8m for Education; £0.6m for Transport, £0.5m for Parks; £0.1m for Landscaping; £0.2m for Employment; £1.5m for Housing; £2.3m for Environment; £0.05m for Healthcare; and £0.4m for projects.',
  'Carry forwards totalling £349,000 were approved: for Equipment £50,000 and for Communications and Computing £299,000.',
  'A net decrease of £1.914m (a Council Fund decrease of £2.662m, partially offset by a Housing Revenue Account increase of £0.748m).',
  'A rollover of £6.011m was partially offset by £0.181m being returned, leaving a net total of £5.830m.',
  'Pressures of £2.518m remain. The measures are a settlement (£0.840m), a transfer (£0.925m) and underspends in other services (£0.753m).',
  'We received a further £1.1m in May, in addition to the £0.3m received in March, taking the total received to £1.4m.',
  'The draw down of £170,000 be approved: Communications to draw down £70,000; Legal Services forecasts a £0.2m overspend, and is to draw down £100,000.',
  // Parts of a whole, not all of them told.
  'The overspend is £21m. This includes £9m of savings to be identified, £12m that are unachievable and £11m of pressures, less £11m of underspends.',
  'Planned savings total £83m against £95m agreed and a £104m target.',
  'Of the forecast underspend, (£0.135m) related to non-pay costs, and £0.032m to pay costs.',
  'Pressures of £1.8m were being offset from an appeal of £0.670m, an underspend in Loans Charges of £0.844m and a range of others.',
  'The outturn had slipped £37.615m into 2023/24, of which £35.294m related to the Levelling Up scheme.',
  // Percentages and changes.
  'Council tax for a band D property is £289.71 (an increase of £13 or 4.7%).',
  'The rent figure of £69.73 should increase by 7.54%, which equates to an average increase of £5.26 per week.',
  'London boroughs were up 10% from £1.50m to £1.65m. Others saw a rise of 6% (£12.08m to £12.81m / £3.23m to £3.41m respectively).',
  'Expenditure was £48.931m, an underspend by £1.327m (2.64%). Carry forwards reduce the underspend to £1.000m (1.99%).',
  'Financial plan savings of £16.4m were delivered. Of these, £11.656m (71%) were permanent. The remaining £4.758m (29%) were temporary.',
  'As at 30 September, 89% (£14.63m) of the £16.4m of savings had been delivered. A further 11% (£1.784m) was to be.',
  'There were 435 children in foster care, 62% of all. Of that number, 259 (60%) lived with our own carers, and LAC rose from 691 to 698 (increase of 7).',
  'A precept increase of 5.94% (£14.84 increase) for a Band D property, and one of 2.99%, or £3.27, to £112.72.',
  // Rents, precepts and their pence.
  'That an average rent increase of 4.85% be applied. This is equivalent to an increase of £4.46 per week on average, with effect from 1 April 2013. This percentage increase is also to be applied to hostel properties. The average budgeted dwelling rent for 2013/14 will be £96.40 per week.',
  'That approval be given to an average rent increase of 1.33%. This is equivalent to an increase of £1.06 per week on average, to be applied to all dwellings. Average budgeted dwelling rent for 2010-11 will be £80.60 per week.',
  'The rent increase implied by the guidance would be 5.4%, and the average dwelling rent under such an increase would be £101.61 per week (an increase of £5.21 per week on average).',
  'The maximum 7% increase is applied, meaning that the average rate would increase from £100.97 to £108.04 per week. It was necessary to increase communal heating charges by 109%.',
  'A below inflation increase of 3% would result in an average rent increase of 28p to £9.63 per week for a garage and 5p to £1.62 per week for a garage site.',
  'Garage rent will increase weekly by 58p from £11.69 to £12.27, for non-tenants by 70p from £14.03 to £14.73. Income will increase from £88,085.28 to £92,489.54.',
  'Owners of a Band D property will be paying £1,784.42 in council tax, £84.81 more than the previous year, a rise of 4.99%.',
  'The annual bill for a Band D property will rise from £62.77 to £64.02, an increase of £1.25, or 1.99%. That is about 10p per month.',
  'An increase of 1.99% would see the precept increase by £1.46 per year to £74.75. An increase of 2.99% would see the precept increase by £2.19 per year to £75.48.',
  'A precept of £123,687 is an increase of 6.44%. This equates to an increase of £3.88 per Band D charge per year, bringing the charge per Band D property to £64.15 a year. This is a monthly increase of 32p.',
  'Option 1 – to increase the precept to £18,000. An increase of £1,674 or 10%. This would increase the Band D payment from £41.75 to £45.80 – an increase of £4.05 on 2023/24.',
  'The precept was increased by the rate of inflation (4.6%) to £14,048.00, a Band D council tax of £36.03. The precept for 2023/24 was £13,431.00, a Band D council tax of £35.74.',
  // Treasury, pensions, schools, collection.
  "The Council's external debt was £181.661m, which was £2.500m more than the previous year. The average rate was down to 2.72%, from 3.22% in 2018/19, and investments totalled £56.799m, in comparison to £55.849m at 31st March 2019.",
  'The balance on all loans at 31 March 2016 was £463m (£371m Housing Revenue Account and £92m General Fund). Loans totalling £6.4m were repaid.',
  'The collection rate at 97.72% was 0.03% higher than in the previous financial year; that for Business Rates was 98.87%, an improvement of 0.07%.',
  'Payments to the value of £1,109,243 (9761 transactions) were taken compared to £1,141,676 (10,308 transactions) in the same period last year.',
  'There were overspends of £170.7m, plus costs for pensions and severance of £12.9m; this gave an overspend position of £183.7m.',
  'The forecast was a £4.6m overspend, an increase of £2m from the £2.6m previously reported in July. A shortfall of £2m rises to £7.4m.',
  'The fund grew from £2,854 million to £2,953 million, a return of 3.5 per cent – compared to the 3.8 per cent benchmark – and returned 8.7% over three years, ahead of 8.1%.',
  'Assets have fallen short by approximately £400m to £450m. Liabilities rose by approximately £200m to £250m. Together, these increased the deficit by £650m to £700m.',
  'Income of £81,275.34: this includes precept income of £71,709.03, a grant of £5167.00 and refunded VAT of £4,399.31. Income of £1731.09 is still to come.',
  'The Band D amount was £2,163.64 of which the District received £250.00, the County £1,538.92, the police £277.50, and the Fire Authority £97.22.',
  'The average Band D parish precept is £79.71, an increase of £4.90, or 6.5% from 2022-23. 5,610 councils have precepts exceeding £10,000, down from 5,638 in 2022-23.',
  'Fees rose from £2.87 to £2.90m, an increase of £0.03m.',
  // Figures that are near each other and mean other things.
  'The overspend was £3.9m in August. That in Adult Wellbeing has fallen from £4.3m to £3.4m, with pressures elsewhere of £0.3m.',
  'The mean rate of pay for males is £14.44. The mean rate of pay for females is £14.42. The medians are £11.45 and £12.90.',
  'A rent increase of £3.26 per week (over 50 collection weeks) is 5.08%.',
  'Residential and Nursing Care Homes have an uplift of 9.17%. The Residential Bed Rate is £657.90, the Nursing Bed Rate £735.43.',
  'An increase of £2 on the first bin to £51, and of £15 on all subsequent bins to £42. Fares go from 87p to 90p.',
  'The Parish Plan would spend £1000 now and the remaining £6000 in 2004/5. Of this, £5000 is in grants, of which £2003 has been received, and the remaining £2997 is expected.',
  'The reserve stood at £1.126 million. £1 million had been used, so that the balance was £126,000.',
  // What brings something to something.
  'The budget would increase to £132.4m; an increase of £5.4m (c.4%). It would be supplemented by a further transfer (c.£3.2m), bringing the total to £135.6m.',
  'At the end of 2021/22 it was in deficit by £8.6m. Given the forecast overspend of £7.8m it was likely that the deficit would increase to c£16.4m.',
  'External debt was £160.161m, which was £33.000m more than the year before, and investments totalled £52.443m, in comparison to £21.000m.',
  'The average return was 1.62%, which was 1.31% higher than the London return of 0.31%.',
  'The outturn was £41.505m compared to an approved budget of £51.538m, an overall variation of £10.033m.',
  'The programme was £72.555m, financed by £32.063m of external and internal funding of £40.492m. A decrease of £6.350m resulted in £66.205m.',
  'An average rent increase of 2.7%, equivalent to £2.70 per week in the current average rent of £99.90, and £4.40 in that of £162.80.',
  'Our increase of £7.47 (2.99%) is 14p per week; the combined tax would increase by £95.93 or 4.15% in total.',
  'The unit charge is set at 15.27 pence per kWh, a decrease of 4.2% (0.67 pence per kWh).',
];

describe('sentences as they were published', () => {
  it('have no finding where nothing is wrong', () => {
    assertClean('consistency/', ...RIGHT.map((sentence) => `${sentence}\n`));
    assertClean('consistency/', RIGHT.map((sentence) => `${sentence}\n`).join('\n'));
  });

  it('have one where something is', () => {
    assertFindings(
      'consistency/',
      `
Net expenditure of £57.49m against a budget of £56.97m gave a total underspend for the year of £0.52m.
                                                                    ^^^^^^^^^^ consistency/sentence: £57.49m on a budget of £56.97m is an overspend, but it is called 'underspend' here.

The reallocation of £5.106m consisting of £4.653m for priority projects, and an increase of £0.638m in the contingency.
                    ^^^^^^^ consistency/sentence: £4.653m plus £0.638m is £5.291m, not £5.106m.
                    | fix: Replace £5.106m with £5.291m

The following rates are approved. Homecare: 8.74% uplift - this equates to £19.66 p/hr for framework homecare providers.

The exercise had reached final figures of an 8.47% uplift for Home Care and a 9.17% uplift for Nursing Homes.
                                             ^^^^^ consistency/retold: Is 8.47% meant to be 8.74%, as elsewhere in the report?
                                             | fix: Replace 8.47% with 8.74%

The cash terms for these reserves were shown as being between £33m and £33m.
                                                              ^^^^^^^^^^^^^ consistency/sentence: Both ends of this range are £33m.

It carried forward a cumulative deficit of £15.1m. There is an in year deficit of £2.8m bringing the cumulative forecast deficit to £18.3m.
                                                                                                                                    ^^^^^^ consistency/sentence: £15.1m plus £2.8m is £17.9m, not £18.3m.
                                                                                                                                    | fix: Replace £18.3m with £17.9m

1. Note the total Council Revenue forecast underspend of £8.479m for the year. There is a forecast underspend of £2.419m within Service Directorates for 2024/25 and the Corporate Contingency of £6.000m.
                                                         ^^^^^^^ consistency/near-miss: Is £8.479m a digit out, or one of its parts? £2.419m plus £6.000m is £8.419m.
                                                         | fix: Replace £8.479m with £8.419m
`,
    );
  });
});
