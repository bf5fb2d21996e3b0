// `npm run l10n`: collects the texts that the extension shows, from the calls of `l10n.t` in client/, into l10n/bundle.l10n.json,
// which translators start from. `--check` only says whether the file is up to date.

import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from './install.mjs';

const file = join(projectFolder, 'l10n', 'bundle.l10n.json');
const texts = globSync('client/**/*.ts', { cwd: projectFolder }).flatMap((source) => {
  return textsIn(source, readFileSync(join(projectFolder, source), 'utf8'));
});
const bundle = Object.fromEntries(
  [...new Set(texts)].toSorted((a, b) => a.localeCompare(b, 'en')).map((text) => [text, text]),
);
const written = `${JSON.stringify(bundle, undefined, 2)}\n`;

if (!process.argv.includes('--check')) writeFileSync(file, written);
else if (readFileSync(file, 'utf8') !== written) {
  console.error('l10n/bundle.l10n.json is out of date: npm run l10n');
  process.exit(1);
}

/** The first arguments of the calls, which must be plain strings: nothing else can be looked up in a translation. */
function textsIn(source, code) {
  return [...code.matchAll(/\bl10n\.t\(\s*([^\s])/g)].map((call) => {
    const from = call.index + call[0].length - 1;
    const [literal] = /^'(?:\\.|[^'\\\n])*'/.exec(code.slice(from)) ?? [];
    if (literal === undefined) throw new Error(`${source}: the text of l10n.t must be a string in single quotes.`);
    return literal.slice(1, -1).replace(/\\(.)/g, '$1');
  });
}
