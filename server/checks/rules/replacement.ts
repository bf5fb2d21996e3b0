/** The fix of most findings: other words in the place of those that are printed. */
import type { Span } from '../../../grammar/tree.ts';
import type { PlacedFix } from '../rule.ts';

/** Which of two statements was meant is the author's to say, so such a fix is never safe. */
export function replacement(printed: string, { start, end }: Span, by: string): PlacedFix {
  return { title: `Replace ${printed} with ${by}`, edits: [{ start, end, text: by }], safe: false };
}
