/** What only paper needs: A4, page numbers, what stays on one page, and the addresses of links. */
export const paperStyle = `@page {
  size: A4;
  margin: 20mm 20mm 22mm;
  @bottom-center { content: "Page " counter(page) " of " counter(pages); font: 9pt Arial, "Liberation Sans", sans-serif; }
}
@page broad { size: A4 landscape; }
@page compact { margin: 12mm 15mm 14mm; }
@media print {
  body { margin: 0; font-size: 11pt; }
  .report.compact { page: compact; font-size: 8pt; line-height: 1.2; }
  .report.compact table { font-size: 7.5pt; line-height: 1.2; }
  .report.compact table.form td { height: 2em; }
  .report.compact :is(h2, .table) { margin: 0.5em 0; }
  .skip { display: none; }
  .report { background: none; }
  .report h1, .report h2, .report h3, .report h4, .report h5, .report h6 { break-after: avoid; break-inside: avoid; }
  .report p, .report li { orphans: 2; widows: 2; }
  .report .lead, .report caption, .report figcaption { break-after: avoid; }
  .report tr, .report .remark, .report .options > ul > li { break-inside: avoid; }
  .report table { font-size: 10pt; }
  .report .dense table { font-size: 8.5pt; }
  .report .dense :is(th, td) { padding-left: 0.35em; padding-right: 0.35em; }
  .report .chart svg { break-inside: avoid; print-color-adjust: exact; }
  .report .broad { page: broad; }
  .report table.short, .report .named-figure, .report .recommendations, .report .resolutions { break-inside: avoid; }
  .report thead { display: table-header-group; }
  .report thead th, .report .recommendations, .report .resolutions, .report .is-preferred { print-color-adjust: exact; }
  .report a { color: inherit; text-decoration: none; }
  .report a[href^="http"]:not(.address)::after { content: " (" attr(href) ")"; font-size: 0.9em; overflow-wrap: anywhere; }
  .report .back { display: none; }
}
`;
