/** The editor and the command line say the same of every sample: rule, severity, words, places, fixes. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Diagnostic, Position } from 'vscode-languageserver-types';
import type { Editor } from './support/editor.ts';
import { programFile } from './support/node-server.ts';
import { onBothServers } from './support/servers.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));
const found = globSync('samples/**/*.{council,csv}', { cwd: project }).map((path) => path.replaceAll('\\', '/'));
const paths = found.filter((path) => path.endsWith('.council')).sort();
const files = Object.fromEntries(
  found.map((path) => [path, readFileSync(new URL(path, pathToFileURL(project)), 'utf8')]),
);

interface Place {
  readonly line: number;
  readonly column: number;
}

interface Told {
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly details: readonly string[];
  readonly start: Place;
  readonly end: Place;
  readonly related: readonly {
    readonly path?: string;
    readonly message: string;
    readonly start: Place;
    readonly end: Place;
  }[];
  readonly fixes: readonly { readonly title: string }[];
}

const severities = ['error', 'warning', 'information', 'hint'];

onBothServers('The editor', ({ shared }) => {
  let told: ReadonlyMap<string, readonly Told[]>;
  before(async function () {
    this.timeout(60_000);
    told = await lint();
  });
  const editor = shared({ files });

  it('is told of every sample by the command line', () => {
    assert.deepEqual([...told.keys()].sort(), paths);
    assert.ok([...told.values()].flat().length > 40);
  });

  for (const path of paths) {
    it(`shows what the command line tells of ${path}`, async () => {
      const expected = told.get(path) ?? [];
      assert.deepEqual(
        (await editor().diagnostics(path)).map((each) => shown(editor(), path, each)),
        expected.map((each) => shownTold(path, each)),
      );
      editor().open(path);
      assert.deepEqual(
        (await editor().diagnostics(path)).map((each) => shown(editor(), path, each)),
        expected.map((each) => shownTold(path, each)),
      );
      for (const diagnostic of await editor().diagnostics(path)) {
        const actions = await editor().actions(path, diagnostic.range, {
          diagnostics: [diagnostic],
          only: ['quickfix'],
        });
        const titles = actions.map(({ title }) => title);
        const fixes = expected.find((each) => sameAs(diagnostic, each))?.fixes ?? [];
        for (const { title } of fixes) assert.ok(titles.includes(title), `${title}: ${titles.join(', ')}`);
      }
    });
  }

  it('shows the same of all of them at once', async () => {
    const { items } = await editor().client.request<{ items: { uri: string; items: Diagnostic[] }[] }>(
      'workspace/diagnostic',
      { previousResultIds: [] },
    );
    assert.deepEqual(
      Object.fromEntries(items.map(({ uri, items: found }) => [editor().pathOf(uri), found.length])),
      Object.fromEntries([...told].map(([path, found]) => [path, found.length])),
    );
  });
});

/** What the command line tells of every sample, by its path. */
async function lint(): Promise<ReadonlyMap<string, readonly Told[]>> {
  const program = await programFile();
  const output = await new Promise<string>((resolve, reject) => {
    const options = { cwd: project, maxBuffer: 1e8 };
    // The samples do have findings: that it ends with 1 is as it should be.
    execFile(process.execPath, [program, 'lint', 'samples', '--format', 'json'], options, (error, stdout) => {
      if (error !== null && error.code !== 1) reject(error);
      else resolve(stdout);
    });
  });
  const { reports } = JSON.parse(output) as { reports: { path: string; findings: Told[] }[] };
  return new Map(reports.map(({ path, findings }) => [path, findings]));
}

function shown(editor: Editor, path: string, diagnostic: Diagnostic): unknown {
  const { code, severity, message, range, relatedInformation = [] } = diagnostic;
  return {
    code,
    severity,
    message,
    ...range,
    related: relatedInformation.map(({ location, message: words }) => {
      const home = editor.pathOf(location.uri);
      return { home: home === path ? '' : home, ...location.range, words };
    }),
  };
}

function shownTold(path: string, { rule, severity, message, details, start, end, related }: Told): unknown {
  return {
    code: rule,
    severity: severities.indexOf(severity) + 1,
    message: [message, ...details].join('\n'),
    start: positionOf(start),
    end: positionOf(end),
    related: related.map((each) => ({
      home: each.path === undefined || each.path === path ? '' : each.path,
      start: positionOf(each.start),
      end: positionOf(each.end),
      words: each.message,
    })),
  };
}

function sameAs({ code, range }: Diagnostic, { rule, start }: Told): boolean {
  const { line, character } = positionOf(start);
  return code === rule && range.start.line === line && range.start.character === character;
}

function positionOf({ line, column }: Place): Position {
  return { line: line - 1, character: column - 1 };
}
