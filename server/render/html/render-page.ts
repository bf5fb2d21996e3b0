/** Writes a report as a page that stands by itself: no script, nothing from elsewhere, the same bytes every time. */
import type { Analysis } from '../../model/analysis.ts';
import type { PrintedReport } from '../document-model.ts';
import { makeDocument } from '../make-document.ts';
import { Markup, markup } from './markup.ts';
import { placedHtml, writeReport } from './render-fragment.ts';
import type { WriteOptions } from './runs.ts';
import { markStyle } from './style/marks.ts';
import { paperStyle } from './style/paper.ts';
import { screenStyle } from './style/screen.ts';
import { textStyle } from './style/text.ts';

/** The style sheet of a page, and of a preview: with the looks of figures by what they stand on. */
export function styleSheet({ marks }: WriteOptions): string {
  return [textStyle, screenStyle, paperStyle, ...(marks ? [markStyle] : [])].join('');
}

/** The whole page, without marks unless they are asked for. */
export function renderPage(analysis: Analysis, { marks }: WriteOptions = { marks: false }): string {
  return writePage(makeDocument(analysis, { findings: marks }), { marks });
}

/** As `renderPage`, of what was printed already. */
export function writePage(report: PrintedReport, { marks }: WriteOptions): string {
  const body = writeReport(report, { marks }).map((block) => (marks ? placedHtml(block) : block.html));
  if (marks) body.unshift(legend.html);
  // Whatever a report might smuggle in, the browser is told to run and fetch nothing.
  return markup`<!DOCTYPE html>
<html lang="${report.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="Crosscast">
<title>${pageTitle(report)}</title>
<style>
${new Markup(styleSheet({ marks }))}</style>
</head>
<body>
<a class="skip" href="#report">Skip to the report</a>
<main id="report" class="${report.compact === true ? 'report compact' : 'report'}">
${new Markup(body.join('\n'))}
</main>
</body>
</html>
`.html;
}

/** What tells a tab from its neighbours comes first. */
function pageTitle({ title, council }: PrintedReport): string {
  return council === '' ? title : `${title} – ${council}`;
}

/** What the marks say, on a page that somebody may print and pass on. */
const legend = markup`<aside class="legend" aria-label="Marks">
<p>A draft for review. Figures: <span class="figure" data-standing="tied">tied</span> to what they repeat,
<span class="figure" data-standing="computed">computed</span>, <span class="figure" data-standing="untied">untied</span>,
<span class="figure" data-standing="failed">failed</span>. Rest on a mark to read what was found.</p>
</aside>`;
