/** Text from a report on its way to a terminal: made harmless, and measured in the columns that it will take up. */

/** Text of letters and signs that English reports are made of, each one column wide: nearly every line. */
const ordinary = /^[ -~\u00A1-\u00AC\u00AE-\u00FF\u2010-\u2027]*$/;

/**
 * The text with every character that a terminal would act on, or that would reorder the line, replaced by a visible
 * one. Tabs and line breaks are characters like that: lay them out before.
 */
export function harmless(text: string): string {
  if (ordinary.test(text)) return text;
  return text.replace(/[\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, (character) => {
    const code = character.charCodeAt(0);
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    return code === 0x7f ? '\u2421' : '\uFFFD';
  });
}

/** How many columns a character takes up on a terminal. */
export function columnsOf(character: string): number {
  if (ordinary.test(character)) return 1;
  // V8 reads a pattern where it stands, and one of signs of all kinds takes it longest: most output has none.
  if (/[\p{Mn}\p{Me}\p{Cf}]/u.test(character)) return 0;
  const isWide =
    /[\p{Emoji_Presentation}\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{20000}-\u{3FFFD}]/u;
  return isWide.test(character) ? 2 : 1;
}
