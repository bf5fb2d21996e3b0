/** What the extension's manifest promises: that its commands, texts and files are there. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { semanticTokensLegend } from '../../server/services/semantic-tokens.ts';

const projectFolder = fileURLToPath(new URL('../../', import.meta.url));
const read = (path: string): string => readFileSync(join(projectFolder, path), 'utf8');

const manifest = z
  .object({
    contributes: z.looseObject({
      commands: z.array(z.object({ command: z.string(), title: z.string() })),
      menus: z.record(z.string(), z.array(z.object({ command: z.string() }))),
      keybindings: z.array(z.object({ command: z.string() })),
      views: z.record(z.string(), z.array(z.object({ id: z.string() }))),
      semanticTokenTypes: z.array(z.object({ id: z.string() })),
      semanticTokenModifiers: z.array(z.object({ id: z.string() })),
      configuration: z.array(z.object({ properties: z.record(z.string(), z.unknown()) })),
    }),
  })
  .parse(JSON.parse(read('package.json')));
const { contributes } = manifest;
const texts = z.record(z.string(), z.string()).parse(JSON.parse(read('package.nls.json')));
const sources = globSync('client/**/*.ts', { cwd: projectFolder }).map((path) => read(path));
const code = sources.join('\n');

/** The token types and modifiers that every editor knows without being told. */
const standard = [
  'keyword',
  'property',
  'string',
  'variable',
  'namespace',
  'function',
  'comment',
  'enumMember',
  'type',
  'declaration',
];

describe('the manifest', () => {
  it('offers no command that the extension does not have, and hides none', () => {
    // The preview's page actions are registered by their names.
    const named = (command: string): boolean => {
      return code.includes(`'${command}'`) || code.includes(`'${command.replace('crosscast.preview.', '')}'`);
    };
    const offered = contributes.commands.map(({ command }) => command);
    assert.deepEqual(
      offered.filter((command) => !named(command)),
      [],
    );
    const used = [...Object.values(contributes.menus).flat(), ...contributes.keybindings].map(({ command }) => command);
    assert.deepEqual(
      used.filter((command) => !offered.includes(command)),
      [],
    );
  });

  it('has a text for every placeholder, and no text that nobody shows', () => {
    const used = new Set([...read('package.json').matchAll(/"%([\w.]+)%"/g)].map(([, key = '']) => key));
    assert.deepEqual(
      [...used].filter((key) => !(key in texts)),
      [],
    );
    assert.deepEqual(
      Object.keys(texts).filter((key) => !used.has(key)),
      [],
    );
  });

  it('declares the kinds of colour that the server gives', () => {
    const declared = [...contributes.semanticTokenTypes, ...contributes.semanticTokenModifiers].map(({ id }) => id);
    const given = [...semanticTokensLegend.tokenTypes, ...semanticTokensLegend.tokenModifiers];
    assert.deepEqual(
      given.filter((name) => !standard.includes(name) && !declared.includes(name)),
      [],
    );
  });

  it('names only files that are there', () => {
    // Some are made by the build.
    const made = new Set(['./grammar/textmate/snippets.json']);
    const named = [...read('package.json').matchAll(/"(\.\/[^"*]+\.\w+)"/g)].map(([, path = '']) => path);
    assert.deepEqual(
      named.filter((path) => !made.has(path) && !existsSync(join(projectFolder, path))),
      [],
    );
  });

  it('has every text of the code collected for translators', () => {
    execFileSync(process.execPath, [join(projectFolder, 'scripts', 'l10n.mjs'), '--check'], { stdio: 'pipe' });
  });
});
