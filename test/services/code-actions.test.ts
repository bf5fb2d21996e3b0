/** What an author can have done at a place, and the report after it is done. */
import assert from 'node:assert/strict';
import { DiagnosticSeverity } from 'vscode-languageserver-types';
import type { CodeAction, CodeActionKind, Diagnostic, Range } from 'vscode-languageserver-types';
import { check } from '../../server/checks/check.ts';
import { codeActionKinds, codeActions, resolveCodeAction } from '../../server/services/code-actions.ts';
import type { CodeActionOptions } from '../../server/services/code-actions.ts';
import { rangeBetween } from '../../server/services/ranges.ts';
import { Fixture, onFixture, sampleFixture } from './fixture.ts';

/** At the mark if there is one, at the cursor otherwise. */
function placeOf(fixture: Fixture): Range {
  return fixture.file.ranges.length > 0 ? fixture.range : { start: fixture.position, end: fixture.position };
}

function actionsAt(fixture: Fixture, only?: CodeActionKind[], options?: CodeActionOptions): CodeAction[] {
  return codeActions(
    fixture,
    placeOf(fixture),
    { diagnostics: diagnosticsOf(fixture), ...(only && { only }) },
    options,
  );
}

/** The findings as the editor has them. */
function diagnosticsOf({ analysis }: Fixture): Diagnostic[] {
  return check(analysis).map(({ rule, message, start, end }) => ({
    code: rule,
    message,
    range: rangeBetween(analysis.document, start, end),
    severity: DiagnosticSeverity.Error,
  }));
}

function titled(fixture: Fixture, title: RegExp, only?: CodeActionKind[], options?: CodeActionOptions): CodeAction {
  const actions = actionsAt(fixture, only, options);
  const found = actions.find((action) => title.test(action.title));
  assert.ok(found, `${title} is not among:\n${actions.map((action) => action.title).join('\n')}`);
  return found;
}

/** The report after the action. */
function after(fixture: Fixture, title: RegExp, only?: CodeActionKind[]): string {
  const action = resolveCodeAction(fixture, titled(fixture, title, only));
  assert.ok(action.edit, 'The action has no edit.');
  return Object.values(fixture.after(action.edit))[0] ?? '';
}

/** The action makes the one text of the other. */
function does(title: string, source: string, action: RegExp, expected: string, only?: CodeActionKind[]): void {
  onFixture(title, source, (fixture) => assert.equal(after(fixture, action, only), expected));
}

function offersNot(title: string, source: string, action: RegExp): void {
  onFixture(title, source, (fixture) => {
    assert.deepEqual(
      actionsAt(fixture).filter((each) => action.test(each.title)),
      [],
    );
  });
}

const care = '@table finance "Position"\n  unit: £k\n        | Care | 12,087 |\n        | Other | 145 |\n';
const header =
  '@report "Update"\n  council: Oldham Council\n  body: Cabinet\n  meeting: 2 October 2024\n  officer: Jo Smith, Director\n  period: 2024/25 month 4\n';

