/** Keeps the words of a report from being taken for Markdown. */

/** What has a meaning anywhere in a line. A low line within a word has none, but whoever reads the file need not know that. */
const ANYWHERE = /[\\`*_[\]<>~|]/g;
/** `&` starts an entity only before a name or a number. */
const ENTITY = /&(?=#?\w+;)/g;

/** Text within a line. */
export function escaped(text: string): string {
  return text.replace(/\s+/g, ' ').replace(ANYWHERE, '\\$&').replace(ENTITY, '\\&');
}

/** A whole line: what would make it a heading, a list, a rule or a quotation at its start is made ordinary. */
export function lineStart(line: string): string {
  if (/^(?:#{1,6}(?:\s|$)|[-+](?:\s|$)|(?:-\s*){3,}$|=+\s*$)/.test(line)) return `\\${line}`;
  return line.replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
}

/** An address for a link; the scheme was checked where the link was made. */
export function address(url: string): string {
  return `<${url.replace(/[<>\s\\]/g, (sign) => encodeURIComponent(sign))}>`;
}
