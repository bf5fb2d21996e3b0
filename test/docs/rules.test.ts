/** The pages of the rules: one for each rule, its examples true. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { check } from '../../server/checks/check.ts';
import { ruleInfos } from '../../server/checks/registry.ts';
import { open } from '../model/open.ts';

const folder = new URL('../../docs/rules/', import.meta.url);
const pageOf = (id: string): string => `${id.replace('/', '.')}.md`;
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8');

/** Put before examples that show only a part of a report. */
const HEADER = `@report "Example"
  council: Anytown Council
  body: Cabinet
  meeting: 2 October 2024
  officer: Jo Smith, Director of Finance
  period: 2024/25 month 4

`;

function examples(page: string, kind: 'bad' | 'good'): string[] {
  return [...page.matchAll(new RegExp(`^\`\`\`council ${kind}\\n(.*?)^\`\`\``, 'gms'))].map((match) => match[1] ?? '');
}

/** An example may hold several files, each under a line `// file: name`. */
function filesOf(example: string): Record<string, string> {
  const parts = example.split(/^\/\/ file: (.+)\n/m);
  const files: Record<string, string> = {};
  if (parts[0]) files['example.council'] = withHeader(parts[0]);
  for (let at = 1; at < parts.length; at += 2) files[parts[at] ?? ''] = fileOf(parts[at] ?? '', parts[at + 1] ?? '');
  return files;
}

/** A file of figures beside a report has no header. */
function fileOf(name: string, text: string): string {
  return name.endsWith('.council') ? withHeader(text) : text;
}

function withHeader(text: string): string {
  return /^@(?:report|minutes|decision|appendix)\b/.test(text) ? text : HEADER + text;
}

/** The rules that fire in the example, in whichever of its files. */
function rulesFiring(example: string): Set<string> {
  const files = filesOf(example);
  const found = new Set<string>();
  for (const name of Object.keys(files).filter((each) => each.endsWith('.council'))) {
    const first = { [name]: files[name] ?? '', ...files };
    for (const { rule } of check(open(first))) found.add(rule);
  }
  return found;
}

describe('the pages of the rules', () => {
  it('are one for each rule, and the index names them all', () => {
    const pages = readdirSync(folder).filter((name) => name !== 'README.md');
    assert.deepEqual(pages.toSorted(), ruleInfos.map(({ id }) => pageOf(id)).toSorted());
    const index = read('README.md');
    for (const { id } of ruleInfos) assert.ok(index.includes(`(${pageOf(id)})`), `${id} is not in the index`);
  });

  for (const { id } of ruleInfos) {
    it(`${id}: what is shown as wrong is found, and what is shown as right is not`, () => {
      const page = read(pageOf(id));
      const bad = examples(page, 'bad');
      // Nothing an author writes makes a rule fail.
      if (id !== 'internal/rule-failed') assert.ok(bad.length > 0, 'no example');
      for (const example of bad) assert.ok(rulesFiring(example).has(id), `not found in:\n${example}`);
      for (const example of examples(page, 'good')) assert.ok(!rulesFiring(example).has(id), `found in:\n${example}`);
    });
  }
});
