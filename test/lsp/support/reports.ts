/** Two small reports that the suites work with: October's, which uses March's. Nothing is to be found in either. */

export const october = `@report "Finance Update"
  council: Anytown Council
  body: Cabinet
  meeting: 2 October 2024
  officer: Jo Smith, Director of Finance
  period: 2024/25 month 4
  uses: march.council as march

# Purpose of the Report

This report sets out the financial position of the service.

# 1 Financial position {position}

1.1 The table shows the position by service.

@table finance "Financial position, month 4"
  unit: £k
        | Service {service}       | Budget {budget} | Variance {variance} |
        |-------------------------|----------------:|--------------------:|
        | Children in Care {care} |          41,300 |              11,588 |
        | Fieldwork {fieldwork}   |          11,615 |                 673 |
  total | Total                   |          52,915 |              12,261 |

1.2 The forecast is a pressure of £12.261m, of which care makes up [£11.588m = finance.care.variance].

1.3 In March, the pressure was [£13.348m = march.pressure]; it has come down by
[£1.087m = march.pressure - finance.total.variance].

# Recommendations

@recommend Cabinet
  1. notes the report.
`;

export const march = `@report "Finance Update, March"
  council: Anytown Council
  body: Cabinet
  meeting: 20 March 2024
  officer: Jo Smith, Director of Finance
  period: 2023/24 month 9

# Purpose of the Report

This report sets out the financial position of the service.

@figure pressure "Pressure of Children's Social Care" = £13.348m
  at: 2023/24 month 9
  source: monthly monitoring

# Recommendations

@recommend Cabinet
  1. notes the report.
`;

export const minutes = `@minutes "Finance Update"
  council: Anytown Council
  body: Cabinet
  meeting: 2 October 2024
  of: october.council

# Minutes

Members noted a pressure of [£12.261m = report.finance.total.variance].

@resolved
  1. That the report be noted.
`;

export const reports: Readonly<Record<string, string>> = { 'october.council': october, 'march.council': march };

/** October's report with a total that is out by 63. */
export const wrongTotal = october.replace('12,261 |', '12,324 |');

/** A report without a fault, with more text before its recommendations. */
export function report(more: string, header = ''): string {
  return `@report "Budget"
  council: Oldham Council
  body: Cabinet
  meeting: 2 October 2024
  officer: Julie Daniels, Director
  period: 2024/25 month 4
${header}
# Purpose

To report the budget.

${more}

# Recommendations

@recommend Cabinet
  1. notes the report.
`;
}
