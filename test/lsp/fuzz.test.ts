/**
 * Ten thousand random edits, as an author types, deletes, pastes and moves: after each, what the server says of the report is
 * what reading it afresh gives, and no question that an editor asks in between fails.
 */
import assert from 'node:assert/strict';
import type { Diagnostic, Range } from 'vscode-languageserver-types';
import { Random } from '../../bench/reports/random.ts';
import { check } from '../../server/checks/check.ts';
import { finish } from '../../server/model/steps.ts';
import { defaultServiceSettings } from '../../server/services/service.ts';
import { semanticTokens } from '../../server/services/semantic-tokens.ts';
import { open } from '../model/open.ts';
import { ResponseFault } from './client.ts';
import type { Editor } from './support/editor.ts';
import { march, october } from './support/reports.ts';
import { onServer } from './support/servers.ts';
import type { ServerKind, Start } from './support/servers.ts';
import { rangeOf } from './support/text.ts';

const starts = { 'october.council': october, 'march.council': march };
type Path = keyof typeof starts;

/** Letters, figures, and whatever makes and breaks blocks, tables, brackets, names and lines. */
const pieces = [
  '',
  '',
  'a',
  ' ',
  '7',
  '0',
  ',',
  '.',
  '|',
  '-',
  '£',
  '\n',
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  '\t',
  '# ',
  '  ',
  '\\',
  '"',
  '[',
  ']',
  '{',
  '}',
  '%',
  '😀',
  'é',
  '\u{2028}',
  '\uFEFF',
  '@',
  '@table x "X"\n  unit: £k\n  | a | 1 |\n  total | b | 1 |\n',
  '- item\n',
  '  1. notes it.\n',
  '// crosscast-ignore reconcile: because\n',
  '£12.261m',
  '£13.348m',
  '[£1m as new_demand]',
  '[£12.261m = finance.total.variance]',
  '[= finance.total.variance in £m]',
  '[#finance]',
  ' = march.pressure',
  '  total | T | 3 | 4 |\n',
  '  subtotal | T | 3 | 4 |\n',
  'of which',
  '{x}',
  '1.7 ',
  '2023/24 month 9',
  '@report "R"\n',
  'uses: march.council as march\n',
  '@include march.council as m\n',
  '@figure f "F" = £3m\n',
  '@check f = finance.total.variance\n',
  '@chart c "C"\n  of: finance.care.variance\n',
  '@recommend Cabinet\n  1. ',
  '> quoted\n',
  'overspend',
];

/** The requests that an editor sends while the author types; `position` and `range` are anywhere in the text. */
const questions: readonly ((editor: Editor, path: Path, random: Random) => readonly [string, object])[] = [
  ...[
    'hover',
    'definition',
    'references',
    'documentHighlight',
    'completion',
    'signatureHelp',
    'prepareRename',
    'linkedEditingRange',
    'prepareCallHierarchy',
  ].map(
    (method) => (editor: Editor, path: Path, random: Random) =>
      [
        `textDocument/${method}`,
        { ...at(editor, path, random), context: { includeDeclaration: true, triggerKind: 1 } },
      ] as const,
  ),
  ...['documentSymbol', 'documentLink', 'foldingRange', 'codeLens', 'semanticTokens/full'].map(
    (method) => (editor: Editor, path: Path) => [`textDocument/${method}`, editor.document(path)] as const,
  ),
  ...['inlayHint', 'codeAction', 'rangeFormatting', 'semanticTokens/range'].map(
    (method) => (editor: Editor, path: Path, random: Random) =>
      [
        `textDocument/${method}`,
        { ...editor.document(path), range: somewhere(editor, path, random), context: { diagnostics: [] }, options: {} },
      ] as const,
  ),
  (editor, path) => [
    'textDocument/formatting',
    { ...editor.document(path), options: { tabSize: 2, insertSpaces: true } },
  ],
  (editor, path, random) => [
    'textDocument/onTypeFormatting',
    { ...at(editor, path, random), ch: random.pick(['|', '\n']), options: {} },
  ],
  (editor, path, random) => [
    'textDocument/selectionRange',
    { ...editor.document(path), positions: [at(editor, path, random).position] },
  ],
  (editor, path, random) => [
    'textDocument/rename',
    { ...at(editor, path, random), newName: random.pick(['care', 'other_name', '7', '']) },
  ],
  (editor, path) => ['crosscast/facts', { uri: editor.uri(path) }],
  (editor, path) => ['crosscast/preview', { uri: editor.uri(path) }],
  () => ['workspace/symbol', { query: 'tot' }],
  () => ['crosscast/status', {}],
];

