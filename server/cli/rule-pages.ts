/**
 * The page of each rule. From the sources it is read from docs/rules; the build puts all pages into the bundle in the
 * place of this file, so that the program needs nothing beside itself.
 */
import { readFileSync } from 'node:fs';

const folder = new URL('../../docs/rules/', import.meta.url);

/** The page of a rule in Markdown; undefined when there is none. */
export function rulePage(id: string): string | undefined {
  try {
    return readFileSync(new URL(`${id.replace('/', '.')}.md`, folder), 'utf8');
  } catch {
    return undefined;
  }
}
