/**
 * The page of each rule. From the sources, and in the editor's extension, it is read from docs/rules; for the command line, the
 * build puts all pages into the bundle in the place of this file, so that the program needs nothing beside itself.
 */
import { readFileSync } from 'node:fs';
import { rulePageFolder } from '../workspace/rule-page-folder.ts';

/** The page of a rule in Markdown; undefined when there is none. */
export function rulePage(id: string): string | undefined {
  try {
    return readFileSync(new URL(`${id.replace('/', '.')}.md`, rulePageFolder()), 'utf8');
  } catch {
    return undefined;
  }
}