/** A refusal with a reason, such as of a name that cannot be given. */
const REFUSED = -32600;

onServer('Node', 'Random edits', ({ kind, start }) => {
  it('of ten thousand leave what reading afresh gives, and no request fails', async function () {
    this.timeout(600_000);
    for (let round = 1; round <= 40; round++) await edits(kind, start, round, 250);
  });
});

onServer('browser', 'Random edits', ({ kind, start }) => {
  it('of one thousand leave what reading afresh gives, and no request fails', async function () {
    this.timeout(120_000);
    for (let round = 101; round <= 104; round++) await edits(kind, start, round, 250);
  });
});

const running = new Map<ServerKind, Editor>();

/** One round of edits, from the reports as they are. A failure names the round, which is the same in every run. */
async function edits(kind: ServerKind, start: Start, round: number, count: number): Promise<void> {
  const random = new Random(round);
  const known = running.get(kind);
  const editor = known ?? (await start({ files: starts }));
  running.set(kind, editor);
  for (const path of ['october.council', 'march.council'] as const) editor.open(path, starts[path]);
  let resultId: string | undefined;
  let shown: readonly Diagnostic[] = [];
  for (let edit = 1; edit <= count; edit++) {
    const where = `round ${round}, edit ${edit}`;
    const path = random.chance(0.15) ? 'march.council' : 'october.council';
    change(editor, path, random);
    const report = await editor.pull('october.council', resultId);
    resultId = report.resultId;
    if (report.kind === 'full') shown = report.items ?? [];
    const afresh = open({
      'october.council': editor.text('october.council'),
      'march.council': editor.text('march.council'),
    });
    assert.deepEqual(shown.map(brief), expected(afresh, editor), `${where}: other findings than afresh`);
    const asked = random.pick(questions as [(typeof questions)[number]])(editor, path, random);
    const answer = await editor.client.request(...asked).catch((error: unknown) => {
      if (!(error instanceof ResponseFault) || error.code !== REFUSED) {
        throw new Error(`${where}: ${asked[0]}`, { cause: error });
      }
    });
    if (asked[0] === 'textDocument/semanticTokens/full' && path === 'october.council') {
      const context = { analysis: afresh, workspace: [afresh], settings: defaultServiceSettings };
      assert.deepEqual(
        (answer as { data: number[] }).data,
        finish(semanticTokens(context)),
        `${where}: other colours than afresh`,
      );
    }
  }
  const faults = editor.client
    .heard<{ type: number; message: string }>('window/logMessage')
    .filter(({ type }) => type === 1);
  assert.deepEqual(
    faults.map(({ message }) => message),
    [],
    `round ${round}`,
  );
  for (const path of ['october.council', 'march.council']) editor.close(path);
}

/** Types, deletes, pastes or replaces somewhere, now and then at several places at once, or everything. */
function change(editor: Editor, path: Path, random: Random): void {
  if (random.chance(0.004)) return editor.change(path, [{ text: starts[path] }]);
  const steps = random.chance(0.1) ? random.between(2, 4) : 1;
  for (let step = 0; step < steps; step++) {
    const text = editor.text(path);
    const from = placeIn(text, random.between(0, text.length));
    const removed = random.chance(0.5) ? 0 : random.chance(0.9) ? random.between(0, 3) : random.between(0, 200);
    const to = placeIn(text, Math.min(text.length, from + removed));
    editor.replace(path, from, to, random.pick(pieces as [string]));
  }
}

/** No position of the protocol is within a line break. */
function placeIn(text: string, offset: number): number {
  return text.charAt(offset - 1) === '\r' && text.charAt(offset) === '\n' ? offset + 1 : offset;
}

function at(editor: Editor, path: Path, random: Random): { textDocument: object; position: Range['start'] } {
  const text = editor.text(path);
  const offset = random.between(0, text.length);
  return { ...editor.document(path), position: rangeOf(text, offset, offset).start };
}

function somewhere(editor: Editor, path: Path, random: Random): Range {
  const text = editor.text(path);
  const from = random.between(0, text.length);
  return rangeOf(text, from, random.between(from, text.length));
}

function expected(afresh: ReturnType<typeof open>, editor: Editor): unknown[] {
  const text = editor.text('october.council');
  return check(afresh).map(({ rule, message, details, start, end }) => {
    return { rule, message: [message, ...details].join('\n'), range: rangeOf(text, start, end) };
  });
}

function brief({ code, message, range }: Diagnostic): unknown {
  return { rule: code, message, range };
}
