/** What charts are made of: their series, categories and words, and which series are drawn without being asked for. */
import assert from 'node:assert/strict';
import { toPlain } from '../../server/figures/decimal.ts';
import { check } from '../../server/checks/check.ts';
import { drawnNumber } from '../../server/render/chart-model.ts';
import type { Chart } from '../../server/render/document-model.ts';
import { inOrder, plainText } from '../../server/render/document-model.ts';
import { makeDocument } from '../../server/render/make-document.ts';
import { open } from '../model/open.ts';
import { header } from './rendered.ts';

function charts(text: string): Chart[] {
  const report = makeDocument(open(header + text), { findings: false });
  return [...inOrder(report)].filter((block) => block.kind === 'chart');
}

function only(text: string): Chart {
  const [chart, ...more] = charts(text);
  assert.ok(chart);
  assert.equal(more.length, 0);
  return chart;
}

/** Each series as its label and its values in full; a gap is a question mark. */
function series(chart: Chart | undefined): string[] {
  return (chart?.drawings ?? []).flatMap((drawing) =>
    drawing.series.map(({ label, role, points }) => {
      const values = points.map(({ value }) => (value === undefined ? '?' : toPlain(value)));
      return `${role === 'own' ? '' : `${role} `}${label}: ${values.join(' ')}`;
    }),
  );
}

const categories = (chart: Chart | undefined): string[] =>
  (chart?.drawings[0]?.categories ?? []).map(({ label }) => label);

const LOOKED_AFTER = `@demand looked_after "Children looked after"
  unit: per 10,000
  | Period     | Oldham | Neighbours | Target |
  | March 2022 |   88.5 |         70 |     75 |
  | March 2023 |        |       71.2 |     75 |
  | March 2024 |     92 |       71.9 |     74 |

`;

const FINANCE = `@table finance "Financial position"
  unit: £k
        | Directorate | Budget | Variance | Change % |
        | Fieldwork   | 11,615 |      673 |      5.8 |
        | Safeguarding | 2,902 |     (145) |    -5.0 |
  total | Total       | 14,517 |      528 |      3.6 |

`;

describe('a series of demand', () => {
  it('is drawn as a line below its table without being asked for', () => {
    const chart = only(LOOKED_AFTER);
    assert.equal(chart.label, 'Chart 1');
    assert.equal(plainText(chart.title), 'Children looked after');
    assert.equal(chart.drawings[0]?.type, 'line');
    assert.deepEqual(categories(chart), ['March 2022', 'March 2023', 'March 2024']);
    assert.deepEqual(series(chart), ['Oldham: 88.5 ? 92', 'Neighbours: 70 71.2 71.9', 'target Target: 75 75 74']);
    assert.deepEqual(chart.tables, [{ label: 'Table 1', anchor: 'table-looked-after' }]);
    assert.equal(chart.data, undefined);
  });

  it('is described from its figures, in words', () => {
    assert.equal(
      plainText(only(LOOKED_AFTER).alternative),
      'Line chart, March 2022 to March 2024, per 10,000. Oldham: rises from 88.5 in March 2022 to 92 in March 2024. ' +
        'Not known for March 2023. Neighbours: rises from 70 in March 2022 to 71.9 in March 2024. ' +
        'Target: falls from 75 in March 2022 to 74 in March 2024.',
    );
  });

  it('is not drawn when its author says so, or another chart draws it', () => {
    assert.equal(charts(LOOKED_AFTER.replace('unit:', 'chart: none\n  unit:')).length, 0);
    assert.equal(
      charts(`${LOOKED_AFTER}@chart trend "Trend"\n  of: looked_after.oldham\n  alt: It rises.\n`).length,
      1,
    );
  });

  it('is drawn as its author says', () => {
    assert.equal(only(LOOKED_AFTER.replace('unit:', 'chart: stacked\n  unit:')).drawings[0]?.type, 'stacked bar');
  });

  it('of one point, and demand that is no series, are not drawn unless they ask for it', () => {
    const point = '@demand a "A"\n  unit: cases\n  | Period | Cases |\n  | March 2024 | 12 |\n\n';
    const list = '@demand b "B"\n  unit: children\n  | In need | 12 |\n  | In care | 3 |\n\n';
    assert.equal(charts(point + list).length, 0);
    const asked = only(list.replace('unit:', 'chart: bar\n  unit:'));
    assert.deepEqual(series(asked), ['B: 12 3']);
    assert.deepEqual(categories(asked), ['In need', 'In care']);
  });

  it('has an axis for each unit', () => {
    const mixed = `@demand cases "Cases"
  unit: children
  | Period     | Children | Rate {rate per 10,000} | Share {share %} |
  | March 2022 |    1,538 |                   88.5 |              12 |
  | March 2023 |    1,602 |                     92 |              13 |

`;
    const chart = only(mixed);
    assert.deepEqual(
      chart.drawings.map(({ title, unitLabel }) => [title, unitLabel]),
      [
        ['Cases: Children', 'children'],
        ['Cases: Rate', 'per 10,000'],
        ['Cases: Share', '%'],
      ],
    );
  });
});

