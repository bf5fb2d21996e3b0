/** Applies the safe fixes of a report's findings to its text, once. Whoever calls checks again and comes back for more. */
import type { Edit, Finding } from '../checks/finding.ts';

export interface Fixed {
  readonly text: string;
  /** How many findings were fixed. */
  readonly count: number;
}

/** Of fixes that overlap, the first wins; the next round takes the others, if they are still wanted. */
export function applySafeFixes(text: string, findings: readonly Finding[]): Fixed {
  const accepted: Edit[] = [];
  let count = 0;
  for (const finding of findings) {
    const fix = finding.fixes.find(({ safe, edits }) => safe && edits.length > 0);
    if (fix === undefined || fix.edits.some((edit) => accepted.some((other) => collide(edit, other)))) continue;
    accepted.push(...fix.edits);
    count++;
  }
  const crlf = /\r?\n/.exec(text)?.[0] === '\r\n';
  let result = '';
  let from = 0;
  for (const edit of accepted.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    // Nothing may come before a byte-order mark.
    const start = edit.start === 0 && text.startsWith('\uFEFF') ? 1 : edit.start;
    result += text.slice(from, start) + (crlf ? edit.text.replace(/\r?\n/g, '\r\n') : edit.text);
    from = Math.max(edit.end, start);
  }
  return { text: result + text.slice(from), count };
}

/** Edits collide when they change the same text, or insert in the same place so that their order would matter. */
function collide(a: Edit, b: Edit): boolean {
  if (a.start === a.end || b.start === b.end) return a.start <= b.end && b.start <= a.end;
  return a.start < b.end && b.start < a.end;
}
