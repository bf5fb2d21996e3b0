/** Series whose points are not in the order of time. */
import { assertClean, assertFindings } from '../fixture.ts';

describe('period/series-order', () => {
  it('finds the one point that is out of order', () => {
    assertFindings(
      'period/',
      `
@demand looked_after "Children looked after"
  unit: children
  | Period     | Anytown |
  |------------|--------:|
  | March 2024 |     597 |
  | May 2024   |     601 |
  | April 2024 |     599 |
    ^^^^^^^^^^ period/series-order: April 2024 stands out of order: the points of a series go from the earliest to the latest.
    | safe fix: Put the points in the order of time
  | June 2024  |     603 |
`,
    );
  });

  it('finds a point that is there twice', () => {
    assertFindings(
      'period/',
      `
@demand looked_after "Children looked after"
  unit: children
  | At      | Anytown |
  |---------|--------:|
  | 2022/23 |     597 |
  | 2023/24 |     601 |
  | 2023/24 |     603 |
    ^^^^^^^ period/series-order: 2023/24 is in this series twice.
`,
    );
  });

  it('says once that a series runs backwards', () => {
    assertFindings(
      'period/',
      `
@demand looked_after "Children looked after"
  unit: children
  | Period | Anytown |
  |--------|--------:|
  | Q3     |     603 |
    ^^ period/series-order: This series runs backwards, from Q3 to Q1: the earliest point comes first.
    | safe fix: Put the points in the order of time
  | Q2     |     601 |
  | Q1     |     597 |
`,
    );
  });

  it('leaves series in order alone, and tables that are no series', () => {
    const rows = (first: string, ...labels: string[]): string =>
      `@demand d "Demand"\n  unit: cases\n  | ${first} | N |\n  |---|---:|\n${labels.map((label) => `  | ${label} | 1 |\n`).join('')}`;
    assertClean(
      'period/',
      rows('Period', 'March 2023', 'Q1 2023', '2023/24', 'month 4', 'August 2024'),
      rows('Period', '2022/23', 'first week', '2023/24'),
      rows('Month', 'June 2024', 'May 2024'),
      `@report "No year"\n\n${rows('Period', 'month 4', 'month 3')}`,
    );
  });
});
