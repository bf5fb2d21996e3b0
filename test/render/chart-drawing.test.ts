/** The pictures of charts: what is drawn where, that words stand clear of each other, and that everybody can tell series apart. */
import assert from 'node:assert/strict';
import { textWidth } from '../../server/render/chart/text.ts';
import { all, one, text } from './parse-html.ts';
import type { Element } from './parse-html.ts';
import { body } from './rendered.ts';

const picture = (source: string): Element => all(body(source), 'svg')[0]!;
const number = (element: Element, name: string): number => Number(element.attributes.get(name) ?? 0);
const words = (svg: Element): string[] => all(svg, 'text').map((each) => text(each));

const SERIES = `@demand looked_after "Children looked after"
  unit: per 10,000
  | Period     | Oldham | Neighbours | Target |
  | March 2022 |   88.5 |         70 |     75 |
  | March 2023 |        |       71.2 |     75 |
  | March 2024 |     92 |       71.9 |     75 |

`;

const VARIANCES = `@table finance "Position"
  unit: £k
  | Directorate | Variance |
  | Children in Care | 12,087 |
  | Fieldwork and Family Support of every kind, including what was transferred from Adults | 673 |
  | Safeguarding | (145) |
  | Adults | TBC |

@chart "Variances"
  of: finance.variance
  alt: Children in Care is nearly all of it.
`;

const MANY = `@demand many "Many series"
  unit: children
  | Period | ${Array.from({ length: 12 }, (_, index) => `Area ${index + 1}`).join(' | ')} |
  | March 2023 | ${Array.from({ length: 12 }, (_, index) => 100 + index).join(' | ')} |
  | March 2024 | ${Array.from({ length: 12 }, (_, index) => 150 + (index % 3)).join(' | ')} |

`;

