/** Month names as written in reports, in full and shortened. */
export const MONTH_NAMES = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** A regular expression source for a month name with a capital, or all capitals. No capturing group. */
export const MONTH_SOURCE =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?' +
  '|Nov(?:ember)?|Dec(?:ember)?|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER)';

/** Calendar month 1 to 12 of a name or its first three letters, in any case; undefined for other words. */
export function monthNumber(name: string): number | undefined {
  const start = name.slice(0, 3).toLowerCase();
  const index = MONTH_NAMES.findIndex((month) => month.slice(0, 3).toLowerCase() === start);
  return index < 0 ? undefined : index + 1;
}