describe('an @chart', () => {
  it('draws columns in bars, named at the side, and shows figures in full where their unit is out of sight', () => {
    const chart = only(
      `${FINANCE}@chart "Position"\n  of: finance.budget, finance.variance\n  alt: Mostly fieldwork.\n`,
    );
    const [drawing] = chart.drawings;
    assert.deepEqual([drawing?.type, drawing?.horizontal, drawing?.unitLabel], ['bar', true, '£k']);
    assert.deepEqual(series(chart), ['Budget: 11615000 2902000', 'Variance: 673000 -145000']);
    assert.deepEqual(
      drawing?.series.map(({ points }) => points.map(({ label }) => label)),
      [
        ['£11,615k', '£2,902k'],
        ['£673k', '(£145k)'],
      ],
    );
    assert.equal(drawing?.description, 'Mostly fieldwork.');
    const values = drawing?.series[1]?.points.map(({ value }) => value && drawnNumber(value, drawing));
    assert.deepEqual(values, [673, -145]);
  });

  it('keeps money and percentages on axes of their own', () => {
    const chart = only(`${FINANCE}@chart "Both"\n  of: finance.variance, finance.change\n  alt: Words of both.\n`);
    assert.deepEqual(
      chart.drawings.map(({ unitLabel, series: drawn }) => [unitLabel, drawn.map(({ label }) => label).join()]),
      [
        ['£k', 'Variance'],
        ['%', 'Change'],
      ],
    );
    // The author's words are of both, and are no description of one.
    assert.match(chart.drawings[1]?.description ?? '', /^Bar chart of 2 items, %\. Highest 5\.8% for Fieldwork/);
  });

  it('takes comparators, a target that is a name and a target in digits', () => {
    const of = (keys: string): Chart =>
      charts(`${LOOKED_AFTER}@chart "Trend"\n  of: looked_after.oldham\n  alt: It rises.\n${keys}`)[0]!;
    assert.deepEqual(series(of('  comparators: looked_after.neighbours\n  target: looked_after.target\n')), [
      'Oldham: 88.5 ? 92',
      'comparator Neighbours: 70 71.2 71.9',
      'target Target: 75 75 74',
    ]);
    assert.deepEqual(series(of('  target: 80\n')), ['Oldham: 88.5 ? 92', 'target Target: 80 80 80']);
    assert.deepEqual(series(of('  target: 80 per 10,000\n')).at(-1), 'target Target: 80 80 80');
  });

  it('takes rows; among points in time their total is no point', () => {
    const capital = `@table capital "Capital programme"
  unit: £m
  | Scheme  | 2024/25 | 2025/26 | 2026/27 | Total |
  | Schools |     1.2 |     2.4 |     3.0 |   6.6 |
  | Roads   |     4.0 |     4.1 |         |   8.1 |

`;
    const chart = only(
      `${capital}@chart "Programme"\n  of: capital.schools, capital.roads\n  type: stacked bar\n  alt: It grows.\n`,
    );
    assert.deepEqual(categories(chart), ['2024/25', '2025/26', '2026/27']);
    assert.deepEqual(series(chart), ['Schools: 1200000 2400000 3000000', 'Roads: 4000000 4100000 ?']);
    assert.equal(chart.drawings[0]?.horizontal, false);
  });

  it('draws single figures as one series', () => {
    const figures = '@figure one "First" = 3 cases\n\n@figure two "Second" = 5 cases\n\n';
    const chart = only(`${figures}@chart "Figures"\n  of: one, two\n  alt: More.\n`);
    assert.deepEqual([categories(chart), series(chart)], [['First', 'Second'], ['Figure: 3 5']]);
    // They stand in no table, so the chart has one.
    assert.equal(chart.data?.rows.length, 2);
  });

  it('keeps rows of one name apart, and puts points in time in order', () => {
    const twice = '@table t "T"\n  | Service | 2025/26 | 2024/25 |\n  | Health | 1 | 2 |\n  | Health | 3 | 4 |\n\n';
    assert.deepEqual(series(only(`${twice}@chart "C"\n  of: t.2025_26\n  alt: Words.\n`)), ['2025/26: 1 3']);
    const across = only(`${twice}@chart "C"\n  of: t.health\n  alt: Words.\n`);
    assert.deepEqual([categories(across), series(across)], [['2024/25', '2025/26'], ['Health: 2 1']]);
  });

  it('leaves gaps where one of its series has no point', () => {
    const tables = `@table a "A"\n  | Year | A |\n  |---|--:|\n  | One | 1 |\n  | Two | 2 |\n\n@table b "B"\n  | Year | B |\n  |---|--:|\n  | Two | 3 |\n\n`;
    assert.deepEqual(series(only(`${tables}@chart "Both"\n  of: a.a, b.b\n  alt: Words.\n`)), ['A: 1 2', 'B: ? 3']);
  });

  it('says so when nothing is known', () => {
    const chart = only(
      '@table t "T"\n  | Year | A |\n  |---|--:|\n  | One | TBC |\n\n@chart "C"\n  of: t.a\n  alt: Words.\n',
    );
    assert.equal(chart.omission, 'Nothing is drawn: none of the figures is known.');
    assert.equal(chart.drawings.length, 0);
    assert.equal(only('@chart "C"\n  of: not.there\n  alt: Words.\n').omission, chart.omission);
  });
});

describe('the words of a chart', () => {
  const faults = (text: string): string[] =>
    check(open(header + text))
      .filter(({ rule }) => rule === 'syntax')
      .map(({ message }) => message);

  it('are known in any case, and by their other names', () => {
    for (const type of ['Line', 'STACKED', 'grouped', 'column', 'grouped bar', 'stacked-bar']) {
      assert.deepEqual(faults(`${FINANCE}@chart "C"\n  of: finance.budget\n  type: ${type}\n  alt: Words.\n`), []);
    }
  });

  it('that are unknown are told with the nearest', () => {
    assert.deepEqual(faults(`${FINANCE}@chart "C"\n  of: finance.budget\n  type: lime\n  alt: Words.\n`), [
      "There is no chart 'lime'. Did you mean 'line'?",
    ]);
    assert.deepEqual(faults(LOOKED_AFTER.replace('unit:', 'chart: pie\n  unit:')), [
      "There is no chart 'pie': write line, bar, grouped bar, stacked bar or none.",
    ]);
  });
});
