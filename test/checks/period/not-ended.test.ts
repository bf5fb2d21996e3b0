/** Final positions of years that have not ended. */
import { assertClean, assertFindings } from '../fixture.ts';

describe('period/not-ended', () => {
  it('finds a final position of the year that is reported on', () => {
    assertFindings(
      'period/',
      `
The previous report gave a forecast. The final 2024/25 position for Children’s Social Care was a pressure of
                                         ^^^^^^^^^^^^^^^^^^^^^^ period/not-ended: 2024/25 has no final position yet: it ends on 31 March 2025. The last year that has ended is 2023/24.
                                         | fix: Replace 2024/25 with 2023/24
£12.123m.

The final position for 2024-25 was an overspend.
    ^^^^^^^^^^^^^^^^^^^^^^^^^^ period/not-ended: 2024/25 has no final position yet…
    | fix: Replace 2024-25 with 2023-24
`,
    );
  });

  it('finds an outturn stated as a fact', () => {
    assertFindings(
      'period/',
      `
- The 2024/25 outturn was an underspend of £0.569m.
      ^^^^^^^^^^^^^^^ period/not-ended: 2024/25 has no final position yet…
      | fix: Replace 2024/25 with 2023/24
- The 2024/25 revenue outturn stood at £75.155m.
      ^^^^^^^^^^^^^^^^^^^^^^^ period/not-ended: 2024/25 has no final position yet…
      | fix: Replace 2024/25 with 2023/24
- The outturn for 2025/26 showed a surplus.
      ^^^^^^^^^^^^^^^^^^^ period/not-ended: 2025/26 has no final position yet…
      | fix: Replace 2025/26 with 2023/24
`,
    );
  });

  it('leaves forecasts alone', () => {
    assertClean(
      'period/',
      'The 2024/25 forecast outturn was an overspend of £2m.\n',
      'The 2024/25 outturn was forecast to be an overspend of £2m.\n',
      'The projected outturn for 2024/25 is an overspend of £2m.\n',
      'The provisional outturn 2024/25 was an overspend of £2m.\n',
      'The final 2024/25 position will be reported in June; it was not yet known.\n',
      'The final position for 2024/25 was expected to be an overspend.\n',
      'The outturn report for 2024/25 comes to Cabinet in June.\n',
      'The final 2024/25 budget was agreed in February, and so was the final 2024/25 settlement.\n',
      '# The final 2024/25 position\n',
      '@table finance "Outturn 2024/25"\n  unit: £k\n  | Service | 2024/25 Outturn |\n  |---|---:|\n  | A | 1 |\n',
    );
  });

  it('leaves years alone that have ended', () => {
    assertClean(
      'period/',
      'The final 2023/24 position was a pressure of £12.123m, and the 2022/23 outturn was £11.612m.\n',
      '@report "Outturn"\n  period: 2024/25 outturn\n\nThe final 2024/25 position was an overspend.\n',
      '@report "Outturn"\n  period: 2024/25 month 12\n\nThe final 2024/25 position was an overspend.\n',
      '@report "Outturn"\n  meeting: 4 June 2025\n  period: 2024/25 month 11\n\nThe 2024/25 outturn was an overspend.\n',
      '@report "Outturn"\n\nThe final 2024/25 position was an overspend.\n',
    );
  });

  it('goes by the meeting where the header gives no period', () => {
    assertFindings(
      'period/',
      `
@minutes "Finance"
  meeting: 2 October 2024

The final 2024/25 position was an overspend.
    ^^^^^^^^^^^^^^^^^^^^^^ period/not-ended: 2024/25 has no final position yet: it ends on 31 March 2025. The last year that has ended is 2023/24.
    | fix: Replace 2024/25 with 2023/24
`,
    );
  });
});
