/** What was looked at and found good stays as it is: pictures of charts, the Markdown and the check sheet of a published report. */
import { readFileSync } from 'node:fs';
import { drawChart } from '../../server/render/chart/draw-chart.ts';
import { inOrder } from '../../server/render/document-model.ts';
import { makeDocument } from '../../server/render/make-document.ts';
import { renderMarkdown } from '../../server/render/markdown/render-markdown.ts';
import { openFile } from '../samples/open-file.ts';
import { crosscast } from '../cli/command-line.ts';
import { open } from '../model/open.ts';
import { assertGolden } from '../support/golden.ts';
import { header } from './rendered.ts';

const sample = (path: string): URL => new URL(`../../samples/${path}`, import.meta.url);

const CHARTS = `${header}@demand line "Children looked after"
  unit: per 10,000
  | Period     | Oldham | Neighbours | Target |
  | March 2022 |   88.5 |         70 |     75 |
  | March 2023 |        |       71.2 |     75 |
  | March 2024 |     92 |       71.9 |     75 |

@demand stacked "Placements"
  unit: children
  chart: stacked bar
  | Period  | Residential | Fostering |
  | 2022/23 |         120 |       310 |
  | 2023/24 |         140 |           |
  | 2024/25 |         161 |       305 |

@table bars "Position"
  unit: £k
  | Directorate | Budget | Forecast |
  | Children in Care and Children with Disabilities | 41,300 | 53,387 |
  | Safeguarding | (145) | 12 |

@chart "Bars"
  of: bars.budget
  comparators: bars.forecast
  target: £20m
  alt: Care is nearly all of it.
`;

describe('golden files', () => {
  it('of charts are as they were', () => {
    const blocks = [...inOrder(makeDocument(open(CHARTS), { findings: false }))];
    const drawings = blocks.flatMap((block) => (block.kind === 'chart' ? block.drawings : []));
    for (const [index, name] of ['line', 'stacked-bars', 'horizontal-bars'].entries()) {
      // An element a line, so that a difference can be read.
      const svg = drawChart(drawings[index]!, name).svg.replaceAll('><', '>\n<');
      assertGolden(`chart-${name}.svg`, `${svg}\n`);
    }
  });

  it('of Markdown are as they were', () => {
    assertGolden('october-2024.md', renderMarkdown(openFile(sample('october-2024/report.council'))));
  });

  it('of check sheets are as they were', async () => {
    const paths = ['october-2024/report.council', 'march-2024/finance-update.council'];
    const files = Object.fromEntries(paths.map((path) => [path, readFileSync(sample(path), 'utf8')]));
    const { out } = await crosscast(['sheet', 'october-2024/report.council'], { files });
    // The hashes change with every change of the samples, and are tested by themselves.
    assertGolden('october-2024-sheet.md', out.replace(/(?:[0-9a-f]{16} ?){4}/g, '(hash) '));
  });
});
