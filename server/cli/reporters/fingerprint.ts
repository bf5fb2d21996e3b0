/**
 * A name for a finding that stays the same while text above it comes and goes, so that a service can tell an old finding
 * from a new one. It is made of the rule, the report and the line's own text; findings alike in all three are numbered.
 */
import { createHash } from 'node:crypto';
import type { Finding } from '../../checks/finding.ts';
import type { CheckedReport } from '../outcome.ts';
import { lineText } from '../place.ts';

/** Gives each finding of a run its fingerprint, when asked in the order of the text. */
export class Fingerprints {
  readonly #seen = new Map<string, number>();

  of(finding: Finding, { source, path }: CheckedReport): string {
    const line = lineText(source, finding.start).replace(/\s+/g, ' ').trim();
    const what = `${finding.rule}\n${path}\n${line}`;
    const number = (this.#seen.get(what) ?? 0) + 1;
    this.#seen.set(what, number);
    return createHash('sha256').update(`${what}\n${number}`).digest('hex').slice(0, 32);
  }
}
