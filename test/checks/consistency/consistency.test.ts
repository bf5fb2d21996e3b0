/** Figures in prose against the facts they repeat: tied by hand, tied by themselves, contradicted, nearly right. */
import assert from 'node:assert/strict';
import { check } from '../../../server/checks/check.ts';
import { listFacts } from '../../../server/model/fact-list.ts';
import { applyFix, describeFindings, open } from '../../model/open.ts';
import { HEADER } from '../header.ts';

const TABLE = `@table finance "Position, month 4"
  unit: £k
        | Service               | Budget | Variance |
        |-----------------------|-------:|---------:|
        | Children in Care {care} | 41,300 | 12,087 |
        | Safeguarding          |  2,902 |     -145 |
        | Early Help            |  1,118 |       90 |
  total | Total                 | 45,320 |   12,032 |

`;

const findings = (prose: string) => describeFindings(open(`${HEADER}${TABLE}${prose}\n`));
const standing = (prose: string) =>
  listFacts(open(`${HEADER}${TABLE}${prose}\n`))
    .filter(({ name }) => name === undefined)
    .map(({ text, standing: stands, tiedTo }) => `${text} ${stands}${tiedTo === undefined ? '' : ` ${tiedTo}`}`);

describe('a tied figure', () => {
  it('agrees at its printed precision', () => {
    assert.deepEqual(findings('It is [£12.087m = finance.care.variance], about [£12.1m = finance.care.variance].'), []);
  });

  it('that disagrees is reported with the fact it is tied to, and mended', () => {
    const analysis = open(`${HEADER}${TABLE}It is [£12.078m = finance.care.variance].\n`);
    const [finding] = check(analysis);
    assert.equal(finding?.message, 'This says £12.078m, but Children in Care, Variance is 12,087.');
    assert.deepEqual(check(open(applyFix(analysis, finding))), []);
  });

  it('may print an underspend without its sign', () => {
    assert.deepEqual(findings('Safeguarding has an underspend of [£0.145m = finance.safeguarding.variance].'), []);
    assert.deepEqual(findings('It used [£145k = finance.safeguarding.variance].'), []);
  });

  it('may be worked out', () => {
    assert.deepEqual(findings('They come to [£11.942m = finance.care.variance + finance.safeguarding.variance].'), []);
    assert.deepEqual(
      findings('That is [27% = percent(finance.total.variance, finance.total.budget)] of the budget.'),
      [],
    );
  });

  it('is not judged by a total that is itself in doubt', () => {
    const broken = TABLE.replace('12,032', '12,023');
    const found = describeFindings(open(`${HEADER}${broken}A pressure of [£12.032m = finance.total.variance].\n`));
    assert.equal(found.length, 1);
    assert.match(found[0] ?? '', /^reconcile\/total «12,023»/);
  });

  it('keeps within the units of what it is tied to', () => {
    assert.match(findings('There are [45,320 children = finance.total.budget].')[0] ?? '', /^unit\/expression/);
  });
});

