/** The units that council reports use most. */
export const UNITS: readonly (readonly [label: string, about: string])[] = [
  ['£k', 'Thousands of pounds.'],
  ['£m', 'Millions of pounds.'],
  ['£', 'Pounds.'],
  ['£bn', 'Billions of pounds.'],
  ["£'000", 'Thousands of pounds.'],
  ['%', 'Per cent; never added up.'],
  ['FTE', 'Full-time equivalents.'],
];