describe('code actions', () => {
  describe('fix findings', () => {
    does(
      'replace a wrong total',
      `${care}  total | All | $012,169 |\n`,
      /^Replace 12,169 with 12,232/,
      `${care}  total | All | 12,232 |\n`,
    );
    does('replace a tied figure', '[£1m as a], [$0£2m = a].\n', /^Replace £2m with £1m/, '[£1m as a], [£1m = a].\n');

    onFixture('say which diagnostic they are for', `${care}  total | All | $012,169 |\n`, (fixture) => {
      const { diagnostics, kind } = titled(fixture, /^Replace/);
      assert.equal(kind, 'quickfix');
      assert.deepEqual(
        diagnostics?.map(({ code }) => code),
        ['reconcile/total'],
      );
    });

    onFixture('are not preferred when they are a guess', `${care}  total | All | $012,169 |\n`, (fixture) => {
      assert.equal(titled(fixture, /^Replace/).isPreferred, undefined);
    });

    onFixture('are left out where other kinds are asked for', `${care}  total | All | $012,169 |\n`, (fixture) => {
      assert.ok(actionsAt(fixture, ['refactor']).every(({ kind }) => kind?.startsWith('refactor')));
    });
  });

  describe('waive findings', () => {
    does(
      'at the end of the row',
      `${care}  total | All | $012,169 |\n`,
      /^Ignore reconcile\/total in this row/,
      `${care}  total | All | 12,169 | // crosscast-ignore reconcile/total: \n`,
    );
    does(
      'beside another waiver of the row',
      `${care}  total | All | $012,169 | // crosscast-ignore reconcile/check: draft\n`,
      /^Ignore reconcile\/total in this row/,
      `${care}  total | All | 12,169 | // crosscast-ignore reconcile/check, reconcile/total: draft\n`,
    );
    does(
      'before the block where the row has a comment',
      `${care}  total | All | $012,169 | // new\n`,
      /^Ignore reconcile\/total here/,
      `// crosscast-ignore reconcile/total: \n${care}  total | All | 12,169 | // new\n`,
    );
    does(
      'before a paragraph',
      '# One\n\n[£1m as a], [$0£2m = a].\n',
      /^Ignore consistency\/tie here/,
      '# One\n\n// crosscast-ignore consistency/tie: \n[£1m as a], [£2m = a].\n',
    );
    does(
      'in the whole report',
      `${header}\n# One\n\n[£1m as a], [$0£2m = a].\n`,
      /^Ignore consistency\/tie in the whole report/,
      `${header}\n// crosscast-ignore-file consistency/tie: \n\n# One\n\n[£1m as a], [£2m = a].\n`,
    );
    offersNot(
      'but not what is wrong with a waiver',
      '// crosscast-ignore $0reconcile/total: nothing to waive\n# One\n',
      /^Ignore/,
    );

    onFixture('and put the cursor where the reason is missing', '# One\n\n[£1m as a], [$0£2m = a].\n', (fixture) => {
      const { command } = titled(fixture, /here/, undefined, { placeCursor: 'crosscast.placeCursor' });
      assert.deepEqual(command?.arguments, [
        fixture.uri,
        { line: 2, character: '// crosscast-ignore consistency/tie: '.length },
      ]);
    });

    it('so that with a reason nothing is found any more', () => {
      const fixture = sampleFixture('october-2024/report.council');
      const at = fixture.file.text.indexOf('£0.019m');
      const position = fixture.analysis.document.positionAt(at);
      const actions = codeActions(fixture, { start: position, end: position }, { diagnostics: [] });
      const waiver = actions.find(({ title }) => title.startsWith('Ignore consistency/tie here'));
      const text = Object.values(fixture.after(waiver!.edit!))[0]!.replace(
        'consistency/tie: \n',
        'consistency/tie: published so\n',
      );
      const waived = new Fixture([{ name: 'report.council', text, ranges: [] }]);
      assert.ok(!check(waived.analysis).some(({ rule }) => rule === 'consistency/tie'));
    });
  });

  describe('tie figures', () => {
    does(
      'to what they are tied to by themselves',
      `${care}\nIt was £12.0$087m.\n`.replace('12.0$087', '12.$0087'),
      /^Tie £12.087m to finance.care \(Care, £12,087,000\)/,
      `${care}\nIt was [£12.087m = finance.care].\n`,
    );
    does(
      'to one of several',
      '@table t "T"\n  unit: £k\n  | Alpha | 1,234 |\n  | Beta | 1,229 |\n\nIt cost £1.2$03m.\n',
      /^Tie £1.23m to t.beta/,
      '@table t "T"\n  unit: £k\n  | Alpha | 1,234 |\n  | Beta | 1,229 |\n\nIt cost [£1.23m = t.beta].\n',
    );
    does(
      'of another report by the name it has here',
      '@report "R"\n  uses: m.council as march\n\nIt was £13.$0348m.\n// file: m.council\n@figure pressure "P" = £13.348m\n',
      /^Tie £13.348m to march.pressure/,
      '@report "R"\n  uses: m.council as march\n\nIt was [£13.348m = march.pressure].\n',
    );
    offersNot('but not those that are tied by hand', `${care}\n[£12.0$087m = finance.care].\n`, /^Tie/);
    does(
      'after adding their scale',
      `${care}\nCare: £12.0$087 at month 4.\n`,
      /^Add the scale: £12.087m|Replace £12.087 with £12.087m/,
      `${care}\nCare: £12.087m at month 4.\n`,
    );
  });

  describe('name figures', () => {
    does(
      'by what they count',
      'There are 3,$0100 children in care.\n',
      /^Name this figure/,
      'There are [3,100 as children_in_care] children in care.\n',
    );
    does(
      'by the words before them',
      'An additional demand of £1.$0442m arose.\n',
      /^Name this figure/,
      'An additional demand of [£1.442m as additional_demand] arose.\n',
    );
    does(
      'by a name that is free',
      '[£2m as demand], a demand of £1.$0442m.\n',
      /^Name this figure/,
      '[£2m as demand], a demand of [£1.442m as demand_2].\n',
    );
    does(
      'in a block of their own',
      '# One\n\nA demand of £1.$0442m.\n',
      /^Move £1.442m to an @figure block/,
      '# One\n\n@figure demand "Demand" = £1.442m\n\nA demand of [£1.442m = demand].\n',
    );
    does(
      'before the whole list, with what they count',
      '- One\n- Two\n- There are 3,$0100 contacts\n',
      /^Move 3,100/,
      '@figure contacts "Contacts" = 3,100 contacts\n\n- One\n- Two\n- There are [3,100 = contacts] contacts\n',
    );

    does(
      'with what a rate is per',
      'Placements cost £$032,000 a week.\n',
      /^Move/,
      '@figure placements_cost "Placements cost" = £32,000 a week\n\nPlacements cost [£32,000 = placements_cost] a week.\n',
    );

    onFixture('and let the author rename them', 'A demand of £1.$0442m.\n', (fixture) => {
      const { command } = titled(fixture, /^Name/, undefined, { rename: 'crosscast.rename' });
      assert.deepEqual(command?.arguments, [fixture.uri, { line: 0, character: 'A demand of [£1.442m as '.length }]);
    });

    it('so that the report still holds', () => {
      const fixture = new Fixture([{ name: 'report.council', text: 'A demand of £1.442m.\n', cursor: 14, ranges: [] }]);
      const text = after(fixture, /^Move/);
      const moved = new Fixture([{ name: 'report.council', text, ranges: [] }]);
      assert.ok(!check(moved.analysis).some(({ rule }) => rule.startsWith('consistency') || rule === 'syntax'));
    });
  });

  describe('renumber paragraphs', () => {
    does(
      'by the numbers of their sections',
      '# 1 One\n\n1.1 A.\n\n$01.3 B.\n\n# 2 Two\n\n2.2 C.\n\n2..4 D.\n',
      /^Renumber/,
      '# 1 One\n\n1.1 A.\n\n1.2 B.\n\n# 2 Two\n\n2.1 C.\n\n2.2 D.\n',
    );
    does(
      'to any depth',
      '# 1 One\n\n$01.1 A.\n\n1.1.2 B.\n\n1.1.4 C.\n\n1.4 D.\n',
      /^Renumber/,
      '# 1 One\n\n1.1 A.\n\n1.1.1 B.\n\n1.1.2 C.\n\n1.2 D.\n',
    );
    does(
      'with the sentences that speak of them',
      '# 4 One\n\n4.1 A.\n\n$04.3 See paragraphs 4.1 and 4.4.\n\n4.4 B, after paragraph 4.3 and paragraph 4.4 of the March report.\n',
      /^Renumber/,
      '# 4 One\n\n4.1 A.\n\n4.2 See paragraphs 4.1 and 4.3.\n\n4.3 B, after paragraph 4.2 and paragraph 4.4 of the March report.\n',
    );
    does(
      'without numbers of sections',
      '# One\n\n1.1 A.\n\n$01.3 B.\n\n# Two\n\n2.1 C.\n\n2.3 D.\n',
      /^Renumber/,
      '# One\n\n1.1 A.\n\n1.2 B.\n\n# Two\n\n2.1 C.\n\n2.2 D.\n',
    );
    offersNot('only if one changes', '# 1 One\n\n$01.1 A.\n\n1.2 B.\n', /^Renumber/);
  });

  describe('make tables', () => {
    does(
      'of selected text',
      'Before.\n\n«A\t100\nB\t200\nAll\t300»\n\nAfter.\n',
      /^Turn this text into a table/,
      'Before.\n\n@table table "Title"\n        | A   | 100 |\n        | B   | 200 |\n  total | All | 300 |\n\nAfter.\n',
    );
    does(
      'of the paragraph',
      'A,100\n$0B,200\n',
      /^Turn this text into a table/,
      '@table table "Title"\n  | A | 100 |\n  | B | 200 |\n',
    );
    offersNot('not of prose', 'The board noted, and then,\n$0agreed, the report.\n', /^Turn/);
    does(
      'with a total row',
      care.replace('Care', '$0Care'),
      /^Add a total row: 12,232/,
      '@table finance "Position"\n  unit: £k\n        | Care  | 12,087 |\n        | Other |    145 |\n  total | Total | 12,232 |\n',
    );
    offersNot('not with a second total', `${care.replace('Care', '$0Care')}  total | All | 12,232 |\n`, /^Add a total/);
    offersNot(
      'not with the total of a series',
      '@demand t "T"\n  | Period | Cases |\n  | June 2024 | $0100 |\n  | July 2024 | 200 |\n',
      /^Add a total/,
    );
    does(
      'without summing percentages',
      '@table t "T"\n  | | Budget £k | Change % |\n  |---|---|---|\n  | A | $0100 | 2% |\n  | B | 200 | 3% |\n',
      /^Add a total row: 300/,
      '@table t "T"\n        |       | Budget £k | Change % |\n        |-------|----------:|---------:|\n        | A     |       100 |       2% |\n        | B     |       200 |       3% |\n  total | Total |       300 |          |\n',
    );
  });

  describe('anywhere', () => {
    it('never throw, and resolve to edits that do not overlap', () => {
      for (const lineBreak of ['\n', '\r\n'] as const) {
        const fixture = sampleFixture('october-2024/report.council', lineBreak);
        const { document } = fixture.analysis;
        for (let offset = 0; offset <= document.length; offset += 29) {
          const position = document.positionAt(offset);
          for (const action of codeActions(fixture, { start: position, end: position }, { diagnostics: [] })) {
            const { edit, kind } = resolveCodeAction(fixture, action);
            assert.ok(edit !== undefined && kind !== undefined && codeActionKinds.includes(kind));
            fixture.after(edit);
          }
        }
      }
    });

    onFixture('do nothing when the report has changed meanwhile', '# 1 One\n\n1.1 A.\n\n$01.3 B.\n', (fixture) => {
      const action = titled(fixture, /^Renumber/);
      fixture.analysis.edit(0, 0, 'x');
      assert.equal(resolveCodeAction(fixture, action).edit, undefined);
    });

    onFixture(
      'fix all that is safe, when it is asked for',
      '# 2 Two\n\n2.1 A.\n\n2..2 B.\n\n# 3 Three\n\n3..1 C.$0\n',
      (fixture) => {
        assert.equal(
          after(fixture, /^Fix all 2 findings/, ['source.fixAll']),
          '# 2 Two\n\n2.1 A.\n\n2.2 B.\n\n# 3 Three\n\n3.1 C.\n',
        );
        assert.ok(!actionsAt(fixture).some(({ kind }) => kind?.startsWith('source')));
      },
    );
  });

  describe('add sections', () => {
    does(
      'that the profile asks for, behind those that come before',
      `${header.replace('"Up', '"$0Up')}\n# Purpose\n\nTo say so.\n\n# Conclusion\n\nIt was said.\n`,
      /^Add the section Recommendations/,
      `${header}\n# Purpose\n\nTo say so.\n\n# Recommendations\n\n@recommend Cabinet\n  1. notes the report.\n\n# Conclusion\n\nIt was said.\n`,
    );
    does(
      'behind the header, if none does',
      `${header.replace('"Up', '"$0Up')}\n# Conclusion\n\nIt was said.\n\n@recommend Cabinet\n  1. notes it.\n`,
      /^Add the section Purpose/,
      `${header}\n# Purpose\n\n# Conclusion\n\nIt was said.\n\n@recommend Cabinet\n  1. notes it.\n`,
    );
  });

  describe('sort a series', () => {
    does(
      'from anywhere in it',
      '@demand t "T"\n  | Period    | Cases |\n  |-----------|------:|\n  | July 2024 |   200 |\n  | June 2024 | $0  100 |\n',
      /^Sort the series/,
      '@demand t "T"\n  | Period    | Cases |\n  |-----------|------:|\n  | June 2024 |   100 |\n  | July 2024 |   200 |\n',
    );
  });
});
