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

const WRITTEN: ReadonlySet<string> = new Set([
  ...MONTH_NAMES.flatMap((name) => [name, name.slice(0, 3), name.toUpperCase()]),
  'Sept',
]);

/** Whether a word is the name of a month: with a capital, shortened or not, or all in capitals. */
export function isMonthName(word: string): boolean {
  return WRITTEN.has(word);
}

/** Calendar month 1 to 12 of a name or its first three letters, in any case; undefined for other words. */
export function monthNumber(name: string): number | undefined {
  const start = name.slice(0, 3).toLowerCase();
  const index = MONTH_NAMES.findIndex((month) => month.slice(0, 3).toLowerCase() === start);
  return index < 0 ? undefined : index + 1;
}
