/**
 * The page of each rule. From the sources, and in the editor's extension, it is read from docs/rules; for the command line, the
 * build puts all pages into the bundle in the place of this file, so that the program needs nothing beside itself.
 */
import { readFileSync } from 'node:fs';

/** Two folders up from the source and from a part of the extension's program, one up from the program itself. */
const folders = ['../../docs/rules/', '../docs/rules/'].map((path) => new URL(path, import.meta.url));

/** The page of a rule in Markdown; undefined when there is none. */
export function rulePage(id: string): string | undefined {
  for (const folder of folders) {
    try {
      return readFileSync(new URL(`${id.replace('/', '.')}.md`, folder), 'utf8');
    } catch {
      // It may be in the other one.
    }
  }
  return undefined;
}
