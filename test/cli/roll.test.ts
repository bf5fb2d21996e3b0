/** `crosscast roll`. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { crosscast } from './command-line.ts';

const m04 = `@report "Revenue monitoring, month 4"
  council: Anytown Council
  body: Cabinet
  meeting: 2 October 2024
  item: 9
  officer: Jo Smith, Director of Finance
  period: 2024/25 month 4

# Purpose of the Report

The position at 31 July 2024 (month 4) is a pressure of £0.673m, after £2.1m of grants, paid on 14 July 2024. M04 is the fourth.

@table finance "Position at M04"
  unit: £k
  source: month-04.csv
  check: variance = forecast - budget
        | Service        | Revised budget {budget} | Forecast | Variance M04 {variance} | 2023/24 outturn {last} | Comment |
        |----------------|------------------------:|---------:|------------------------:|-----------------------:|---------|
        | Care (F)       |                  41,300 |   42,500 |               1,200 (A) |                 39,100 | Demand  |
        | Fieldwork      |                  11,615 |   11,088 |                   (527) |                 11,000 |         |
  total | Total          |                  52,915 |   53,588 |                     673 |                 50,100 |         |

@table rates "Rates of council tax"
  unit: £
        | Band | Rate     |
        |------|---------:|
        | D    | 2,010.12 |

@demand looked_after "Children looked after"
  unit: children
        | Period     | Number |
        |------------|-------:|
        | March 2024 |    597 |
        | July 2024  |    603 |

@demand contacts "Contacts"
  unit: contacts
  at: July 2024
        | Contacts |  2,202 |
  total | All      |  2,202 |

# Recommendations

@recommend Cabinet
  1. notes the report.
`;

const files = { 'reports/m04.council': m04 };

describe('crosscast roll', () => {
  it('moves the period on, empties the tables, and ties the text to them', async () => {
    const { code, out, err, file } = await crosscast(['roll', 'reports/m04.council', '--to', '2024/25 month 6'], {
      files,
    });
    assert.deepEqual([code, err], [0, '']);
    assert.equal(
      out,
      `Wrote reports/m06.council, for 2024/25 month 6.
- The date of the meeting is still to be entered.
- 8 figures are to be entered anew in the tables.
- 1 figure of the text is still the old one, and will be found to be when the tables are filled in.
- A table now comes from month-06.csv.
`,
    );
    assert.equal(
      file('reports/m06.council'),
      `@report "Revenue monitoring, month 6"
  council: Anytown Council
  body: Cabinet
  meeting: [date]
  officer: Jo Smith, Director of Finance
  period: 2024/25 month 6
  uses: m04.council as month_4

# Purpose of the Report

The position at 30 September 2024 (month 6) is a pressure of [£0.673m = finance.total.variance], after £2.1m of grants, paid on 14 July 2024. M06 is the fourth.

@table finance "Position at M06"
  unit: £k
  source: month-06.csv
  check: variance = forecast - budget
        | Service        | Revised budget {budget} | Forecast | Variance M06 {variance} | 2023/24 outturn {last} | Comment |
        |----------------|------------------------:|---------:|------------------------:|-----------------------:|---------|
        | Care (F)       |                  41,300 |          |                         |                 39,100 | Demand  |
        | Fieldwork      |                  11,615 |          |                         |                 11,000 |         |
  total | Total          |                  52,915 |          |                         |                 50,100 |         |

@table rates "Rates of council tax"
  unit: £
        | Band | Rate     |
        |------|---------:|
        | D    | 2,010.12 |

@demand looked_after "Children looked after"
  unit: children
  | Period         | Number |
  |----------------|-------:|
  | March 2024     |    597 |
  | July 2024      |    603 |
  | September 2024 |        |

@demand contacts "Contacts"
  unit: contacts
  at: September 2024
        | Contacts |        |
  total | All      |        |

# Recommendations

@recommend Cabinet
  1. notes the report.
`,
    );
  });

  it('makes a report that is incomplete rather than wrong, and that is found out where it was only carried over', async () => {
    const { file } = await crosscast(['roll', 'reports/m04.council', '--to', 'month 6'], { files });
    const rolled = { ...files, 'reports/m06.council': file('reports/m06.council') ?? '' };
    const { out } = await crosscast(['lint', 'reports/m06.council', '--format', 'json'], { files: rolled });
    const found = (
      JSON.parse(out) as { reports: { findings: { rule: string; severity: string }[] }[] }
    ).reports.flatMap(({ findings }) => findings);
    assert.deepEqual(
      found.filter(({ severity }) => severity === 'error'),
      [],
    );
    const rules = new Set(found.map(({ rule }) => rule));
    assert.deepEqual([...rules].sort(), ['figure/placeholder', 'period/carried-over', 'source/unread']);
  });

  it('finds every figure of the text that is still the old one once the tables are filled in', async () => {
    const { file } = await crosscast(['roll', 'reports/m04.council', '--to', 'month 6'], { files });
    const csv =
      'Service,Budget,Forecast,Variance\nCare (F),41300,43000,1700\nFieldwork,11615,11000,-615\nTotal,52915,54000,1085\n';
    const ready = { 'm04.council': m04, 'm06.council': file('reports/m06.council') ?? '', 'month-06.csv': csv };
    const refreshed = await crosscast(['import', 'table', '--refresh', 'm06.council'], { files: ready });
    assert.equal(refreshed.code, 0, refreshed.err);
    const { out } = await crosscast(['lint', 'm06.council'], {
      files: { ...ready, 'm06.council': refreshed.file('m06.council') ?? '' },
    });
    assert.match(out, /error: This says £0\.673m, but Total, Variance M06 is 1,085\. \[consistency\/tie\]/);
    assert.match(out, /fix: Replace £0\.673m with £1\.085m/);
  });

  it('goes on to another year, where no budget holds any longer', async () => {
    const { file } = await crosscast(['roll', 'reports/m04.council', '--to', '2025/26 month 4', '-o', 'next/m04'], {
      files,
    });
    const text = file('next/m04.council') ?? '';
    assert.match(text, /period: 2025\/26 month 4\n {2}uses: \.\.\/reports\/m04\.council as month_4\n/);
    assert.match(text, /The position at 31 July 2025 \(month 4\)/);
    assert.match(text, /\| Care \(F\) +\| +\| +\| +\| +\| Demand/);
    assert.match(text, /\| July 2025 +\| +\|/);
  });

  it('keeps the line breaks that there are', async () => {
    const { file } = await crosscast(['roll', 'a.council', '--to', 'month 6'], {
      files: { 'a.council': m04.replaceAll('\n', '\r\n') },
    });
    assert.doesNotMatch(file('a-2024-25-month-6.council') ?? '', /[^\r]\n/);
  });

  it('never writes over a file, and says what it cannot do', async () => {
    const complaint = async (argv: string[], more: Record<string, string> = {}) => {
      const { code, err } = await crosscast(['roll', ...argv], { files: { ...files, ...more } });
      assert.equal(code, 2);
      return err.split('\n')[0] ?? '';
    };
    const there = { 'reports/m06.council': 'mine' };
    assert.match(
      await complaint(['reports/m04.council', '--to', 'month 6'], there),
      /^crosscast: reports\/m06\.council exists already, and nothing was written\./,
    );
    assert.match(await complaint(['--to', 'month 6']), /Which report\?/);
    assert.match(await complaint(['reports/m04.council']), /To which period\?/);
    assert.match(await complaint(['reports/m04.council', '--to', 'next month']), /is no month, quarter or year/);
    assert.match(await complaint(['reports/m04.council', '--to', 'month 4']), /is not after 2024\/25 month 4/);
    assert.match(
      await complaint(['reports/m04.council', '--to', 'quarter 3']),
      /is a quarter, and the report is on a month/,
    );
    assert.match(
      await complaint(['a.council', '--to', 'month 6'], { 'a.council': '@report "A"\n' }),
      /^crosscast: a\.council does not say what period it is about/,
    );
    assert.match(
      await complaint(['a.council', '--to', 'month 6'], { 'a.council': '@minutes "A"\n  period: 2024/25 month 4\n' }),
      /^crosscast: a\.council is no report/,
    );
    assert.match(await complaint(['gone.council', '--to', 'month 6']), /^crosscast: gone\.council: no such file/);
  });

  it('rolls the report of October forward without an error that was not there before', async () => {
    const read = (path: string) => readFileSync(new URL(`../../samples/${path}`, import.meta.url), 'utf8');
    const samples = {
      'march-2024/finance-update.council': read('march-2024/finance-update.council'),
      'october-2024/corrected.council': read('october-2024/corrected.council'),
    };
    const { code, file } = await crosscast(
      ['roll', 'october-2024/corrected.council', '--to', 'month 6', '-o', 'october-2024/next'],
      {
        files: samples,
      },
    );
    assert.equal(code, 0);
    const next = file('october-2024/next.council') ?? '';
    const { out } = await crosscast(['lint', 'october-2024/next.council'], {
      files: { ...samples, 'october-2024/next.council': next },
    });
    assert.doesNotMatch(out, /: error: /);
  });
});
