/** Small reports that the suites work with. */

/** Nothing is to be found in it. `table` takes the place of its table. */
export function financeReport(table = financeTable): string {
  return `@report "Finance Update"
  council: Anytown Council
  body: Cabinet
  meeting: 2 October 2024
  officer: Jo Smith, Director of Finance
  period: 2024/25 month 4

# Purpose of the Report

This report sets out the financial position of the service.

# 1 Financial position {position}

1.1 The table shows the position by service.

${table}

1.2 The forecast is a pressure of £12.261m.

# Recommendations

@recommend Cabinet
  1. notes the report.
`;
}

export const financeTable = `@table finance "Financial position, month 4"
  unit: £k
        | Service {service}       | Budget {budget} | Variance {variance} |
        |-------------------------|----------------:|--------------------:|
        | Children in Care {care} |          41,300 |              11,588 |
        | Fieldwork {fieldwork}   |          11,615 |                 673 |
  total | Total                   |          52,915 |              12,261 |`;

/** The same with a total that is a thousand too high. */
export const wrongTotal = financeTable.replace('52,915', '53,915');