describe('the picture of a chart', () => {
  it('is named and described for those who do not see it', () => {
    const svg = picture(VARIANCES);
    assert.equal(svg.attributes.get('role'), 'img');
    assert.equal(text(one(svg, 'title')), 'Variances');
    assert.equal(text(one(svg, 'desc')), 'Children in Care is nearly all of it.');
    const named = ['title', 'desc'].map((name) => one(svg, name).attributes.get('id'));
    assert.equal(svg.attributes.get('aria-labelledby'), named.join(' '));
  });

  it('has ids that nothing else on the page has', () => {
    const root = body(SERIES + VARIANCES + MANY);
    const ids = all(root, '').flatMap((element) => element.attributes.get('id') ?? []);
    assert.ok(ids.length > 10);
    assert.equal(new Set(ids).size, ids.length);
  });

  it('looks the same without a style sheet: presentation attributes alone', () => {
    for (const svg of all(body(SERIES + VARIANCES + MANY), 'svg')) {
      for (const element of all(svg, '')) {
        assert.equal(element.attributes.get('class'), undefined);
        assert.equal(element.attributes.get('style'), undefined);
      }
    }
  });

  it('names each line at its end with its last figure', () => {
    assert.deepEqual(
      words(picture(SERIES)).filter((each) => /[a-z]/.test(each)),
      [
        'Per 10,000; the axis starts at 65',
        'Oldham 92',
        'Neighbours 71.9',
        'Target 75',
        'March 2022',
        'March 2023',
        'March 2024',
      ],
    );
  });

  it('leaves a gap where a figure is not known', () => {
    const path = all(picture(SERIES), 'path')[0]!.attributes.get('d') ?? '';
    assert.equal(path.match(/M/g)?.length, 2);
  });

  it('stands its bars on zero, negative ones at the other side, and says what is not known', () => {
    const svg = picture(VARIANCES);
    const bars = all(svg, 'rect').filter(
      (rect) => rect.attributes.get('stroke') === '#12436d' && number(rect, 'height') > 15,
    );
    const [care, fieldwork, safeguarding] = bars.map((rect) => [number(rect, 'x'), number(rect, 'width')] as const);
    assert.equal(care![0], fieldwork![0]);
    assert.ok(Math.abs(safeguarding![0] + safeguarding![1] - care![0]) < 0.02);
    assert.ok(Math.abs(care![1] / fieldwork![1] - 12087 / 673) < 0.05);
    assert.deepEqual(
      words(svg).filter((each) => each.includes('k') && each.includes('£')),
      ['£12,087k', '£673k', '(£145k)'],
    );
    assert.ok(words(svg).includes('not known'));
  });

  it('writes its ticks as councils write figures', () => {
    const ticks = words(picture(VARIANCES)).filter((each) => /^−?£\d+m?$/.test(each));
    assert.deepEqual(ticks, ['−£2m', '£0', '£2m', '£4m', '£6m', '£8m', '£10m', '£12m', '£14m']);
  });

  it('breaks long names rather than cutting them', () => {
    const lines = all(picture(VARIANCES), 'tspan').map((line) => text(line));
    assert.equal(
      lines.join(' '),
      'Fieldwork and Family Support of every kind, including what was transferred from Adults',
    );
  });

  it('has no word over another', () => {
    for (const source of [SERIES, VARIANCES, MANY]) {
      const boxes = all(picture(source), 'text').flatMap(boxesOf);
      for (const [index, a] of boxes.entries()) {
        for (const b of boxes.slice(index + 1)) {
          const apart = a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
          assert.ok(apart, `${a.text} lies over ${b.text}`);
        }
        assert.ok(a.left >= -1 && a.right <= 652, `${a.text} is cut off`);
      }
    }
  });

  it('tells series apart without colours: by dash and marker, or by pattern', () => {
    const lines = all(picture(MANY), 'path').filter((path) => path.attributes.get('fill') === 'none');
    const looks = lines.map((path) => `${path.attributes.get('stroke')} ${path.attributes.get('stroke-dasharray')}`);
    assert.equal(new Set(looks).size, 12);
    const bars = MANY.replace('unit:', 'chart: bar\n  unit:');
    assert.equal(all(picture(bars), 'pattern').length, 10);
  });

  it('has contrast enough: 3 to 1 for what is drawn, 4.5 to 1 for words', () => {
    for (const source of [SERIES, VARIANCES, MANY, MANY.replace('unit:', 'chart: bar\n  unit:')]) {
      for (const element of all(picture(source), '')) {
        const isWord = element.name === 'text';
        for (const name of ['stroke', 'fill']) {
          const colour = element.attributes.get(name) ?? '#000000';
          // White is paper, and the grid is a help to read by that carries nothing.
          if (!colour.startsWith('#') || colour === '#ffffff' || colour === '#d9dde1') continue;
          assert.ok(contrastWithWhite(colour) >= (isWord ? 4.5 : 3), `${element.name} ${colour}`);
        }
      }
    }
  });

  it('keeps to the hostile words of a report as words', () => {
    const svg = picture(VARIANCES.replace('Children in Care |', '<script>&"x"</script> |'));
    assert.ok(words(svg).some((each) => each.includes('<script>')));
    assert.equal(all(svg, 'script').length, 0);
  });

  it('is not there when no figure is known; the page says so', () => {
    const root = body(
      '@table t "T"\n  | Year | A |\n  |---|--:|\n  | One | TBC |\n\n@chart "C"\n  of: t.a\n  alt: Words.\n',
    );
    assert.equal(all(root, 'svg').length, 0);
    assert.deepEqual(
      all(one(root, 'figure'), 'p').map((each) => text(each)),
      ['Words.', 'Nothing is drawn: none of the figures is known.', 'The figures are in Table 1.'],
    );
  });
});

interface Box {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function boxesOf(element: Element): Box[] {
  const size = number(element, 'font-size') || 13;
  const spans = all(element, 'tspan');
  return (spans.length === 0 ? [element] : spans).map((line): Box => {
    const own = text(line);
    const width = textWidth(own, size);
    const anchor = element.attributes.get('text-anchor') ?? 'start';
    const left = number(line, 'x') - (anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0);
    const base = number(line, 'y');
    return { text: own, left, right: left + width, top: base - size * 0.75, bottom: base + size * 0.2 };
  });
}

/** WCAG 2.2's contrast ratio of a colour such as #12436d. */
function contrastWithWhite(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}
