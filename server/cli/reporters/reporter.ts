/** A reporter turns an outcome into text. Each is a file of its own and loaded only when its format is asked for. */
import type { Outcome } from '../outcome.ts';
import type { Paint } from '../paint.ts';

/** The whole output. Only formats for people use the paint. */
export type Reporter = (outcome: Outcome, paint: Paint) => string;

const reporters: Readonly<Record<string, () => Promise<Reporter>>> = {
  text: async () => (await import('./text.ts')).reportText,
  json: async () => (await import('./json.ts')).reportJson,
  sarif: async () => (await import('./sarif.ts')).reportSarif,
  github: async () => (await import('./github.ts')).reportGithub,
  gitlab: async () => (await import('./gitlab.ts')).reportGitlab,
  junit: async () => (await import('./junit.ts')).reportJunit,
};

export const formats: readonly string[] = Object.keys(reporters);

/** The reporter of one of the formats. */
export function loadReporter(format: string): Promise<Reporter> {
  const load = reporters[format];
  if (load === undefined) throw new Error(`no reporter for ${format}`);
  return load();
}