describe('a plain figure', () => {
  it('is tied by itself when one known value fits', () => {
    assert.deepEqual(standing('A pressure of £12.087m in all.'), ['£12.087m tied finance.care.variance']);
    assert.deepEqual(standing('Safeguarding underspent by £0.145m.'), ['£0.145m tied finance.safeguarding.variance']);
  });

  it('of few digits also needs to speak of the row', () => {
    assert.deepEqual(standing('Early Help is over by £90k.'), ['£90k tied finance.early_help.variance']);
    assert.deepEqual(standing('The lift cost £90k.'), ['£90k untied']);
  });

  it('that nothing vouches for is untied, and no finding', () => {
    assert.deepEqual(standing('The new home cost £3.718m.'), ['£3.718m untied']);
    assert.deepEqual(findings('The new home cost £3.718m.'), []);
  });

  it('called an overspend where the table has an underspend is a finding', () => {
    assert.deepEqual(findings('Safeguarding has an overspend of £0.145m.'), [
      "consistency/direction «overspend» £0.145m is called 'overspend' here, but Safeguarding, Variance is -145: an underspend.",
    ]);
    assert.deepEqual(findings('Safeguarding has an underspend of £0.145m.'), []);
  });

  it('is not asked about where its near miss is a total that does not hold', () => {
    const broken = TABLE.replace('12,032', '12,023');
    const found = describeFindings(open(`${HEADER}${broken}The pressure is £12.032m.\n`));
    assert.deepEqual(
      found.map((line) => line.split(' ')[0]),
      ['reconcile/total'],
    );
  });

  it('with two digits swapped and its last nought left out asks', () => {
    assert.deepEqual(findings('The lifts cost £43.1m, and for Children in Care the budget is £41.3m.'), []);
    assert.deepEqual(findings('For Children in Care the budget is £43.1m.'), [
      'consistency/near-miss «£43.1m» Is £43.1m meant to be £41.3m? Children in Care, Budget is 41,300.',
    ]);
  });

  it('with two digits swapped asks', () => {
    assert.deepEqual(findings('The pressure is £12.078m.'), [
      'consistency/near-miss «£12.078m» Is £12.078m meant to be £12.087m? Children in Care, Variance is 12,087.',
    ]);
    assert.deepEqual(findings('The pressure is £21.087m.'), [
      'consistency/near-miss «£21.087m» Is £21.087m meant to be £12.087m? Children in Care, Variance is 12,087.',
    ]);
    assert.deepEqual(findings('The budget is £45.230m.'), [
      'consistency/near-miss «£45.230m» Is £45.230m meant to be £45.320m? Total, Budget is 45,320.',
    ]);
  });

  it('that is the number of something, and has no comma, does not ask', () => {
    const homes = '@table homes "Homes"\n  | | Homes |\n  |---|---:|\n  | Kent Road | 3,681 |\n\n';
    const about = (prose: string) => describeFindings(open(`${HEADER}${homes}${prose}\n`));
    assert.deepEqual(about('Kent Road homes, cost centre 3687, are let.'), []);
    assert.deepEqual(about('There are 3,687 homes in Kent Road.'), [
      'consistency/near-miss «3,687» Is 3,687 meant to be 3,681? Kent Road is 3,681.',
    ]);
  });

  it('that is a percentage of a known one with two digits swapped asks', () => {
    assert.deepEqual(findings('Children in Care has a pressure of £12.087m (23.9%).'), [
      'consistency/near-miss «23.9%» Is 23.9% meant to be 29.3%? That is £12.087m of the 41,300 of Children in Care, Budget.',
    ]);
    // Right; of something else; and of more than the pressure.
    assert.deepEqual(findings('Children in Care has a pressure of £12.087m (29.3%).'), []);
    assert.deepEqual(findings('Children in Care has a pressure of £12.087m (31.5%).'), []);
    assert.deepEqual(findings('Children in Care has a pressure of £12.087m (23.9% of them placements).'), []);
  });
});

describe('minutes', () => {
  const report = `@report "Outturn"
  period: 2023/24

The cost of borrowing shows an underspend of £1.7m. The overspend of £0.4m on fuel is met by an underspend of £0.4m.

@table position "Position"
  unit: £m
  | Service | Variance |
  |---------|---------:|
  | Parks   |      2.3 |
`;
  const minutes = (prose: string) =>
    describeFindings(
      open({ 'minutes.council': `@minutes "Outturn"\n  of: r.council\n\n${prose}\n`, 'r.council': report }),
    ).filter((line) => line.startsWith('consistency'));

  it('that make an overspend of an underspend are found', () => {
    assert.deepEqual(
      minutes('Members noted an overspend of £1.7m.\n\n@resolved\n  1. The overspend of £1.7m be noted.'),
      [
        "consistency/direction «overspend» £1.7m is called 'overspend' here, but 'underspend' in the report.",
        "consistency/direction «overspend» £1.7m is called 'overspend' here, but 'underspend' in the report.",
      ],
    );
    assert.deepEqual(minutes('Members noted an underspend of £1.7m.'), []);
  });

  it('are left alone where the report says both, or one of something else', () => {
    assert.deepEqual(minutes('Members noted an overspend of £0.4m, and an underspend of £0.4m.'), []);
    assert.deepEqual(minutes('Members noted an overspend of £2.3m.'), []);
    assert.deepEqual(minutes('Members noted a pressure of £1.7m, and an overspend of some £1.7m.'), []);
  });
});

