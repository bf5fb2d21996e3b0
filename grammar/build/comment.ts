/** Builds comment blocks. */

import { exactly, lineEnd, piece } from '../characters.ts';
import type { CommentBlock, Suppression, SyntaxFault, Text } from '../tree.ts';
import { readSuppression } from './suppression.ts';

/** Each line without its slashes, and the suppressions among the lines. */
export function buildComment(text: string): CommentBlock {
  const faults: SyntaxFault[] = [];
  const lines: Text[] = [];
  const suppressions: Suppression[] = [];
  let offset = 0;
  while (offset < text.length) {
    const end = lineEnd(text, offset);
    const slashes = text.indexOf('//', offset);
    if (slashes >= 0 && slashes < end) {
      const line = piece(text, slashes + 2, end);
      lines.push(line);
      const suppression = readSuppression(exactly(text, line), false, faults);
      if (suppression !== undefined) {
        suppressions.push(suppression);
      }
    }
    offset = end + 1;
  }
  return { kind: 'comment', faults, lines, suppressions };
}
