/** The looks of a report wherever it is shown: letters, numbers in the margin, tables, recommendations. */
export const textStyle = `.report {
  --ink: #1a1c1e;
  --paper: #ffffff;
  --quiet: #4a5158;
  --rule: #7b838b;
  --hair: #d3d7db;
  --tint: #f2f4f6;
  --accent: #17456e;
  --link: #0b4f8a;
  --gutter: 0rem;
  font-family: Arial, "Helvetica Neue", Helvetica, "Liberation Sans", sans-serif;
  line-height: 1.5;
  color: var(--ink);
  background: var(--paper);
  padding-left: var(--gutter);
  overflow-wrap: break-word;
}
@media print, screen and (min-width: 40.0625rem) {
  .report:has(> :is(p:not(.footnote), h2, h3, h4) > .number) { --gutter: 3.25rem; }
  .report:has(> :is(p:not(.footnote), h2, h3, h4) > .number) > :is(p, h2, h3, h4, h5, h6) > .number {
    display: inline-block;
    min-width: var(--gutter);
    margin-left: calc(-1 * var(--gutter));
  }
}
.report p { margin: 0 0 0.8em; }
.report h1, .report h2, .report h3, .report h4, .report h5, .report h6 {
  line-height: 1.25;
  margin: 1.4em 0 0.5em;
  color: var(--accent);
  text-wrap: balance;
}
.report h1 { font-size: 1.8em; margin-top: 0; }
.report h2 { font-size: 1.4em; margin-top: 1.6em; }
.report h3 { font-size: 1.17em; }
.report h4 { font-size: 1.05em; }
.report h5, .report h6 { font-size: 1em; }
.report h6 { font-weight: normal; font-style: italic; }
.report a { color: var(--link); text-decoration-thickness: 0.07em; text-underline-offset: 0.15em; }
.report .figure { white-space: nowrap; }
.report .spoken {
  position: absolute;
  width: 1px;
  height: 1px;
  margin: -1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}
.report .report-header { margin-left: calc(-1 * var(--gutter)); }
.report .report-header { margin-bottom: 1.5em; }
.report .council { margin: 0 0 0.3em; font-weight: bold; color: var(--quiet); }
.report .restricted {
  display: inline-block;
  padding: 0.2em 0.7em;
  border: 2px solid var(--ink);
  font-weight: bold;
}
.report dl { margin: 1em 0 0; padding: 0.6em 0; border: solid var(--rule); border-width: 2px 0 1px; }
.report dl > div { display: grid; grid-template-columns: 10.5em 1fr; padding: 0.15em 0; }
.report dt { font-weight: bold; }
.report dd { margin: 0; grid-column: 2; }
.report .contents { margin-bottom: 2em; }
.report .contents h2 { font-size: 1.1em; margin: 0 0 0.4em; }
.report .contents ul { list-style-type: ""; padding: 0; margin: 0; }
.report .contents li { padding: 0.12em 0; margin: 0; }
.report .contents .number { display: inline-block; min-width: max(1.6em, var(--gutter)); margin-left: calc(-1 * var(--gutter)); }
.report ul, .report ol { margin: 0 0 0.8em; padding-left: 1.4em; }
.report li { margin-bottom: 0.3em; }
.report li p { margin-bottom: 0.4em; }
.report li > ul, .report li > ol, .report li > div > ul, .report li > div > ol { margin: 0.3em 0; }
.report ol { list-style-type: ""; padding-left: 0; }
.report ol > li { display: grid; grid-template-columns: minmax(2.1em, max-content) 1fr; }
.report blockquote { margin: 0 0 0.8em; padding-left: 1.2em; border-left: 3px solid var(--hair); }
.report .table, .report .chart { margin: 1.2em 0 1.4em; }
.report table { border-collapse: collapse; min-width: min(100%, 26em); line-height: 1.35; }
.report caption { text-align: left; padding: 0 0 0.5em; }
.report .details { display: block; color: var(--quiet); }
.report th, .report td { padding: 0.3em 0.6em; vertical-align: top; text-align: left; border-bottom: 1px solid var(--hair); }
.report th:first-child { padding-left: 0.3em; }
.report td:last-child, .report th:last-child { padding-right: 0.3em; }
.report thead th { vertical-align: bottom; border-bottom: 2px solid var(--rule); background: var(--tint); }
.report thead .unit { display: block; font-weight: normal; }
.report tbody th { font-weight: normal; }
.report td.figure, .report th.figure { text-align: right; font-variant-numeric: tabular-nums lining-nums; }
.report th.figure { white-space: normal; max-width: 7em; }
.report td.figure { vertical-align: bottom; }
.report td.figure[data-pad]::after { content: attr(data-pad); visibility: hidden; }
.report td.figure sup { position: absolute; line-height: inherit; }
.report tr.group th { font-weight: bold; padding-top: 0.9em; }
.report tbody.group tr:not(.group) th { padding-left: 1.3em; }
.report tr.of-which th, .report tbody.group tr.of-which th { padding-left: 2.3em; }
.report tbody.group tr.subtotal th { padding-left: 0.3em; }
.report tr.subtotal > *, .report tr.total > * { font-weight: bold; border-top: 1px solid var(--rule); }
.report tr.total > * { border-top-width: 2px; }
.report tr.last > * { border-bottom: 3px double var(--rule); }
.report tr.memo > * { font-style: italic; }
.report .remark { margin: 0.4em 0 0; font-size: 0.92em; color: var(--quiet); }
.report .chart { padding: 0.8em 1em; border: 1px solid var(--hair); }
.report .chart > :last-child, .report :is(.recommendations, .resolutions) > :last-child { margin-bottom: 0.3em; }
.report .chart figcaption { margin-bottom: 0.5em; }
.report .chart svg { display: block; max-width: 100%; height: auto; }
.report .recommendations, .report .resolutions, .report .options { margin: 1em 0 1.3em; }
.report .recommendations, .report .resolutions { padding: 0.7em 1em 0.4em; border-left: 4px solid var(--accent); background: var(--tint); }
.report .lead { margin-bottom: 0.5em; }
.report .options > ul { list-style-type: ""; padding: 0; }
.report .options > ul > li { padding: 0.5em 1em; margin-bottom: 0.6em; border-left: 4px solid var(--hair); }
.report .options > ul > li.is-preferred { border-left-color: var(--accent); background: var(--tint); }
.report .preferred { display: inline-block; padding: 0 0.5em; border: 1px solid currentColor; font-size: 0.85em; }
.report.compact { font-size: 0.8rem; line-height: 1.35; }
.report.compact :is(h1, h2) { margin-top: 0.9em; }
.report.compact h1 { font-size: 1.5em; margin-top: 0; }
.report.compact h2 { font-size: 1.15em; margin-bottom: 0.3em; }
.report.compact .table { margin: 0.5em 0 0.7em; }
.report.compact caption { padding-bottom: 0.2em; }
.report.compact :is(th, td) { padding-top: 0.12em; padding-bottom: 0.12em; }
.report.compact dl { padding: 0.2em 0; margin-top: 0.4em; }
.report.compact dl > div { padding: 0.05em 0; }
.report.compact .report-header { margin-bottom: 0.8em; }
.report table.form { width: 100%; }
.report table.form td { height: 2.6em; border: 1px solid var(--rule); }
.report .omission { border: 1px dashed var(--rule); padding: 0.3em 0.7em; }
.report .note-mark { text-decoration: none; }
.report sup { line-height: 0; font-size: 0.75em; }
.report .notes { margin-top: 2em; padding-top: 0.8em; border-top: 1px solid var(--rule); }
.report .footnote { font-size: 0.92em; }
`;
