/**
 * How wide text is, without a font at hand: every character as wide as the wider of Arial and Atkinson Hyperlegible, so that
 * what fits here fits on the page and in the PDF alike.
 */

/** Hundredths of the font size, from the space to the tilde. */
const WIDTHS =
  '28 29 36 66 60 92 74 20 34 34 49 61 28 37 28 39 65 56 56 58 62 59 60 56 62 60 28 28 59 63 59 56 102 67 67 73 73 67 62 78 73 40 ' +
  '52 67 56 84 73 78 67 78 73 67 62 73 67 95 67 67 62 32 39 35 56 56 34 56 57 50 57 56 32 56 56 26 25 50 27 85 56 56 57 58 35 50 33 ' +
  '56 50 73 50 50 50 35 26 35 59';
const widths = WIDTHS.split(' ').map(Number);
const FIRST = 0x20;
/** Of letters beyond ASCII, most are no wider than this. */
const OTHER = 61;
const WIDE = 100;

/** In the unit of `size`. */
export function textWidth(text: string, size: number): number {
  let sum = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    sum += widths[code - FIRST] ?? (code < 0x2e80 ? OTHER : WIDE);
  }
  return (sum * size) / 100;
}

/** Lines of at most `width`, broken between words where possible; what does not fit into the last line ends in an ellipsis. */
export function wrapText(text: string, width: number, size: number, most: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((each) => pieces(each, width, size))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || textWidth(longer, size) <= width) {
      line = longer;
    } else {
      lines.push(line);
      line = word;
    }
  }
  lines.push(line);
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), shortened(lines.slice(most - 1).join(' '), width, size)];
}

/** A word that is wider than the line is broken where it must be. */
function pieces(word: string, width: number, size: number): string[] {
  const parts: string[] = [];
  let part = '';
  for (const character of word) {
    if (part !== '' && textWidth(part + character, size) > width) {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  return [...parts, part];
}

function shortened(text: string, width: number, size: number): string {
  const characters = Array.from(text);
  while (characters.length > 1 && textWidth(`${characters.join('')}…`, size) > width) characters.pop();
  return `${characters.join('').trimEnd()}…`;
}
