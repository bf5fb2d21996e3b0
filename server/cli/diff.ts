/** What a fix or the formatter would change, as a unified diff. */
import { createTwoFilesPatch } from 'diff';

interface Change {
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

/** One diff of all changes; empty when there are none. */
export function diffOf(changes: readonly Change[]): string {
  return changes
    .map(({ path, before, after }) =>
      createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, undefined, undefined, { context: 2 }),
    )
    .map((patch) => patch.replace(/^=+\n/, ''))
    .join('');
}