describe('a rate', () => {
  const report = (prose: string) => `${HEADER}
@table safety "Health and safety"
        | Measure                       | 2023/24 | 2024/25 |
        |-------------------------------|--------:|--------:|
        | Accidents per 1,000 employees |     9.9 |     8.7 |
        | Agency worker, cost per hour  |   39.80 |   41.50 |

@table rates "Rates"
        | Area   | Children per 10,000 residents | Days lost per FTE |
        |--------|------------------------------:|------------------:|
        | Hollin |                         104.2 |               9.8 |

@table travel "Travel"
  unit: £k
        | Mode    | Budget |
        |---------|-------:|
        | Minibus | 22,000 |

@demand riders "Pupils carried"
  unit: pupils
        | Minibus | 2,140 |

${prose}
`;
  const tiedTo = (prose: string) =>
    listFacts(open(report(prose)))
      .filter(({ name, text }) => name === undefined && text !== '1,000')
      .map(({ tiedTo: name }) => name);

  it('is tied to a row, or a column, that says what it is per', () => {
    assert.deepEqual(tiedTo('There were 8.7 accidents per 1,000 employees.'), [
      'safety.accidents_per_1_000_employees.2024_25',
    ]);
    assert.deepEqual(tiedTo('The rate for accidents is 8.7 per 1,000.'), [
      'safety.accidents_per_1_000_employees.2024_25',
    ]);
    assert.deepEqual(tiedTo('Hollin has 104.2 children per 10,000 residents.'), [
      'rates.hollin.children_per_10_000_residents',
    ]);
    assert.deepEqual(tiedTo('Hollin lost 9.8 days per FTE.'), ['rates.hollin.days_lost_per_fte']);
  });

  it('of another kind is not', () => {
    assert.deepEqual(tiedTo('There were 104.2 children per 1,000 residents.'), [undefined]);
    assert.deepEqual(tiedTo('Accidents came to 8.7 per 100 vehicles.'), [undefined]);
  });

  it('that a sentence does not call one is tied where it speaks of the row', () => {
    assert.deepEqual(tiedTo('In Hollin it is 104.2, the highest.'), ['rates.hollin.children_per_10_000_residents']);
    assert.deepEqual(tiedTo('The lift weighs 104.2 stone.'), [undefined]);
  });

  it('worked out by hand need not say beside the figure what it is per', () => {
    const found = (prose: string) => describeFindings(open(report(prose)));
    assert.deepEqual(found('Spending a pupil is [£10,280 = travel.minibus / riders.minibus].'), []);
    assert.deepEqual(found('It is [£10,280 = travel.minibus / riders.minibus] a year for each pupil.'), []);
    assert.match(found('It is [£10,280 = travel.minibus / riders.minibus] per home.')[0] ?? '', /^unit\/expression/);
  });
});

