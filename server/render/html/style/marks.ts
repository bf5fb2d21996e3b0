/**
 * How a preview tells what a figure stands on. Each kind has a line of its own, so that nothing depends on telling colours
 * apart; a table's figures are defined, and only those that fail are marked.
 */
export const markStyle = `.report { --good: #1f7a3d; --doubt: #9a6200; --bad: #b3261e; --badtint: #fdecea; }
.report mark { color: inherit; background: none; }
.report span.figure, .report mark.figure { text-decoration: underline 1px; text-underline-offset: 0.2em; }
.report .figure[data-standing="defined"], .report .figure[data-standing="tied"] { text-decoration-color: var(--good); }
.report .figure[data-standing="computed"] { text-decoration-color: var(--good); text-decoration-style: double; }
.report .figure[data-standing="untied"] { text-decoration-color: var(--doubt); text-decoration-style: dotted; text-decoration-thickness: 2px; }
.report td.figure[data-standing] { text-decoration: none; }
.report :is(span, mark, td).figure[data-standing="failed"], .report :is(span, mark, td)[data-severity]:is(.figure, .found, .number) {
  text-decoration: underline wavy var(--bad) 1px;
  background: var(--badtint);
}
.report :is(span, mark, td)[data-severity]:is([data-severity="information"], [data-severity="hint"]):is(.figure, .found, .number) {
  text-decoration-color: var(--doubt);
  background: none;
}
.report .legend { margin: 0 0 1.5em calc(-1 * var(--gutter)); padding: 0.5em 1em; border: 1px solid var(--rule); font-size: 0.9em; }
.report .legend p { margin: 0; }
@media screen and (prefers-color-scheme: dark) {
  .report { --good: #6fcf8e; --doubt: #f0b44c; --bad: #ff8a80; --badtint: #44201d; }
}
@media print {
  .report [data-standing="failed"], .report [data-severity] { print-color-adjust: exact; }
}
`;
