/** Native charts in Word files: the figures, their looks and their descriptions. */
import assert from 'node:assert/strict';
import { elementsOf, find, textIn } from '../../server/office/xml.ts';
import type { XmlElement } from '../../server/office/xml.ts';
import { renderWord } from '../../server/render/word/render-word.ts';
import { open } from '../model/open.ts';
import { header } from '../render/rendered.ts';
import { everything } from './samples.ts';
import { all, faultsOf, WordFile } from './word-file.ts';

const series = (chart: XmlElement): XmlElement[] => all(chart, 'c:ser');

/** "Anytown: 71.2 75.9 - 74.1": a dash where the chart has a gap. */
function figures(ser: XmlElement): string {
  const name = textIn(all(find(ser, 'c:tx')!, 'c:v')[0]);
  const count = Number(all(find(ser, 'c:cat')!, 'c:ptCount')[0]?.attributes['val']);
  const points = new Map(
    all(find(ser, 'c:val')!, 'c:pt').map((point) => [Number(point.attributes['idx']), textIn(find(point, 'c:v'))]),
  );
  return `${name}: ${Array.from({ length: count }, (_, index) => points.get(index) ?? '-').join(' ')}`;
}

describe('charts of a Word file', () => {
  let file: WordFile;

  before(() => {
    file = new WordFile(renderWord(everything.open()));
  });

  it('have the figures of their tables, and gaps where one is not known', () => {
    const line = file.part('word/charts/chart1.xml');
    assert.ok(all(line, 'c:lineChart').length > 0);
    assert.deepEqual(series(line).map(figures), [
      'Anytown: 71.2 75.9 - 74.1',
      'Neighbours: 65 66.1 68 70.3',
      'Target: 60 60 60 60',
    ]);
    assert.equal(all(line, 'c:dispBlanksAs')[0]?.attributes['val'], 'gap');
  });

  it('can be edited: each has its workbook', () => {
    const workbooks = file.names.filter((name) => name.endsWith('.xlsx'));
    assert.equal(workbooks.length, 2);
    assert.ok(all(file.part('word/charts/chart1.xml'), 'c:externalData').length === 1);
  });

  it('are told apart by dashes and marks, and bars by patterns', () => {
    const looks = series(file.part('word/charts/chart1.xml')).map((ser) => [
      all(find(ser, 'c:spPr')!, 'a:prstDash')[0]?.attributes['val'],
      find(ser, 'c:marker', 'c:symbol')?.attributes['val'],
    ]);
    assert.equal(new Set(looks.map(String)).size, 3);
    const fills = series(file.part('word/charts/chart2.xml')).map(
      (ser) => all(find(ser, 'c:spPr')!, 'a:pattFill')[0]?.attributes['prst'],
    );
    assert.deepEqual(fills, [undefined, 'wdUpDiag']);
  });

  it('have the names of their categories clear of negative bars', () => {
    const axes = all(file.part('word/charts/chart2.xml'), 'c:catAx');
    assert.deepEqual(
      axes.map((axis) => find(axis, 'c:tickLblPos')?.attributes['val']),
      ['low'],
    );
  });

  it('say their figures with the decimal places that are printed', () => {
    const formats = series(file.part('word/charts/chart2.xml')).map((ser) =>
      all(ser, 'c:dLbl').flatMap((label) => find(label, 'c:numFmt')?.attributes['formatCode'] ?? []),
    );
    assert.deepEqual(formats[0], ['#,##0', '#,##0', '#,##0', '#,##0.0']);
  });

  it('are described, and in the language of the report', () => {
    const descriptions = all(file.body, 'wp:docPr').map(({ attributes }) => attributes['descr']);
    assert.match(descriptions[0] ?? '', /Anytown: rises from 71\.2 in 2020\/21 to 74\.1/);
    assert.match(descriptions[1] ?? '', /Care is by far the largest budget\./);
    assert.equal(/en-US/.test(file.text('word/charts/chart1.xml')), false);
  });

  it('stand upright when a target is to be drawn across them', () => {
    const table = `@table t "Spend"
  unit: £k
        | Service | Spend | Target |
        |---------|------:|-------:|
        | Care    |   100 |     90 |
        | Roads   |    50 |     60 |

@chart "Spend"
  of: t.spend
  target: t.target
  type: bar
  alt: Care is over.
`;
    const written = new WordFile(renderWord(open(header + table)));
    assert.deepEqual(faultsOf(written), []);
    const chart = written.part('word/charts/chart1.xml');
    const plots = elementsOf(find(chart, 'c:chart', 'c:plotArea')).map(({ name }) => name);
    assert.ok(plots.includes('c:barChart') && plots.includes('c:lineChart'), plots.join());
    assert.equal(all(chart, 'c:barDir')[0]?.attributes['val'], 'col');
    assert.deepEqual(series(chart).map(figures), ['Spend: 100 50', 'Target: 90 60']);
  });
});
