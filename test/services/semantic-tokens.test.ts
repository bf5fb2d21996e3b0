/** The colours that an author sees: words, names, and each figure by its standing. */
import { finish } from '../../server/model/steps.ts';
import assert from 'node:assert/strict';
import {
  semanticTokens,
  semanticTokensDelta,
  semanticTokensIn,
  semanticTokensLegend,
} from '../../server/services/semantic-tokens.ts';
import { onFixture, sampleFixture } from './fixture.ts';
import type { Fixture } from './fixture.ts';

interface Shown {
  readonly text: string;
  readonly kind: string;
}

/** Each token with its text, and its kind with its modifiers: `figure.tied.automatic`. */
function shown(fixture: Fixture, data: readonly number[]): Shown[] {
  const { tokenTypes, tokenModifiers } = semanticTokensLegend;
  const found: Shown[] = [];
  let line = 0;
  let character = 0;
  for (let at = 0; at < data.length; at += 5) {
    const [down = 0, right = 0, length = 0, type = 0, bits = 0] = data.slice(at, at + 5);
    character = down === 0 ? character + right : right;
    line += down;
    const range = { start: { line, character }, end: { line, character: character + length } };
    const modifiers = tokenModifiers.filter((_, bit) => (bits >> bit) % 2 === 1);
    found.push({ text: fixture.textAt(range), kind: [tokenTypes[type], ...modifiers].join('.') });
  }
  return found;
}

/** The kind of the only token with this text. */
function kindOf(fixture: Fixture, text: string): string | undefined {
  return shown(fixture, finish(semanticTokens(fixture))).find((token) => token.text === text)?.kind;
}

const table = `@table finance "Position"
  unit: £k
        | Service                 | Budget {budget} |
        | Children in Care {care} |          12,087 |
        | Safeguarding            |             145 |
  total | Total                   |          12,261 |
`;

describe('semantic tokens', () => {
  onFixture('colour a table', table, (fixture) => {
    assert.deepEqual(shown(fixture, finish(semanticTokens(fixture))), [
      { text: '@table', kind: 'keyword' },
      { text: 'finance', kind: 'variable.declaration' },
      { text: 'Position', kind: 'string' },
      { text: 'unit', kind: 'property' },
      { text: '£k', kind: 'type' },
      { text: 'budget', kind: 'property.declaration' },
      { text: 'care', kind: 'property.declaration' },
      { text: '12,087', kind: 'figure.defined' },
      { text: '145', kind: 'figure.defined' },
      { text: 'total', kind: 'role' },
      { text: '12,261', kind: 'figure.failed' },
    ]);
  });

  onFixture(
    'tell the standings of figures in prose apart',
    `${table}\nOf £12.087m and [£12.087m = finance.care], [£0.9m = finance.care], [£1.4m as demand], 36% and [= demand * 2].\n`,
    (fixture) => {
      const figures = shown(fixture, finish(semanticTokens(fixture))).filter(({ kind }) => kind.startsWith('figure'));
      assert.deepEqual(
        figures.slice(3).map(({ text, kind }) => `${text.trim()} ${kind}`),
        [
          '£12.087m figure.tied.automatic',
          '£12.087m figure.tied',
          '£0.9m figure.failed',
          '£1.4m figure.defined',
          '36% figure.untied',
          '[= figure.computed',
          '* figure.computed',
          '2 figure',
          '] figure.computed',
        ],
      );
    },
  );

  onFixture(
    'mark headings, comments and what they waive',
    '# 1 Finance {money}\n\n// crosscast-ignore reconcile/total: draft\n',
    (fixture) => {
      assert.equal(kindOf(fixture, 'Finance'), 'heading');
      assert.equal(kindOf(fixture, 'money'), 'variable.declaration');
      assert.equal(kindOf(fixture, 'crosscast-ignore'), 'keyword');
      assert.equal(kindOf(fixture, 'reconcile/total'), 'property');
      assert.equal(kindOf(fixture, ': draft'), 'comment');
    },
  );

  onFixture('split what goes over two lines', '// one\n// two\n', (fixture) => {
    assert.deepEqual(shown(fixture, finish(semanticTokens(fixture))), [
      { text: '// one', kind: 'comment' },
      { text: '// two', kind: 'comment' },
    ]);
  });

  onFixture('count characters rightly behind an emoji', `${table}\n😀 £12.087m\n`, (fixture) => {
    assert.equal(kindOf(fixture, '£12.087m'), 'figure.tied.automatic');
  });

  onFixture('leave names that lead nowhere plain', '[£1m = finance.care]', (fixture) => {
    assert.equal(kindOf(fixture, 'finance'), undefined);
  });

  onFixture('give a range what its blocks have', `# One\n\nIt is £1.2m.\n\n# Two\n\n«It was £3.4m.»\n`, (fixture) => {
    assert.deepEqual(shown(fixture, semanticTokensIn(fixture, fixture.range)), [
      { text: '£3.4m', kind: 'figure.untied' },
    ]);
  });

  onFixture('change with what a figure is tied to', `${table}\nA pressure of £12.087m.\n`, (fixture) => {
    const before = finish(semanticTokens(fixture));
    const { analysis } = fixture;
    const at = analysis.document.text.indexOf('12,087');
    analysis.edit(at, at + 6, '99,087');
    const after = finish(semanticTokens(fixture));
    const edits = semanticTokensDelta(before, after);
    assert.equal(edits.length, 1);
    const [{ start, deleteCount, data = [] }] = edits as [{ start: number; deleteCount: number; data?: number[] }];
    assert.deepEqual([...before.slice(0, start), ...data, ...before.slice(start + deleteCount)], after);
    assert.equal(kindOf(fixture, '£12.087m'), 'figure.untied');
  });

  it('have no delta when nothing changed', () => {
    assert.deepEqual(semanticTokensDelta([1, 2, 3, 4, 5], [1, 2, 3, 4, 5]), []);
    assert.deepEqual(semanticTokensDelta([], []), []);
  });

  it('stand in order and never overlap, in every sample', () => {
    for (const name of [
      'october-2024/report.council',
      'october-2024/minutes.council',
      'oxfordshire-placements/minutes.council',
    ]) {
      const data = finish(semanticTokens(sampleFixture(name, '\r\n')));
      assert.ok(data.length > 0);
      for (let at = 5; at < data.length; at += 5) {
        const isLater = (data[at] ?? 0) > 0 || (data[at + 1] ?? 0) >= (data[at - 3] ?? 0);
        assert.ok(isLater && (data[at] ?? 0) >= 0 && (data[at + 2] ?? 0) > 0);
      }
    }
  });
});