describe('a figure of three digits', () => {
  const HIGH_NEEDS = `@table needs "High needs"
  unit: £k
        | Area                 | Budget | Variance |
        |----------------------|-------:|---------:|
        | Independent places   | 12,150 |    5,220 |
        | Top-ups              |    757 |     1,310 |
        | Police precept       |    922 |        0 |

`;
  const found = (prose: string) => describeFindings(open(`${HEADER}${HIGH_NEEDS}${prose}\n`));

  it('is asked about with two digits swapped, where its sentence speaks of the row', () => {
    assert.deepEqual(found('Top-ups have a budget of £0.775m.'), [
      'consistency/near-miss «£0.775m» Is £0.775m meant to be £0.757m? Top-ups, Budget is 757.',
    ]);
    assert.deepEqual(found('The lift has a budget of £0.775m. Top-ups have one of £0.752m.'), []);
    assert.deepEqual(findings('There are 221 homes.\n\n@demand homes "Homes"\n  unit: homes\n  | Homes | 212 |'), []);
  });

  it('is asked about with thousands for millions, or the other way round', () => {
    assert.deepEqual(found('Independent places are £5.22k over.'), [
      'consistency/near-miss «£5.22k» Is £5.22k meant to be £5.22m? Independent places, Variance is 5,220.',
    ]);
    assert.deepEqual(found('The police takes £922 million.'), [
      'consistency/near-miss «£922 million» Is £922 million meant to be £922 thousand? Police precept, Budget is 922.',
    ]);
    assert.deepEqual(found('The new road costs £922m. The police takes £922 a head.'), []);
  });
});

describe('another document', () => {
  const other = `@report "March"\n  period: 2023/24 month 9\n\n@figure pressure "Pressure" = £13.348m\n`;
  const using = (prose: string) =>
    open({
      'report.council': `${HEADER.replace('  period: 2024/25 month 4\n', '  period: 2024/25 month 4\n  uses: march.council as march\n')}${prose}\n`,
      'march.council': other,
    });

  it('that says something else is told apart from a slip in this one', () => {
    assert.deepEqual(describeFindings(using('It was [£13.438m = march.pressure].')), [
      'consistency/source «£13.438m» This says £13.438m, but Pressure is £13.348m.',
    ]);
  });

  it('vouches for plain figures too', () => {
    const [row] = listFacts(using('The pressure was £13.348m.'));
    assert.equal(row?.tiedTo, 'march.pressure');
  });
});

describe('two tables', () => {
  const second = (figure: string, title = 'Largest budgets, month 4') =>
    `@table second "${title}"\n  unit: £k\n  | Service | Budget |\n  |---|---:|\n  | Children in Care | ${figure} |\n`;

  it('that give one thing two values are reported at the later', () => {
    assert.deepEqual(findings(second('41,030')), [
      "consistency/two-values «41,030» Children in Care, Budget is 41,030 here, but 41,300 in the table 'Position, month 4'.",
    ]);
  });

  it('of another month, or another sort of account, are left alone', () => {
    assert.deepEqual(findings(second('41,030', 'Largest budgets, month 3')), []);
    assert.deepEqual(findings(second('41,030', 'Capital budgets, month 4')), []);
  });

  it('with the same three rows and no figure in common are of two things', () => {
    const parking = (id: string, title: string, [staff, rent, total]: readonly [string, string, string]) =>
      `@table ${id} "${title}, 2024/25"\n  unit: £\n  | Item | Sum |\n  |---|---:|\n` +
      `  | Staffing | ${staff} |\n  | Rent of land | ${rent} |\n  | All expenditure | ${total} |\n`;
    const off = parking('off', 'Parking off the street', ['64,850', '29,600', '556,150']);
    const on = (rent: string) => parking('on', 'Parking on the street', ['66,485', rent, '754,429']);
    assert.deepEqual(findings(`${off}\n${on('32,936')}`), []);
    assert.deepEqual(findings(`${off}\n${on('29,600')}`), [
      "consistency/two-values «66,485» Staffing, Sum is 66,485 here, but 64,850 in the table 'Parking off the street, 2024/25'.",
      "consistency/two-values «754,429» All expenditure, Sum is 754,429 here, but 556,150 in the table 'Parking off the street, 2024/25'.",
    ]);
  });
});
