/** How a report begins that is about nothing yet and lacks nothing. */
export const HEADER = `@report "Finance Update"
  council: Anytown Council
  body: Cabinet
  meeting: 2 October 2024
  officer: Jo Smith, Director of Finance
  period: 2024/25 month 4

# Purpose

# Recommendations

`;
