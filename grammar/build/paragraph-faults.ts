/** What a paragraph can be by mistake: a row, an opening line or a list that stands in the wrong column. */

import { lineEnd } from '../characters.ts';
import type { Span, SyntaxFault } from '../tree.ts';
import { blockNamed, roleNamed } from '../vocabulary.ts';

const ROW_WITH_ROLE = /^([A-Za-z][A-Za-z \t]*?)[ \t]*\|/;

/** Reports the first line that looks like something else than prose. */
export function paragraphFaults(text: string, paragraph: Span, faults: SyntaxFault[]): void {
  let offset = paragraph.start;
  while (offset < paragraph.end) {
    const end = lineEnd(text, offset);
    const fault = lineFault(text, offset, Math.min(end, paragraph.end));
    if (fault !== undefined) {
      faults.push(fault);
      return;
    }
    offset = end + 1;
  }
}

function lineFault(text: string, start: number, end: number): SyntaxFault | undefined {
  const first = text[start];
  if (first === ' ' || first === '\t') {
    return openingFault(text.slice(start, end), start);
  }
  if (first === '|') {
    const message = 'A table row stands under its table, which starts with a line such as: @table finance "Title"';
    return { start, end, message };
  }
  // Most lines hold no pipe: do not cut them.
  const pipe = text.indexOf('|', start);
  if (pipe < 0 || pipe >= end) {
    return undefined;
  }
  const role = ROW_WITH_ROLE.exec(text.slice(start, pipe + 1))?.[1];
  if (role === undefined || roleNamed(role) === undefined) {
    return undefined;
  }
  const message = `A row with a role must be indented: put two spaces before '${role}'.`;
  return { start, end: start + role.length, message, suggestion: `  ${role}`, certain: true };
}

/** An indented `@table` belongs to nothing: blocks open in the first column. */
function openingFault(line: string, start: number): SyntaxFault | undefined {
  const found = /^[ \t]+@([A-Za-z]+)/.exec(line);
  const word = found?.[1];
  if (found === null || word === undefined || blockNamed(word) === undefined) {
    return undefined;
  }
  const message = `'@${word}' must stand at the very start of its line.`;
  return { start, end: start + found[0].length, message, suggestion: `@${word}`, certain: true };
}
