/** Every report of the samples, those with one slip each among them. */
import { readdirSync } from 'node:fs';

const folder = new URL('../../samples/', import.meta.url);

/** Paths below the samples' folder, in order. */
export function sampleReports(): { readonly name: string; readonly url: URL }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.council'))
    .sort()
    .map((name) => ({ name, url: new URL(name, folder) }));
}
