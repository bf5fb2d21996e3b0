/** Where the pages of the rules are kept, for what runs under Node. */
import { existsSync } from 'node:fs';

/** The folder, with a slash at its end: one folder up from what is built, two from the source and from a part of what is built. */
export function rulePageFolder(): URL | undefined {
  return ['../docs/rules/', '../../docs/rules/']
    .map((path) => new URL(path, import.meta.url))
    .find((folder) => existsSync(folder));
}
