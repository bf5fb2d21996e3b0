/** How a message quotes what an author wrote: on one line, and not at length. */
const LONGEST = 120;

export function excerptOf(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 3)}…` : line;
}
