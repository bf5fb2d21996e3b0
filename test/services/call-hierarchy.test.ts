import assert from 'node:assert/strict';
import { incomingLineage, outgoingLineage, prepareLineage } from '../../server/services/call-hierarchy.ts';
import { onFixture } from './fixture.ts';
import type { Fixture } from './fixture.ts';

/** "name | detail | where it is meant", for what depends on the figure at the cursor (in) and what it is made of (out). */
function lineage(fixture: Fixture): { item: string; in: string[]; out: string[] } {
  const [item] = prepareLineage(fixture, fixture.position);
  if (item === undefined) return { item: '', in: [], out: [] };
  return {
    item: `${item.name} | ${item.detail}`,
    in: incomingLineage(fixture, item).map(
      ({ from, fromRanges }) =>
        `${from.name} | ${from.detail} | ${fromRanges.map((range) => fixture.textAt(range, from.uri)).join(', ')}`,
    ),
    out: outgoingLineage(fixture, item).map(
      ({ to, fromRanges }) =>
        `${to.name} | ${to.detail} | ${fromRanges.map((range) => fixture.textAt(range, item.uri)).join(', ')}`,
    ),
  };
}

function traces(title: string, source: string, expected: ReturnType<typeof lineage>): void {
  onFixture(title, source, (fixture) => assert.deepEqual(lineage(fixture), expected));
}

const table = `@table finance "Finance"
  unit: £k
  check: variance = forecast - budget
        | Service | Budget | Forecast | Variance |
        |---------|-------:|---------:|---------:|
        | Care    |  1,100 |    2,160 |    1,060 |
        | Family  |     50 |       45 |       -5 |
  total | Total   |  1,150 |    2,205 |    1,055 |
`;

describe('lineage', () => {
  traces(
    'traces a total to its items and to the sentence that repeats it',
    `${table.replace('1,055', '1,0$055')}\nThe pressure is £1.055m.\n`,
    {
      item: 'Total, Variance: 1,055 | finance.total.variance',
      in: ['£1.055m | The pressure is £1.055m. | £1.055m'],
      out: [
        'Care, Variance: 1,060 | finance.care.variance | 1,055',
        'Family, Variance: -5 | finance.family.variance | 1,055',
        'Total, Forecast: 2,205 | finance.total.forecast | 1,055',
        'Total, Budget: 1,150 | finance.total.budget | 1,055',
      ],
    },
  );

  traces('traces an item to the total and the check that count it', table.replace('2,160', '2,1$060'), {
    item: 'Care, Forecast: 2,160 | finance.care.forecast',
    in: [
      'Total, Forecast: 2,205 | finance.total.forecast | 2,205',
      'Care, Variance: 1,060 | finance.care.variance | 1,060',
    ],
    out: [],
  });

  traces('traces a calculation in prose', 'Of [£1.458m as a] and [£1.442m as b]: [£0.0$016m = a - b].\n', {
    item: '£0.016m | …as a] and [£1.442m as b]: [£0.016m = a - b].',
    in: [],
    out: ['a: £1.458m | a | a', 'b: £1.442m | b | b'],
  });

  traces(
    'traces a named figure to all that works with it',
    'It was [£1.458m as a$0].\n\n[£3m = 2 * a] [= a + a]\n\n@figure b "B" = a * 2\n\n@check a = b / 2\n',
    {
      item: 'a: £1.458m | a',
      in: [
        '£3m | [£3m = 2 * a] [= a + a] | a',
        '[= a + a] | £2,916,000 | a, a',
        'B: £2,916,000 | b | a',
        'a = b / 2 | check | a',
      ],
      out: [],
    },
  );

  traces('traces an @figure to its operands', 'It was [£1m as a].\n\n@figure b "B" = a$0 * 2\n', {
    item: 'a: £1m | a',
    in: ['B: £2,000,000 | b | a'],
    out: [],
  });

  traces('traces the value of an @figure', 'It was [£1m as a].\n\n@figure b "B" = a *$0 2\n\n[£2m = b]\n', {
    item: 'B: £2,000,000 | b',
    in: ['£2m | [£2m = b] | b'],
    out: ['a: £1m | a | a'],
  });

  traces('traces a check', 'Of [£1m as a] and [£2m as b].\n\n@che$0ck a = b within £2m\n', {
    item: 'a = b within £2m | check',
    in: [],
    out: ['a: £1m | a | a', 'b: £2m | b | b'],
  });

  traces('traces a chart', '@table t "T"\n  | Care | 1$02 |\n\n@chart c "C"\n  of: t.care\n', {
    item: 'Care: 12 | t.care',
    in: ['t.care | chart | t.care'],
    out: [],
  });

  traces(
    'reaches other reports',
    '@figure cost "C" = £1.2$034m\n// file: m.council\n@minutes "M"\n  of: report.council\n\nIt was [£1.234m = report.cost].\n',
    {
      item: 'C: £1.234m | cost',
      in: ['£1.234m | It was [£1.234m = report.cost]. | report.cost'],
      out: [],
    },
  );

  traces(
    'comes from other reports',
    '@minutes "M"\n  of: r.council\n\nIt was [£1.2$034m = report.cost].\n// file: r.council\n@figure cost "C" = £1.234m\n',
    {
      item: '£1.234m | It was [£1.234m = report.cost].',
      in: [],
      out: ['C: £1.234m | cost | report.cost'],
    },
  );

  traces('has nothing to trace in prose', 'Plain wo$0rds.', { item: '', in: [], out: [] });

  onFixture('survives that the figure is gone', 'It was [£1m as a$0].\n\n[£2m = 2 * a]\n', (fixture) => {
    const [item] = prepareLineage(fixture, fixture.position);
    fixture.analysis.edit(0, fixture.analysis.document.length, '');
    assert.deepEqual(incomingLineage(fixture, item!), []);
    assert.deepEqual(outgoingLineage(fixture, item!), []);
  });
});
